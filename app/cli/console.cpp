// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "base/text.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace terrella::cli {
namespace {

constexpr auto redraw_interval = std::chrono::milliseconds(200);
constexpr auto line_interval = std::chrono::seconds(5);

bool stderr_is_terminal() {
    return isatty(STDERR_FILENO) == 1;
}

int terminal_width() {
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 80;
}

std::string figures(const Progress::State& state) {
    std::string text;
    if (state.total > 0)
        text = std::to_string(static_cast<int>(std::floor(100 * state.fraction))) + " %";
    else
        text = std::to_string(state.done);
    if (state.rate > 0)
        text += "  " + short_number(state.rate) + "/s";
    if (state.left_s)
        text += "  " + duration_text(*state.left_s) + " left";
    return text;
}

} // namespace

void Console::write(std::FILE* stream, const std::string& line) {
    const std::lock_guard lock(mutex_);
    if (bar_shown_) {
        std::fputs("\r\033[K", stderr);
        std::fflush(stderr);
        bar_shown_ = false;
    }
    errno = 0;
    const bool written = std::fwrite(line.data(), 1, line.size(), stream) == line.size() &&
                         std::fputc('\n', stream) != EOF && std::fflush(stream) == 0;
    if (!written && stream == stdout && output_error_ == 0)
        output_error_ = errno != 0 ? errno : EIO;
}

std::string Console::lost_output() const {
    const std::lock_guard lock(mutex_);
    return output_error_ == 0 || output_error_ == EPIPE ? "" : std::strerror(output_error_);
}

void Console::draw(const std::string& bar) {
    const std::lock_guard lock(mutex_);
    if (bar_shown_ || !bar.empty())
        std::fputs(("\r\033[K" + bar).c_str(), stderr);
    std::fflush(stderr);
    bar_shown_ = !bar.empty();
}

void Console::print(const std::string& line) {
    if (!json_)
        write(stdout, line);
}

void Console::tell(const std::string& line) {
    if (!quiet_)
        write(json_ ? stderr : stdout, line);
}

void Console::remark(const std::string& line) {
    if (!quiet_)
        write(stderr, line);
}

void Console::complain(const Error& error) {
    std::string text = "terrella-cli: " + error.happened();
    if (!error.where().empty())
        text += "\n  where   " + error.where();
    if (!error.remedy().empty())
        text += "\n  remedy  " + error.remedy();
    write(stderr, text);
}

void Console::report(const Error& error) {
    complain(error);
    document({{"error", {{"what", error.happened()}, {"where", error.where()}, {"remedy", error.remedy()}}}});
}

void Console::document(const Json& document) {
    if (json_) // bytes that are no UTF-8 (file names) must not end the program
        write(stdout, document.dump(2, ' ', false, Json::error_handler_t::replace));
}

std::string progress_line(const Progress::State& state) {
    return (state.doing.empty() ? "" : state.doing.text() + "  ") + figures(state);
}

std::string progress_bar(const Progress::State& state, int width) {
    const std::string left = state.doing.empty() ? "" : state.doing.text() + "  ";
    const std::string right = "  " + figures(state);
    const int room = std::min(40, width - static_cast<int>(left.size() + right.size()) - 3);
    std::string line = left;
    if (state.total > 0 && room >= 8) {
        const int filled = static_cast<int>(std::lround(state.fraction * room));
        line += "[" + std::string(filled, '#') + std::string(room - filled, '-') + "]";
    }
    line += right;
    return line.substr(0, static_cast<std::size_t>(std::max(1, width - 1)));
}

ProgressView::ProgressView(Console& console, const Progress& progress) : console_(console), progress_(progress) {
    if (!console.quiet())
        thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

ProgressView::~ProgressView() {
    thread_.request_stop();
    wake_.notify_all();
    if (thread_.joinable())
        thread_.join();
    if (stderr_is_terminal())
        console_.draw("");
}

void ProgressView::run(const std::stop_token& stop) {
    const bool terminal = stderr_is_terminal();
    std::unique_lock lock(mutex_);
    while (true) {
        const auto interval = terminal ? std::chrono::nanoseconds(redraw_interval) : std::chrono::nanoseconds(line_interval);
        wake_.wait_for(lock, stop, interval, [] { return false; });
        if (stop.stop_requested())
            return;
        const Progress::State state = progress_.state();
        if (state.doing.empty() && state.done == 0)
            continue;
        if (terminal)
            console_.draw(progress_bar(state, terminal_width()));
        else
            console_.remark(progress_line(state));
    }
}

} // namespace terrella::cli

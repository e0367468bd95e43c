// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/json.h"
#include "base/progress.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace terrella::cli {

/// The two streams of a command: results on stdout (text for people, or one JSON document and nothing else), progress
/// and remarks on stderr. Safe from any thread; a progress bar never tears a line.
class Console {
public:
    void set_json(bool on) { json_ = on; }
    void set_quiet(bool on) { quiet_ = on; }
    [[nodiscard]] bool json() const { return json_; }
    [[nodiscard]] bool quiet() const { return quiet_; }

    /// A line of the result. With --json it is left out.
    void print(const std::string& line);
    /// A line that tells how things go, such as one an epoch: stdout, with --json stderr, with --quiet nowhere.
    void tell(const std::string& line);
    /// A remark on stderr; with --quiet it is left out.
    void remark(const std::string& line);
    /// What went wrong, on stderr, always.
    void complain(const Error& error);
    /// The same, and with --json as the document {"error": …}.
    void report(const Error& error);
    /// The JSON document of the command; without --json nothing.
    void document(const Json& document);
    /// Why a line could not be written to stdout, such as a full disk; empty when all could, or when the reader had
    /// read enough and went away.
    [[nodiscard]] std::string lost_output() const;

private:
    friend class ProgressView;
    void write(std::FILE* stream, const std::string& line);
    void draw(const std::string& bar); // empty removes it

    mutable std::mutex mutex_;
    bool json_ = false, quiet_ = false;
    bool bar_shown_ = false;
    int output_error_ = 0; // errno of the first write to stdout that failed
};

/// Shows `progress` on stderr while it lives: a bar with rate and time left on a terminal, else a plain line every few
/// seconds; nothing with --quiet. `progress` and `console` must outlive it.
class ProgressView {
public:
    ProgressView(Console& console, const Progress& progress);
    ~ProgressView();
    ProgressView(const ProgressView&) = delete;
    ProgressView& operator=(const ProgressView&) = delete;

private:
    void run(const std::stop_token& stop);

    Console& console_;
    const Progress& progress_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::jthread thread_; // last: it uses the members above
};

/// "Reading  [#####-----]  50 %  120/s  0:12 left": one line of at most `width` characters.
std::string progress_bar(const Progress::State& state, int width);
/// The same without the bar, for logs.
std::string progress_line(const Progress::State& state);

} // namespace terrella::cli

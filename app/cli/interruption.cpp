// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interruption.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>

namespace terrella::cli {
namespace {

// A signal handler may hardly do anything, so it writes one byte into a pipe, and a thread that waits there asks the
// work to stop. State of the process, as signal handlers are.
int pipe_ends[2] = {-1, -1};
std::atomic<int> signals_seen{0};

extern "C" void signal_arrived(int) {
    const int saved = errno;
    if (signals_seen.fetch_add(1) > 0)
        _exit(130);
    const char byte = 's';
    [[maybe_unused]] const auto written = write(pipe_ends[1], &byte, 1);
    errno = saved;
}

void handle(int signal_number, void (*handler)(int)) {
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART; // reads of files go on; the stop is taken between steps
    sigemptyset(&action.sa_mask);
    sigaction(signal_number, &action, nullptr);
}

} // namespace

Interruption::Interruption() {
    // A reader that went away and a limit on file sizes show where the write fails, and must not end a run.
    handle(SIGPIPE, SIG_IGN);
    handle(SIGXFSZ, SIG_IGN);
    if (pipe2(pipe_ends, O_CLOEXEC) != 0)
        return; // without a pipe Ctrl-C keeps its usual meaning
    signals_seen = 0;
    watcher_ = std::thread([this] {
        char byte = 0;
        ssize_t got = 0;
        do
            got = read(pipe_ends[0], &byte, 1);
        while (got < 0 && errno == EINTR);
        if (got == 1 && byte == 's')
            source_.request_stop();
    });
    handle(SIGINT, signal_arrived);
    handle(SIGTERM, signal_arrived);
    struct sigaction hangup = {};
    if (sigaction(SIGHUP, nullptr, &hangup) == 0 && hangup.sa_handler != SIG_IGN) // not under nohup
        handle(SIGHUP, signal_arrived);                                           // the terminal was closed
}

Interruption::~Interruption() {
    if (!watcher_.joinable())
        return;
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    const char byte = 'q';
    [[maybe_unused]] const auto written = write(pipe_ends[1], &byte, 1);
    watcher_.join();
    close(pipe_ends[0]);
    close(pipe_ends[1]);
}

} // namespace terrella::cli

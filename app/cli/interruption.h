// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"

#include <functional>
#include <thread>

namespace terrella::cli {

/// Turns Ctrl-C (and SIGTERM) into a stop request: the work ends at its next step. A second Ctrl-C ends the program
/// at once. At most one object at a time.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    [[nodiscard]] StopToken token() const { return source_.get_token(); }
    [[nodiscard]] bool requested() const { return source_.stop_requested(); }

private:
    StopSource source_;
    std::thread watcher_;
};

} // namespace terrella::cli

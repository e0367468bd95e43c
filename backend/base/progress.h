// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

namespace terrella {

/// How far a long job is. Written by the worker, read by any thread.
class Progress {
public:
    struct State {
        Message doing;                 // what the job does now, in words
        std::int64_t done = 0;         // units finished
        std::int64_t total = 0;        // units in all, 0 when unknown
        double fraction = 0;           // 0 to 1, 0 when unknown
        double rate = 0;               // units a second, over the last seconds
        std::optional<double> left_s;  // seconds left, none when it cannot be told yet
        double elapsed_s = 0;
    };

    /// Starts (or starts again) at zero of `total` units; 0 means that the end is unknown.
    void start(Message doing, std::int64_t total);
    /// Sets the number of units finished. Cheap: call it as often as you like.
    void set(std::int64_t done);
    void add(std::int64_t units = 1);
    [[nodiscard]] State state() const;

private:
    using Clock = std::chrono::steady_clock;
    void sample(Clock::time_point now);

    mutable std::mutex mutex_;
    Message doing_;
    std::int64_t done_ = 0, total_ = 0;
    Clock::time_point begin_ = Clock::now(), last_ = begin_;
    std::int64_t last_done_ = 0;
    double rate_ = 0;
};

/// "1:02:07", "2:03" or "0:09": a duration as people read it. Negative values count as zero.
std::string duration_text(double seconds);

} // namespace terrella

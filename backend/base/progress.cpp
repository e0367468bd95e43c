// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/progress.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace terrella {

void Progress::start(Message doing, std::int64_t total) {
    const std::lock_guard lock(mutex_);
    doing_ = std::move(doing);
    total_ = total;
    done_ = last_done_ = 0;
    begin_ = last_ = Clock::now();
    rate_ = 0;
}

void Progress::set(std::int64_t done) {
    const std::lock_guard lock(mutex_);
    done_ = done;
    sample(Clock::now());
}

void Progress::add(std::int64_t units) {
    const std::lock_guard lock(mutex_);
    done_ += units;
    sample(Clock::now());
}

void Progress::sample(Clock::time_point now) {
    const double span = std::chrono::duration<double>(now - last_).count();
    if (span < 0.5)
        return;
    const double current = static_cast<double>(done_ - last_done_) / span;
    // Exponential smoothing over about ten seconds: a rate that people can read, yet follows a change.
    const double weight = rate_ == 0 ? 1.0 : 1.0 - std::exp(-span / 10.0);
    rate_ += weight * (current - rate_);
    last_ = now;
    last_done_ = done_;
}

Progress::State Progress::state() const {
    const std::lock_guard lock(mutex_);
    State s;
    s.doing = doing_;
    s.done = done_;
    s.total = total_;
    s.rate = rate_;
    s.elapsed_s = std::chrono::duration<double>(Clock::now() - begin_).count();
    if (total_ > 0) {
        s.fraction = std::clamp(static_cast<double>(done_) / static_cast<double>(total_), 0.0, 1.0);
        if (rate_ > 0)
            s.left_s = std::max(0.0, static_cast<double>(total_ - done_) / rate_);
    }
    return s;
}

std::string duration_text(double seconds) {
    const auto whole = static_cast<long long>(std::llround(std::max(0.0, seconds)));
    char text[32];
    if (whole >= 3600)
        std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60, whole % 60);
    else
        std::snprintf(text, sizeof text, "%lld:%02lld", whole / 60, whole % 60);
    return text;
}

} // namespace terrella

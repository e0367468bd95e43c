// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "training/report.h"

#include <deque>
#include <optional>

namespace terrella::training {

/// Watches the spread of what the loss compares, and warns when the network gives nearly the same answer for all images.
class SpreadMonitor {
public:
    /// One measurement of `spread_rule().figure` after `step`. Returns the warning when all of the last 40 steps, five
    /// measurements at least, lay below the healthy range, once, and once more as an alarm when they lay below
    /// `alarm_below`. Steps count, not measurements alone: a first dip lasts as long however often it is measured.
    std::optional<Warning> add(std::int64_t step, double share);

private:
    struct Measurement {
        std::int64_t step;
        double share;
    };
    std::deque<Measurement> last_;
    std::optional<std::int64_t> first_step_;
    std::optional<Severity> told_;
};

/// Watches how much of the time training waits for data, and warns once.
///
/// Values are given rather than measured, so that a test need not wait.
class DataWaitMonitor {
public:
    /// One step that took `step_s`, of which it waited `waited_s` for data. Returns the warning when, over the last
    /// 20 steps and at least 3 s, waiting took more than `data_wait_rule()` allows.
    std::optional<Warning> add(std::int64_t step, double step_s, double waited_s);
    /// Share of the time spent waiting over the steps remembered, 0 to 1.
    [[nodiscard]] double share() const;

private:
    struct Step {
        double all, waited;
    };
    std::deque<Step> last_;
    double all_s_ = 0, waited_s_ = 0;
    bool warned_ = false;
};

/// Source images a second over the last steps.
class RateMeter {
public:
    /// `images` were finished at `time_s` of the run. Returns the rate over the last steps, 0 at the first.
    double add(double time_s, std::int64_t images);

private:
    struct Mark {
        double time_s;
        std::int64_t total;
    };
    std::deque<Mark> marks_;
    std::int64_t total_ = 0;
};

} // namespace terrella::training

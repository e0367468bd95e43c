// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "training/report.h"

#include <deque>
#include <optional>

namespace terrella::training {

/// Measures how much of the time training waits for data. Values are given rather than measured, so that a test need
/// not wait.
class DataWaitMeter {
public:
    /// One step that took `step_s`, of which it waited `waited_s` for data.
    void add(double step_s, double waited_s);
    /// Share of the time spent waiting over the last 20 steps, 0 to 1.
    [[nodiscard]] double share() const;
    /// The same where it can be judged: over 20 steps and at least 3 s.
    [[nodiscard]] std::optional<DataWait> settled() const;

private:
    struct Step {
        double all, waited;
    };
    std::deque<Step> last_;
    double all_s_ = 0, waited_s_ = 0;
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

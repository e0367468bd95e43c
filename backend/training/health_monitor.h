// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "training/health_rules.h"

#include <string>
#include <vector>

namespace terrella::training {

/// Watches a run through what it reports and warns. Free of tensors: what a report tells is all it knows, so that a run
/// may be judged as it goes or from its folder.
class HealthMonitor {
public:
    explicit HealthMonitor(RunFacts facts);

    /// After every step, and after every epoch behind its last step.
    std::vector<Warning> add(const StepReport& report);
    void add(const EpochReport& report) { history_.add(report); }

    /// What it knows, for a checkpoint's notes: a resumed run warns where the unbroken one would, and never twice.
    [[nodiscard]] Json state() const;
    void take(const Json& state);

private:
    RunFacts facts_;
    RunHistory history_;
    std::vector<Latch> latches_; // of health_rules(), in their order
};

} // namespace terrella::training

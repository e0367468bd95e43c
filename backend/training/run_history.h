// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "training/experiment.h"
#include "training/report.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace terrella::training {

/// What is known of a run before it begins, as far as its health is judged by it.
struct RunFacts {
    Experiment experiment;
    std::int64_t total_steps = 0, steps_per_epoch = 1;
    std::int64_t warmup_steps = 0;
    std::int64_t queue = 0;    // keys that a queue holds; 0 where the method has none
    std::int64_t held_out = 0; // images that kNN is asked about
    std::optional<double> trivial_loss;
    bool labelled = false; // the method learns from labels

    /// Steps at the start in which the loss says nothing: the warm-up, and a queue that still holds random keys.
    [[nodiscard]] std::int64_t settling_steps() const;
};

/// What a run has told so far, reduced to what rules ask. Everything follows from the reports alone.
class RunHistory {
public:
    /// kNN accuracy at the end of an epoch, with the accuracy of the method's own task at that time.
    struct Probe {
        std::int64_t step = 0;
        double knn = 0;
        std::optional<double> accuracy;
    };

    explicit RunHistory(std::int64_t settling_steps) : settling_steps_(settling_steps) {}

    void add(const StepReport& report);
    void add(const EpochReport& report);

    [[nodiscard]] const StepReport& now() const { return now_; }
    /// Loss and accuracy as exponential means over some 10 steps.
    [[nodiscard]] double loss() const { return loss_; }
    [[nodiscard]] std::optional<double> accuracy() const { return accuracy_; }
    /// Those of the loss after the settling steps: the first, and the least so far. None before.
    [[nodiscard]] std::optional<double> first_loss() const { return first_loss_; }
    [[nodiscard]] std::optional<double> least_loss() const { return least_loss_; }
    /// The gradient norm that is usual for the run: the geometric mean of the measurements after the settling steps but
    /// the newest; none before there are 5.
    [[nodiscard]] std::optional<double> usual_gradient_norm() const;
    [[nodiscard]] const std::vector<Probe>& probes() const { return probes_; }
    [[nodiscard]] bool settled() const { return now_.step > settling_steps_; }

    /// For a checkpoint's notes; `take` ignores what it does not know.
    [[nodiscard]] Json state() const;
    void take(const Json& state);

private:
    std::int64_t settling_steps_;
    StepReport now_;
    double loss_ = 0;
    std::int64_t steps_ = 0;
    std::optional<double> accuracy_, first_loss_, least_loss_;
    double log_norms_ = 0, newest_log_norm_ = 0;
    std::int64_t norms_ = 0;
    std::vector<Probe> probes_;
};

} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/throughput.h"
#include "jobs/job_runner.h"
#include "training/view_source.h"

#include <functional>
#include <memory>
#include <optional>

namespace terrella::jobs {

/// How fast views are made, and how fast training takes them.
struct SupplyReport {
    augment::Throughput views;                     // of one core
    std::optional<double> training_images_per_s;   // measured with views that lie in memory; none: a run was training
    std::string precision;                         // in which training was measured
    int workers = 1;                               // loader threads of the experiment
    std::optional<augment::WaitForecast> forecast; // none when training was not measured
};

/// Measures both on this machine: the views for `seconds` on one core, then training steps of the experiment's method,
/// backbone (with their usual parameters) and batch (64 at most) for about as long. `plan` is what the experiment draws.
JobId startThroughput(JobRunner& runner, const training::Experiment& experiment, const augment::ViewPlan& plan,
                      std::shared_ptr<const training::ViewSource> source, double seconds, QObject* receiver,
                      std::function<void(const SupplyReport&)> done, std::function<void(const ErrorInfo&)> failed);

} // namespace terrella::jobs

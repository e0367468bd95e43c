// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"
#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/splits.h"
#include "methods/method.h"
#include "training/control.h"
#include "training/encoder_file.h"
#include "training/experiment.h"
#include "training/online_linear.h"
#include "training/report.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace terrella::training {

/// The data of a run, opened once and shared with evaluation.
struct TrainingData {
    std::shared_ptr<const data::Dataset> dataset;
    data::Split split;
    augment::ImageTraits traits; // with the training part's statistics
};

/// Accuracies on the held-out part, 0 to 1; none where they were not asked for or cannot be had.
struct HeldOutAccuracy {
    std::optional<double> knn, linear;
};
/// Measures them of an encoder as it stands and of the classifier that learns beside it, if one does; given to the
/// trainer by the evaluation room.
using MonitorProbe =
    std::function<HeldOutAccuracy(Encoder& encoder, const TrainingData& data, const OnlineLinear* linear)>;

/// Opens, splits and measures the data of an experiment.
TrainingData prepare_data(const Experiment& experiment, Progress* progress = nullptr, const StopToken& stop = {});

/// Checks that the settings fit the data: batch and accumulation against its size, labels where the method needs them.
/// Throws ConfigurationError.
void check_against_data(const Experiment& experiment, const TrainingData& data);

/// Trains one experiment on the calling thread, with as many LibTorch threads as the experiment says; in a worker
/// thread call `enter_worker_thread(WorkerRole::training)` before anything else. Reports to observers; writes
/// checkpoints below `checkpoints` when given. `resume` continues from the newest whole checkpoint there (a damaged one
/// is reported and the one before is taken) and ends in the same bits as a run that was never stopped, in float32 at
/// the same thread count. LibTorch's default generator belongs to the run while it lasts: one run at a time a process.
class Trainer {
public:
    /// Checks every setting against the data and builds the networks; throws ConfigurationError before any step.
    Trainer(Experiment experiment, TrainingData data, std::optional<std::filesystem::path> checkpoints = {});
    ~Trainer();

    void add_observer(TrainingObserver& observer); // must outlive `run`
    void set_probe(MonitorProbe probe);
    /// Trains to the end, a stop or a failure. What fails during training is a RunResult{failed}: the last checkpoint
    /// is whole then. Throws ConfigurationError when the checkpoints belong to another experiment, DataError when they
    /// belong to other data or none of them can be read.
    RunResult run(TrainingControl& control, bool resume = false);
    /// The encoder as it stands, for evaluation and export. Call before or after `run`.
    [[nodiscard]] Encoder encoder() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/splits.h"
#include "methods/method.h"
#include "models/encoder_file.h"
#include "training/experiment.h"
#include "training/report.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace terrella::training {

/// Pause and stop from another thread; both take effect at the next step boundary.
class TrainingControl {
public:
    void pause(bool on);
    void stop() { stop_.request_stop(); pause(false); }
    [[nodiscard]] bool paused() const { return paused_; }
    [[nodiscard]] StopToken token() const { return stop_.get_token(); }
    /// Blocks while paused; returns at once when stopped.
    void wait_while_paused();

private:
    StopSource stop_;
    std::atomic<bool> paused_{false};
};

/// The data of a run, opened once and shared with evaluation.
struct TrainingData {
    std::shared_ptr<const data::Dataset> dataset;
    data::Split split;
    augment::ImageTraits traits; // with the training part's statistics
};

/// kNN accuracy of an encoder on the held-out part, 0 to 1; given to the trainer by the evaluation room.
using MonitorProbe = std::function<std::optional<double>(models::Encoder& encoder, const TrainingData& data)>;

/// Opens, splits and measures the data of an experiment.
TrainingData prepare_data(const Experiment& experiment, Progress* progress = nullptr, const StopToken& stop = {});

/// Trains one experiment on the calling thread. Reports to observers; writes checkpoints below `checkpoints` when
/// given. `resume` continues from the newest whole checkpoint there (a damaged one is reported and the one before is
/// taken) and ends in the same bits as a run that was never stopped, at the same thread count.
class Trainer {
public:
    /// Checks every setting against the data; throws ConfigurationError before any step.
    Trainer(Experiment experiment, TrainingData data, std::optional<std::filesystem::path> checkpoints = {});
    ~Trainer();

    void add_observer(TrainingObserver& observer); // must outlive `run`
    void set_probe(MonitorProbe probe);
    RunResult run(TrainingControl& control, bool resume = false);
    /// The encoder as it stands, for evaluation and export. Call before or after `run`.
    [[nodiscard]] models::Encoder encoder() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace terrella::training

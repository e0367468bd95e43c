// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"
#include "methods/milestone.h" // free of LibTorch

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace terrella::training {

// What a training run tells, as plain values without LibTorch: the CLI, the run folder and the workbench read these.

/// Share of the time spent waiting for data, 0 to 1, over so many seconds of the last steps.
struct DataWait {
    double share = 0, of_s = 0;
};

/// How the cosines between projections are spread: counts over equal bins from −1 to 1; empty where not measured.
struct CosineCounts {
    std::vector<std::int64_t> negatives; // pairs of different images
    std::vector<std::int64_t> positives; // what the loss brings together: two views of an image, neighbours
    [[nodiscard]] bool empty() const { return negatives.empty(); }
    bool operator==(const CosineCounts&) const = default;
};

struct StepReport {
    std::int64_t step = 0;       // optimiser steps finished, from 1
    double epoch = 0;            // epochs finished, fractional
    double time_s = 0;           // training time since the run began, without the time it was stopped
    double loss = 0;
    std::vector<std::pair<std::string, double>> terms;
    double lr = 0;
    std::optional<double> momentum;      // EMA, where the method has one
    std::optional<double> accuracy;      // contrast or class accuracy, 0 to 1
    std::optional<double> gradient_norm;
    std::vector<std::pair<std::string, double>> health; // feature_std, data_wait, … (health_figures.h)
    std::vector<double> spectrum;        // singular values of the projections over the largest, where they were measured
    std::vector<double> embedding_spectrum; // the same of the encoder's features
    CosineCounts cosines;                // where the spectra were measured
    double images_per_s = 0;     // source images, over the last steps
    std::optional<DataWait> data_wait;   // none before there is enough to judge; not written
};

struct EpochReport {
    std::int64_t epoch = 0;      // epochs finished, from 1
    std::int64_t step = 0;
    double loss = 0;             // mean over the epoch
    std::optional<double> knn;   // top-1 accuracy on the held-out part, 0 to 1
    double seconds = 0;
    std::optional<double> linear = {}; // as `knn`, of the linear classifier that learns beside
};

enum class Severity { note, warning, alarm };
std::string severity_name(Severity severity);

/// A setting that a warning proposes: a dotted key of the experiment and its value as `--set key=value` takes it.
struct Change {
    std::string key, value;
    bool operator==(const Change&) const = default;
};

struct Warning {
    std::int64_t step = 0;
    std::string rule; // "non-finite", "data-starved", … (interfaces.md)
    Severity severity = Severity::warning;
    Message seen, why, remedy;
    std::vector<Change> change = {}; // what `remedy` says, for a program; empty when no setting helps
};
/// "optimizer.lr=0.003", …: the changes as overrides of an experiment.
std::vector<std::string> overrides_of(const Warning& warning);

enum class RunState { running, paused, finished, stopped, failed };
std::string run_state_name(RunState state);

struct RunResult {
    RunState state = RunState::finished;
    std::int64_t steps = 0;
    std::int64_t epochs = 0;
    std::optional<double> loss, knn;
    std::int64_t warnings = 0;
    double seconds = 0;
    Message message;       // why it stopped or failed, empty when finished
    bool bad_data = false; // it failed because of the data, not of the program or the machine
};

/// What the run is about, told once at the start.
struct RunStart {
    std::int64_t total_steps = 0, steps_per_epoch = 0, epochs = 0;
    std::int64_t first_step = 0;           // > 0 when resumed
    std::optional<double> trivial_loss;
    std::string loss_name;                 // axis label: "NT-Xent", "InfoNCE"
    std::string device, precision;
    int threads = 0;
    std::vector<methods::Milestone> milestones = {}; // by step
};

/// Told by the trainer, on the trainer's thread, what happened. Does not throw back except for a full disk and the like.
class TrainingObserver {
public:
    virtual ~TrainingObserver() = default;
    virtual void started(const RunStart&) {}
    virtual void step_finished(const StepReport&) {}
    virtual void epoch_finished(const EpochReport&) {}
    virtual void warned(const Warning&) {}
    /// A checkpoint of this step is about to be written: records up to here must be on the disk before it.
    virtual void checkpoint_begins(std::int64_t step) { (void)step; }
    virtual void checkpoint_written(std::int64_t step, const std::string& folder) { (void)step, (void)folder; }
    virtual void message(const Message& line) { (void)line; }
    virtual void ended(const RunResult&) {}
};

} // namespace terrella::training

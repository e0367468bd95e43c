// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/loader.h"
#include "training/checkpoint.h"
#include "training/device.h"
#include "training/health_monitor.h"
#include "training/health_probe.h"
#include "training/optimizer.h"
#include "training/pace.h"
#include "training/trainer.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace terrella::training {

/// Where a run is, beyond its tensors: what a checkpoint's notes hold.
struct RunPosition {
    std::int64_t step = 0;         // optimiser steps finished
    double time_s = 0;             // of earlier sessions
    double epoch_loss = 0;         // sum over the steps of the epoch under way
    double epoch_begun_s = 0;      // training time at which that epoch began
    std::optional<double> loss;    // of the last step
    std::optional<double> knn;     // last measured
    std::int64_t warnings = 0;
    bool told_of_broken_files = false;
};

/// Scalars of one optimiser step, fetched from the device at once.
struct StepNumbers {
    double loss = 0, rate = 0;
    std::vector<std::pair<std::string, double>> terms;
    std::optional<double> accuracy, gradient_norm;
    std::vector<std::pair<std::string, double>> health;
    HealthProbe::Geometry geometry;
};

/// The Trainer's inside: construction and the loop in trainer.cpp, one step in trainer_step.cpp, its health in
/// trainer_health.cpp, saving and continuing in trainer_resume.cpp.
struct Trainer::Impl {
    Impl(Experiment chosen, TrainingData opened, const std::optional<std::filesystem::path>& checkpoints);

    RunResult run(TrainingControl& control, bool resume);
    [[nodiscard]] Encoder encoder() const;

    Experiment experiment;
    TrainingData data;
    Compute compute;
    std::int64_t batches_per_epoch = 0, steps_per_epoch = 0, total_steps = 0;
    std::shared_ptr<methods::Method> method;
    std::shared_ptr<Optimizer> optimizer;
    std::shared_ptr<const data::ViewMaker> view_maker;
    std::vector<std::int64_t> position_of; // dataset index to place in the training part
    torch::Tensor first_generator;         // state of the generator after building the networks
    std::optional<CheckpointStore> store;
    std::vector<TrainingObserver*> observers;
    MonitorProbe probe;
    std::optional<HealthProbe> health_probe;
    std::optional<HealthMonitor> health_monitor;
    std::optional<OnlineLinear> online_linear; // always there, so that any checkpoint can be read; learns if asked for

private:
    // The loop (trainer.cpp)
    void train(TrainingControl& control, RunResult& result);
    void finish_epoch();
    void warn(Warning warning);
    [[nodiscard]] RunFacts facts() const;
    [[nodiscard]] std::vector<methods::Milestone> milestones() const;
    void message(const Message& line);
    void report_broken_files(data::Loader& loader);
    [[nodiscard]] double now_s() const; // training time, pauses left out
    [[nodiscard]] bool measures_health(std::int64_t step) const;

    // One step (trainer_step.cpp). None when the data ended because of a stop.
    std::optional<StepNumbers> one_step(data::Loader& loader, const StopToken& stop, std::int64_t step);
    /// Adds the health figures that follow from others or are computed on the host.
    void measure_further(StepNumbers& numbers) const;
    [[nodiscard]] methods::StepOutcome forward(const methods::Views& views) const;
    /// Sample and view of the first image of the batch that is not finite; empty when all are.
    [[nodiscard]] Message image_that_is_not_finite(const methods::Views& views, const data::Batch& batch) const;
    /// Throws NonFinite with the layer when the loss or the gradient is not finite.
    void require_finite(const StepNumbers& numbers, const data::Batch& batch, std::int64_t step);

    // Saving and continuing (trainer_resume.cpp)
    void save();
    void restore();
    [[nodiscard]] Snapshot snapshot() const;
    void take(const Snapshot& snapshot);
    void check_belongs(const Snapshot& snapshot) const;

    RunPosition position_;
    std::chrono::steady_clock::time_point session_began_;
    double paused_s_ = 0;
    bool told_complaints_ = false; // of this session
    std::optional<double> knn_of_this_step_;
    std::optional<std::int64_t> saved_step_;
};

/// Training met a number that is not finite; carries the alarm to show.
struct NonFinite {
    Warning warning;
};

/// The scalar generator state of a device, saved and put back.
torch::Tensor generator_state(const torch::Device& device);
void set_generator_state(const torch::Device& device, const torch::Tensor& state);

} // namespace terrella::training

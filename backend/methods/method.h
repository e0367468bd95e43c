// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "methods/milestone.h"
#include "models/backbone.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace terrella::methods {

/// What a method is built from.
struct MethodContext {
    std::function<std::shared_ptr<models::Backbone>()> make_backbone; // freshly initialised at each call
    int classes = 0;               // 0 when the data has none
    std::int64_t samples = 0;      // in the training part
    std::int64_t batch = 0;        // samples a pass
    std::int64_t passes = 1;       // an optimiser step, their gradients added up
    std::int64_t total_steps = 0;    // optimiser steps, as `after_step` counts them
    std::int64_t steps_per_epoch = 0;
};

/// A batch as a method sees it.
struct Views {
    std::vector<torch::Tensor> images; // one a view, [B, C, H, W] float32, channels-last memory, normalised
    torch::Tensor labels;              // [B] int64, −1 unlabelled
    torch::Tensor indices;             // [B] int64 into the training part
};

/// The term under which methods on two views tell the mean cosine of the views of a sample. The health monitor reads
/// Wang and Isola's alignment from it, which is 2 − 2 cos.
inline const std::string positive_similarity_term = "positive similarity";

/// What came of one step.
struct StepOutcome {
    torch::Tensor loss;                                       // scalar float32, differentiable
    std::vector<std::pair<std::string, torch::Tensor>> terms; // scalars, detached; named as the paper names them
    torch::Tensor embeddings;                                 // [B, D] float32, detached: backbone features of the first view
    torch::Tensor projections;                                // [B, P] float32, detached: what the loss compared
    torch::Tensor positives;                                  // [B] float32, detached: cosines of the partners compared; may be undefined
    std::optional<torch::Tensor> accuracy;                    // scalar 0 to 1, detached: contrast or class accuracy
    // Scalars, detached, for the health monitor, by the names of training's `health_figures` ("prototype_usage", …).
    std::vector<std::pair<std::string, torch::Tensor>> figures;
};

/// A recipe of pure learning code: no files, no threads, no Qt. A module, so that its networks, queues and pointers
/// are parameters and buffers: what `named_parameters` and `named_buffers` list is all its state, and is what a
/// checkpoint holds. Parameters that do not learn (EMA copies) do not require a gradient.
///
/// Networks run under the trainer's autocast; losses and statistics are float32: cast before the loss.
class Method : public torch::nn::Module {
public:
    /// Forward pass and loss. Must not change state that a resumed run needs other than buffers.
    virtual StepOutcome step(const Views& views) = 0;
    /// Called with autograd off once the optimiser moved; `step` counts optimiser steps from 0.
    virtual void after_step(std::int64_t step) { (void)step; }
    /// The network handed to downstream tasks.
    [[nodiscard]] virtual std::shared_ptr<models::Backbone> encoder() const = 0;
    /// The loss at which nothing has been learned (ln K, −1, …), drawn as a line; none when there is no such value.
    [[nodiscard]] virtual std::optional<double> trivial_loss() const { return std::nullopt; }
    /// The share of itself that a slowly following (EMA) network keeps in an `after_step`, as of the last one; none
    /// where the method has no such network.
    [[nodiscard]] virtual std::optional<double> momentum() const { return std::nullopt; }
    /// Where the method itself begins to learn otherwise: a queue that is full, prototypes that move.
    [[nodiscard]] virtual std::vector<Milestone> milestones() const { return {}; }
    /// Whether the schedule acts on the learning rate of the parameter of this name; else it keeps the peak rate.
    [[nodiscard]] virtual bool scheduled(const std::string& parameter) const { return (void)parameter, true; }
};

/// target ← momentum·target + (1 − momentum)·online, parameters only: buffers (batch statistics) evolve from the
/// target's own forward passes, as in MoCo, BYOL and DINO. Momentum in [0, 1].
void ema_update(torch::nn::Module& target, const torch::nn::Module& online, double momentum);
/// Copies parameters and buffers and switches gradients off: how a target network begins.
void begin_as_copy(torch::nn::Module& target, const torch::nn::Module& online);

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "methods/method.h"
#include "training/optimizer.h"
#include "training/row_window.h"

#include <string>
#include <utility>
#include <vector>

namespace terrella::training {

/// Computes the figures of `health_figures` that come from a step's tensors. Of a step that is not monitored it only
/// keeps the rows.
class HealthProbe {
public:
    using Scalars = std::vector<std::pair<std::string, torch::Tensor>>;

    HealthProbe(const methods::Method& method, const Optimizer& optimizer);

    /// Drops the rows, for a run that begins.
    void forget();
    /// Keeps the rows of a pass.
    void remember(const methods::StepOutcome& outcome);
    /// Spread, cosines and uniformity of the last pass and the gradients by stage, as scalars where the tensors lie.
    /// Call after the backward pass.
    [[nodiscard]] Scalars scalars(const methods::StepOutcome& outcome) const;
    /// Ranks of the rows remembered, as numbers: they are computed on the host. Fills `spectrum` with the singular
    /// values of the projections over the largest, at most 64, the large ones first.
    [[nodiscard]] std::vector<std::pair<std::string, double>> ranks(std::vector<double>& spectrum) const;

    /// Keeps a copy of the weights until `update_to_weight`.
    void before_update();
    /// ‖w − w before‖ / ‖w before‖ over all parameters that learn.
    [[nodiscard]] double update_to_weight();

    /// The rows remembered, as tensors of a checkpoint ("health.embeddings", …): figures after a resume are then those
    /// of an unbroken run.
    [[nodiscard]] std::vector<std::pair<std::string, torch::Tensor>> state() const;
    /// Takes them out of `tensors` and begins anew with those that are there, on `device`.
    void take_state(std::vector<std::pair<std::string, torch::Tensor>>& tensors, const torch::Device& device);

private:
    const Optimizer* optimizer_;
    std::vector<std::string> stages_;   // names, in the order of the network
    std::vector<std::size_t> stage_of_; // per parameter of the optimiser
    RowWindow embeddings_, projections_;
    std::vector<torch::Tensor> weights_before_;
};

} // namespace terrella::training

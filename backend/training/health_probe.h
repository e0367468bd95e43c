// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "methods/method.h"
#include "training/optimizer.h"
#include "training/report.h"
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
    /// How the rows remembered lie, as numbers: computed on the host.
    struct Geometry {
        std::vector<std::pair<std::string, double>> ranks;
        // Singular values of projections and embeddings over the largest, at most 64, the large ones first.
        std::vector<double> spectrum, embedding_spectrum;
        CosineCounts cosines; // of the projections
    };
    [[nodiscard]] Geometry geometry() const;

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
    RowWindow embeddings_, projections_, positives_; // positives as [B, 1]
    std::vector<torch::Tensor> weights_before_;
};

} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace terrella::training {

/// A linear classifier that learns beside a method from the features of its steps. No gradient flows into the encoder
/// and no random number is drawn, so that a run is the same with and without it; the price is two small matrix
/// products a step. It shows what a linear probe would find while the run still trains, a little less well: it learns
/// from augmented views of an encoder that moves (google-research/simclr trains such a head beside its models).
class OnlineLinear {
public:
    /// Learns nothing where there are fewer than two classes.
    OnlineLinear(std::int64_t features, std::int64_t classes, const torch::Device& device);

    /// One step of softmax regression (SGD, momentum 0.9) on the labelled rows of `embeddings` [B, D] float32;
    /// `labels` [B] int64, −1 unlabelled. Features are standardised by running statistics and divided by √D, so that
    /// one rate suits every encoder.
    void learn(const torch::Tensor& embeddings, const torch::Tensor& labels);
    /// Share of rows of `embeddings` [N, D] whose class is told right, 0 to 1; `labels` [N] int64, all ≥ 0.
    [[nodiscard]] double accuracy(const torch::Tensor& embeddings, const torch::Tensor& labels) const;
    [[nodiscard]] bool learns() const { return weight_.size(0) > 1; }

    /// Its whole state as tensors of a checkpoint ("linear.weight", …).
    [[nodiscard]] std::vector<std::pair<std::string, torch::Tensor>> state() const;
    /// Takes them out of `tensors`; begins anew where they are not there or do not fit.
    void take_state(std::vector<std::pair<std::string, torch::Tensor>>& tensors);
    /// Begins anew, for another run.
    void forget();

private:
    [[nodiscard]] torch::Tensor standardised(const torch::Tensor& embeddings) const;

    using Part = std::pair<const char*, torch::Tensor OnlineLinear::*>;
    [[nodiscard]] static std::vector<Part> parts();

    torch::Tensor weight_, bias_, weight_velocity_, bias_velocity_; // [K, D], [K]
    torch::Tensor mean_, variance_;                                 // [D], running
    torch::Tensor steps_;                                           // [] int64
};

} // namespace terrella::training

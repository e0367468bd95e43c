// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/batch_norm.h"

#include <memory>
#include <optional>
#include <vector>

namespace terrella::models {

/// What a head's layers consist of: hidden ones are Linear, norm, ReLU; the last is Linear, norm.
struct HeadPlan {
    bool hidden_bias = true;
    bool hidden_norm = false;
    bool last_bias = true;
    std::optional<NormAffine> last_norm; // none: no norm
};

// As published; the code of each is the source where papers say less.
inline constexpr HeadPlan plain_head{}; // MoCo-v2, and any head without norms: biases, which norms had made pointless
inline constexpr HeadPlan simclr_head{true, true, false, NormAffine::scale};     // SimCLR
inline constexpr HeadPlan byol_head{true, true, false, std::nullopt};            // BYOL (both heads), VICReg
inline constexpr HeadPlan barlow_twins_head{false, true, false, std::nullopt};   // Barlow Twins
inline constexpr HeadPlan swav_head{true, true, true, std::nullopt};                // SwAV, DeepCluster-v2
inline constexpr HeadPlan moco_v3_projector{false, true, false, NormAffine::none}; // MoCo-v3 for residual networks
inline constexpr HeadPlan moco_v3_predictor{false, true, false, std::nullopt};
inline constexpr HeadPlan simsiam_projector{false, true, false, NormAffine::none}; // SimSiam: the last bias is frozen at 0
inline constexpr HeadPlan simsiam_predictor{false, true, true, std::nullopt};

/// A multilayer perceptron [B, widths.front()] → [B, widths.back()]. Children are numbered as in a Sequential, ReLUs
/// counted, so that MoCo's head keeps its published names 0.weight, 0.bias, 2.weight, 2.bias.
class ProjectionHead : public torch::nn::Module {
public:
    /// widths: two or more, each ≥ 1.
    ProjectionHead(const std::vector<std::int64_t>& widths, const HeadPlan& plan);
    torch::Tensor forward(torch::Tensor x);

private:
    struct Layer {
        torch::nn::Linear linear{nullptr};
        std::shared_ptr<BatchNorm> norm; // none: null
    };
    std::vector<Layer> layers_;
};

} // namespace terrella::models

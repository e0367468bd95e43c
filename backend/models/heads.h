// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/batch_norm.h"

#include <memory>
#include <vector>

namespace terrella::models {

/// What stands between the linear layers of a projection head, and after the last one.
enum class HeadNorm {
    none,   // Linear with bias, ReLU; last Linear with bias (MoCo-v2)
    simclr, // Linear with bias, norm, ReLU; last Linear without bias, then a norm without shift (SimCLR's code)
};

/// A multilayer perceptron [B, widths.front()] → [B, widths.back()]. Children are numbered as in a Sequential, ReLUs
/// counted, so that MoCo's head keeps its published names 0.weight, 0.bias, 2.weight, 2.bias.
class ProjectionHead : public torch::nn::Module {
public:
    /// widths: two or more, each ≥ 1.
    ProjectionHead(const std::vector<std::int64_t>& widths, HeadNorm norm);
    torch::Tensor forward(torch::Tensor x);

private:
    std::vector<torch::nn::Linear> linears_;
    std::vector<std::shared_ptr<BatchNorm>> norms_; // one a linear layer, or none
};

} // namespace terrella::models

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

namespace terrella::models {

/// A square convolution without bias, padded so that stride 1 keeps the size: what residual networks are made of.
///
/// Its one parameter is `weight` [D, C, k, k], as torchvision names and shapes it, kept in channels-last memory.
class Conv2d : public torch::nn::Module {
public:
    /// channels, filters ≥ 1; kernel odd; stride ≥ 1. The weight is left unset: see `initialise`.
    Conv2d(std::int64_t channels, std::int64_t filters, std::int64_t kernel, std::int64_t stride);

    /// x [B, C, H, W] → [B, D, ⌈H/stride⌉, ⌈W/stride⌉], in the precision that autocast asks for.
    torch::Tensor forward(const torch::Tensor& x);
    /// Normal, variance 2 / (D·k·k): He et al. 2015 (fan out), as torchvision initialises ResNets.
    void initialise();

    torch::Tensor weight;

private:
    std::int64_t kernel_, stride_;
};

} // namespace terrella::models

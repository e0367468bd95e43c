// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

namespace terrella::models {

/// What a batch norm holds, float32 or float64, each [D]; weight and bias may be undefined (1 and 0).
struct NormState {
    torch::Tensor weight, bias, running_mean, running_var;
    double momentum = 0.1, epsilon = 1e-5;
};

/// relu?(batch_norm(x) + residual?) in training mode as one pass each way over memory where LibTorch takes four: batch
/// statistics, normalisation, sum and ReLU together, and nothing kept for the backward pass but input and output.
///
/// x         [B, D] or channels-last [B, D, H, W] on the CPU; bfloat16 or as the weights; residual like x, or undefined
/// returns   like x; differentiable in x, residual, weight and bias, once. Moves the running statistics
/// Statistics, scale and sums are float32 (float64 for float64) and come out in the same bits for any thread count.
torch::Tensor fused_norm(const torch::Tensor& x, const torch::Tensor& residual, bool relu, const NormState& state);

/// max_pool(relu(batch_norm(x))), 3×3, stride 2, padding 1, in the same way: the stem of a residual network.
/// x [B, D, H, W] channels-last → [B, D, ⌈H/2⌉, ⌈W/2⌉].
torch::Tensor fused_norm_pool(const torch::Tensor& x, const NormState& state);

/// Whether the two above take this tensor; LibTorch's own operations must otherwise.
bool fused_norm_takes(const torch::Tensor& x, const torch::Tensor& residual, const NormState& state);

} // namespace terrella::models

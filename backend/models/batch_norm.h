// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

namespace terrella::models {

/// What a norm learns besides normalising.
enum class NormAffine {
    full,  // scale and shift
    scale, // no shift: the last norm of SimCLR's head
    none,  // neither: the last norm of the projectors of SimSiam and MoCo-v3
};

/// Batch normalisation of [B, D] or [B, D, H, W], with the residual sum and the ReLU that follow it in one layer.
///
/// Parameters and buffers as torchvision names them: weight, bias, running_mean, running_var, num_batches_tracked, each
/// [D]; float32 also under bfloat16. Momentum 0.1, eps 1e-5, running variance unbiased, as PyTorch's default.
class BatchNorm : public torch::nn::Module {
public:
    explicit BatchNorm(std::int64_t features, NormAffine affine = NormAffine::full);

    /// relu(norm(x) + residual), each of the two where asked for. In training, the batch's own statistics; B·H·W ≥ 2.
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& residual = {}, bool relu = false);

    /// max_pool(relu(norm(x))), 3×3, stride 2, padding 1: the stem of a residual network.
    torch::Tensor forward_pooled(const torch::Tensor& x);

    torch::Tensor weight, bias, running_mean, running_var, num_batches_tracked;
};

} // namespace terrella::models

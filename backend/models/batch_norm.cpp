// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "models/batch_norm.h"

#include "models/layer_watch.h"
#include "models/norm_functions.h"

namespace terrella::models {
BatchNorm::BatchNorm(std::int64_t features, NormAffine affine) {
    if (affine != NormAffine::none)
        weight = register_parameter("weight", torch::ones({features}));
    if (affine == NormAffine::full)
        bias = register_parameter("bias", torch::zeros({features}));
    running_mean = register_buffer("running_mean", torch::zeros({features}));
    running_var = register_buffer("running_var", torch::ones({features}));
    num_batches_tracked = register_buffer("num_batches_tracked", torch::zeros({}, torch::kLong));
}

torch::Tensor BatchNorm::forward(const torch::Tensor& x, const torch::Tensor& residual, bool relu) {
    const NormState state{weight, bias, running_mean, running_var};
    torch::Tensor y;
    if (is_training())
        num_batches_tracked.add_(1);
    if (is_training() && weight.defined() && fused_norm_takes(x, residual, state)) {
        y = fused_norm(x, residual, relu, state);
    } else {
        y = torch::batch_norm(x, weight, bias, running_mean, running_var, is_training(), state.momentum, state.epsilon,
                              false);
        if (residual.defined())
            y = y + residual;
        if (relu)
            y = y.relu_();
    }
    LayerWatch::saw(*this, y);
    return y;
}

torch::Tensor BatchNorm::forward_pooled(const torch::Tensor& x) {
    const NormState state{weight, bias, running_mean, running_var};
    if (!is_training() || x.dim() != 4 || !fused_norm_takes(x, {}, state))
        return torch::max_pool2d(forward(x, {}, true), 3, 2, 1);
    num_batches_tracked.add_(1);
    const torch::Tensor y = fused_norm_pool(x, state);
    LayerWatch::saw(*this, y);
    return y;
}

} // namespace terrella::models

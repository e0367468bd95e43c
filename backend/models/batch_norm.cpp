// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "models/batch_norm.h"

#include "models/layer_watch.h"

namespace terrella::models {
namespace {

constexpr double momentum = 0.1, epsilon = 1e-5;

} // namespace

BatchNorm::BatchNorm(std::int64_t features, bool shift) {
    weight = register_parameter("weight", torch::ones({features}));
    if (shift)
        bias = register_parameter("bias", torch::zeros({features}));
    running_mean = register_buffer("running_mean", torch::zeros({features}));
    running_var = register_buffer("running_var", torch::ones({features}));
    num_batches_tracked = register_buffer("num_batches_tracked", torch::zeros({}, torch::kLong));
}

torch::Tensor BatchNorm::forward(const torch::Tensor& x, const torch::Tensor& residual, bool relu) {
    if (is_training())
        num_batches_tracked.add_(1);
    torch::Tensor y =
        torch::batch_norm(x, weight, bias, running_mean, running_var, is_training(), momentum, epsilon, false);
    if (residual.defined())
        y = y + residual;
    if (relu)
        y = y.relu_();
    LayerWatch::saw(*this, y);
    return y;
}

} // namespace terrella::models

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/torch_compat.h"

#include <functional>
#include <vector>

namespace terrella::tests {

/// Largest difference between gradients and central differences in float64, relative to the largest gradient of each
/// input. `f` maps the inputs to any tensor; its elements are summed with fixed weights.
inline double gradient_error(const std::function<torch::Tensor(const std::vector<torch::Tensor>&)>& f,
                             std::vector<torch::Tensor> inputs, double step = 1e-5) {
    for (torch::Tensor& input : inputs)
        input = input.detach().to(torch::kDouble).clone().requires_grad_();
    torch::Tensor weights;
    const auto value = [&] {
        const torch::Tensor y = f(inputs);
        if (!weights.defined())
            weights = torch::randn(y.sizes(), torch::kDouble);
        return (y * weights).sum();
    };
    value().backward();
    double worst = 0;
    const torch::NoGradGuard no_grad;
    for (const torch::Tensor& input : inputs) {
        const torch::Tensor analytic = input.grad();
        torch::Tensor numeric = torch::zeros_like(analytic);
        auto* x = input.data_ptr<double>(); // memory order of input and of what is like it agree
        auto* out = numeric.data_ptr<double>();
        for (std::int64_t k = 0; k < input.numel(); ++k) {
            const double before = x[k];
            x[k] = before + step;
            const double above = value().item<double>();
            x[k] = before - step;
            const double below = value().item<double>();
            x[k] = before;
            out[k] = (above - below) / (2 * step);
        }
        const torch::Tensor placed = numeric.as_strided(input.sizes(), input.strides());
        worst = std::max(worst, ((analytic - placed).abs().max() / analytic.abs().max().clamp_min(1e-12)).item<double>());
    }
    return worst;
}

/// ‖a − b‖ / ‖b‖.
inline double relative_difference(const torch::Tensor& a, const torch::Tensor& b) {
    const torch::Tensor x = a.to(torch::kDouble), y = b.to(torch::kDouble);
    return ((x - y).norm() / y.norm().clamp_min(1e-30)).item<double>();
}

} // namespace terrella::tests

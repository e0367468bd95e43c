// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "methods/method.h"
#include "models/batch_norm.h"
#include "models/conv2d.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace terrella::tests {

/// One convolution, batch norm and mean: a backbone of 8 features that runs in microseconds.
class TinyBackbone : public models::Backbone {
public:
    explicit TinyBackbone(int channels = 3) {
        conv_ = register_module("conv", std::make_shared<models::Conv2d>(channels, 8, 3, 1));
        norm_ = register_module("norm", std::make_shared<models::BatchNorm>(8));
        conv_->initialise();
    }
    torch::Tensor forward(const torch::Tensor& x) override {
        return norm_->forward(conv_->forward(x), {}, true).to(torch::kFloat).mean({2, 3});
    }
    std::vector<std::pair<std::string, torch::Tensor>> stages(const torch::Tensor& x) override { return {{"stem", x}}; }
    [[nodiscard]] int feature_dim() const override { return 8; }

private:
    std::shared_ptr<models::Conv2d> conv_;
    std::shared_ptr<models::BatchNorm> norm_;
};

inline methods::MethodContext tiny_context(std::int64_t batch, std::int64_t samples = 64, int classes = 0) {
    methods::MethodContext context;
    context.make_backbone = [] { return std::make_shared<TinyBackbone>(); };
    context.batch = batch;
    context.samples = samples;
    context.classes = classes;
    context.total_steps = 10;
    context.steps_per_epoch = std::max<std::int64_t>(samples / std::max<std::int64_t>(batch, 1), 1);
    return context;
}

/// Views of `batch` random images, two unless said, and their numbers; labels count through `classes`.
inline methods::Views random_views(std::int64_t batch, int classes = 3, std::size_t count = 2) {
    methods::Views views;
    for (std::size_t k = 0; k < count; ++k)
        views.images.push_back(torch::randn({batch, 3, 8, 8}).contiguous(at::MemoryFormat::ChannelsLast));
    views.indices = torch::arange(batch);
    views.labels = views.indices.remainder(classes);
    return views;
}

/// Largest difference between the gradient of a scalar function and central differences in float64, relative to the
/// largest element of the gradient.
inline double gradient_error(const std::function<torch::Tensor(const torch::Tensor&)>& f, const torch::Tensor& at_point,
                             double step = 1e-5) {
    const torch::Tensor x = at_point.detach().to(torch::kDouble).clone().requires_grad_();
    f(x).backward();
    const torch::Tensor analytic = x.grad().contiguous().clone();
    torch::Tensor numeric = torch::zeros(x.sizes(), torch::kDouble);
    const torch::NoGradGuard no_grad;
    torch::Tensor moved = x.detach().contiguous().clone();
    auto* value = moved.data_ptr<double>();
    for (std::int64_t k = 0; k < moved.numel(); ++k) {
        const double before = value[k];
        value[k] = before + step;
        const double above = f(moved).item<double>();
        value[k] = before - step;
        const double below = f(moved).item<double>();
        value[k] = before;
        numeric.view({-1})[k] = (above - below) / (2 * step);
    }
    return ((analytic - numeric).abs().max() / analytic.abs().max().clamp_min(1e-12)).item<double>();
}

} // namespace terrella::tests

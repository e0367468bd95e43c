// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/online_linear.h"

#include <cmath>

namespace terrella::training {
namespace {

const std::string state_prefix = "linear.";
// Rows have length 1, so that the curvature of the loss is at most 1/4 and steps this long cannot overshoot.
constexpr double rate = 1, velocity_kept = 0.9;
constexpr double newest_share = 0.1; // of a batch in the running statistics, as in batch norm
constexpr double smallest_variance = 1e-8;

} // namespace

OnlineLinear::OnlineLinear(std::int64_t features, std::int64_t classes, const torch::Device& device) {
    const auto zeros = [&](at::IntArrayRef shape) { return torch::zeros(shape, torch::device(device)); };
    weight_ = zeros({classes, features});
    weight_velocity_ = zeros({classes, features});
    bias_ = zeros({classes});
    bias_velocity_ = zeros({classes});
    mean_ = zeros({features});
    variance_ = zeros({features});
    steps_ = torch::zeros({}, torch::device(device).dtype(torch::kLong));
}

torch::Tensor OnlineLinear::standardised(const torch::Tensor& embeddings) const {
    const double width = std::sqrt(static_cast<double>(weight_.size(1)));
    return (embeddings - mean_) / ((variance_ + smallest_variance).sqrt() * width);
}

void OnlineLinear::learn(const torch::Tensor& embeddings, const torch::Tensor& labels) {
    const torch::NoGradGuard no_gradient;
    if (!learns())
        return;
    // Unlabelled rows weigh nothing: to leave them out would make the host wait for a GPU to count them.
    const torch::Tensor known = labels.ge(0).to(torch::kFloat); // [B]
    const torch::Tensor count = known.sum(), any = count.gt(0), divisor = count.clamp_min(1);
    const auto mean_of = [&](const torch::Tensor& rows) { return rows.t().mv(known) / divisor; };
    // The first batch is taken whole: statistics that begin at nothing would stretch it.
    const torch::Tensor share =
        any * torch::where(steps_ == 0, torch::ones_like(count), torch::full_like(count, newest_share));
    const torch::Tensor mean = mean_of(embeddings), variance = mean_of((embeddings - mean).square());
    mean_.add_(share * (mean - mean_));
    variance_.add_(share * (variance - variance_));

    const torch::Tensor inputs = standardised(embeddings);
    // The gradient of the cross entropy by the scores: p − y.
    torch::Tensor residual = torch::softmax(torch::addmm(bias_, inputs, weight_.t()), 1);
    residual.scatter_add_(1, labels.clamp_min(0).unsqueeze(1),
                          torch::full_like(labels, -1, residual.options()).unsqueeze(1));
    residual.mul_((known / divisor).unsqueeze(1));
    const torch::Tensor kept = torch::where(any, torch::full_like(count, velocity_kept), torch::ones_like(count));
    weight_velocity_.mul_(kept).add_(residual.t().mm(inputs));
    bias_velocity_.mul_(kept).add_(residual.sum(0));
    weight_.sub_(any * weight_velocity_, rate);
    bias_.sub_(any * bias_velocity_, rate);
    steps_.add_(any);
}

double OnlineLinear::accuracy(const torch::Tensor& embeddings, const torch::Tensor& labels) const {
    const torch::NoGradGuard no_gradient;
    const torch::Tensor inputs = standardised(embeddings.to(weight_.device()));
    const torch::Tensor told = torch::addmm(bias_, inputs, weight_.t()).argmax(1);
    return (told == labels.to(told.device())).to(torch::kDouble).mean().item<double>();
}

std::vector<OnlineLinear::Part> OnlineLinear::parts() {
    return {{"weight", &OnlineLinear::weight_},
            {"bias", &OnlineLinear::bias_},
            {"weight_velocity", &OnlineLinear::weight_velocity_},
            {"bias_velocity", &OnlineLinear::bias_velocity_},
            {"mean", &OnlineLinear::mean_},
            {"variance", &OnlineLinear::variance_},
            {"steps", &OnlineLinear::steps_}};
}

std::vector<std::pair<std::string, torch::Tensor>> OnlineLinear::state() const {
    std::vector<std::pair<std::string, torch::Tensor>> tensors;
    for (const auto& [name, part] : parts())
        tensors.emplace_back(state_prefix + name, (this->*part).clone());
    return tensors;
}

void OnlineLinear::forget() {
    for (const auto& [name, part] : parts())
        (this->*part).zero_();
}

void OnlineLinear::take_state(std::vector<std::pair<std::string, torch::Tensor>>& tensors) {
    forget();
    for (const auto& [name, part] : parts())
        for (const auto& [stored, tensor] : tensors)
            if (stored == state_prefix + name && tensor.sizes() == (this->*part).sizes())
                (this->*part).copy_(tensor);
    std::erase_if(tensors, [](const auto& item) { return item.first.starts_with(state_prefix); });
}

} // namespace terrella::training

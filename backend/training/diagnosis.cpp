// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/diagnosis.h"

#include "models/layer_watch.h"

namespace terrella::training {
namespace {

bool all_finite(const torch::Tensor& tensor) {
    return !tensor.is_floating_point() || torch::isfinite(tensor).all().item<bool>();
}

} // namespace

std::string first_non_finite_layer(const torch::nn::Module& module, const std::function<void()>& forward) {
    const torch::NoGradGuard no_gradient;
    const torch::nn::Module* first = nullptr;
    {
        const models::LayerWatch watch([&first](const torch::nn::Module& layer, const torch::Tensor& output) {
            if (first == nullptr && !all_finite(output))
                first = &layer;
        });
        forward();
    }
    if (first == nullptr)
        return {};
    for (const auto& item : module.named_modules({}, /*include_self=*/false))
        if (item.value().get() == first)
            return item.key();
    return first->name(); // a layer that is not registered: its class is better than nothing
}

std::string non_finite_state(const torch::nn::Module& module) {
    for (const auto& item : module.named_parameters())
        if (!all_finite(item.value()))
            return item.key();
    for (const auto& item : module.named_buffers())
        if (!all_finite(item.value()))
            return item.key();
    return {};
}

} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "models/heads.h"

#include "models/layer_watch.h"

#include <string>

namespace terrella::models {

ProjectionHead::ProjectionHead(const std::vector<std::int64_t>& widths, const HeadPlan& plan) {
    int number = 0;
    for (std::size_t k = 0; k + 1 < widths.size(); ++k) {
        const bool last = k + 2 == widths.size();
        const auto options = torch::nn::LinearOptions(widths[k], widths[k + 1]).bias(last ? plan.last_bias : plan.hidden_bias);
        Layer layer;
        layer.linear = register_module(std::to_string(number++), torch::nn::Linear(options));
        const std::optional<NormAffine> norm =
            last ? plan.last_norm : plan.hidden_norm ? std::optional(NormAffine::full) : std::nullopt;
        if (norm)
            layer.norm = register_module(std::to_string(number++), std::make_shared<BatchNorm>(widths[k + 1], *norm));
        layers_.push_back(std::move(layer));
        ++number; // the ReLU
    }
}

torch::Tensor ProjectionHead::forward(torch::Tensor x) {
    for (std::size_t k = 0; k < layers_.size(); ++k) {
        const bool last = k + 1 == layers_.size();
        Layer& layer = layers_[k];
        x = layer.linear->forward(x);
        LayerWatch::saw(*layer.linear, x);
        if (layer.norm)
            x = layer.norm->forward(x, {}, !last);
        else if (!last)
            x = x.relu_();
    }
    return x;
}

} // namespace terrella::models

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "models/heads.h"

#include "models/layer_watch.h"

#include <string>

namespace terrella::models {

ProjectionHead::ProjectionHead(const std::vector<std::int64_t>& widths, HeadNorm norm) {
    int number = 0;
    for (std::size_t k = 0; k + 1 < widths.size(); ++k) {
        const bool last = k + 2 == widths.size();
        const bool with_bias = norm == HeadNorm::none || !last;
        const auto options = torch::nn::LinearOptions(widths[k], widths[k + 1]).bias(with_bias);
        linears_.push_back(register_module(std::to_string(number++), torch::nn::Linear(options)));
        if (norm == HeadNorm::simclr)
            norms_.push_back(
                register_module(std::to_string(number++), std::make_shared<BatchNorm>(widths[k + 1], !last)));
        ++number; // the ReLU
    }
}

torch::Tensor ProjectionHead::forward(torch::Tensor x) {
    for (std::size_t k = 0; k < linears_.size(); ++k) {
        const bool last = k + 1 == linears_.size();
        x = linears_[k]->forward(x);
        LayerWatch::saw(*linears_[k], x);
        if (!norms_.empty())
            x = norms_[k]->forward(x, {}, !last);
        else if (!last)
            x = x.relu_();
    }
    return x;
}

} // namespace terrella::models

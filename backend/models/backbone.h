// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace terrella::models {

/// A network from images to features. Parameter names are the published ones (torchvision), without a classifier.
class Backbone : public torch::nn::Module {
public:
    /// x [B, C, H, W] → pooled features [B, D].
    virtual torch::Tensor forward(const torch::Tensor& x) = 0;
    /// x [B, C, H, W] → the maps after each stage, by name ("stem", "layer1", …), [B, Ds, Hs, Ws].
    virtual std::vector<std::pair<std::string, torch::Tensor>> stages(const torch::Tensor& x) = 0;
    [[nodiscard]] virtual int feature_dim() const = 0;
};

} // namespace terrella::models

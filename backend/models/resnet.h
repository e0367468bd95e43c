// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parameters.h"
#include "models/backbone.h"
#include "models/batch_norm.h"
#include "models/catalogue.h"
#include "models/conv2d.h"

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace terrella::models {

struct ResNetParameters {
    std::string stem = "standard";
    bool zero_init_residual = false;

    static void describe(Describe<ResNetParameters>& d);
};

/// What tells the residual networks apart: He et al. 2016, table 1.
struct ResNetPlan {
    bool bottleneck = false;
    std::array<int, 4> blocks{}; // per stage
};
constexpr ResNetPlan resnet18_plan{false, {2, 2, 2, 2}};
constexpr ResNetPlan resnet34_plan{false, {3, 4, 6, 3}};
constexpr ResNetPlan resnet50_plan{true, {3, 4, 6, 3}};

/// Whether a new network draws its published initialisation or stays zero, to be filled from a file. Drawing uses
/// LibTorch's default generator, which reading a file must not disturb.
enum class Initialise { published, none };

/// One residual block, basic (two 3×3) or bottleneck (1×1, 3×3, 1×1 with the stride on the 3×3, as torchvision has it).
class ResidualBlock : public torch::nn::Module {
public:
    ResidualBlock(const ResNetPlan& plan, std::int64_t channels, std::int64_t width, std::int64_t stride);
    torch::Tensor forward(const torch::Tensor& x);
    void initialise(bool zero_residual);

private:
    std::shared_ptr<Conv2d> conv1_, conv2_, conv3_;
    std::shared_ptr<BatchNorm> bn1_, bn2_, bn3_;
    std::shared_ptr<Conv2d> shortcut_conv_;
    std::shared_ptr<BatchNorm> shortcut_norm_;
};

/// ResNet with torchvision's parameter names (version 1.5), without the classifier, for any number of bands.
///
/// Stem `standard`: 7×7 convolution, stride 2, then 3×3 max pooling, stride 2. Stem `small`: 3×3, stride 1, no pooling,
/// for images of about 32 pixels (Chen et al. 2020, appendix B.9). Stage maps: stem (after pooling), layer1 … layer4.
///
/// source  He et al. 2016, arXiv:1512.03385; golden-tested against torchvision
class ResNet : public Backbone {
public:
    /// channels ≥ 1; throws ConfigurationError otherwise.
    ResNet(const ResNetPlan& plan, int channels, const ResNetParameters& parameters,
           Initialise initialise = Initialise::published);

    torch::Tensor forward(const torch::Tensor& x) override;
    std::vector<std::pair<std::string, torch::Tensor>> stages(const torch::Tensor& x) override;
    [[nodiscard]] int feature_dim() const override { return feature_dim_; }

private:
    torch::Tensor stem(const torch::Tensor& x);

    bool small_stem_;
    int feature_dim_;
    std::shared_ptr<Conv2d> conv1_;
    std::shared_ptr<BatchNorm> bn1_;
    std::array<std::vector<std::shared_ptr<ResidualBlock>>, 4> layers_;
};

/// Parameters and multiply-accumulates of the convolutions, counted from the plan without building the network.
BackboneCost resnet_cost(const ResNetPlan& plan, const ResNetParameters& parameters, int channels, int size);

} // namespace terrella::models

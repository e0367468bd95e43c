// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "models/resnet.h"

#include "base/error.h"

namespace terrella::models {
namespace {

constexpr std::array<std::int64_t, 4> widths{64, 128, 256, 512};

std::int64_t expansion(const ResNetPlan& plan) { return plan.bottleneck ? 4 : 1; }

} // namespace

void ResNetParameters::describe(Describe<ResNetParameters>& d) {
    d("stem", &ResNetParameters::stem,
      "first layers: standard is 7×7 with stride 2 and max pooling, small is 3×3 without either, for images of about 32 "
      "pixels")
        .choices({"standard", "small"})
        .paper("standard", "He et al. 2016, table 1; small: Chen et al. 2020, appendix B.9")
        .code("standard", "torchvision models/resnet.py");
    d("zero_init_residual", &ResNetParameters::zero_init_residual,
      "start each residual branch at zero, so that a block begins as the identity")
        .advanced()
        .paper("true", "Goyal et al. 2017, §5.1; SimSiam and Barlow Twins use it")
        .code("false", "torchvision models/resnet.py");
}

ResidualBlock::ResidualBlock(const ResNetPlan& plan, std::int64_t channels, std::int64_t width, std::int64_t stride) {
    const std::int64_t out = width * expansion(plan);
    const auto conv = [&](const char* name, std::int64_t from, std::int64_t to, std::int64_t kernel, std::int64_t step) {
        return register_module(name, std::make_shared<Conv2d>(from, to, kernel, step));
    };
    const auto norm = [&](const char* name, std::int64_t features) {
        return register_module(name, std::make_shared<BatchNorm>(features));
    };
    conv1_ = plan.bottleneck ? conv("conv1", channels, width, 1, 1) : conv("conv1", channels, width, 3, stride);
    bn1_ = norm("bn1", width);
    conv2_ = plan.bottleneck ? conv("conv2", width, width, 3, stride) : conv("conv2", width, out, 3, 1);
    bn2_ = norm("bn2", width);
    if (plan.bottleneck) {
        conv3_ = conv("conv3", width, out, 1, 1);
        bn3_ = norm("bn3", out);
    }
    if (stride != 1 || channels != out) {
        auto shortcut = register_module("downsample", std::make_shared<torch::nn::Module>());
        shortcut_conv_ = shortcut->register_module("0", std::make_shared<Conv2d>(channels, out, 1, stride));
        shortcut_norm_ = shortcut->register_module("1", std::make_shared<BatchNorm>(out));
    }
}

torch::Tensor ResidualBlock::forward(const torch::Tensor& x) {
    const torch::Tensor identity = shortcut_conv_ ? shortcut_norm_->forward(shortcut_conv_->forward(x)) : x;
    torch::Tensor y = bn1_->forward(conv1_->forward(x), {}, true);
    y = conv2_->forward(y);
    if (!conv3_)
        return bn2_->forward(y, identity, true);
    y = bn2_->forward(y, {}, true);
    return bn3_->forward(conv3_->forward(y), identity, true);
}

void ResidualBlock::initialise(bool zero_residual) {
    for (const auto& conv : {conv1_, conv2_, conv3_, shortcut_conv_})
        if (conv)
            conv->initialise();
    if (zero_residual) {
        const torch::NoGradGuard no_grad;
        (bn3_ ? bn3_ : bn2_)->weight.zero_();
    }
}

ResNet::ResNet(const ResNetPlan& plan, int channels, const ResNetParameters& parameters, Initialise initialise)
    : small_stem_(parameters.stem == "small"), feature_dim_(static_cast<int>(widths.back() * expansion(plan))) {
    if (channels < 1)
        throw ConfigurationError(told("A network cannot take %1 bands", channels), "backbone",
                                 told("Give it one band at least"));
    conv1_ = register_module("conv1", std::make_shared<Conv2d>(channels, widths[0], small_stem_ ? 3 : 7, small_stem_ ? 1 : 2));
    bn1_ = register_module("bn1", std::make_shared<BatchNorm>(widths[0]));
    std::int64_t in = widths[0];
    for (std::size_t stage = 0; stage < 4; ++stage) {
        auto layer = register_module("layer" + std::to_string(stage + 1), std::make_shared<torch::nn::Module>());
        for (int k = 0; k < plan.blocks[stage]; ++k) {
            const std::int64_t stride = stage > 0 && k == 0 ? 2 : 1;
            layers_[stage].push_back(layer->register_module(
                std::to_string(k), std::make_shared<ResidualBlock>(plan, in, widths[stage], stride)));
            in = widths[stage] * expansion(plan);
        }
    }
    if (initialise == Initialise::published) {
        conv1_->initialise();
        for (const auto& layer : layers_)
            for (const auto& block : layer)
                block->initialise(parameters.zero_init_residual);
    }
}

torch::Tensor ResNet::stem(const torch::Tensor& x) {
    const torch::Tensor y = conv1_->forward(x);
    return small_stem_ ? bn1_->forward(y, {}, true) : bn1_->forward_pooled(y);
}

torch::Tensor ResNet::forward(const torch::Tensor& x) {
    torch::Tensor y = stem(x);
    for (const auto& layer : layers_)
        for (const auto& block : layer)
            y = block->forward(y);
    // Sums in float32 also under bfloat16: the features feed heads, probes and neighbour searches.
    return y.scalar_type() == at::kBFloat16 || y.scalar_type() == at::kHalf ? y.mean({2, 3}, false, at::kFloat)
                                                                           : y.mean({2, 3});
}

std::vector<std::pair<std::string, torch::Tensor>> ResNet::stages(const torch::Tensor& x) {
    std::vector<std::pair<std::string, torch::Tensor>> maps;
    maps.emplace_back("stem", stem(x));
    for (std::size_t stage = 0; stage < layers_.size(); ++stage) {
        torch::Tensor y = maps.back().second;
        for (const auto& block : layers_[stage])
            y = block->forward(y);
        maps.emplace_back("layer" + std::to_string(stage + 1), y);
    }
    return maps;
}

BackboneCost resnet_cost(const ResNetPlan& plan, const ResNetParameters& parameters, int channels, int size) {
    BackboneCost cost;
    const auto halved = [](std::int64_t side) { return (side + 1) / 2; };
    const auto conv = [&](std::int64_t from, std::int64_t to, std::int64_t kernel, std::int64_t side) {
        cost.parameters += from * to * kernel * kernel + 2 * to; // with the norm that follows
        cost.multiply_accumulates += from * to * kernel * kernel * side * side;
    };
    const bool small = parameters.stem == "small";
    std::int64_t side = small ? size : halved(size);
    conv(channels, widths[0], small ? 3 : 7, side);
    side = small ? side : halved(side);
    std::int64_t in = widths[0];
    for (std::size_t stage = 0; stage < 4; ++stage) {
        const std::int64_t width = widths[stage], out = width * expansion(plan);
        for (int k = 0; k < plan.blocks[stage]; ++k) {
            const bool halves = stage > 0 && k == 0;
            const std::int64_t before = side;
            side = halves ? halved(side) : side;
            if (plan.bottleneck) {
                conv(in, width, 1, before);
                conv(width, width, 3, side);
                conv(width, out, 1, side);
            } else {
                conv(in, width, 3, side);
                conv(width, out, 3, side);
            }
            if (halves || in != out)
                conv(in, out, 1, side);
            in = out;
        }
    }
    cost.feature_dim = static_cast<int>(in);
    return cost;
}

} // namespace terrella::models

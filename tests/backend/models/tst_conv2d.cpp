// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conv2d.h"

#include "gradients.h"
#include "models/conv_products.h"

#include <gtest/gtest.h>

#include <tuple>

using namespace terrella;
using namespace terrella::models;
using namespace terrella::tests;

namespace {

/// height, width, kernel, stride
const std::vector<std::tuple<int, int, int, int>> shapes{{2, 2, 3, 1}, {4, 4, 3, 2}, {1, 1, 3, 1}, {3, 3, 3, 1},
                                                         {3, 2, 3, 2}, {2, 5, 3, 1}, {4, 4, 5, 2}, {3, 3, 1, 2}};

std::string name_of(const std::tuple<int, int, int, int>& shape) {
    const auto [h, w, k, s] = shape;
    return std::to_string(h) + "x" + std::to_string(w) + " kernel " + std::to_string(k) + " stride " + std::to_string(s);
}

} // namespace

TEST(ConvByProducts, gradients_equal_central_differences) {
    torch::manual_seed(1);
    for (const auto& shape : shapes) {
        const auto [h, w, k, s] = shape;
        const auto f = [s = s](const std::vector<torch::Tensor>& in) { return conv2d_by_products(in[0], in[1], s); };
        EXPECT_LT(gradient_error(f, {torch::randn({2, 3, h, w}), torch::randn({4, 3, k, k})}), 1e-8) << name_of(shape);
    }
}

TEST(ConvByProducts, equals_the_direct_convolution_in_every_type_and_memory_order) {
    torch::manual_seed(2);
    for (const auto& shape : shapes)
        for (const auto& [type, bound] : {std::pair{at::kDouble, 1e-13}, {at::kFloat, 2e-6}, {at::kBFloat16, 8e-3}})
            for (const auto order : {at::MemoryFormat::Contiguous, at::MemoryFormat::ChannelsLast}) {
                const auto [h, w, k, s] = shape;
                const auto leaf = [&](at::IntArrayRef sizes) {
                    return torch::randn(sizes).to(type).contiguous(order).requires_grad_();
                };
                const torch::Tensor x = leaf({5, 8, h, w}), weight = leaf({6, 8, k, k});
                const torch::Tensor wide_x = x.detach().to(at::kDouble).requires_grad_();
                const torch::Tensor wide_w = weight.detach().to(at::kDouble).requires_grad_();
                const torch::Tensor y = conv2d_by_products(x, weight, s), exact = torch::conv2d(wide_x, wide_w, {}, s, k / 2);
                const std::string label = name_of(shape) + " " + toString(type);
                ASSERT_EQ(y.sizes(), exact.sizes()) << label;
                EXPECT_EQ(y.scalar_type(), type) << label;
                EXPECT_LT(relative_difference(y, exact), bound) << label;
                const torch::Tensor g = torch::randn(y.sizes()).to(type);
                y.backward(g);
                exact.backward(g.to(at::kDouble));
                EXPECT_LT(relative_difference(x.grad(), wide_x.grad()), bound) << label;
                EXPECT_LT(relative_difference(weight.grad(), wide_w.grad()), bound) << label;
            }
}

TEST(ConvByProducts, computes_only_the_gradients_that_are_asked_for) {
    const torch::Tensor x = torch::randn({4, 3, 4, 4}), w = torch::randn({2, 3, 3, 3}).requires_grad_();
    conv2d_by_products(x, w, 2).sum().backward();
    EXPECT_TRUE(w.grad().defined());
    const torch::Tensor y = torch::randn({4, 3, 2, 2}).requires_grad_();
    conv2d_by_products(y, w.detach(), 1).sum().backward();
    EXPECT_TRUE(y.grad().defined());
}

TEST(Conv2d, takes_products_for_small_maps_of_large_batches_only) {
    const torch::Tensor w = torch::randn({8, 8, 3, 3});
    EXPECT_TRUE(products_pay(torch::randn({64, 8, 2, 2}), w, 1));
    EXPECT_TRUE(products_pay(torch::randn({64, 8, 4, 4}), w, 2));
    EXPECT_FALSE(products_pay(torch::randn({64, 8, 8, 8}), w, 1));
    EXPECT_FALSE(products_pay(torch::randn({2, 8, 2, 2}), w, 1));
    EXPECT_FALSE(products_pay(torch::randn({64, 8, 2, 2}), torch::randn({8, 8, 1, 1}), 1));
}

TEST(Conv2d, both_ways_agree_within_the_layer_and_under_autocast) {
    torch::manual_seed(3);
    Conv2d layer(16, 32, 3, 1);
    layer.initialise();
    const torch::Tensor x = torch::randn({64, 16, 2, 2}).contiguous(at::MemoryFormat::ChannelsLast);
    const torch::Tensor exact = torch::conv2d(x, layer.weight, {}, 1, 1);
    EXPECT_LT(relative_difference(layer.forward(x), exact), 2e-6);
    torch::Tensor y;
    {
        const AutocastGuard autocast(true, c10::DeviceType::CPU, at::kBFloat16);
        y = layer.forward(x);
    }
    EXPECT_EQ(y.scalar_type(), at::kBFloat16);
    EXPECT_LT(relative_difference(y, exact), 1e-2);
    y.to(at::kFloat).square().sum().backward();
    EXPECT_EQ(layer.weight.grad().scalar_type(), at::kFloat);
}

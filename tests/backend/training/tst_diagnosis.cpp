// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/diagnosis.h"

#include "models/conv2d.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace terrella::training {
namespace {

struct Net final : torch::nn::Module {
    Net() : first(register_module("first", std::make_shared<models::Conv2d>(3, 4, 3, 1))),
            second(register_module("second", std::make_shared<models::Conv2d>(4, 4, 3, 1))) {
        first->initialise();
        second->initialise();
    }
    torch::Tensor forward(const torch::Tensor& x) { return second->forward(first->forward(x)); }
    std::shared_ptr<models::Conv2d> first, second;
};

TEST(FirstNonFiniteLayer, names_the_layer_where_it_began) {
    Net net;
    const torch::Tensor x = torch::randn({2, 3, 8, 8});
    EXPECT_EQ(first_non_finite_layer(net, [&] { net.forward(x); }), "");
    {
        const torch::NoGradGuard no_gradient;
        net.second->weight.fill_(std::numeric_limits<float>::infinity());
    }
    EXPECT_EQ(first_non_finite_layer(net, [&] { net.forward(x); }), "second");
    EXPECT_EQ(non_finite_state(net), "second.weight");
    EXPECT_EQ(first_non_finite_layer(net, [&] { net.forward(x * std::nan("")); }), "first");
}

} // namespace
} // namespace terrella::training

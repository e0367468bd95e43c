// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/contrastive/moco_v3.h"

#include "base/error.h"
#include "fixtures.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace terrella;
using namespace terrella::methods;
using namespace terrella::tests;

namespace {

MocoV3Parameters small(std::vector<std::string> broken = {}) {
    MocoV3Parameters parameters;
    parameters.hidden = 12;
    parameters.projection = 6;
    parameters.broken = std::move(broken);
    return parameters;
}

} // namespace

TEST(MocoV3Loss, gradient_equals_central_differences) {
    torch::manual_seed(1);
    const torch::Tensor k1 = torch::randn({5, 6}, torch::kDouble), k2 = torch::randn({5, 6}, torch::kDouble),
                        q2 = torch::randn({5, 6}, torch::kDouble);
    EXPECT_LT(gradient_error([&](const torch::Tensor& q1) { return moco_v3_loss(q1, k1, q2, k2, 0.2); }, k1 + 0.5),
              1e-7);
}

TEST(MocoV3Loss, equal_vectors_cost_the_trivial_loss) {
    const torch::Tensor one = torch::ones({6, 4}, torch::kDouble);
    MocoV3 method(small(), tiny_context(6));
    EXPECT_NEAR(moco_v3_loss(one, one, one, one, 1).item<double>(), *method.trivial_loss(), 1e-12);
    EXPECT_NEAR(moco_v3_loss(one, one, one, one, 0.2).item<double>(), 0.2 * *method.trivial_loss(), 1e-12);
}

TEST(MocoV3Loss, wrong_shapes_are_refused) {
    EXPECT_THROW(moco_v3_term(torch::ones({4, 3}), torch::ones({5, 3}), 1), Error);
}

TEST(MocoV3, heads_have_no_bias_and_the_predictor_no_last_norm) {
    MocoV3 method(small(), tiny_context(8));
    std::vector<std::string> heads;
    for (const auto& item : method.named_parameters())
        if (item.key().starts_with("projector.") || item.key().starts_with("predictor."))
            heads.push_back(item.key());
    const std::vector<std::string> expected{"projector.0.weight", "projector.1.weight", "projector.1.bias",
                                            "projector.3.weight", "predictor.0.weight", "predictor.1.weight",
                                            "predictor.1.bias",   "predictor.3.weight"};
    EXPECT_EQ(heads, expected);
    EXPECT_TRUE(method.named_buffers().contains("projector.4.running_mean")); // the norm without scale and shift
    EXPECT_FALSE(method.named_buffers().contains("predictor.4.running_mean"));
}

TEST(MocoV3, the_key_network_begins_equal_follows_and_does_not_learn) {
    torch::manual_seed(2);
    MocoV3 method(small(), tiny_context(8));
    auto all = method.named_parameters();
    EXPECT_TRUE(torch::equal(all["encoder.conv.weight"], all["key_encoder.conv.weight"]));
    EXPECT_FALSE(all["key_projector.0.weight"].requires_grad());
    const torch::Tensor before = all["key_projector.0.weight"].clone();
    {
        const torch::NoGradGuard no_grad;
        all["projector.0.weight"].add_(1);
    }
    method.after_step(0);
    EXPECT_TRUE(torch::allclose(all["key_projector.0.weight"], before + 0.01, 1e-5, 1e-6));
    method.after_step(5); // half of the ten steps
    EXPECT_NEAR(*method.momentum(), 0.995, 1e-12);
}

TEST(MocoV3, each_switch_takes_away_what_it_names) {
    torch::manual_seed(3);
    EXPECT_FALSE(MocoV3(small({"no-predictor"}), tiny_context(8)).named_parameters().contains("predictor.0.weight"));
    EXPECT_FALSE(MocoV3(small({"no-head-norm"}), tiny_context(8)).named_buffers().contains("projector.1.running_mean"));
    MocoV3 attracts(small({"no-negatives"}), tiny_context(8));
    EXPECT_EQ(attracts.trivial_loss(), -4.0);
    const double loss = attracts.step(random_views(8)).loss.item<double>();
    EXPECT_GE(loss, -4);
    EXPECT_LE(loss, 4);
    for (const auto& [flag, momentum] : {std::pair{"no-ema", 0.0}, {"frozen-teacher", 1.0}}) {
        MocoV3 method(small({flag}), tiny_context(8));
        method.after_step(0);
        EXPECT_EQ(method.momentum(), momentum);
    }
}

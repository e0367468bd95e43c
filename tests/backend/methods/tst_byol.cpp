// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/distillation/byol.h"

#include "base/error.h"
#include "fixtures.h"
#include "methods/break_flags.h"
#include "methods/momentum_schedule.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace terrella;
using namespace terrella::methods;
using namespace terrella::tests;

namespace {

ByolParameters small(std::vector<std::string> broken = {}) {
    ByolParameters parameters;
    parameters.hidden = 12;
    parameters.projection = 6;
    parameters.broken = std::move(broken);
    return parameters;
}

} // namespace

TEST(ByolLoss, is_the_squared_distance_of_the_directions) {
    torch::manual_seed(1);
    const torch::Tensor p = torch::randn({5, 7}, torch::kDouble), z = torch::randn({5, 7}, torch::kDouble);
    const torch::Tensor distance = (p / p.norm(2, 1, true) - z / z.norm(2, 1, true)).square().sum(1).mean();
    EXPECT_NEAR(byol_term(p, z).item<double>(), distance.item<double>(), 1e-12);
    EXPECT_NEAR(byol_term(p, 5 * p).item<double>(), 0, 1e-12);
}

TEST(ByolLoss, gradient_equals_central_differences) {
    torch::manual_seed(2);
    const torch::Tensor z1 = torch::randn({4, 6}, torch::kDouble), z2 = torch::randn({4, 6}, torch::kDouble),
                        p2 = torch::randn({4, 6}, torch::kDouble);
    EXPECT_LT(gradient_error([&](const torch::Tensor& p1) { return byol_loss(p1, z1, p2, z2); }, p2 + 1), 1e-7);
}

TEST(MomentumSchedule, rises_from_its_start_to_one) {
    EXPECT_DOUBLE_EQ(cosine_momentum(0, 100, 0.9), 0.9);
    EXPECT_NEAR(cosine_momentum(50, 100, 0.9), 0.95, 1e-12);
    EXPECT_LT(cosine_momentum(99, 100, 0.9), 1);
    EXPECT_DOUBLE_EQ(closed_cosine_momentum(99, 100, 0.9), 1);
    EXPECT_DOUBLE_EQ(closed_cosine_momentum(0, 1, 0.9), 1);
}

TEST(Byol, the_target_begins_equal_follows_and_does_not_learn) {
    torch::manual_seed(3);
    Byol method(small(), tiny_context(8));
    auto all = method.named_parameters();
    EXPECT_TRUE(torch::equal(all["encoder.conv.weight"], all["target_encoder.conv.weight"]));
    method.step(random_views(8)).loss.backward();
    EXPECT_TRUE(all["encoder.conv.weight"].grad().defined());
    EXPECT_FALSE(all["target_encoder.conv.weight"].requires_grad());
    const torch::Tensor before = all["target_projector.0.weight"].clone();
    {
        const torch::NoGradGuard no_grad;
        all["projector.0.weight"].add_(1);
    }
    method.after_step(0);
    EXPECT_TRUE(torch::allclose(all["target_projector.0.weight"], before + 0.01, 1e-5, 1e-6));
    EXPECT_EQ(method.momentum(), 0.99);
    method.after_step(5); // half of the ten steps
    EXPECT_NEAR(*method.momentum(), 0.995, 1e-12);
}

TEST(Byol, each_switch_takes_away_what_it_names) {
    Byol no_head(small({no_predictor}), tiny_context(8));
    EXPECT_FALSE(no_head.named_parameters().contains("predictor.0.weight"));
    Byol same(small({no_ema}), tiny_context(8)), frozen(small({frozen_teacher}), tiny_context(8));
    same.after_step(3);
    frozen.after_step(3);
    EXPECT_EQ(same.momentum(), 0.0);
    EXPECT_EQ(frozen.momentum(), 1.0);
}

TEST(Byol, the_loss_lies_between_zero_and_eight) {
    torch::manual_seed(5);
    Byol method(small(), tiny_context(8));
    const StepOutcome outcome = method.step(random_views(8));
    EXPECT_GE(outcome.loss.item<double>(), 0);
    EXPECT_LE(outcome.loss.item<double>(), 8);
    EXPECT_EQ(outcome.projections.sizes().vec(), (std::vector<std::int64_t>{8, 6}));
}

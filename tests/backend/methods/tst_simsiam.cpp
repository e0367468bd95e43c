// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/distillation/simsiam.h"

#include "base/error.h"
#include "fixtures.h"
#include "methods/break_flags.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace terrella;
using namespace terrella::methods;
using namespace terrella::tests;

namespace {

SimSiamParameters small(std::vector<std::string> broken = {}) {
    SimSiamParameters parameters;
    parameters.projection = 16;
    parameters.prediction_hidden = 4;
    parameters.broken = std::move(broken);
    return parameters;
}

/// Largest gradient of the encoder after one step.
double encoder_gradient(SimSiam& method, const Views& views) {
    method.step(views).loss.backward();
    return method.named_parameters()["encoder.conv.weight"].grad().abs().max().item<double>();
}

} // namespace

TEST(SimSiamLoss, is_minus_one_where_predictions_hit_and_one_where_they_point_away) {
    torch::manual_seed(1);
    const torch::Tensor z1 = torch::randn({5, 7}), z2 = torch::randn({5, 7});
    EXPECT_NEAR(simsiam_loss(3 * z2, z1, 0.1 * z1, z2).item<double>(), -1, 1e-6);
    EXPECT_NEAR(simsiam_loss(-z2, z1, -z1, z2).item<double>(), 1, 1e-6);
}

TEST(SimSiamLoss, gradient_equals_central_differences) {
    torch::manual_seed(2);
    const torch::Tensor z1 = torch::randn({4, 6}, torch::kDouble), z2 = torch::randn({4, 6}, torch::kDouble),
                        p = torch::randn({4, 6}, torch::kDouble);
    EXPECT_LT(gradient_error([&](const torch::Tensor& p1) { return simsiam_loss(p1, z1, p, z2); }, p + 1), 1e-7);
}

TEST(SimSiamLoss, gives_projections_no_gradient) {
    const torch::Tensor z = torch::randn({4, 6}).requires_grad_(), p = torch::randn({4, 6}).requires_grad_();
    simsiam_loss(p, z, p, z).backward();
    EXPECT_TRUE(p.grad().defined());
    EXPECT_FALSE(z.grad().defined());
}

TEST(SimSiamLoss, refuses_shapes_that_differ) {
    EXPECT_THROW(simsiam_loss(torch::randn({4, 6}), torch::randn({4, 6}), torch::randn({4, 6}), torch::randn({4, 5})), Error);
}

TEST(SimSiam, its_predictor_keeps_the_peak_rate_unless_told_otherwise) {
    SimSiam method(small(), tiny_context(8));
    EXPECT_FALSE(method.scheduled("predictor.0.weight"));
    EXPECT_TRUE(method.scheduled("projector.0.weight"));
    SimSiamParameters parameters = small();
    parameters.constant_predictor_rate = false;
    EXPECT_TRUE(SimSiam(parameters, tiny_context(8)).scheduled("predictor.0.weight"));
}

TEST(SimSiam, has_the_published_heads) {
    SimSiam method(small(), tiny_context(8));
    const auto parameters = method.named_parameters();
    EXPECT_EQ(parameters["projector.6.weight"].sizes().vec(), (std::vector<std::int64_t>{16, 8})); // third layer
    EXPECT_FALSE(parameters.contains("projector.6.bias"));   // frozen at 0 in the published code
    EXPECT_FALSE(parameters.contains("projector.7.weight")); // the last norm learns nothing
    EXPECT_TRUE(method.named_buffers().contains("projector.7.running_mean"));
    EXPECT_TRUE(parameters.contains("predictor.3.bias"));
    EXPECT_FALSE(parameters.contains("predictor.0.bias"));
}

TEST(SimSiam, each_switch_takes_away_what_it_names) {
    torch::manual_seed(3);
    const Views views = random_views(8);
    SimSiam no_head(small({no_predictor}), tiny_context(8));
    EXPECT_FALSE(no_head.named_parameters().contains("predictor.0.weight"));
    SimSiam no_norms(small({no_head_norm}), tiny_context(8));
    EXPECT_FALSE(no_norms.named_buffers().contains("projector.1.running_mean"));
    torch::manual_seed(4);
    SimSiam whole(small(), tiny_context(8));
    torch::manual_seed(4);
    SimSiam leaking(small({no_stop_gradient}), tiny_context(8));
    EXPECT_NEAR(whole.step(views).loss.item<double>(), leaking.step(views).loss.item<double>(), 1e-6);
    EXPECT_GT(std::abs(encoder_gradient(whole, views) - encoder_gradient(leaking, views)), 1e-6);
}

TEST(SimSiam, a_batch_of_one_is_refused) { EXPECT_THROW(SimSiam(small(), tiny_context(1)), ConfigurationError); }

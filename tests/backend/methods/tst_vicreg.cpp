// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/redundancy/vicreg.h"

#include "base/error.h"
#include "fixtures.h"
#include "methods/break_flags.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace terrella;
using namespace terrella::methods;
using namespace terrella::tests;

namespace {

VicRegParameters small(std::vector<std::string> broken = {}) {
    VicRegParameters parameters;
    parameters.projection = 12;
    parameters.broken = std::move(broken);
    return parameters;
}

} // namespace

TEST(VicRegLoss, of_one_answer_for_all_images_lies_in_the_variance_alone) {
    const VicRegTerms terms = vicreg_terms(torch::ones({6, 5}), torch::ones({6, 5}));
    EXPECT_EQ(terms.invariance.item<double>(), 0);
    EXPECT_NEAR(terms.variance.item<double>(), 0.99, 1e-6);
    EXPECT_EQ(terms.covariance.item<double>(), 0);
    EXPECT_NEAR(*VicReg(small(), tiny_context(8)).trivial_loss(), 25 * 0.99, 1e-9);
}

TEST(VicRegLoss, has_a_finite_gradient_where_a_dimension_does_not_vary) {
    const torch::Tensor x = torch::ones({6, 5}).requires_grad_();
    const VicRegTerms terms = vicreg_terms(x, torch::randn({6, 5}));
    (terms.invariance + terms.variance + terms.covariance).backward();
    EXPECT_TRUE(torch::isfinite(x.grad()).all().item<bool>());
}

TEST(VicRegLoss, asks_nothing_of_dimensions_that_vary_enough) {
    torch::manual_seed(1);
    EXPECT_NEAR(vicreg_terms(10 * torch::randn({50, 5}), 10 * torch::randn({50, 5})).variance.item<double>(), 0, 1e-9);
}

TEST(VicRegLoss, gradient_equals_central_differences) {
    torch::manual_seed(2);
    const torch::Tensor x = 0.5 * torch::randn({6, 4}, torch::kDouble), y = torch::randn({6, 4}, torch::kDouble);
    EXPECT_LT(gradient_error([&](const torch::Tensor& z) {
                  const VicRegTerms terms = vicreg_terms(z, y);
                  return 25 * terms.invariance + 25 * terms.variance + terms.covariance;
              }, x), 1e-6);
}

TEST(VicReg, each_switch_takes_its_term_out) {
    torch::manual_seed(3);
    const Views views = random_views(8);
    VicReg method(small({no_variance_term, no_redundancy_term}), tiny_context(8));
    const StepOutcome outcome = method.step(views);
    EXPECT_NEAR(outcome.loss.item<double>(), 25 * outcome.terms.at(0).second.item<double>(), 1e-4);
}

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/redundancy/barlow_twins.h"

#include "base/error.h"
#include "fixtures.h"
#include "methods/break_flags.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace terrella;
using namespace terrella::methods;
using namespace terrella::tests;

namespace {

BarlowTwinsParameters small(std::vector<std::string> broken = {}) {
    BarlowTwinsParameters parameters;
    parameters.projection = 12;
    parameters.broken = std::move(broken);
    return parameters;
}

} // namespace

TEST(BarlowTwinsLoss, of_one_answer_for_all_images_is_the_number_of_dimensions) {
    EXPECT_NEAR(barlow_twins_loss(torch::ones({6, 5}), torch::ones({6, 5}), 0.0051).item<double>(), 5, 1e-6);
    BarlowTwins method(small(), tiny_context(8));
    EXPECT_EQ(method.trivial_loss(), 12.0);
}

TEST(BarlowTwinsLoss, vanishes_for_equal_views_of_independent_dimensions) {
    // Columns of a Hadamard matrix without the first are centred and uncorrelated.
    const torch::Tensor h2 = torch::tensor({{1.0, 1.0}, {1.0, -1.0}}, torch::kDouble);
    const torch::Tensor z = torch::kron(torch::kron(h2, h2), h2).narrow(1, 1, 7);
    EXPECT_NEAR(barlow_twins_loss(z, z, 0.0051).item<double>(), 0, 1e-8);
}

TEST(BarlowTwinsLoss, ignores_scale_and_shift_of_a_dimension) {
    torch::manual_seed(1);
    const torch::Tensor z1 = torch::randn({16, 5}, torch::kDouble), z2 = torch::randn({16, 5}, torch::kDouble);
    const torch::Tensor scale = 10 * torch::rand({5}, torch::kDouble) + 1;
    EXPECT_NEAR(barlow_twins_loss(z1, z2, 0.02).item<double>(), barlow_twins_loss(z1 * scale + 3, z2, 0.02).item<double>(), 1e-4);
}

TEST(BarlowTwinsLoss, gradient_equals_central_differences) {
    torch::manual_seed(2);
    const torch::Tensor z1 = torch::randn({6, 4}, torch::kDouble), z2 = torch::randn({6, 4}, torch::kDouble);
    EXPECT_LT(gradient_error([&](const torch::Tensor& z) { return barlow_twins_loss(z, z2, 0.1); }, z1), 1e-6);
}

TEST(BarlowTwinsLoss, refuses_a_single_image) {
    EXPECT_THROW(barlow_twins_loss(torch::randn({1, 4}), torch::randn({1, 4}), 0.1), Error);
}

TEST(BarlowTwins, without_the_redundancy_term_only_agreement_counts) {
    torch::manual_seed(3);
    const Views views = random_views(8);
    BarlowTwins method(small({no_redundancy_term}), tiny_context(8));
    const StepOutcome outcome = method.step(views);
    EXPECT_FLOAT_EQ(outcome.loss.item<float>(), outcome.terms.at(0).second.item<float>());
    EXPECT_EQ(outcome.terms.at(1).first, "redundancy");
}

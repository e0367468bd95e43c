// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/contrastive/tile2vec.h"

#include "base/error.h"
#include "fixtures.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace terrella;
using namespace terrella::methods;
using namespace terrella::tests;

TEST(Tile2VecLoss, gradients_equal_central_differences) {
    torch::manual_seed(1);
    const torch::Tensor a = torch::randn({5, 4}, torch::kDouble), n = torch::randn({5, 4}, torch::kDouble),
                        d = torch::randn({5, 4}, torch::kDouble);
    const auto error = [&](const std::function<torch::Tensor(const torch::Tensor&)>& loss) {
        return gradient_error(loss, a + 0.2);
    };
    EXPECT_LT(error([&](const torch::Tensor& x) { return tile2vec_terms(x, n, d, 2, 0.1).loss; }), 1e-6);
    EXPECT_LT(error([&](const torch::Tensor& x) { return tile2vec_terms(a, x, d, 2, 0.1).loss; }), 1e-6);
    EXPECT_LT(error([&](const torch::Tensor& x) { return tile2vec_terms(a, n, x, 2, 0.1).loss; }), 1e-6);
}

TEST(Tile2VecLoss, a_neighbour_that_is_the_anchor_has_a_finite_gradient) {
    torch::Tensor a = torch::randn({3, 4}).requires_grad_();
    tile2vec_terms(a, a.detach(), a.detach() + 1, 50, 0.01).loss.backward();
    EXPECT_TRUE(torch::isfinite(a.grad()).all().item<bool>());
    EXPECT_THROW(tile2vec_terms(a, a, torch::ones({2, 4}), 50, 0), Error);
}

TEST(Tile2Vec, asks_for_a_neighbour_and_a_distant_tile) {
    augment::ImageTraits traits;
    traits.channels = 3;
    traits.height = traits.width = 32;
    const auto plan = Tile2Vec::views(Tile2VecParameters{}, traits, 32, {});
    ASSERT_EQ(plan.views.size(), 3u);
    EXPECT_EQ(plan.views[0].of, data::Companion::itself);
    EXPECT_EQ(plan.views[1].of, data::Companion::neighbour);
    EXPECT_EQ(plan.views[2].of, data::Companion::distant);
    for (const augment::ViewSpec& view : plan.views)
        for (const Selected& operation : view.pipeline)
            EXPECT_NE(operation.name, "random-resized-crop"); // flips and turns only
}

TEST(Tile2Vec, accuracy_counts_neighbours_that_are_nearer_than_strangers) {
    torch::manual_seed(2);
    Tile2Vec method(Tile2VecParameters{}, tiny_context(4));
    method.eval();
    Views views = random_views(4, 3, 3);
    views.images[1] = views.images[0].clone();
    const StepOutcome outcome = method.step(views);
    EXPECT_EQ(outcome.accuracy->item<double>(), 1);
    EXPECT_NEAR(outcome.terms[0].second.item<double>(), 0, 1e-5);
    EXPECT_GT(outcome.terms[1].second.item<double>(), 0);
    std::swap(views.images[1], views.images[2]);
    EXPECT_EQ(method.step(views).accuracy->item<double>(), 0);
}

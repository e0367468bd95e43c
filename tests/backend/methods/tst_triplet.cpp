// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/contrastive/triplet.h"

#include "base/error.h"
#include "base/torch_compat.h"
#include "fixtures.h"
#include "methods/contrastive/n_pair.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace terrella;
using namespace terrella::methods;
using namespace terrella::tests;

namespace {

const torch::Tensor labels() { return torch::tensor({0, 1, 2, 0, 1, 2}); }

} // namespace

TEST(TripletLoss, gradients_equal_central_differences) {
    torch::manual_seed(1);
    const torch::Tensor p = torch::randn({5, 4}, torch::kDouble), n = torch::randn({5, 4}, torch::kDouble);
    for (const TripletDistance distance : {TripletDistance::euclidean, TripletDistance::squared})
        EXPECT_LT(
            gradient_error([&](const torch::Tensor& a) { return triplet_margin_loss(a, p, n, 1, distance); }, p + 0.3),
            1e-6);
    for (const Mining mining : {Mining::all, Mining::hard, Mining::semi_hard})
        EXPECT_LT(gradient_error([&](const torch::Tensor& x) { return mined_triplet_loss(x, labels(), mining, 0.7); },
                                 torch::randn({6, 4}, torch::kDouble)),
                  1e-6);
}

TEST(TripletMining, finds_what_it_names_and_together_all) {
    torch::manual_seed(2);
    const torch::Tensor x = torch::randn({6, 3}, torch::kDouble), unit = x / x.norm(2, 1, true);
    const torch::Tensor cosines = unit.mm(unit.t());
    const double margin = 0.8;
    std::int64_t hard = 0, semi = 0;
    for (int a = 0; a < 6; ++a)
        for (int p = 0; p < 6; ++p)
            for (int n = 0; n < 6; ++n) {
                if (a == p || a % 3 != p % 3 || a % 3 == n % 3)
                    continue;
                const double nearer = (cosines[a][p] - cosines[a][n]).item<double>();
                hard += nearer <= 0;
                semi += nearer > 0 && nearer <= margin;
            }
    ASSERT_GT(hard, 0);
    ASSERT_GT(semi, 0);
    EXPECT_EQ(mined_triplets(x, labels(), Mining::hard, margin).size(1), hard);
    EXPECT_EQ(mined_triplets(x, labels(), Mining::semi_hard, margin).size(1), semi);
    EXPECT_EQ(mined_triplets(x, labels(), Mining::all, margin).size(1), hard + semi);
}

TEST(TripletLoss, no_triplet_costs_nothing_and_has_a_gradient_of_zero) {
    const torch::Tensor x = torch::randn({4, 3}).requires_grad_();
    const torch::Tensor loss = mined_triplet_loss(x, torch::zeros({4}, torch::kLong), Mining::all, 0.2);
    loss.backward();
    EXPECT_EQ(loss.item<double>(), 0);
    EXPECT_EQ(x.grad().abs().max().item<double>(), 0);
}

TEST(TripletLoss, equal_vectors_cost_the_margin) {
    EXPECT_NEAR(mined_triplet_loss(torch::ones({6, 3}), labels(), Mining::all, 0.2).item<double>(), 0.2, 1e-6);
}

TEST(TripletLoss, stays_float32_under_bfloat16_autocast) {
    torch::manual_seed(3);
    const torch::Tensor x = torch::randn({6, 16});
    const torch::Tensor expected = mined_triplet_loss(x, labels(), Mining::all, 0.5);
    const AutocastGuard autocast(true, c10::DeviceType::CPU, at::kBFloat16);
    EXPECT_TRUE(torch::equal(mined_triplet_loss(x, labels(), Mining::all, 0.5), expected));
}

TEST(TripletLoss, wrong_shapes_are_refused) {
    EXPECT_THROW(mined_triplets(torch::ones({4, 3}), labels(), Mining::all, 0.2), Error);
    EXPECT_THROW(
        triplet_margin_loss(torch::ones({4, 3}), torch::ones({4, 3}), torch::ones({5, 3}), 1, TripletDistance::squared),
        Error);
}

TEST(Triplet, mining_is_a_choice) {
    torch::manual_seed(4);
    const Views views = random_views(8);
    std::vector<double> losses;
    for (const char* mining : {"all", "hard", "semi-hard"}) {
        torch::manual_seed(5);
        TripletParameters parameters;
        parameters.margin = 1;
        parameters.mining = mining;
        losses.push_back(Triplet(parameters, tiny_context(8)).step(views).loss.item<double>());
    }
    EXPECT_GT(losses[1], losses[0]); // hard ones cost most
    EXPECT_GT(losses[0], losses[2]);
}

TEST(NPairLoss, gradient_equals_central_differences) {
    torch::manual_seed(6);
    const torch::Tensor positives = torch::randn({5, 4}, torch::kDouble);
    EXPECT_LT(gradient_error([&](const torch::Tensor& a) { return n_pair_loss(a, positives); },
                             torch::randn({5, 4}, torch::kDouble)),
              1e-7);
}

TEST(NPairLoss, is_the_logarithm_of_one_plus_what_strangers_say) {
    torch::manual_seed(7);
    const torch::Tensor a = torch::randn({3, 4}, torch::kDouble), p = torch::randn({3, 4}, torch::kDouble);
    const torch::Tensor dots = a.mm(p.t());
    double expected = 0; // eq. 6 of the paper
    for (int i = 0; i < 3; ++i) {
        double sum = 1;
        for (int j = 0; j < 3; ++j)
            sum += i == j ? 0 : std::exp((dots[i][j] - dots[i][i]).item<double>());
        expected += std::log(sum) / 3;
    }
    EXPECT_NEAR(n_pair_loss(a, p).item<double>(), expected, 1e-12);
    EXPECT_THROW(n_pair_loss(a, p.narrow(0, 0, 2)), Error);
}

TEST(NPairLoss, pairs_are_the_first_two_of_a_class) {
    const torch::Tensor pairs = class_pairs(torch::tensor({5, 2, 5, 9, 2, 5}));
    EXPECT_TRUE(torch::equal(pairs, torch::tensor({{1, 0}, {4, 2}}))) << pairs;
    EXPECT_EQ(class_pairs(torch::arange(3)).size(1), 0);
}

TEST(NPair, length_costs_only_where_vectors_are_not_normalised) {
    torch::manual_seed(8);
    const Views views = random_views(8);
    const auto loss = [&](double l2, bool normalise) {
        torch::manual_seed(9);
        NPairParameters parameters;
        parameters.l2 = l2;
        parameters.normalise = normalise;
        return NPair(parameters, tiny_context(8)).step(views).loss.item<double>();
    };
    EXPECT_GT(loss(1, false), loss(0, false));
    EXPECT_EQ(loss(1, true), loss(0, true));
}

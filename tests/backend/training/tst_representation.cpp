// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/representation.h"

#include <gtest/gtest.h>

namespace terrella::training {
namespace {

TEST(FeatureStd, of_random_directions_is_one_over_the_root_of_their_number) {
    torch::manual_seed(3);
    const double spread = feature_std(torch::randn({4000, 64})).mean().item<double>();
    EXPECT_NEAR(spread * 8, 1.0, 0.02);
}

TEST(FeatureStd, ignores_the_length_of_embeddings) {
    torch::manual_seed(3);
    const torch::Tensor x = torch::randn({20, 6});
    EXPECT_TRUE(torch::allclose(feature_std(x), feature_std(x * torch::rand({20, 1}).add(0.1)), 1e-4, 1e-6));
}

TEST(FeatureStd, of_a_collapsed_batch_is_zero) {
    EXPECT_LT(feature_std(torch::ones({8, 4})).max().item<double>(), 1e-7);
}

TEST(MeanCosine, is_one_for_one_direction_and_about_zero_on_a_sphere) {
    torch::manual_seed(3);
    EXPECT_NEAR(mean_cosine_between_rows(torch::ones({8, 4}) * torch::rand({8, 1}).add(0.1)).item<double>(), 1, 1e-6);
    EXPECT_NEAR(mean_cosine_between_rows(torch::randn({2000, 16})).item<double>(), 0, 0.01);
    const torch::Tensor x = torch::randn({5, 3}), unit = torch::nn::functional::normalize(x);
    const torch::Tensor by_pairs = (unit.mm(unit.t()).sum() - 5) / 20;
    EXPECT_NEAR(mean_cosine_between_rows(x).item<double>(), by_pairs.item<double>(), 1e-6);
}

TEST(EffectiveRank, is_one_for_one_direction_and_full_for_a_sphere) {
    const torch::Tensor line = torch::arange(1, 20, torch::kFloat32).unsqueeze(1).mm(torch::ones({1, 8}));
    EXPECT_NEAR(effective_rank(line).rank, 1, 1e-4);
    EXPECT_NEAR(effective_rank(torch::eye(12)).rank, 12, 1e-4);
    EXPECT_NEAR(effective_rank(torch::zeros({6, 4})).rank, 1, 1e-4) << "nothing has no direction, and no infinity";
}

TEST(EffectiveRank, agrees_with_the_singular_value_decomposition) {
    torch::manual_seed(5);
    for (const auto& [rows, columns] : {std::pair{40, 100}, std::pair{100, 40}}) {
        const torch::Tensor x = torch::randn({rows, columns}).mul(torch::logspace(0, -4, columns));
        const torch::Tensor by_svd = torch::linalg_svdvals(x.to(torch::kDouble));
        EXPECT_TRUE(torch::allclose(effective_rank(x).singular_values, by_svd, 0, 1e-8 * by_svd[0].item<double>()))
            << rows << " x " << columns;
    }
}

TEST(Uniformity, is_lower_for_spread_points_than_for_a_heap) {
    torch::manual_seed(2);
    const torch::Tensor spread = torch::nn::functional::normalize(torch::randn({64, 16}));
    const torch::Tensor heap = torch::nn::functional::normalize(torch::ones({64, 16}) + 0.01 * torch::randn({64, 16}));
    EXPECT_LT(uniformity(spread).item<float>(), uniformity(heap).item<float>() - 1);
    EXPECT_NEAR(alignment(spread, spread).item<float>(), 0, 1e-6);
}

} // namespace
} // namespace terrella::training

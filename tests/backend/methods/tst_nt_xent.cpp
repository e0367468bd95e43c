// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/contrastive/nt_xent.h"

#include "base/error.h"
#include "base/torch_compat.h"
#include "fixtures.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace terrella;
using namespace terrella::methods;
using terrella::tests::gradient_error;

namespace {

double value(const torch::Tensor& loss) { return loss.item<double>(); }

/// Equation 1 written out, pair by pair.
double by_definition(const torch::Tensor& z1, const torch::Tensor& z2, double temperature) {
    const torch::Tensor z = torch::cat({z1, z2}).to(torch::kDouble);
    const std::int64_t n = z.size(0);
    double sum = 0;
    for (std::int64_t i = 0; i < n; ++i) {
        double others = 0, partner = 0;
        for (std::int64_t k = 0; k < n; ++k) {
            if (k == i)
                continue;
            const double e = std::exp((z[i].dot(z[k]) / (z[i].norm() * z[k].norm())).item<double>() / temperature);
            others += e;
            if (k == (i + n / 2) % n)
                partner = e;
        }
        sum -= std::log(partner / others);
    }
    return sum / static_cast<double>(n);
}

} // namespace

TEST(NtXent, equals_the_equation) {
    torch::manual_seed(1);
    const torch::Tensor z1 = torch::randn({5, 7}, torch::kDouble), z2 = torch::randn({5, 7}, torch::kDouble);
    for (const double temperature : {0.05, 0.1, 0.5, 2.0})
        EXPECT_NEAR(value(nt_xent(z1, z2, temperature)), by_definition(z1, z2, temperature), 1e-12);
}

TEST(NtXent, gradient_equals_central_differences) {
    torch::manual_seed(2);
    const torch::Tensor z1 = torch::randn({4, 6}, torch::kDouble), z2 = torch::randn({4, 6}, torch::kDouble);
    EXPECT_LT(gradient_error([&](const torch::Tensor& z) { return nt_xent(z, z2, 0.2); }, z1), 1e-7);
    EXPECT_LT(gradient_error([&](const torch::Tensor& z) { return nt_xent(z1, z, 0.2); }, z2), 1e-7);
}

TEST(NtXent, ignores_the_scale_of_embeddings) {
    torch::manual_seed(3);
    const torch::Tensor z1 = torch::randn({6, 8}), z2 = torch::randn({6, 8});
    const torch::Tensor scales = torch::rand({6, 1}) * 100 + 0.01;
    EXPECT_NEAR(value(nt_xent(z1 * scales, z2 * 7, 0.1)), value(nt_xent(z1, z2, 0.1)), 1e-5);
}

TEST(NtXent, is_symmetric_in_the_views_and_in_the_order_of_samples) {
    torch::manual_seed(4);
    const torch::Tensor z1 = torch::randn({6, 8}, torch::kDouble), z2 = torch::randn({6, 8}, torch::kDouble);
    const torch::Tensor order = torch::randperm(6);
    EXPECT_NEAR(value(nt_xent(z2, z1, 0.1)), value(nt_xent(z1, z2, 0.1)), 1e-12);
    EXPECT_NEAR(value(nt_xent(z1.index_select(0, order), z2.index_select(0, order), 0.1)), value(nt_xent(z1, z2, 0.1)), 1e-12);
    EXPECT_GT(value(nt_xent(z1.index_select(0, order), z2, 0.1)), value(nt_xent(z1, z1, 0.1)));
}

TEST(NtXent, collapse_costs_the_trivial_loss) {
    const torch::Tensor same = torch::ones({8, 4}, torch::kDouble);
    EXPECT_NEAR(value(nt_xent(same, same, 0.1)), std::log(15.0), 1e-12);
}

TEST(NtXent, perfect_alignment_of_orthogonal_samples_reaches_its_bound) {
    const torch::Tensor z = torch::eye(8, torch::kDouble); // every stranger at cosine 0, the partner at 1
    const double temperature = 0.25;
    const double bound = std::log(1 + 14 * std::exp(-1 / temperature));
    EXPECT_NEAR(value(nt_xent(z, z, temperature)), bound, 1e-12);
    EXPECT_LT(value(nt_xent(torch::cat({z, -z}), torch::cat({z, -z}), temperature)), std::log(31.0));
}

TEST(NtXent, stays_finite_at_the_ends_of_its_range) {
    torch::manual_seed(5);
    torch::Tensor z = torch::randn({4, 8}).requires_grad_();
    const torch::Tensor loss = nt_xent(z, z * 1e-20, 0.005);
    loss.backward();
    EXPECT_TRUE(std::isfinite(value(loss)));
    EXPECT_TRUE(z.grad().isfinite().all().item<bool>());
    EXPECT_TRUE(std::isfinite(value(nt_xent(torch::zeros({4, 8}), torch::zeros({4, 8}), 0.1))));
}

TEST(NtXent, stays_float32_under_bfloat16_autocast) {
    torch::manual_seed(6);
    const torch::Tensor z1 = torch::randn({16, 32}), z2 = torch::randn({16, 32});
    const double expected = value(nt_xent(z1, z2, 0.1));
    const AutocastGuard autocast(true, c10::DeviceType::CPU, at::kBFloat16);
    const torch::Tensor loss = nt_xent(z1, z2, 0.1);
    EXPECT_EQ(loss.scalar_type(), at::kFloat);
    EXPECT_EQ(value(loss), expected);
    EXPECT_EQ(nt_xent(z1.to(at::kBFloat16), z2.to(at::kBFloat16), 0.1).scalar_type(), at::kFloat);
}

TEST(NtXent, wrong_shapes_are_refused) {
    EXPECT_THROW(nt_xent(torch::randn({1, 4}), torch::randn({1, 4}), 0.1), Error);
    EXPECT_THROW(nt_xent(torch::randn({4, 4}), torch::randn({3, 4}), 0.1), Error);
    EXPECT_THROW(nt_xent(torch::randn({4}), torch::randn({4}), 0.1), Error);
}

TEST(MultiViewNtXent, equals_nt_xent_for_two_views) {
    torch::manual_seed(7);
    const torch::Tensor z1 = torch::randn({5, 8}, torch::kDouble), z2 = torch::randn({5, 8}, torch::kDouble);
    const torch::Tensor index = torch::arange(5);
    EXPECT_NEAR(value(multi_view_nt_xent(torch::cat({z1, z2}), torch::cat({index, index}), 0.1)),
                value(nt_xent(z1, z2, 0.1)), 1e-12);
}

TEST(MultiViewNtXent, gradient_equals_central_differences) {
    torch::manual_seed(8);
    const torch::Tensor index = torch::arange(3).repeat({3});
    EXPECT_LT(gradient_error([&](const torch::Tensor& z) { return multi_view_nt_xent(z, index, 0.2); },
                             torch::randn({9, 5}, torch::kDouble)),
              1e-7);
}

TEST(MultiViewNtXent, collapse_costs_the_share_of_positives) {
    const torch::Tensor index = torch::arange(4).repeat({3}); // 12 rows, 2 positives among 11 others
    EXPECT_NEAR(value(multi_view_nt_xent(torch::ones({12, 4}, torch::kDouble), index, 0.1)), std::log(11.0 / 2), 1e-12);
}

TEST(MultiViewNtXent, a_row_without_positive_is_refused) {
    EXPECT_THROW(multi_view_nt_xent(torch::randn({3, 4}), torch::tensor({0, 0, 1}), 0.1), Error);
    EXPECT_THROW(multi_view_nt_xent(torch::randn({3, 4}), torch::tensor({0, 0}), 0.1), Error);
}

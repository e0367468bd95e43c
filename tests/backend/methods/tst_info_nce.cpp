// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/contrastive/info_nce.h"

#include "base/error.h"
#include "base/torch_compat.h"
#include "fixtures.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace terrella;
using namespace terrella::methods;
using terrella::tests::gradient_error;

TEST(InfoNce, gradient_of_queries_equals_central_differences) {
    torch::manual_seed(1);
    const torch::Tensor key = torch::randn({4, 6}, torch::kDouble);
    const torch::Tensor queue = random_queue(6, 9).to(torch::kDouble);
    EXPECT_LT(gradient_error([&](const torch::Tensor& q) { return info_nce(q, key, queue, 0.2); },
                             torch::randn({4, 6}, torch::kDouble)),
              1e-7);
}

TEST(InfoNce, keys_and_queue_receive_no_gradient) {
    torch::Tensor query = torch::randn({4, 6}).requires_grad_(), key = torch::randn({4, 6}).requires_grad_();
    torch::Tensor queue = random_queue(6, 8).requires_grad_();
    info_nce(query, key, queue, 0.2).backward();
    EXPECT_TRUE(query.grad().defined());
    EXPECT_FALSE(key.grad().defined());
    EXPECT_FALSE(queue.grad().defined());
}

TEST(InfoNce, ignores_scale_and_the_order_of_the_queue) {
    torch::manual_seed(2);
    const torch::Tensor query = torch::randn({4, 6}, torch::kDouble), key = torch::randn({4, 6}, torch::kDouble);
    const torch::Tensor queue = random_queue(6, 10).to(torch::kDouble);
    const double expected = info_nce(query, key, queue, 0.1).item<double>();
    EXPECT_NEAR(info_nce(query * 50, key * 0.01, queue, 0.1).item<double>(), expected, 1e-12);
    EXPECT_NEAR(info_nce(query, key, queue.index_select(1, torch::randperm(10)), 0.1).item<double>(), expected, 1e-12);
}

TEST(InfoNce, collapse_costs_the_trivial_loss_and_orthogonal_negatives_reach_the_bound) {
    const torch::Tensor one = torch::eye(8, torch::kDouble).narrow(0, 0, 1); // [1, 8]
    const torch::Tensor same = one.t().repeat({1, 5});                       // [8, 5]
    EXPECT_NEAR(info_nce(one, one, same, 0.2).item<double>(), std::log(6.0), 1e-12);
    const torch::Tensor orthogonal = torch::eye(8, torch::kDouble).narrow(1, 1, 5);
    EXPECT_NEAR(info_nce(one, one, orthogonal, 0.2).item<double>(), std::log(1 + 5 * std::exp(-5.0)), 1e-12);
}

TEST(InfoNce, stays_float32_under_bfloat16_autocast) {
    torch::manual_seed(3);
    const torch::Tensor query = torch::randn({8, 32}), key = torch::randn({8, 32}), queue = random_queue(32, 64);
    const torch::Tensor expected = info_nce_logits(query, key, queue, 0.2);
    const AutocastGuard autocast(true, c10::DeviceType::CPU, at::kBFloat16);
    EXPECT_TRUE(torch::equal(info_nce_logits(query, key, queue, 0.2), expected));
}

TEST(InfoNce, wrong_shapes_are_refused) {
    EXPECT_THROW(info_nce(torch::randn({4, 6}), torch::randn({4, 6}), torch::randn({8, 6}), 0.2), Error);
    EXPECT_THROW(info_nce(torch::randn({4, 6}), torch::randn({3, 6}), torch::randn({6, 8}), 0.2), Error);
}

TEST(Queue, is_first_in_first_out_and_wraps) {
    torch::Tensor queue = torch::zeros({2, 6}), pointer = torch::zeros({1}, torch::kLong);
    for (int step = 1; step <= 4; ++step) {
        queue_enqueue(queue, pointer, torch::full({2, 2}, step));
        EXPECT_EQ(pointer.item<std::int64_t>(), step % 3 * 2) << "step " << step;
    }
    EXPECT_TRUE(torch::equal(queue[0], torch::tensor({4.0F, 4.0F, 2.0F, 2.0F, 3.0F, 3.0F}))) << queue[0];
}

TEST(Queue, a_pointer_between_batches_wraps_too) {
    torch::Tensor queue = torch::zeros({1, 4}), pointer = torch::full({1}, 3, torch::kLong);
    queue_enqueue(queue, pointer, torch::tensor({{1.0F}, {2.0F}}));
    EXPECT_TRUE(torch::equal(queue[0], torch::tensor({2.0F, 0.0F, 0.0F, 1.0F}))) << queue[0];
    EXPECT_EQ(pointer.item<std::int64_t>(), 1);
}

TEST(Queue, keys_that_do_not_fit_are_refused_and_nothing_changes) {
    torch::Tensor queue = torch::zeros({2, 6}), pointer = torch::zeros({1}, torch::kLong);
    EXPECT_THROW(queue_enqueue(queue, pointer, torch::ones({4, 2})), Error);
    EXPECT_THROW(queue_enqueue(queue, pointer, torch::ones({7, 2})), Error);
    EXPECT_THROW(queue_enqueue(queue, pointer, torch::ones({2, 3})), Error);
    EXPECT_EQ(queue.abs().sum().item<double>(), 0);
    EXPECT_EQ(pointer.item<std::int64_t>(), 0);
}

TEST(Queue, begins_with_unit_columns) {
    EXPECT_TRUE(torch::allclose(random_queue(16, 40).norm(2, 0), torch::ones({40})));
}

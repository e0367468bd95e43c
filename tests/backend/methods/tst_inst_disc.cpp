// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/contrastive/inst_disc.h"

#include "base/error.h"
#include "base/torch_compat.h"
#include "fixtures.h"
#include "methods/similarity.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace terrella;
using namespace terrella::methods;
using namespace terrella::tests;

namespace {

torch::Tensor unit(std::int64_t rows, std::int64_t dimensions) {
    return unit_rows(torch::randn({rows, dimensions}, torch::kDouble));
}

InstDiscParameters small(std::int64_t negatives) {
    InstDiscParameters parameters;
    parameters.negatives = negatives;
    parameters.projection = 6;
    return parameters;
}

} // namespace

TEST(InstanceNce, gradient_equals_central_differences) {
    torch::manual_seed(1);
    const torch::Tensor memory = unit(9, 5), drawn = torch::randint(9, {4, 7}, torch::kLong);
    EXPECT_LT(
        gradient_error(
            [&](const torch::Tensor& x) { return instance_nce(drawn_exponentials(x, memory, drawn, 0.2) / 60.0, 9); },
            unit(4, 5)),
        1e-7);
}

TEST(InstanceNce, uniform_probabilities_cost_the_trivial_loss) {
    for (const std::int64_t negatives : {0, 1, 16, 4096}) {
        const InstDisc method(small(negatives), tiny_context(8, 64));
        const double expected =
            negatives == 0 ? std::log(64.0)
                           : instance_nce(torch::full({3, negatives + 1}, 1.0 / 64, torch::kDouble), 64).item<double>();
        EXPECT_NEAR(*method.trivial_loss(), expected, 1e-4 * expected) << negatives; // less the published epsilon
    }
}

TEST(InstanceNce, both_ways_to_compare_with_draws_agree) {
    torch::manual_seed(2);
    const torch::Tensor x = unit(3, 4), memory = unit(100, 4);
    const torch::Tensor few = torch::randint(100, {3, 5}, torch::kLong),
                        many = torch::cat({few, few, few, few, few, few}, 1);
    ASSERT_GT(memory.size(0), few.size(1) * x.size(1));  // copies of entries
    ASSERT_LE(memory.size(0), many.size(1) * x.size(1)); // all products
    EXPECT_TRUE(torch::allclose(drawn_exponentials(x, memory, few, 0.1),
                                drawn_exponentials(x, memory, many, 0.1).narrow(1, 0, 5), 1e-10));
}

TEST(InstanceNce, wrong_shapes_are_refused) {
    EXPECT_THROW(memory_logits(torch::ones({3, 4}), torch::ones({5, 6}), 0.1), Error);
    EXPECT_THROW(drawn_exponentials(torch::ones({3, 4}), torch::ones({5, 4}), torch::zeros({2, 6}, torch::kLong), 0.1),
                 Error);
    EXPECT_THROW(instance_nce(torch::ones({3, 1}), 5), Error);
}

TEST(InstanceNce, stays_float32_under_bfloat16_autocast) {
    torch::manual_seed(3);
    const torch::Tensor x = unit(3, 16).to(torch::kFloat), memory = unit(20, 16).to(torch::kFloat);
    const torch::Tensor expected = memory_logits(x, memory, 0.1);
    const AutocastGuard autocast(true, c10::DeviceType::CPU, at::kBFloat16);
    EXPECT_TRUE(torch::equal(memory_logits(x, memory, 0.1), expected));
}

TEST(InstDisc, the_memory_of_the_images_of_a_step_moves_after_it_and_no_other) {
    torch::manual_seed(4);
    InstDisc method(small(16), tiny_context(4, 12));
    Views views = random_views(4);
    views.indices = torch::tensor({7, 2, 11, 5});
    const torch::Tensor before = method.named_buffers()["memory"].clone();
    const torch::Tensor x = method.step(views).projections;
    EXPECT_TRUE(torch::equal(method.named_buffers()["memory"], before)); // the loss's graph still needs it
    const torch::NoGradGuard no_grad;
    method.after_step(0);
    const torch::Tensor after = method.named_buffers()["memory"];
    const torch::Tensor moved = (after - before).abs().amax(1) > 0;
    EXPECT_EQ(moved.sum().item<std::int64_t>(), 4);
    EXPECT_TRUE(torch::allclose(after.index_select(0, views.indices),
                                unit_rows(before.index_select(0, views.indices) * 0.5 + x * 0.5), 1e-5, 1e-6));
    method.after_step(1); // nothing seen since
    EXPECT_TRUE(torch::equal(method.named_buffers()["memory"], after));
}

TEST(InstDisc, the_normaliser_is_the_mean_of_the_first_batches_and_then_stands) {
    torch::manual_seed(5);
    InstDiscParameters parameters = small(16);
    parameters.normaliser_batches = 2;
    InstDisc method(parameters, tiny_context(4, 12));
    std::vector<double> normalisers;
    for (int step = 0; step < 4; ++step) {
        method.step(random_views(4));
        normalisers.push_back(method.named_buffers()["normaliser"][0].item<double>());
    }
    EXPECT_GT(normalisers[0], 0);
    EXPECT_NE(normalisers[0], normalisers[1]);
    EXPECT_EQ(normalisers[1], normalisers[2]);
    EXPECT_EQ(normalisers[2], normalisers[3]);
    EXPECT_EQ(method.named_buffers()["normaliser"][1].item<double>(), 2);
}

TEST(InstDisc, the_full_softmax_learns_too) {
    torch::manual_seed(6);
    InstDisc method(small(0), tiny_context(8, 8));
    torch::optim::Adam optimizer(method.parameters(), 1e-2);
    const Views views = random_views(8);
    double loss = 0;
    for (int step = 0; step < 60; ++step) {
        const StepOutcome outcome = method.step(views);
        optimizer.zero_grad();
        outcome.loss.backward();
        optimizer.step();
        const torch::NoGradGuard no_grad;
        method.after_step(step);
        loss = outcome.loss.item<double>();
    }
    EXPECT_LT(loss, 0.5 * *method.trivial_loss());
}

TEST(InstDisc, one_image_is_refused) { EXPECT_THROW(InstDisc(small(4), tiny_context(1, 1)), ConfigurationError); }

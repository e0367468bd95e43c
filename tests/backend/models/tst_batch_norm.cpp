// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/batch_norm.h"

#include "gradients.h"
#include "models/norm_functions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace terrella;
using namespace terrella::models;
using namespace terrella::tests;

namespace {

NormState state_of_inputs(const torch::Tensor& weight, const torch::Tensor& bias) {
    return {weight, bias, torch::zeros(weight.sizes(), weight.options().requires_grad(false)),
            torch::ones(weight.sizes(), weight.options().requires_grad(false))};
}

/// The same by LibTorch's own operations.
torch::Tensor by_operations(const torch::Tensor& x, const torch::Tensor& residual, bool relu, const NormState& s) {
    torch::Tensor y = torch::batch_norm(x, s.weight, s.bias, s.running_mean, s.running_var, true, s.momentum, s.epsilon, false);
    y = residual.defined() ? y + residual : y;
    return relu ? y.relu() : y;
}

torch::Tensor channels_last(const torch::Tensor& x) { return x.contiguous(at::MemoryFormat::ChannelsLast); }

/// Bound of a comparison against float64.
double bound_of(at::ScalarType type) { return type == at::kDouble ? 1e-12 : type == at::kFloat ? 3e-6 : 1e-2; }

} // namespace

TEST(FusedNorm, gradients_equal_central_differences) {
    torch::manual_seed(1);
    for (const bool relu : {false, true})
        for (const bool with_residual : {false, true}) {
            const auto f = [&](const std::vector<torch::Tensor>& in) {
                return fused_norm(in[0], with_residual ? in[3] : torch::Tensor(), relu, state_of_inputs(in[1], in[2]));
            };
            std::vector<torch::Tensor> inputs{channels_last(torch::randn({3, 5, 2, 3})), torch::randn({5}), torch::randn({5})};
            if (with_residual)
                inputs.push_back(channels_last(torch::randn({3, 5, 2, 3})));
            EXPECT_LT(gradient_error(f, inputs), 1e-7) << "relu " << relu << " residual " << with_residual;
        }
}

TEST(FusedNorm, takes_two_dimensions_and_no_bias) {
    torch::manual_seed(2);
    const torch::Tensor weight = torch::randn({6}, torch::kDouble);
    const auto f = [&](const std::vector<torch::Tensor>& in) {
        return fused_norm(in[0], {}, true, {in[1], {}, torch::Tensor(), torch::Tensor()});
    };
    EXPECT_LT(gradient_error(f, {torch::randn({7, 6}), weight}), 1e-7);
}

TEST(FusedNorm, equals_the_operations_it_replaces) {
    torch::manual_seed(3);
    for (const auto type : {at::kDouble, at::kFloat, at::kBFloat16})
        for (const bool relu : {false, true})
            for (const bool with_residual : {false, true}) {
                const at::ScalarType wide = type == at::kBFloat16 ? at::kFloat : type;
                const auto leaf = [&](at::IntArrayRef sizes) {
                    return channels_last(torch::randn(sizes) * 3 + 5).to(type).requires_grad_();
                };
                const torch::Tensor x = leaf({40, 20, 7, 5}), residual = leaf({40, 20, 7, 5});
                const torch::Tensor weight = torch::randn({20}).to(wide).requires_grad_();
                const torch::Tensor bias = torch::randn({20}).to(wide).requires_grad_();
                const auto widened = [](const torch::Tensor& t) { return t.detach().to(at::kDouble).requires_grad_(); };
                const torch::Tensor wx = widened(x), wr = widened(residual), ww = widened(weight), wb = widened(bias);
                const NormState state = state_of_inputs(weight, bias), exact_state = state_of_inputs(ww, wb);
                const torch::Tensor y = fused_norm(x, with_residual ? residual : torch::Tensor(), relu, state);
                const torch::Tensor exact = by_operations(wx, with_residual ? wr : torch::Tensor(), relu, exact_state);
                const std::string label = std::string(toString(type)) + (relu ? " relu" : "") + (with_residual ? " sum" : "");
                EXPECT_EQ(y.scalar_type(), type) << label;
                EXPECT_LT(relative_difference(y, exact), bound_of(type)) << label;
                EXPECT_LT(relative_difference(state.running_mean, exact_state.running_mean), 1e-5) << label;
                EXPECT_LT(relative_difference(state.running_var, exact_state.running_var), 1e-5) << label;
                const torch::Tensor g = torch::randn(y.sizes()).to(type);
                y.backward(g);
                exact.backward(g.to(at::kDouble));
                EXPECT_LT(relative_difference(x.grad(), wx.grad()), bound_of(type)) << label;
                EXPECT_LT(relative_difference(weight.grad(), ww.grad()), bound_of(type)) << label;
                EXPECT_LT(relative_difference(bias.grad(), wb.grad()), bound_of(type)) << label;
                if (with_residual) {
                    EXPECT_LT(relative_difference(residual.grad(), wr.grad()), bound_of(type)) << label;
                }
            }
}

TEST(FusedNorm, statistics_stay_exact_far_from_zero) {
    torch::manual_seed(4);
    const torch::Tensor x = channels_last(torch::randn({64, 3, 16, 16}) * 0.01 + 1000);
    const NormState state = state_of_inputs(torch::ones({3}), torch::zeros({3}));
    fused_norm(x, {}, false, state);
    const torch::Tensor expected = 0.9 + 0.1 * x.to(at::kDouble).var({0, 2, 3}, true);
    EXPECT_LT(relative_difference(state.running_var, expected), 1e-6);
}

TEST(FusedNorm, is_the_same_to_the_bit_for_any_number_of_threads) {
    torch::manual_seed(5);
    const torch::Tensor x = channels_last(torch::randn({64, 24, 9, 9})).to(at::kBFloat16);
    const int before = at::get_num_threads();
    std::vector<torch::Tensor> results, gradients;
    for (const int threads : {1, 2, 3}) {
        at::set_num_threads(threads);
        const torch::Tensor leaf = x.clone().requires_grad_();
        const torch::Tensor y = fused_norm(leaf, {}, true, state_of_inputs(torch::ones({24}), torch::zeros({24})));
        y.backward(x);
        results.push_back(y.detach());
        gradients.push_back(leaf.grad());
    }
    at::set_num_threads(before);
    for (std::size_t k = 1; k < results.size(); ++k) {
        EXPECT_TRUE(torch::equal(results[k], results[0]));
        EXPECT_TRUE(torch::equal(gradients[k], gradients[0]));
    }
}

TEST(FusedNorm, does_not_hide_a_nan) {
    for (const auto type : {at::kFloat, at::kBFloat16}) {
        torch::Tensor x = channels_last(torch::randn({4, 3, 5, 5}));
        x[2][1][3][3] = std::numeric_limits<float>::quiet_NaN();
        const NormState state = state_of_inputs(torch::ones({3}), torch::zeros({3}));
        for (const torch::Tensor& y : {fused_norm(x.to(type), {}, true, state), fused_norm_pool(x.to(type), state)}) {
            EXPECT_FALSE(y.select(1, 1).isfinite().any().item<bool>());
            EXPECT_TRUE(y.select(1, 0).isfinite().all().item<bool>());
        }
    }
}

TEST(FusedNormPool, gradients_equal_central_differences) {
    torch::manual_seed(6);
    for (const auto& [h, w] : {std::pair{6, 6}, {5, 7}, {1, 1}, {2, 3}}) {
        const auto f = [](const std::vector<torch::Tensor>& in) {
            return fused_norm_pool(in[0], state_of_inputs(in[1], in[2]));
        };
        // Weights of both signs: the pool must follow the sign of the scale.
        EXPECT_LT(gradient_error(f, {channels_last(torch::randn({3, 4, h, w})), torch::tensor({1.0, -0.7, 0.5, -1.2}),
                                     torch::tensor({0.3, 0.1, -0.2, 0.4})}, 1e-6), 1e-6)
            << h << "x" << w;
    }
}

TEST(FusedNormPool, equals_the_operations_it_replaces) {
    torch::manual_seed(7);
    for (const auto type : {at::kDouble, at::kFloat, at::kBFloat16}) {
        const at::ScalarType wide = type == at::kBFloat16 ? at::kFloat : type;
        const torch::Tensor x = channels_last(torch::randn({8, 20, 17, 12}) + 2).to(type).requires_grad_();
        const torch::Tensor weight = torch::randn({20}).to(wide).requires_grad_(), bias = torch::randn({20}).to(wide).requires_grad_();
        const auto widened = [](const torch::Tensor& t) { return t.detach().to(at::kDouble).requires_grad_(); };
        const torch::Tensor wx = widened(x), ww = widened(weight), wb = widened(bias);
        const torch::Tensor y = fused_norm_pool(x, state_of_inputs(weight, bias));
        const torch::Tensor exact = torch::max_pool2d(by_operations(wx, {}, true, state_of_inputs(ww, wb)), 3, 2, 1);
        ASSERT_EQ(y.sizes(), exact.sizes());
        EXPECT_LT(relative_difference(y, exact), bound_of(type));
        const torch::Tensor g = torch::randn(y.sizes()).to(type);
        y.backward(g);
        exact.backward(g.to(at::kDouble));
        EXPECT_LT(relative_difference(weight.grad(), ww.grad()), bound_of(type)) << toString(type);
        EXPECT_LT(relative_difference(bias.grad(), wb.grad()), bound_of(type)) << toString(type);
        // bfloat16 inputs tie often, and a tie may go to another pixel of the window: compare what left each window.
        if (type != at::kBFloat16) {
            EXPECT_LT(relative_difference(x.grad(), wx.grad()), bound_of(type)) << toString(type);
        }
    }
}

TEST(BatchNorm, trains_and_evaluates_as_pytorchs) {
    torch::manual_seed(8);
    BatchNorm ours(6);
    torch::nn::BatchNorm2d theirs(6);
    for (int step = 0; step < 3; ++step) {
        const torch::Tensor x = channels_last(torch::randn({4, 6, 5, 5}) * 2 + 1);
        EXPECT_LT(relative_difference(ours.forward(x), theirs->forward(x)), 1e-6);
    }
    EXPECT_EQ(ours.num_batches_tracked.item<std::int64_t>(), 3);
    EXPECT_LT(relative_difference(ours.running_var, theirs->running_var), 1e-6);
    EXPECT_LT(relative_difference(ours.running_mean, theirs->running_mean), 1e-6);
    ours.eval();
    theirs->eval();
    const torch::Tensor x = channels_last(torch::randn({4, 6, 5, 5}));
    EXPECT_LT(relative_difference(ours.forward(x, x, true), (theirs->forward(x) + x).relu()), 1e-6);
    EXPECT_LT(relative_difference(ours.forward_pooled(x), torch::max_pool2d(theirs->forward(x).relu(), 3, 2, 1)), 1e-6);
    EXPECT_EQ(ours.num_batches_tracked.item<std::int64_t>(), 3);
}

TEST(BatchNorm, without_scale_and_shift_only_normalises) {
    BatchNorm norm(4, NormAffine::none);
    EXPECT_TRUE(norm.parameters().empty());
    const torch::Tensor y = norm.forward(5 * torch::randn({64, 4}) + 3);
    EXPECT_LT(y.mean(0).abs().max().item<double>(), 1e-5);
    EXPECT_LT((y.square().mean(0) - 1).abs().max().item<double>(), 1e-3);
    EXPECT_NE(norm.running_mean.abs().max().item<double>(), 0);
}

TEST(BatchNorm, without_shift_has_no_bias) {
    BatchNorm norm(4, NormAffine::scale);
    EXPECT_EQ(norm.parameters().size(), 1u);
    const torch::Tensor y = norm.forward(torch::randn({16, 4}) + 3);
    EXPECT_LT(y.mean(0).abs().max().item<double>(), 1e-5);
}

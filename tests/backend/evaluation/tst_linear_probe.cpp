// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "evaluation/lbfgs.h"
#include "evaluation/linear_probe.h"
#include "evaluation/penalty_choice.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using namespace terrella;
using namespace terrella::evaluation;

struct Problem {
    torch::Tensor x, y;
    std::int64_t classes;
};

/// Overlapping Gaussian clouds.
Problem clouds(std::int64_t count, std::int64_t dimensions, std::int64_t classes, double spread = 1.0) {
    torch::manual_seed(5);
    const torch::Tensor centres = torch::randn({classes, dimensions}, torch::kFloat64);
    const torch::Tensor y = torch::arange(count, torch::kInt64).remainder(classes);
    return {centres.index_select(0, y) + spread * torch::randn({count, dimensions}, torch::kFloat64), y, classes};
}

double accuracy(const LinearModel& model, const Problem& problem) {
    return model.logits(problem.x).argmax(1).eq(problem.y).to(torch::kFloat64).mean().item<double>();
}

TEST(Lbfgs, finds_the_minimum_of_rosenbrocks_valley) {
    const auto function = [](const torch::Tensor& p) {
        const double a = p[0].item<double>(), b = p[1].item<double>();
        return std::pair{(1 - a) * (1 - a) + 100 * (b - a * a) * (b - a * a),
                         torch::tensor({-2 * (1 - a) - 400 * a * (b - a * a), 200 * (b - a * a)}, torch::kFloat64)};
    };
    const LbfgsResult result = minimise_lbfgs(torch::tensor({-1.2, 1.0}, torch::kFloat64), function, 1e-9, 200);
    EXPECT_TRUE(result.converged);
    EXPECT_NEAR(result.x[0].item<double>(), 1, 1e-8);
    EXPECT_NEAR(result.x[1].item<double>(), 1, 1e-8);
    EXPECT_LT(result.iterations, 80);
}

TEST(Lbfgs, stops_when_asked) {
    const auto function = [](const torch::Tensor& p) { return std::pair{p.pow(2).sum().item<double>(), 2 * p}; };
    const LbfgsResult result = minimise_lbfgs(torch::ones({3}, torch::kFloat64) * 1e6, function, 1e-12, 100,
                                              [](std::int64_t iteration, double) { return iteration < 1; });
    EXPECT_FALSE(result.converged);
    EXPECT_EQ(result.iterations, 1);
}

TEST(LogisticObjective, has_the_gradient_of_its_value) {
    const Problem problem = clouds(20, 3, 4);
    const torch::Tensor weight = torch::randn({4, 3}, torch::kFloat64), bias = torch::randn({4}, torch::kFloat64);
    const LogisticObjective at = logistic_objective(problem.x, problem.y, weight, bias, 0.7);
    const double h = 1e-6;
    for (std::int64_t c = 0; c < 4; ++c) {
        for (std::int64_t d = 0; d < 3; ++d) {
            torch::Tensor up = weight.clone(), down = weight.clone();
            up[c][d] += h;
            down[c][d] -= h;
            const double slope = (logistic_objective(problem.x, problem.y, up, bias, 0.7).value -
                                  logistic_objective(problem.x, problem.y, down, bias, 0.7).value) / (2 * h);
            EXPECT_NEAR(at.weight_gradient[c][d].item<double>(), slope, 1e-6);
        }
        torch::Tensor up = bias.clone(), down = bias.clone();
        up[c] += h;
        down[c] -= h;
        EXPECT_NEAR(at.bias_gradient[c].item<double>(),
                    (logistic_objective(problem.x, problem.y, weight, up, 0.7).value -
                     logistic_objective(problem.x, problem.y, weight, down, 0.7).value) / (2 * h), 1e-6);
    }
}

TEST(Logistic, the_gradient_vanishes_at_the_optimum) {
    for (const double c : {0.01, 1.0, 100.0}) {
        const Problem problem = clouds(150, 8, 5);
        const LinearModel model = fit_logistic(problem.x, problem.y, problem.classes, c);
        EXPECT_TRUE(model.converged) << c;
        const LogisticObjective at = logistic_objective(problem.x, problem.y, model.weight, model.bias, c);
        EXPECT_LT(at.weight_gradient.abs().max().item<double>(), 2e-5) << c;
        EXPECT_LT(at.bias_gradient.abs().max().item<double>(), 2e-5) << c;
    }
}

TEST(Logistic, no_step_in_any_direction_is_better) {
    const Problem problem = clouds(90, 4, 3);
    const LinearModel model = fit_logistic(problem.x, problem.y, problem.classes, 1);
    const double best = logistic_objective(problem.x, problem.y, model.weight, model.bias, 1).value;
    for (int i = 0; i < 20; ++i) {
        const torch::Tensor dw = 0.01 * torch::randn_like(model.weight), db = 0.01 * torch::randn_like(model.bias);
        EXPECT_GT(logistic_objective(problem.x, problem.y, model.weight + dw, model.bias + db, 1).value, best);
    }
}

TEST(Logistic, permuting_the_labels_permutes_the_weights) {
    const Problem problem = clouds(120, 5, 4);
    const torch::Tensor permutation = torch::tensor({3, 1, 0, 2}, torch::kInt64);
    const LinearModel plain = fit_logistic(problem.x, problem.y, 4, 1);
    const LinearModel permuted = fit_logistic(problem.x, permutation.index_select(0, problem.y), 4, 1);
    EXPECT_LT((permuted.weight.index_select(0, permutation) - plain.weight).abs().max().item<double>(), 1e-5);
    EXPECT_LT((permuted.bias.index_select(0, permutation) - plain.bias).abs().max().item<double>(), 1e-5);
}

TEST(Logistic, a_class_without_samples_is_never_predicted) {
    Problem problem = clouds(60, 4, 3);
    problem.y = torch::where(problem.y == 1, torch::full_like(problem.y, 4), problem.y); // classes 0, 2, 4 of 6
    const LinearModel model = fit_logistic(problem.x, problem.y, 6, 1);
    EXPECT_TRUE(model.converged);
    const torch::Tensor probability = model.logits(problem.x).softmax(1);
    EXPECT_TRUE(torch::isfinite(probability).all().item<bool>());
    for (const std::int64_t absent : {1, 3, 5})
        EXPECT_EQ(probability.select(1, absent).max().item<double>(), 0);
}

TEST(Logistic, separable_classes_converge_thanks_to_the_penalty) {
    const Problem problem = clouds(60, 10, 3, 0.01);
    const LinearModel model = fit_logistic(problem.x, problem.y, 3, 1);
    EXPECT_TRUE(model.converged);
    EXPECT_DOUBLE_EQ(accuracy(model, problem), 1);
}

TEST(Logistic, correlated_features_take_few_iterations) {
    Problem problem = clouds(400, 40, 5, 2.0);
    torch::manual_seed(9);
    const torch::Tensor mixing = torch::randn({40, 40}, torch::kFloat64) * torch::logspace(0, -4, 40, 10, torch::kFloat64);
    problem.x = problem.x.mm(mixing.t()); // condition of about 10^4
    const LinearModel model = fit_logistic(problem.x, problem.y, 5, 1);
    EXPECT_TRUE(model.converged);
    EXPECT_LT(model.iterations, 200);
}

TEST(Logistic, features_of_wildly_different_scale_still_give_a_classifier) {
    Problem problem = clouds(60, 4, 3);
    problem.x.select(1, 0).mul_(1e150);
    const LinearModel model = fit_logistic(problem.x, problem.y, 3, 1e6);
    EXPECT_FALSE(torch::isnan(model.logits(problem.x)).any().item<bool>());
}

TEST(Logistic, one_class_has_nothing_to_learn) {
    const torch::Tensor x = torch::randn({10, 4});
    const LinearModel model = fit_logistic(x, torch::zeros({10}, torch::kInt64), 1, 1);
    EXPECT_TRUE(model.converged);
    EXPECT_EQ(model.weight.abs().max().item<double>(), 0);
}

TEST(Logistic, features_that_are_not_finite_are_an_error) {
    Problem problem = clouds(10, 3, 2);
    problem.x[4][1] = std::nan("");
    EXPECT_THROW(fit_logistic(problem.x, problem.y, 2, 1), DataError);
    EXPECT_THROW(fit_logistic(torch::zeros({0, 3}), torch::zeros({0}, torch::kInt64), 2, 1), DataError);
}

TEST(PenaltyChoice, noise_in_many_dimensions_asks_for_a_strong_penalty) {
    const Problem problem = clouds(900, 150, 5, 9.0); // more noise than signal: a weak penalty fits the noise
    const auto part = [&](std::int64_t from, std::int64_t count) {
        return std::pair{problem.x.narrow(0, from, count), problem.y.narrow(0, from, count)};
    };
    const auto [x, y] = part(0, 200);
    const auto [unseen, truth] = part(200, 700);
    const double c = choose_penalty(x / 9, y, 5, 0);
    EXPECT_LT(c, 1);
    const auto unseen_accuracy = [&, &unseen = unseen, &truth = truth, &x = x, &y = y](double penalty) {
        return accuracy(fit_logistic(x / 9, y, 5, penalty), {unseen / 9, truth, 5});
    };
    EXPECT_GE(unseen_accuracy(c), unseen_accuracy(10));
}

TEST(PenaltyChoice, unequal_classes_ask_for_a_weaker_penalty_than_the_strongest) {
    // Two classes, one four times as frequent and wide: the strong penalties give its samples to the other.
    torch::manual_seed(2);
    const torch::Tensor narrow = 0.1 * torch::randn({100, 1}, torch::kFloat64) - 0.5;
    const torch::Tensor wide = torch::rand({400, 1}, torch::kFloat64) * 8;
    const Problem problem{torch::cat({narrow, wide}), torch::cat({torch::zeros({100}), torch::ones({400})}).to(torch::kInt64), 2};
    for (const std::uint64_t seed : {0U, 1U, 2U}) {
        const double c = choose_penalty(problem.x, problem.y, 2, seed);
        EXPECT_GT(c, 1e-4) << seed;
        EXPECT_EQ(c, choose_penalty(problem.x, problem.y, 2, seed));
        EXPECT_GT(accuracy(fit_logistic(problem.x, problem.y, 2, c), problem), 0.97) << seed;
    }
}

TEST(PenaltyChoice, classes_too_small_to_hold_any_out_take_the_plain_penalty) {
    const Problem problem = clouds(12, 3, 4);
    EXPECT_EQ(choose_penalty(problem.x, problem.y, 4, 0), 1);
    EXPECT_EQ(fit_linear(problem.x, problem.y, 4, {}, 0).c, 1);
}

TEST(Linear, standardising_makes_units_irrelevant) {
    const Problem problem = clouds(120, 6, 3);
    const torch::Tensor scale = torch::tensor({1e-6, 1e-3, 1.0, 10.0, 1e4, 1e6}, torch::kFloat64);
    const LinearSettings settings;
    const LinearModel plain = fit_linear(problem.x, problem.y, 3, settings, 0);
    const LinearModel scaled = fit_linear(problem.x * scale + 7 * scale, problem.y, 3, settings, 0);
    const torch::Tensor a = plain.logits(problem.x), b = scaled.logits(problem.x * scale + 7 * scale);
    EXPECT_LT((a - b).abs().max().item<double>(), 1e-4);
}

TEST(Linear, a_constant_feature_does_no_harm) {
    Problem problem = clouds(60, 4, 3);
    problem.x.select(1, 2).fill_(1e6);
    const LinearModel model = fit_linear(problem.x, problem.y, 3, {}, 0);
    EXPECT_TRUE(torch::isfinite(model.logits(problem.x)).all().item<bool>());
}

TEST(Linear, the_published_solver_comes_close_to_the_exact_one) {
    const Problem problem = clouds(600, 16, 5, 0.8);
    LinearSettings settings;
    settings.c = 1e4; // the published one has no penalty
    const double exact = accuracy(fit_linear(problem.x, problem.y, 5, settings, 0), problem);
    settings.solver = "sgd";
    settings.lr = 1;
    const LinearModel model = fit_linear(problem.x, problem.y, 5, settings, 0);
    EXPECT_EQ(model.iterations, 100);
    EXPECT_NEAR(accuracy(model, problem), exact, 0.02);
}

TEST(Linear, the_published_solver_is_a_function_of_its_seed) {
    const Problem problem = clouds(100, 6, 3);
    LinearSettings settings;
    settings.solver = "sgd";
    settings.epochs = 5;
    const LinearModel first = fit_linear(problem.x, problem.y, 3, settings, 4);
    torch::rand({17}); // LibTorch's own generator must play no part
    EXPECT_TRUE(torch::equal(fit_linear(problem.x, problem.y, 3, settings, 4).weight, first.weight));
    EXPECT_FALSE(torch::equal(fit_linear(problem.x, problem.y, 3, settings, 5).weight, first.weight));
}

} // namespace

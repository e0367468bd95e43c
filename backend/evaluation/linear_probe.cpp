// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "evaluation/linear_probe.h"

#include "base/error.h"
#include "base/random.h"
#include "evaluation/lbfgs.h"
#include "evaluation/penalty_choice.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <vector>

namespace terrella::evaluation {
namespace {

constexpr std::int64_t iterations_at_most = 2000;
constexpr double gradient_per_sample = 1e-7;
constexpr std::uint64_t weight_stream = 0x6c696e6561722d77; // "linear-w"
constexpr std::uint64_t order_stream = 0x6c696e6561722d6f;  // "linear-o"

void check(const torch::Tensor& x, const torch::Tensor& y, std::int64_t classes) {
    if (x.size(0) == 0)
        throw DataError(told("There are no labelled samples to fit a classifier on"), "linear probe",
                        told("Choose data with classes, such as a folder for each class"));
    if (!torch::isfinite(x).all().item<bool>())
        throw DataError(told("Some features are not finite"), "linear probe",
                        told("Evaluate an earlier checkpoint, or train with a smaller learning rate"));
    if (y.min().item<std::int64_t>() < 0 || y.max().item<std::int64_t>() >= classes)
        throw Error(told("A label is outside of the classes"), "linear probe", "");
}

/// The classes that occur in y, ascending.
std::vector<std::int64_t> classes_in(const torch::Tensor& y, std::int64_t classes) {
    const torch::Tensor counts = torch::bincount(y, {}, classes);
    std::vector<std::int64_t> present;
    for (std::int64_t c = 0; c < classes; ++c)
        if (counts[c].item<std::int64_t>() > 0)
            present.push_back(c);
    return present;
}

/// Softmax minus one-hot, [N, C]; `value` receives the sum of the cross entropies.
torch::Tensor residual(const torch::Tensor& logits, const torch::Tensor& y, double* value) {
    const torch::Tensor log_probability = torch::log_softmax(logits, 1);
    const torch::Tensor target = y.unsqueeze(1); // [N, 1]
    if (value)
        *value = -log_probability.gather(1, target).sum().item<double>();
    return log_probability.exp().scatter_add_(1, target, torch::full({y.size(0), 1}, -1.0, logits.options()));
}

LinearModel plain_model(std::int64_t classes, std::int64_t dimensions) {
    return {torch::zeros({classes, dimensions}, torch::kFloat64), torch::zeros({classes}, torch::kFloat64),
            torch::zeros({dimensions}, torch::kFloat64), torch::ones({dimensions}, torch::kFloat64), 0, false};
}

/// The inverse of the Hessian that the objective would have if every class were equally likely everywhere (Böhning
/// 1992), one block a class: correlated features make the plain gradient a poor direction.
std::function<torch::Tensor(const torch::Tensor&)> flat_inverse_hessian(const torch::Tensor& rows, std::int64_t classes, double c) {
    const std::int64_t count = rows.size(0), dimensions = rows.size(1);
    const double spread = static_cast<double>(classes - 1) / static_cast<double>(classes * classes);
    const torch::Tensor columns = torch::cat({rows, torch::ones({count, 1}, rows.options())}, 1); // [N, D + 1]
    torch::Tensor penalty = torch::full({dimensions + 1}, 1 / c, rows.options());
    penalty[dimensions] = 1e-6; // the bias has none; this keeps the matrix regular
    const auto [factor_found, trouble] = torch::linalg_cholesky_ex(columns.t().mm(columns) * spread + penalty.diag());
    if (trouble.item<int>() != 0)
        return nullptr; // features of wildly different scale: the plain gradient must do
    const torch::Tensor factor = factor_found; // [D + 1, D + 1]
    return [=](const torch::Tensor& point) {
        const torch::Tensor weight = point.narrow(0, 0, classes * dimensions).view({classes, dimensions});
        const torch::Tensor bias = point.narrow(0, classes * dimensions, classes);
        const torch::Tensor solved = torch::cholesky_solve(torch::cat({weight.t(), bias.unsqueeze(0)}), factor); // [D + 1, C]
        return torch::cat({solved.narrow(0, 0, dimensions).t().reshape({-1}), solved.select(0, dimensions)});
    };
}

} // namespace

torch::Tensor LinearModel::logits(const torch::Tensor& x) const {
    return torch::addmm(bias, (x.to(torch::kCPU, torch::kFloat64) - mean) / deviation, weight.t());
}

LogisticObjective logistic_objective(const torch::Tensor& x, const torch::Tensor& y, const torch::Tensor& weight,
                                     const torch::Tensor& bias, double c) {
    LogisticObjective objective;
    const torch::Tensor difference = residual(torch::addmm(bias, x, weight.t()), y, &objective.value); // [N, C]
    objective.value += weight.pow(2).sum().item<double>() / (2 * c);
    objective.weight_gradient = difference.t().mm(x) + weight / c;
    objective.bias_gradient = difference.sum(0);
    return objective;
}

LinearModel fit_logistic(const torch::Tensor& x, const torch::Tensor& y, std::int64_t classes, double c,
                         Progress* progress, const StopToken& stop) {
    const torch::NoGradGuard no_gradients;
    check(x, y, classes);
    const torch::Tensor rows = x.detach().to(torch::kCPU, torch::kFloat64).contiguous();
    const std::int64_t dimensions = rows.size(1);
    // A class without samples has no optimum (its bias would fall without end), so it takes no part in the fit.
    const std::vector<std::int64_t> present = classes_in(y, classes);
    const auto fitted = static_cast<std::int64_t>(present.size());
    const torch::Tensor place = torch::tensor(present, torch::kInt64);
    const torch::Tensor compact = torch::bucketize(y, place);
    const auto split = [&](const torch::Tensor& point) {
        return std::pair{point.narrow(0, 0, fitted * dimensions).view({fitted, dimensions}),
                         point.narrow(0, fitted * dimensions, fitted)};
    };
    const auto function = [&](const torch::Tensor& point) {
        const auto [weight, bias] = split(point);
        const LogisticObjective objective = logistic_objective(rows, compact, weight, bias, c);
        return std::pair{objective.value, torch::cat({objective.weight_gradient.flatten(), objective.bias_gradient})};
    };
    const double tolerance = gradient_per_sample * static_cast<double>(rows.size(0));
    double first = 0;
    if (progress)
        progress->start(told("Fitting the linear classifier"), 100);
    const auto progressed = [&](std::int64_t iteration, double gradient) {
        first = iteration == 0 ? gradient : first;
        if (progress && first > tolerance) // the gradient falls by about the same factor each time
            progress->set(static_cast<std::int64_t>(100 * std::log(first / std::max(gradient, tolerance)) / std::log(first / tolerance)));
        return !stop.stop_requested();
    };
    const LbfgsResult best = minimise_lbfgs(torch::zeros({fitted * dimensions + fitted}, torch::kFloat64), function,
                                            tolerance, iterations_at_most, progressed,
                                            fitted > 1 ? flat_inverse_hessian(rows, fitted, c) : nullptr);
    LinearModel model = plain_model(classes, dimensions);
    const auto [weight, bias] = split(best.x);
    model.weight.index_copy_(0, place, weight);
    model.bias.fill_(-std::numeric_limits<double>::infinity()).index_copy_(0, place, bias);
    model.iterations = best.iterations;
    model.converged = best.converged;
    model.c = c;
    return model;
}

LinearModel fit_linear_sgd(const torch::Tensor& x, const torch::Tensor& y, std::int64_t classes,
                           const LinearSettings& settings, std::uint64_t seed, Progress* progress, const StopToken& stop) {
    const torch::NoGradGuard no_gradients;
    check(x, y, classes);
    const torch::Tensor rows = x.detach().to(torch::kCPU, torch::kFloat32).contiguous();
    const std::int64_t count = rows.size(0), dimensions = rows.size(1);
    torch::Tensor weight = torch::zeros({classes, dimensions}), bias = torch::zeros({classes});
    RandomStream draw{seed, weight_stream};
    for (std::int64_t i = 0; i < weight.numel(); ++i)
        weight.data_ptr<float>()[i] = static_cast<float>(0.01 * draw.normal());
    torch::Tensor weight_speed = torch::zeros_like(weight), bias_speed = torch::zeros_like(bias);
    std::vector<std::int64_t> order(static_cast<std::size_t>(count));
    if (progress)
        progress->start(told("Fitting the linear classifier"), settings.epochs);
    LinearModel model = plain_model(classes, dimensions);
    for (; model.iterations < settings.epochs && !stop.stop_requested(); ++model.iterations) {
        const double done = static_cast<double>(model.iterations) / static_cast<double>(settings.epochs);
        const double rate = settings.lr * static_cast<double>(settings.batch) / 256 * (done >= 0.8 ? 0.01 : done >= 0.6 ? 0.1 : 1.0);
        std::iota(order.begin(), order.end(), 0);
        RandomStream stream{seed, order_stream, static_cast<std::uint64_t>(model.iterations)};
        shuffle(order.begin(), order.end(), stream);
        const torch::Tensor shuffled = torch::tensor(order, torch::kInt64);
        for (std::int64_t begin = 0; begin < count; begin += settings.batch) {
            const std::int64_t size = std::min(settings.batch, count - begin);
            const torch::Tensor chosen = shuffled.narrow(0, begin, size);
            const torch::Tensor batch = rows.index_select(0, chosen); // [B, D]
            const torch::Tensor gradient =
                residual(torch::addmm(bias, batch, weight.t()), y.index_select(0, chosen), nullptr) / static_cast<double>(size);
            weight_speed.mul_(0.9).add_(gradient.t().mm(batch));
            bias_speed.mul_(0.9).add_(gradient.sum(0));
            weight.sub_(weight_speed, rate);
            bias.sub_(bias_speed, rate);
        }
        if (progress)
            progress->set(model.iterations + 1);
    }
    model.converged = model.iterations == settings.epochs;
    model.weight = weight.to(torch::kFloat64);
    model.bias = bias.to(torch::kFloat64);
    return model;
}

LinearModel fit_linear(const torch::Tensor& x, const torch::Tensor& y, std::int64_t classes,
                       const LinearSettings& settings, std::uint64_t seed, Progress* progress, const StopToken& stop) {
    const torch::Tensor rows = x.detach().to(torch::kCPU, torch::kFloat64);
    torch::Tensor mean = torch::zeros({rows.size(1)}, torch::kFloat64), deviation = torch::ones_like(mean);
    if (settings.standardise && rows.size(0) > 0) {
        mean = rows.mean(0);
        deviation = rows.std(0, /*unbiased=*/false);
        // A feature that hardly varies would be blown up to noise.
        deviation.masked_fill_(deviation <= 1e-12 * (1 + mean.abs()), 1.0);
    }
    const torch::Tensor scaled = (rows - mean) / deviation;
    const auto exact = [&] {
        check(scaled, y, classes);
        const double c = settings.c > 0 ? settings.c : choose_penalty(scaled, y, classes, seed, progress, stop);
        return fit_logistic(scaled, y, classes, c, progress, stop);
    };
    LinearModel model = settings.solver == "sgd" ? fit_linear_sgd(scaled, y, classes, settings, seed, progress, stop) : exact();
    model.mean = mean;
    model.deviation = deviation;
    return model;
}

} // namespace terrella::evaluation

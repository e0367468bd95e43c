// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "evaluation/lbfgs.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <tuple>
#include <vector>

namespace terrella::evaluation {
namespace {

constexpr std::size_t history_size = 20;
constexpr int trials_at_most = 60;
constexpr double armijo = 1e-4, curvature = 0.9;

using Precondition = std::function<torch::Tensor(const torch::Tensor&)>;

struct Pair {
    torch::Tensor step, change; // of the point, of the gradient
    double product = 0;         // their inner product, > 0
};

double product_of(const torch::Tensor& a, const torch::Tensor& b) {
    return a.dot(b).item<double>();
}

/// −H·gradient by the two-loop recursion (Nocedal and Wright 2006, algorithm 7.4).
torch::Tensor direction_of(const torch::Tensor& gradient, const std::deque<Pair>& history, const Precondition& precondition) {
    torch::Tensor q = gradient.clone();
    std::vector<double> alpha(history.size());
    for (std::size_t i = history.size(); i-- > 0;) {
        alpha[i] = product_of(history[i].step, q) / history[i].product;
        q.sub_(history[i].change, alpha[i]);
    }
    if (precondition)
        q = precondition(q);
    if (!history.empty()) { // the scale that fits the last change of the gradient
        const torch::Tensor& change = history.back().change;
        q.mul_(history.back().product / product_of(change, precondition ? precondition(change) : change));
    }
    for (std::size_t i = 0; i < history.size(); ++i)
        q.add_(history[i].step, alpha[i] - product_of(history[i].change, q) / history[i].product);
    return q.neg_();
}

} // namespace

LbfgsResult minimise_lbfgs(torch::Tensor start,
                           const std::function<std::pair<double, torch::Tensor>(const torch::Tensor&)>& function,
                           double tolerance, std::int64_t iterations_at_most,
                           const std::function<bool(std::int64_t, double)>& progressed,
                           const std::function<torch::Tensor(const torch::Tensor&)>& precondition) {
    LbfgsResult result{std::move(start), 0, false};
    auto [value, gradient] = function(result.x);
    std::deque<Pair> history;
    while (result.iterations < iterations_at_most) {
        const double greatest = gradient.numel() > 0 ? gradient.abs().max().item<double>() : 0.0;
        if (progressed && !progressed(result.iterations, greatest))
            return result;
        if (greatest <= tolerance) {
            result.converged = true;
            return result;
        }
        torch::Tensor direction = direction_of(gradient, history, precondition);
        double slope = product_of(gradient, direction);
        if (!(slope < 0)) { // rounding has spoilt the curvature estimate: begin anew
            history.clear();
            direction = gradient.neg();
            slope = -product_of(gradient, gradient);
        }
        double low = 0, high = std::numeric_limits<double>::infinity();
        double length = history.empty() && !precondition ? std::min(1.0, 1.0 / gradient.norm().item<double>()) : 1.0;
        torch::Tensor next, next_gradient;
        double next_value = value;
        bool moved = false;
        for (int trial = 0; trial < trials_at_most; ++trial) {
            next = result.x + direction * length;
            std::tie(next_value, next_gradient) = function(next);
            if (!(next_value <= value + armijo * length * slope)) {
                high = length;
            } else {
                moved = true;
                if (product_of(next_gradient, direction) >= curvature * slope)
                    break;
                low = length;
            }
            length = std::isinf(high) ? 2 * low : (low + high) / 2;
        }
        if (!moved || !(next_value <= value)) { // at the limit of float64
            if (history.empty())
                return result;
            history.clear(); // once more along the gradient
            continue;
        }
        Pair pair{next - result.x, next_gradient - gradient, 0};
        pair.product = product_of(pair.step, pair.change);
        if (pair.product > 1e-300)
            history.push_back(std::move(pair));
        if (history.size() > history_size)
            history.pop_front();
        result.x = next;
        value = next_value;
        gradient = next_gradient;
        ++result.iterations;
    }
    return result;
}

} // namespace terrella::evaluation

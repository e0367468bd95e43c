// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

#include <cstdint>
#include <functional>
#include <utility>

namespace terrella::evaluation {

struct LbfgsResult {
    torch::Tensor x;
    std::int64_t iterations = 0;
    bool converged = false;
};

/// Minimises a smooth function by L-BFGS (Nocedal 1980) with a line search that satisfies the weak Wolfe conditions by
/// bisection (Lewis and Overton 2013).
///
/// start       [P] float64
/// function    value and gradient ([P] float64) at a point
/// tolerance   the largest entry of the gradient at which it ends, > 0; it also ends where the value no longer falls
/// precondition  an estimate of the inverse Hessian times a vector (symmetric, positive definite); none: a multiple of
///             the identity. Its scale does not matter.
/// progressed  called after each iteration with the largest entry of the gradient; returns false to stop
LbfgsResult minimise_lbfgs(torch::Tensor start,
                           const std::function<std::pair<double, torch::Tensor>(const torch::Tensor&)>& function,
                           double tolerance, std::int64_t iterations_at_most,
                           const std::function<bool(std::int64_t, double)>& progressed = {},
                           const std::function<torch::Tensor(const torch::Tensor&)>& precondition = {});

} // namespace terrella::evaluation

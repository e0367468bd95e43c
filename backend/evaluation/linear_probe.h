// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "base/torch_compat.h"
#include "evaluation/evaluate.h"

#include <cstdint>

namespace terrella::evaluation {

/// A linear classifier on features, with the standardisation it was fitted under.
struct LinearModel {
    torch::Tensor weight;          // [C, D] float64
    torch::Tensor bias;            // [C] float64; −∞ for a class without training samples
    torch::Tensor mean, deviation; // [D] float64; 0 and 1 when features are taken as they are
    std::int64_t iterations = 0;   // L-BFGS iterations or SGD epochs
    bool converged = false;        // the gradient has vanished (lbfgs), every epoch was run (sgd)
    double c = 0;                  // the inverse penalty it was fitted with (lbfgs)

    /// x [N, D] → logits [N, C] float64.
    [[nodiscard]] torch::Tensor logits(const torch::Tensor& x) const;
};

/// Multinomial logistic regression, exact: minimises Σ cross entropies + ‖W‖²/(2c), the bias not penalised, by L-BFGS
/// in float64 until the largest entry of the gradient is below 1e-7 N.
///
/// x        [N, D] float, as it is; y [N] int64, 0 to classes − 1; c > 0 is the inverse weight of the penalty
/// throws   DataError when x holds a value that is not finite or N is 0
/// source   as scikit-learn's LogisticRegression(multinomial, l2); golden-tested
LinearModel fit_logistic(const torch::Tensor& x, const torch::Tensor& y, std::int64_t classes, double c,
                         Progress* progress = nullptr, const StopToken& stop = {});

/// The published probe: SGD with momentum 0.9 and no weight decay, rate `lr`·batch/256 times 0.1 at 60 and 80 % of the
/// epochs, weights from N(0, 0.01) (He et al. 2020; Chen et al. 2020). Samples and start are drawn from `seed`.
/// A rate as large as 30 is meant for features as they are; standardised ones want 0.1 to 1.
LinearModel fit_linear_sgd(const torch::Tensor& x, const torch::Tensor& y, std::int64_t classes,
                           const LinearSettings& settings, std::uint64_t seed, Progress* progress = nullptr,
                           const StopToken& stop = {});

/// Standardises when the settings say so, chooses the penalty when they leave it open (penalty_choice.h), and fits with
/// the solver they name.
LinearModel fit_linear(const torch::Tensor& x, const torch::Tensor& y, std::int64_t classes,
                       const LinearSettings& settings, std::uint64_t seed, Progress* progress = nullptr,
                       const StopToken& stop = {});

/// Value and gradient of the objective of `fit_logistic` at (weight, bias); for tests and for the solver.
struct LogisticObjective {
    double value = 0;
    torch::Tensor weight_gradient, bias_gradient; // [C, D], [C]
};
LogisticObjective logistic_objective(const torch::Tensor& x, const torch::Tensor& y, const torch::Tensor& weight,
                                     const torch::Tensor& bias, double c);

} // namespace terrella::evaluation

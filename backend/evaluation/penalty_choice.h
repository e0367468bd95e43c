// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "base/torch_compat.h"

#include <cstdint>

namespace terrella::evaluation {

/// The inverse weight of the penalty for `fit_logistic`, chosen without looking at the test part: classifiers are fitted
/// on four fifths of each class at 10⁻⁴, 10⁻³, …, 10, and the one that is right most often on the remaining fifth wins,
/// the stronger penalty among equals. The search ends when two in a row fell behind. A probe with a fixed penalty
/// compares encoders by how well it happens to fit the scale and number of their features; published probes are tuned
/// likewise, over the learning rate; Kornblith et al. 2019 choose the penalty of the same classifier on held-out images.
///
/// x [N, D] float64, standardised; y [N] int64, 0 to classes − 1. The parts are drawn from `seed`.
/// Returns 1 when no class has five samples, so that nothing can be held out, and when it was stopped.
double choose_penalty(const torch::Tensor& x, const torch::Tensor& y, std::int64_t classes, std::uint64_t seed,
                      Progress* progress = nullptr, const StopToken& stop = {});

} // namespace terrella::evaluation

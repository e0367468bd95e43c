// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "methods/method.h"

namespace terrella::methods {

/// What a loss on two views compared, as figures of the outcome: the terms "positive similarity" (mean cosine of the
/// partners) and "negative similarity" (of all other pairs of the 2B rows), the accuracy (how often a row's partner is
/// the nearest of all others), the first view's unit rows as projections and the cosines of the partners. Terms are
/// added after those that are there.
///
/// z1, z2  [B, D], row i of both is sample i; B ≥ 2
void add_pair_figures(const torch::Tensor& z1, const torch::Tensor& z2, StepOutcome& outcome);

} // namespace terrella::methods

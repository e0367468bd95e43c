// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "methods/method.h"

namespace terrella::methods {

/// How samples share prototypes, as figures of the outcome for the health monitor: "prototype_usage", the perplexity of
/// the mean prediction over as many prototypes as so many rows can use, 1/K when all take the same; and
/// "assignment_entropy", the mean entropy of a row's prediction over ln K, 1 when it says nothing.
///
/// scores  [B, K] logits, divided by the temperature; K ≥ 2
void add_assignment_figures(const torch::Tensor& scores, StepOutcome& outcome);

} // namespace terrella::methods

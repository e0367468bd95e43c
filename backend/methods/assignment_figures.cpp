// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/assignment_figures.h"

#include "methods/similarity.h"

#include <algorithm>
#include <cmath>

namespace terrella::methods {

void add_assignment_figures(const torch::Tensor& scores, StepOutcome& outcome) {
    const torch::NoGradGuard no_grad;
    const FullPrecision full_precision;
    const torch::Tensor log_p = scores.detach().to(at::kFloat).log_softmax(1), p = log_p.exp(); // [B, K]
    const torch::Tensor mean = p.mean(0);
    const double usable = static_cast<double>(std::min(p.size(0), p.size(1)));
    const torch::Tensor perplexity = (-at::xlogy(mean, mean).sum()).exp();
    outcome.figures.emplace_back("prototype_usage", (perplexity / usable).clamp_max(1));
    outcome.figures.emplace_back("assignment_entropy",
                                 -(p * log_p).sum(1).mean() / std::log(static_cast<double>(p.size(1))));
}

} // namespace terrella::methods

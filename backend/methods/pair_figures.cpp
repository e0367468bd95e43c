// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/pair_figures.h"

#include "methods/similarity.h"

namespace terrella::methods {

void add_pair_figures(const torch::Tensor& z1, const torch::Tensor& z2, StepOutcome& outcome) {
    const torch::NoGradGuard no_grad;
    const FullPrecision full_precision;
    const std::int64_t batch = z1.size(0);
    const torch::Tensor u1 = unit_rows(z1.detach()), u2 = unit_rows(z2.detach());
    const torch::Tensor both = torch::cat({u1, u2});
    outcome.positives = (u1 * u2).sum(1);
    const torch::Tensor positive = outcome.positives.mean();
    // Σ over ordered pairs of different rows = ‖Σ rows‖² − Σ ‖row‖²; partners taken out.
    const torch::Tensor all_pairs = both.sum(0).square().sum() - both.square().sum();
    const double strangers = 2.0 * static_cast<double>(batch) * (2.0 * static_cast<double>(batch) - 2.0);
    const torch::Tensor negative = (all_pairs - 2 * batch * positive) / strangers;
    const torch::Tensor cosines = both.mm(both.t()).fill_diagonal_(-2);
    const torch::Tensor partner = torch::arange(2 * batch, cosines.options().dtype(at::kLong)).roll(batch);
    outcome.terms.emplace_back("positive similarity", positive);
    outcome.terms.emplace_back("negative similarity", negative);
    outcome.accuracy = (cosines.argmax(1) == partner).to(at::kFloat).mean();
    outcome.projections = u1;
}

} // namespace terrella::methods

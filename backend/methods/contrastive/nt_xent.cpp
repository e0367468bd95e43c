// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/contrastive/nt_xent.h"

#include "base/error.h"
#include "methods/similarity.h"

#include <limits>

namespace terrella::methods {
namespace {

constexpr double minus_infinity = -std::numeric_limits<double>::infinity();

/// Cosines over the temperature, [N, N], with the diagonal out of the running.
torch::Tensor similarities(const torch::Tensor& z, double temperature) {
    const torch::Tensor unit = unit_rows(z);
    return unit.mm(unit.t()).div_(temperature).fill_diagonal_(minus_infinity);
}

} // namespace

torch::Tensor nt_xent(const torch::Tensor& z1, const torch::Tensor& z2, double temperature) {
    const FullPrecision full_precision;
    if (z1.dim() != 2 || z1.sizes() != z2.sizes() || z1.size(0) < 2)
        throw Error(told("NT-Xent needs two equal sets of two or more projections"), "nt_xent",
                    told("Pass [B, D] twice, B ≥ 2"));
    const std::int64_t batch = z1.size(0);
    const torch::Tensor logits = similarities(torch::cat({z1, z2}), temperature); // [2B, 2B]
    const torch::Tensor partner = torch::arange(2 * batch, logits.options().dtype(at::kLong)).roll(batch);
    return torch::nn::functional::cross_entropy(logits, partner);
}

torch::Tensor multi_view_nt_xent(const torch::Tensor& z, const torch::Tensor& indices, double temperature) {
    const FullPrecision full_precision;
    if (z.dim() != 2 || indices.dim() != 1 || z.size(0) != indices.size(0))
        throw Error(told("Multi-view NT-Xent needs an index for each projection"), "multi_view_nt_xent",
                    told("Pass [N, D] and [N]"));
    const torch::Tensor logits = similarities(z, temperature); // [N, N]
    const torch::Tensor apart = indices.unsqueeze(0) != indices.unsqueeze(1);
    const torch::Tensor positives = logits.masked_fill(apart, minus_infinity);
    const torch::Tensor lonely = apart.sum(1) == z.size(0) - 1; // only itself shares its index
    if (lonely.any().item<bool>())
        throw Error(told("A projection has no positive"), "multi_view_nt_xent",
                    told("Give each index to two rows or more"));
    return (logits.logsumexp(1) - positives.logsumexp(1)).mean();
}

} // namespace terrella::methods

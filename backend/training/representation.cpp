// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/representation.h"

namespace terrella::training {
namespace {

// In double: near a collapse the figures are smaller than float32's rounding of the rows.
torch::Tensor unit_rows_double(const torch::Tensor& rows) {
    return torch::nn::functional::normalize(rows.detach().to(torch::kDouble));
}

} // namespace

torch::Tensor feature_std(const torch::Tensor& embeddings) {
    return unit_rows_double(embeddings).std(0, /*unbiased=*/true).to(torch::kFloat); // [D]
}

torch::Tensor mean_cosine_between_rows(const torch::Tensor& embeddings) {
    const torch::Tensor rows = unit_rows_double(embeddings);
    const auto count = static_cast<double>(rows.size(0));
    // Σ over ordered pairs of different rows = ‖Σ rows‖² − Σ ‖row‖².
    return (rows.sum(0).square().sum() - rows.square().sum()) / (count * (count - 1));
}

EffectiveRank effective_rank(const torch::Tensor& x, double eps) {
    const torch::Tensor rows = x.detach().to(torch::kDouble);
    const torch::Tensor gram = rows.size(0) <= rows.size(1) ? rows.mm(rows.t()) : rows.t().mm(rows);
    EffectiveRank result;
    result.singular_values = torch::linalg_eigvalsh(gram.to(torch::kCPU), "L").flip(0).clamp_min(0).sqrt();
    const torch::Tensor share = result.singular_values / result.singular_values.sum().clamp_min(1e-300);
    const torch::Tensor padded = share + eps;
    result.rank = (-(padded * padded.log()).sum()).exp().item<double>();
    result.rank_without_eps = (-torch::xlogy(share, share).sum()).exp().item<double>();
    return result;
}

torch::Tensor alignment(const torch::Tensor& x, const torch::Tensor& y, double alpha) {
    return (x - y).norm(2, 1).pow(alpha).mean();
}

torch::Tensor uniformity(const torch::Tensor& x, double t) {
    // ‖xi − xj‖² from the Gram matrix: a matrix product, where torch::pdist walks over pairs.
    const torch::Tensor squares = x.square().sum(1);
    const torch::Tensor distances = squares.unsqueeze(0) + squares.unsqueeze(1) - 2 * x.mm(x.t()); // [N, N]
    const auto count = static_cast<double>(x.size(0));
    return (distances.mul(-t).exp().triu(1).sum() / (count * (count - 1) / 2)).log();
}

} // namespace terrella::training

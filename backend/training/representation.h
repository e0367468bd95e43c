// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

namespace terrella::training {

// What a batch of embeddings says of the network that made them. The health monitor and the evaluation ask the same.

/// Spread of embeddings over a batch: rows scaled to unit length, then the standard deviation (unbiased) of each of
/// the D columns. About 1/√D each when the directions fill the sphere, 0 when all samples got the same one.
///
/// embeddings  [B, D] float, B >= 2
/// returns     [D] float32
/// source      Chen and He 2021, SimSiam, §4.1; golden-tested
torch::Tensor feature_std(const torch::Tensor& embeddings);

/// Mean cosine between different rows: 1 when all samples got the same direction, about 0 when they fill the sphere.
///
/// embeddings  [B, D] float, B >= 2
/// returns     scalar double, −1/(B − 1) to 1
torch::Tensor mean_cosine_between_rows(const torch::Tensor& embeddings);

/// How many directions embeddings use: exp of the entropy of the singular values of x, taken as it is (not centred).
/// Between 1 (one direction) and min(N, D).
///
/// By the eigenvalues of the smaller of xᵀx and xxᵀ, on the host: some 15 times faster than a singular value
/// decomposition; singular values below 1e-8 of the largest, which change nothing, are lost.
///
/// x       [N, D] float
/// eps     added to each share
/// source  Garrido et al. 2023, RankMe, eq. 1 and 2 (eps 1e-7); golden-tested
struct EffectiveRank {
    torch::Tensor singular_values; // [min(N, D)] double, descending
    double rank = 0;               // with eps
    double rank_without_eps = 0;
};
EffectiveRank effective_rank(const torch::Tensor& x, double eps = 1e-7);

/// Alignment and uniformity on the sphere: x, y [N, D] with unit rows, row i of both is sample i; scalars,
/// differentiable. alignment = mean ‖x − y‖^alpha: 0 when both views of a sample get the same place. uniformity = log
/// mean over i<j of exp(−t ‖xi − xj‖²): 0 when all samples lie in one place, about −4 (t = 2) when they fill the
/// sphere.
///
/// source  Wang and Isola 2020, eq. 1 and 2; golden-tested
torch::Tensor alignment(const torch::Tensor& x, const torch::Tensor& y, double alpha = 2);
torch::Tensor uniformity(const torch::Tensor& x, double t = 2);

} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/similarity.h"

#include "base/error.h"

namespace terrella::methods {

torch::Tensor unit_rows(const torch::Tensor& x) {
    const torch::Tensor wide = x.scalar_type() == at::kDouble ? x : x.to(at::kFloat);
    return wide / wide.norm(2, 1, true).clamp_min(1e-12);
}

torch::Tensor mean_cosine(const torch::Tensor& a, const torch::Tensor& b) {
    const FullPrecision full_precision;
    if (a.dim() != 2 || a.sizes() != b.sizes())
        throw Error(told("Two sets of vectors do not fit together"), "mean_cosine", told("Pass [B, D] twice"));
    return (unit_rows(a) * unit_rows(b)).sum(1).mean();
}

} // namespace terrella::methods

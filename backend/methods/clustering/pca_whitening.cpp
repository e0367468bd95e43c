// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/clustering/pca_whitening.h"

#include "methods/similarity.h"

#include <algorithm>

namespace terrella::methods {

torch::Tensor pca_whitened(const torch::Tensor& x, std::int64_t components) {
    const torch::Tensor centred = (x - x.mean(0)).to(torch::kDouble);
    const torch::Tensor covariance = centred.t().mm(centred) / static_cast<double>(x.size(0));
    const auto [variances, directions] = torch::linalg_eigh(covariance); // ascending
    // What rounding leaves of a direction without variance would be blown up to 1.
    const double smallest = 1e-9 * variances.max().item<double>();
    const std::int64_t varied = (variances > smallest).sum().item<std::int64_t>();
    const std::int64_t kept = std::clamp<std::int64_t>(std::min(components, varied), 1, x.size(1));
    const std::int64_t first = x.size(1) - kept;
    const torch::Tensor scale = variances.narrow(0, first, kept).clamp_min(1e-300).rsqrt();
    return unit_rows((centred.mm(directions.narrow(1, first, kept)) * scale).to(x.scalar_type()));
}

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/similarity.h"

namespace terrella::methods {

torch::Tensor unit_rows(const torch::Tensor& x) {
    const torch::Tensor wide = x.scalar_type() == at::kDouble ? x : x.to(at::kFloat);
    return wide / wide.norm(2, 1, true).clamp_min(1e-12);
}

} // namespace terrella::methods

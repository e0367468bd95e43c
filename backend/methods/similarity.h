// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

namespace terrella::methods {

/// Switches autocast off while it lives: losses and what they are made of stay in float32 under the trainer's
/// bfloat16, which would otherwise reach their matrix products too.
class FullPrecision {
    c10::impl::ExcludeDispatchKeyGuard without_autocast_{c10::autocast_dispatch_keyset};
};

/// Rows of unit length: [B, D] → [B, D], float32 also from bfloat16 (float64 stays). Rows shorter than 1e-12 are
/// divided by 1e-12, as torch.nn.functional.normalize does.
torch::Tensor unit_rows(const torch::Tensor& x);

/// The mean over rows of the cosine between row i of `a` and row i of `b`, [B, D] each: a scalar in [−1, 1], float32
/// also from bfloat16, differentiable in both. Throws Error when the shapes differ.
torch::Tensor mean_cosine(const torch::Tensor& a, const torch::Tensor& b);

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

namespace terrella::methods {

/// Rows in the directions of their largest variance, each direction scaled to variance 1, then each row to length 1:
/// what DeepCluster clusters, so that no few strong directions decide.
///
/// x           [N, D], N ≥ 2, on any device
/// components  1 to D; directions without variance are left out
/// returns     [N, ≤ components] unit rows
/// source      Caron et al. 2018, arXiv:1807.05520, §3.3; facebookresearch/deepcluster clustering.py
torch::Tensor pca_whitened(const torch::Tensor& x, std::int64_t components);

} // namespace terrella::methods

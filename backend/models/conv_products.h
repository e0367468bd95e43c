// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

namespace terrella::models {

/// A square convolution (padding k/2, no bias) as matrix products, one for each output position: for maps of a few
/// pixels, where direct convolutions spend their time on borders.
///
/// Each output position sees a window of the input without padding, so products with zeros are left out: of 3×3 on a
/// 2×2 map five ninths. Where every window is the whole map, all positions become one product of a full layer.
///
/// x       [B, C, H, W] float, channels-last preferred; w [D, C, k, k], the same type; k odd; stride ≥ 1
/// returns [B, D, ⌈H/stride⌉, ⌈W/stride⌉], channels-last; differentiable in both, once
/// The result is that of torch::conv2d up to the order of sums; weight gradients are summed over positions in float32.
torch::Tensor conv2d_by_products(const torch::Tensor& x, const torch::Tensor& w, std::int64_t stride);

/// Whether `conv2d_by_products` is the faster way to train this layer on a CPU: measured, see the source.
bool products_pay(const torch::Tensor& x, const torch::Tensor& w, std::int64_t stride);

} // namespace terrella::models

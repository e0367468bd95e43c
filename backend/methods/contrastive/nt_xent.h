// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

namespace terrella::methods {

/// NT-Xent, the normalised temperature-scaled cross entropy: of 2B views, each finds its partner among the 2B − 1 others.
///
/// z1, z2       [B, D] float; projections of the two views, row i of both is sample i; normalised here; B ≥ 2
/// temperature  > 0 (paper: 0.1 on ImageNet, 0.5 on CIFAR-10)
/// returns      scalar ≥ 0, the mean over the 2B anchors, differentiable in both; float32 also under bfloat16. The
///              official code adds the means of the two halves instead: exactly twice this
/// throws       Error when the shapes differ or B < 2
/// source       Chen et al. 2020, arXiv:2002.05709, eq. 1; golden-tested against lightly and solo-learn
torch::Tensor nt_xent(const torch::Tensor& z1, const torch::Tensor& z2, double temperature);

/// NT-Xent with any number of positives, which are summed inside the logarithm (SupCon averages logarithms instead):
/// −mean log(Σ_positives e^s / Σ_others e^s), s the cosine over the temperature.
///
/// z        [N, D] float; normalised here
/// indices  [N] int64; rows of equal index are positives of one another: sample numbers, or classes when supervised
/// returns  scalar ≥ 0; equal to nt_xent for two views of each sample
/// throws   Error when the shapes differ or a row has no positive
/// source   solo-learn losses/simclr.py, golden-tested
torch::Tensor multi_view_nt_xent(const torch::Tensor& z, const torch::Tensor& indices, double temperature);

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

namespace terrella::methods {

enum class TripletDistance { euclidean, squared };

/// The triplet hinge [d(a, p) − d(a, n) + margin]₊ of given triplets, row by row.
///
/// a, p, n   [B, D] float: anchors, positives, negatives; taken as they are, not normalised
/// distance  euclidean: ‖a − p + 1e-6‖, as torch.nn.functional.triplet_margin_loss; squared: ‖a − p‖², as FaceNet
/// returns   scalar ≥ 0, the mean over the rows, float32 also from bfloat16, differentiable in all three
/// throws    Error when the shapes differ
/// source    Schroff et al. 2015 (FaceNet), arXiv:1503.03832, eq. 3; golden-tested
torch::Tensor triplet_margin_loss(const torch::Tensor& a, const torch::Tensor& p, const torch::Tensor& n, double margin,
                                  TripletDistance distance);

/// Which triplets count, by how much nearer the positive is, s = cos(a, p) − cos(a, n): all that are inside the margin
/// (s ≤ margin), hard ones (s ≤ 0), semi-hard ones (0 < s ≤ margin).
enum class Mining { all, hard, semi_hard };

/// Triplets of a batch by cosine.
///
/// x        [N, D] float; normalised here; labels [N] int64, rows of equal label are positives of one another
/// returns  [3, T] int64, rows anchor, positive, negative, in the order of a boolean (a, p, n) grid; T may be 0
/// throws   Error when the shapes do not fit
/// source   KevinMusgrave/pytorch-metric-learning miners/triplet_margin_miner.py; golden-tested
torch::Tensor mined_triplets(const torch::Tensor& x, const torch::Tensor& labels, Mining mining, double margin);

/// [cos(a, n) − cos(a, p) + margin]₊ over the mined triplets, averaged over those of positive loss; 0 (with a gradient
/// of 0) when there are none. Arguments as `mined_triplets`.
///
/// source   KevinMusgrave/pytorch-metric-learning losses/triplet_margin_loss.py (AvgNonZeroReducer); golden-tested
torch::Tensor mined_triplet_loss(const torch::Tensor& x, const torch::Tensor& labels, Mining mining, double margin);

} // namespace terrella::methods

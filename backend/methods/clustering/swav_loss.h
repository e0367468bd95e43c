// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

#include <vector>

namespace terrella::methods {

/// Codes by Sinkhorn and Knopp: of all ways to spread the batch over the prototypes evenly, nearly the one of the
/// largest scores; smoothed by ε.
///
/// scores      [B, K] float, cosines with the prototypes; taken without gradient
/// epsilon     > 0 (paper: 0.05); iterations ≥ 0 (paper: 3)
/// returns     [B, K] float32 (float64 stays), rows sum to 1
/// source      Caron et al. 2020, arXiv:2006.09882, §3.1, eq. 3 to 5; facebookresearch/swav; golden-tested
torch::Tensor sinkhorn(const torch::Tensor& scores, double epsilon, std::int64_t iterations);

/// The codes of the crops that assign, and their queues moved on.
///
/// scores      A × [B, K]; embeddings A × [B, D], unit rows; neither gets a gradient
/// prototypes  [K, D], unit rows
/// queue       [A, L, D], embeddings of earlier batches, newest first, zeros while not filled; changed in place: the
///             batch comes to the front. It takes part in the codes once the first crop's last row is filled.
///             L a multiple of B, or an undefined tensor for none
/// returns     A × [B, K], rows sum to 1
/// throws      Error when the shapes do not fit
/// source      facebookresearch/swav main_swav.py train(); golden-tested
std::vector<torch::Tensor> swav_codes(const std::vector<torch::Tensor>& scores,
                                      const std::vector<torch::Tensor>& embeddings, const torch::Tensor& prototypes,
                                      torch::Tensor& queue, double epsilon, std::int64_t iterations);

/// Swapped prediction: every crop but itself predicts each assigning crop's code, −Σ q log softmax(scores/τ).
///
/// scores      V × [B, K], crops that assign first; V ≥ 2
/// codes       A × [B, K], A ≤ V, without gradient
/// returns     scalar ≥ 0, mean over the batch, the V − 1 predictions and the A codes; float32 also from bfloat16,
///             differentiable in scores
/// throws      Error when there are fewer than two crops or more codes than crops
/// source      Caron et al. 2020, eq. 1 and 6; golden-tested
torch::Tensor swav_loss(const std::vector<torch::Tensor>& scores, const std::vector<torch::Tensor>& codes,
                        double temperature);

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

namespace terrella::methods {

// Instance discrimination against a memory of one vector a training image. Everywhere: x [B, D] float, unit rows;
// memory [N, D] float, without gradient; y [B] int64, the rows of memory that are the images' own; temperature > 0.
// source  Wu et al. 2018, arXiv:1805.01978, §3; zhirongw/lemniscate.pytorch; golden-tested

/// Similarities over the temperature with the whole memory, [B, N]: the logits of the full softmax.
torch::Tensor memory_logits(const torch::Tensor& x, const torch::Tensor& memory, double temperature);

/// exp(x · v / τ) of the drawn entries v, [B, K + 1] float32 or float64, differentiable in x.
///
/// drawn   [B, K + 1] int64, rows of memory
/// throws  Error when the shapes do not fit
torch::Tensor drawn_exponentials(const torch::Tensor& x, const torch::Tensor& memory, const torch::Tensor& drawn,
                                 double temperature);

/// The constant Z of P = exp(·)/Z, estimated from a batch's exponentials: their mean times N, [1].
torch::Tensor estimated_normaliser(const torch::Tensor& exponentials, std::int64_t entries);

/// Noise-contrastive estimation with uniform noise over N entries: −log h₀ − Σ_{k≥1} log(1 − h_k), h = P/(P + K/N).
///
/// p        [B, K + 1] probabilities, those of the images' own entries in column 0
/// returns  scalar ≥ 0, the mean over the batch (a sum over the K + 1), differentiable
torch::Tensor instance_nce(const torch::Tensor& p, std::int64_t entries);

/// Entry y ← normalise(m · entry + (1 − m) · x), in place; m in [0, 1].
void update_memory(torch::Tensor& memory, const torch::Tensor& y, const torch::Tensor& x, double momentum);

} // namespace terrella::methods

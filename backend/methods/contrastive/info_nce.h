// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

namespace terrella::methods {

/// Cosines of each query with its key (column 0) and with the queue's entries, over the temperature.
///
/// query, key   [B, D] float; row i of both is sample i; normalised here; keys receive no gradient
/// queue        [D, K] float; unit columns, as `queue_enqueue` keeps them; no gradient
/// temperature  > 0 (MoCo-v2: 0.2; MoCo-v1: 0.07)
/// returns      [B, 1 + K] float32 also under bfloat16, differentiable in `query`
/// throws       Error when the shapes do not fit
torch::Tensor info_nce_logits(const torch::Tensor& query, const torch::Tensor& key, const torch::Tensor& queue,
                              double temperature);

/// InfoNCE against a queue: each query finds its key among K keys of earlier steps. Arguments as `info_nce_logits`.
///
/// returns  scalar ≥ 0, the mean over the queries
/// source   He et al. 2020, arXiv:1911.05722, eq. 1; golden-tested against facebookresearch/moco
torch::Tensor info_nce(const torch::Tensor& query, const torch::Tensor& key, const torch::Tensor& queue,
                       double temperature);

/// Replaces the oldest entries of the queue by `keys` and moves the pointer on; first in, first out.
///
/// queue    [D, K], changed in place; pointer [1] int64, changed in place, the next column to be written
/// keys     [B, D], unit rows; B divides K
/// throws   Error when the shapes do not fit or B does not divide K: a part of a batch would be lost at the wrap
/// source   facebookresearch/moco builder.py; golden-tested to the bit
void queue_enqueue(torch::Tensor& queue, torch::Tensor& pointer, const torch::Tensor& keys);

/// The same for queues of any length: keys that do not fit before the end are dropped, and the pointer returns to the
/// first column (also when they fit exactly).
///
/// throws   Error when the shapes do not fit
/// source   lightly-ai/lightly lightly/models/modules/memory_bank.py; golden-tested to the bit
void queue_enqueue_truncating(torch::Tensor& queue, torch::Tensor& pointer, const torch::Tensor& keys);

/// A queue as training begins: K random directions, unit columns, [D, K]; draws from LibTorch's default generator.
torch::Tensor random_queue(std::int64_t dimensions, std::int64_t length);

} // namespace terrella::methods

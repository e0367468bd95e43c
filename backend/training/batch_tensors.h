// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/loader.h"
#include "methods/method.h"

#include <cstdint>
#include <vector>

namespace terrella::training {

/// A loader's batch as tensors on `device`: images [B, C, H, W] over the batch's own memory (channels last; on the
/// processor nothing is copied, and the tensors keep the buffers alive), labels [B], and indices [B] into the training
/// part through `position_of` (dataset index to place in the training part).
methods::Views views_of(const data::Batch& batch, const std::vector<std::int64_t>& position_of,
                        const torch::Device& device);

} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

#include <deque>

namespace terrella::training {

/// The newest rows of consecutive batches, where one batch is too small to tell how many directions it uses. They come
/// from weights that differ by a few steps; that moves a rank by little, too few rows by much.
class RowWindow {
public:
    /// Keeps at most `capacity` rows, and those of at most 8 batches.
    explicit RowWindow(std::int64_t capacity) : capacity_(capacity) {}

    /// rows [B, D], kept as they are. Rows of another width begin anew.
    void add(const torch::Tensor& rows);
    /// [≤ capacity, D], oldest first; undefined when there are none.
    [[nodiscard]] torch::Tensor rows() const;

private:
    std::int64_t capacity_;
    std::int64_t count_ = 0;
    std::deque<torch::Tensor> parts_;
};

} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/row_window.h"

#include <algorithm>

namespace terrella::training {
namespace {

constexpr std::int64_t most_batches = 8;

} // namespace

void RowWindow::add(const torch::Tensor& rows) {
    if (!parts_.empty() && parts_.front().size(1) != rows.size(1)) {
        parts_.clear();
        count_ = 0;
    }
    // By rows rather than by batches, so that what a checkpoint gives back as one part goes as it would have.
    const std::int64_t limit = std::min(capacity_, most_batches * rows.size(0));
    parts_.push_back(rows);
    count_ += rows.size(0);
    while (count_ > limit) {
        torch::Tensor& oldest = parts_.front();
        const std::int64_t surplus = std::min(count_ - limit, oldest.size(0));
        count_ -= surplus;
        if (surplus == oldest.size(0))
            parts_.pop_front();
        else
            oldest = oldest.narrow(0, surplus, oldest.size(0) - surplus);
    }
}

torch::Tensor RowWindow::rows() const {
    return parts_.empty() ? torch::Tensor() : torch::cat(std::vector<torch::Tensor>(parts_.begin(), parts_.end()));
}

} // namespace terrella::training

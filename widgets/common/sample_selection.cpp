// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/sample_selection.h"

namespace terrella::widgets {

void SampleSelection::set(std::size_t index, bool selected) {
    if (index >= bits_.size() || bits_[index] == selected)
        return;
    bits_[index] = selected;
    count_ += selected ? 1 : std::size_t(-1);
}

void SampleSelection::clear() {
    bits_.assign(bits_.size(), false);
    count_ = 0;
}

std::vector<std::size_t> SampleSelection::indices() const {
    std::vector<std::size_t> all;
    all.reserve(count_);
    for (std::size_t i = 0; i < bits_.size(); ++i)
        if (bits_[i])
            all.push_back(i);
    return all;
}

} // namespace terrella::widgets

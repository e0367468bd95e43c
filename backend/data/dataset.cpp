// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/dataset.h"

namespace terrella::data {

void Dataset::read_into(std::size_t index, Sample& sample) const { sample = read(index); }

std::vector<std::pair<std::string, std::int64_t>> class_counts(const Dataset& dataset) {
    std::vector<std::pair<std::string, std::int64_t>> counts;
    for (const std::string& name : dataset.info().classes)
        counts.emplace_back(name, 0);
    for (std::size_t i = 0; i < dataset.size(); ++i)
        if (const int label = dataset.sample(i).label; label >= 0)
            ++counts.at(label).second;
    return counts;
}

} // namespace terrella::data

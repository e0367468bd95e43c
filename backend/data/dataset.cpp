// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/dataset.h"

#include "data/sample_parts.h"

namespace terrella::data {

void Dataset::read_into(std::size_t index, Sample& sample) const { sample = read(index); }

void Dataset::read_image_into(std::size_t index, Sample& sample) const { read_into(index, sample); }

void Dataset::read_parts_into(std::size_t index, SampleParts& parts) const {
    parts.rest = read(index);
    parts.images.resize(1);
    parts.grid = {parts.rest.image.height(), parts.rest.image.width()};
    parts.images.front().swap(parts.rest.image);
}

std::vector<std::pair<std::string, std::int64_t>> class_counts(const Dataset& dataset) {
    std::vector<std::pair<std::string, std::int64_t>> counts;
    for (const std::string& name : dataset.info().classes)
        counts.emplace_back(name, 0);
    for (std::size_t i = 0; i < dataset.size(); ++i) {
        const SampleInfo& sample = dataset.sample(i);
        if (sample.label >= 0)
            ++counts.at(static_cast<std::size_t>(sample.label)).second;
        for (const int label : sample.labels)
            ++counts.at(static_cast<std::size_t>(label)).second;
    }
    return counts;
}

} // namespace terrella::data

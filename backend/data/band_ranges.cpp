// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/band_ranges.h"

#include <algorithm>
#include <cmath>

namespace terrella::data {

void BandRanges::add(const Image& image, std::size_t kept) {
    values_.resize(static_cast<std::size_t>(image.channels()));
    const std::size_t step = std::max<std::size_t>(1, image.plane_size() / std::max<std::size_t>(1, kept));
    for (int c = 0; c < image.channels(); ++c)
        for (std::size_t i = 0; i < image.plane_size(); i += step)
            if (const float v = image.plane(c)[i]; !std::isnan(v))
                values_[static_cast<std::size_t>(c)].push_back(v);
}

std::vector<BandRange> BandRanges::ranges() {
    std::vector<BandRange> ranges;
    for (std::vector<float>& values : values_) {
        if (values.empty()) {
            ranges.emplace_back();
            continue;
        }
        std::ranges::sort(values);
        double sum = 0;
        for (const float v : values)
            sum += v;
        const auto at = [&](double share) {
            return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
        };
        ranges.push_back({sum / static_cast<double>(values.size()), at(0.005), at(0.995)});
    }
    return ranges;
}

std::vector<std::size_t> evenly_spread(std::size_t n, std::size_t count) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < std::min(n, count); ++i)
        positions.push_back(n <= count ? i : i * (n - 1) / (count - 1));
    return positions;
}

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/scene_resample.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace terrella::data {

std::vector<Taps> taps_along(double offset, double scale, int from, int count, int length, bool nearest) {
    std::vector<Taps> all(count);
    for (int i = 0; i < count; ++i) {
        Taps& taps = all[i];
        const double begin = offset + scale * (from + i), end = begin + scale, centre = (begin + end) / 2;
        if (!(centre >= 0 && centre < length))
            continue;
        if (nearest) {
            taps = {std::min(static_cast<int>(centre), length - 1), {1}};
        } else if (scale <= 1) {
            const double between = centre - 0.5; // in units of pixel centres
            const auto before = static_cast<int>(std::floor(between));
            const auto share = static_cast<float>(between - before);
            if (before < 0)
                taps = {0, {1}};
            else if (before + 1 >= length || share == 0)
                taps = {std::min(before, length - 1), {1}};
            else
                taps = {before, {1 - share, share}};
        } else {
            const double low = std::max(begin, 0.0), high = std::min(end, static_cast<double>(length));
            taps.first = static_cast<int>(low);
            for (int p = taps.first; p < high; ++p)
                taps.weight.push_back(static_cast<float>((std::min(high, p + 1.0) - std::max(low, double(p))) / scale));
        }
    }
    return all;
}

Extent extent_of(const std::vector<Taps>& taps) {
    Extent extent{std::numeric_limits<int>::max(), 0};
    for (const Taps& one : taps)
        if (!one.weight.empty()) {
            extent.begin = std::min(extent.begin, one.first);
            extent.end = std::max(extent.end, one.first + static_cast<int>(one.weight.size()));
        }
    return extent.end == 0 ? Extent{} : extent;
}

void resample_plane(std::span<const float> from, int left, int top, int columns, const std::vector<Taps>& across,
                    const std::vector<Taps>& down, std::span<float> to) {
    for (std::size_t y = 0; y < down.size(); ++y)
        for (std::size_t x = 0; x < across.size(); ++x) {
            float& out = to[y * across.size() + x];
            if (!std::isnan(out))
                continue;
            float sum = 0, there = 0, whole = 0;
            for (std::size_t j = 0; j < down[y].weight.size(); ++j) {
                const std::size_t row = static_cast<std::size_t>(down[y].first + j - top) * columns;
                for (std::size_t i = 0; i < across[x].weight.size(); ++i) {
                    const float weight = down[y].weight[j] * across[x].weight[i];
                    const float value = from[row + across[x].first + i - left];
                    whole += weight;
                    if (!std::isnan(value)) {
                        sum += weight * value;
                        there += weight;
                    }
                }
            }
            if (there > 0 && 2 * there >= whole)
                out = sum / there;
        }
}

} // namespace terrella::data

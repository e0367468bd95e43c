// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/image.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace terrella::data {
namespace {

/// The weights of the triangle filter for one axis: output i reads `count[i]` inputs from `first[i]` on.
struct Taps {
    std::vector<int> first, count;
    std::vector<float> weights; // `stride` a row
    int stride = 0;
};

Taps triangle_taps(int from, int to) {
    const double scale = static_cast<double>(from) / to;
    const double support = std::max(scale, 1.0); // wider than the step when shrinking: antialias
    Taps taps;
    taps.stride = static_cast<int>(std::ceil(support)) * 2 + 1;
    taps.first.resize(to);
    taps.count.resize(to);
    taps.weights.assign(static_cast<std::size_t>(to) * taps.stride, 0.0F);
    for (int i = 0; i < to; ++i) {
        const double centre = scale * (i + 0.5);
        const int low = std::max(static_cast<int>(centre - support + 0.5), 0);
        const int high = std::min(static_cast<int>(centre + support + 0.5), from);
        float* row = taps.weights.data() + static_cast<std::size_t>(i) * taps.stride;
        double total = 0;
        for (int j = low; j < high; ++j)
            total += std::max(0.0, 1.0 - std::abs((j - centre + 0.5) / support));
        for (int j = low; j < high; ++j)
            row[j - low] = static_cast<float>(std::max(0.0, 1.0 - std::abs((j - centre + 0.5) / support)) / total);
        taps.first[i] = low;
        taps.count[i] = high - low;
    }
    return taps;
}

/// One plane [height, width] to [rows, columns]: along rows first, then along columns.
void resample(std::span<const float> in, int height, int width, const Taps& columns, const Taps& rows,
              std::vector<float>& between, std::span<float> out) {
    const int to_width = static_cast<int>(columns.first.size());
    const int to_height = static_cast<int>(rows.first.size());
    between.resize(static_cast<std::size_t>(height) * to_width);
    for (int y = 0; y < height; ++y) {
        const float* line = in.data() + static_cast<std::size_t>(y) * width;
        float* to = between.data() + static_cast<std::size_t>(y) * to_width;
        for (int x = 0; x < to_width; ++x) {
            const float* weight = columns.weights.data() + static_cast<std::size_t>(x) * columns.stride;
            float sum = 0;
            for (int k = 0; k < columns.count[x]; ++k)
                sum += weight[k] * line[columns.first[x] + k];
            to[x] = sum;
        }
    }
    for (int y = 0; y < to_height; ++y) {
        float* to = out.data() + static_cast<std::size_t>(y) * to_width;
        const float* weight = rows.weights.data() + static_cast<std::size_t>(y) * rows.stride;
        std::fill(to, to + to_width, 0.0F);
        for (int k = 0; k < rows.count[y]; ++k) {
            const float* line = between.data() + static_cast<std::size_t>(rows.first[y] + k) * to_width;
            for (int x = 0; x < to_width; ++x)
                to[x] += weight[k] * line[x];
        }
    }
}

} // namespace

double fill_missing(Image& image, std::span<const float> fill) {
    assert(fill.size() == static_cast<std::size_t>(image.channels()));
    std::size_t replaced = 0;
    for (int c = 0; c < image.channels(); ++c)
        for (float& value : image.plane(c))
            if (std::isnan(value)) {
                value = fill[c];
                ++replaced;
            }
    return image.empty() ? 0.0 : static_cast<double>(replaced) / static_cast<double>(image.pixels().size());
}

Image resized(const Image& image, int height, int width) {
    assert(height > 0 && width > 0 && !image.empty());
    if (image.height() == height && image.width() == width)
        return image;
    const Taps columns = triangle_taps(image.width(), width);
    const Taps rows = triangle_taps(image.height(), height);
    Image out(image.channels(), height, width);
    std::vector<float> between, known, share;
    for (int c = 0; c < image.channels(); ++c) {
        const std::span<const float> plane = image.plane(c);
        const std::span<float> target = out.plane(c);
        if (std::ranges::none_of(plane, [](float v) { return std::isnan(v); })) {
            resample(plane, image.height(), image.width(), columns, rows, between, target);
            continue;
        }
        // Average what is known; a pixel of which less than half is known is missing.
        known.assign(plane.begin(), plane.end());
        share.assign(plane.size(), 1.0F);
        for (std::size_t i = 0; i < known.size(); ++i)
            if (std::isnan(known[i]))
                known[i] = share[i] = 0.0F;
        resample(known, image.height(), image.width(), columns, rows, between, target);
        std::vector<float> weight(target.size());
        resample(share, image.height(), image.width(), columns, rows, between, weight);
        for (std::size_t i = 0; i < target.size(); ++i)
            target[i] = weight[i] < 0.5F ? std::numeric_limits<float>::quiet_NaN() : target[i] / weight[i];
    }
    return out;
}

} // namespace terrella::data

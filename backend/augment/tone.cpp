// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/tone.h"

#include "augment/loops.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace terrella::augment {
namespace {

constexpr int levels = 256;

int level_of(float x) { return static_cast<int>(std::clamp(x, 0.0F, 1.0F) * 255.0F + 0.5F); }

} // namespace

void stretch_bands(data::Image& image) {
    for (int c = 0; c < image.channels(); ++c) {
        const auto plane = image.plane(c);
        const auto [low, high] = std::ranges::minmax(plane);
        if (high > low)
            loops::affine(plane.data(), plane.size(), 1.0F / (high - low), -low / (high - low));
    }
}

void equalise_bands(data::Image& image) {
    for (int c = 0; c < image.channels(); ++c) {
        const auto plane = image.plane(c);
        std::array<std::int64_t, levels> counts{};
        for (const float x : plane)
            ++counts[level_of(x)];
        const auto last = std::ranges::find_if(counts.rbegin(), counts.rend(), [](std::int64_t n) { return n > 0; });
        const std::int64_t step = (static_cast<std::int64_t>(plane.size()) - *last) / (levels - 1);
        if (step == 0)
            continue;
        std::array<float, levels> table;
        std::int64_t below = step / 2;
        for (int i = 0; i < levels; ++i) {
            table[i] = static_cast<float>(std::min<std::int64_t>(below / step, levels - 1)) / 255.0F;
            below += counts[i];
        }
        for (float& x : plane)
            x = table[level_of(x)];
    }
}

void posterise(data::Image& image, int bits) {
    loops::round_down(image.pixels().data(), image.pixels().size(), 255.0F / static_cast<float>(1 << (8 - bits)));
}

void adjust_sharpness(data::Image& image, float factor, std::vector<float>& buffer) {
    const auto height = static_cast<std::size_t>(image.height()), width = static_cast<std::size_t>(image.width());
    if (height < 3 || width < 3)
        return;
    // Pillow's kernel of ones with 5 in the middle, over 13: sums of nine pixels and four times the pixel itself.
    constexpr std::array<float, 3> ones{1, 1, 1};
    const std::size_t inner = width - 2, rows = height - 2;
    buffer.resize(std::max(buffer.size(), (height + rows) * inner));
    float* const across = buffer.data();
    float* const sums = across + height * inner;
    const float kept = factor + (1.0F - factor) * 4.0F / 13.0F, spread = (1.0F - factor) / 13.0F;
    for (int c = 0; c < image.channels(); ++c) {
        float* const plane = image.plane(c).data();
        loops::convolve({across, inner}, {plane, width}, height, inner, ones.data(), 3, 1);
        loops::convolve({sums, inner}, {across, inner}, rows, inner, ones.data(), 3, inner);
        for (std::size_t y = 0; y < rows; ++y) {
            float* const row = plane + (y + 1) * width + 1;
            loops::affine(row, inner, kept, 0.0F);
            loops::add_scaled(row, sums + y * inner, inner, spread);
        }
    }
}

} // namespace terrella::augment

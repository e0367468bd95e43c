// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/colour.h"

#include "augment/loops.h"

#include <algorithm>
#include <cmath>

namespace terrella::augment {
namespace {

constexpr float luma[3] = {0.2989F, 0.587F, 0.114F};

/// x held between 0 and 1, in two instructions of the processor.
inline float within_unit(float x) {
    x = 0.0F > x ? 0.0F : x;
    return 1.0F < x ? 1.0F : x;
}

/// One of the three channels of HSV → RGB without branches: v − v·s·clamp(min(k, 4 − k), 0, 1), k = n + 6h mod 6.
inline float channel_of(float n, float sextant, float value, float chroma) {
    float k = n + sextant;
    k -= k >= 6.0F ? 6.0F : 0.0F;
    return within_unit(value - chroma * within_unit(k < 4.0F - k ? k : 4.0F - k));
}

TERRELLA_CLONES void turn_hue(float* __restrict red, float* __restrict green, float* __restrict blue, std::size_t n,
                              float sextants) {
    for (std::size_t i = 0; i < n; ++i) {
        const float r = red[i], g = green[i], b = blue[i];
        const float rg = r > g ? r : g, least = r < g ? r : g;
        const float value = rg > b ? rg : b;
        const float chroma = value - (least < b ? least : b);
        const bool is_red = value == r, is_green = value == g;
        const float from = is_red ? 0.0F : is_green ? 2.0F : 4.0F;
        const float difference = is_red ? g - b : is_green ? b - r : r - g;
        float hue = from + difference / (chroma == 0.0F ? 1.0F : chroma);
        hue += sextants; // within (−1 − 3, 5 + 3)
        hue += hue < 0.0F ? 6.0F : 0.0F;
        hue -= hue >= 6.0F ? 6.0F : 0.0F;
        red[i] = channel_of(5.0F, hue, value, chroma);
        green[i] = channel_of(3.0F, hue, value, chroma);
        blue[i] = channel_of(1.0F, hue, value, chroma);
    }
}

/// Calls `work(begin, count)` for pixels that the first-level cache holds of all bands, so that what one loop writes
/// the next one finds there.
template <class Work>
void for_each_block(std::size_t n, const Work& work) {
    constexpr std::size_t block = 2048;
    for (std::size_t begin = 0; begin < n; begin += block)
        work(begin, std::min(block, n - begin));
}

/// Grey of `count` pixels from `begin` on.
void grey_of_block(const data::Image& image, GreyWeights weights, std::size_t begin, std::size_t count, float* grey) {
    const float share = 1.0F / static_cast<float>(image.channels());
    const int bands = weights == GreyWeights::luma ? 3 : image.channels();
    for (int c = 0; c < bands; ++c) {
        const float weight = weights == GreyWeights::luma ? luma[c] : share;
        const float* const plane = image.plane(c).data() + begin;
        c == 0 ? loops::scale_to(grey, plane, count, weight) : loops::add_scaled(grey, plane, count, weight);
    }
}

} // namespace

void grey_of(const data::Image& image, GreyWeights weights, std::span<float> grey) {
    for_each_block(image.plane_size(), [&](std::size_t begin, std::size_t count) {
        grey_of_block(image, weights, begin, count, grey.data() + begin);
    });
}

void make_grey(data::Image& image, GreyWeights weights, std::vector<float>& buffer) {
    const std::size_t n = image.plane_size();
    buffer.resize(std::max(buffer.size(), n));
    grey_of(image, weights, std::span(buffer).first(n));
    for (int c = 0; c < image.channels(); ++c)
        std::copy_n(buffer.data(), n, image.plane(c).data());
}

void adjust_brightness(data::Image& rgb, float factor) {
    loops::affine_clamped(rgb.pixels().data(), rgb.pixels().size(), factor, 0.0F);
}

void adjust_contrast(data::Image& rgb, float factor, std::vector<float>& buffer) {
    const std::size_t n = rgb.plane_size();
    buffer.resize(std::max(buffer.size(), n));
    double total = 0;
    for_each_block(n, [&](std::size_t begin, std::size_t count) {
        grey_of_block(rgb, GreyWeights::luma, begin, count, buffer.data());
        total += loops::sum(buffer.data(), count);
    });
    const double mean = total / static_cast<double>(n);
    loops::affine_clamped(rgb.pixels().data(), rgb.pixels().size(), factor,
                          static_cast<float>((1.0 - factor) * mean));
}

void adjust_saturation(data::Image& rgb, float factor, std::vector<float>& buffer) {
    const std::size_t n = rgb.plane_size();
    buffer.resize(std::max(buffer.size(), n));
    for_each_block(n, [&](std::size_t begin, std::size_t count) {
        grey_of_block(rgb, GreyWeights::luma, begin, count, buffer.data());
        for (int c = 0; c < 3; ++c)
            loops::blend_clamped(rgb.plane(c).data() + begin, buffer.data(), count, factor);
    });
}

void adjust_hue(data::Image& rgb, float turns) {
    turn_hue(rgb.plane(0).data(), rgb.plane(1).data(), rgb.plane(2).data(), rgb.plane_size(), 6.0F * turns);
}

void brighten_and_contrast(data::Image& image, float brightness, float contrast, bool per_band) {
    const std::size_t whole = image.pixels().size();
    const std::size_t part = per_band ? image.plane_size() : whole;
    const float scale = contrast * brightness;
    for (std::size_t begin = 0; begin < whole; begin += part) {
        float* const x = image.pixels().data() + begin;
        const double mean = contrast == 1.0F ? 0.0 : brightness * loops::sum(x, part) / static_cast<double>(part);
        loops::affine(x, part, scale, static_cast<float>((1.0 - contrast) * mean));
    }
}

void solarise(data::Image& image, float threshold) {
    loops::mirror_above(image.pixels().data(), image.pixels().size(), threshold);
}

} // namespace terrella::augment

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/colour.h"

#include "augment/loops.h"

#include <algorithm>
#include <cmath>

namespace terrella::augment {
namespace {

constexpr float luma[3] = {0.2989F, 0.587F, 0.114F};

/// One of the three channels of HSV → RGB without branches: v − v·s·clamp(min(k, 4 − k), 0, 1), k = n + 6h mod 6.
inline float channel_of(float n, float sextant, float value, float chroma) {
    float k = n + sextant;
    k -= k >= 6.0F ? 6.0F : 0.0F;
    float m = k < 4.0F - k ? k : 4.0F - k;
    m = m < 0.0F ? 0.0F : m > 1.0F ? 1.0F : m;
    const float x = value - chroma * m;
    return x < 0.0F ? 0.0F : x > 1.0F ? 1.0F : x;
}

TERRELLA_CLONES void turn_hue(float* __restrict red, float* __restrict green, float* __restrict blue, std::size_t n,
                              float sextants) {
    for (std::size_t i = 0; i < n; ++i) {
        const float r = red[i], g = green[i], b = blue[i];
        const float rg = r > g ? r : g, least = r < g ? r : g;
        const float value = rg > b ? rg : b;
        const float chroma = value - (least < b ? least : b);
        const float divisor = chroma == 0.0F ? 1.0F : chroma;
        const float from_red = (g - b) / divisor, from_green = 2.0F + (b - r) / divisor,
                    from_blue = 4.0F + (r - g) / divisor;
        float hue = value == r ? from_red : value == g ? from_green : from_blue;
        hue += sextants; // within (−1 − 3, 5 + 3)
        hue += hue < 0.0F ? 6.0F : 0.0F;
        hue -= hue >= 6.0F ? 6.0F : 0.0F;
        red[i] = channel_of(5.0F, hue, value, chroma);
        green[i] = channel_of(3.0F, hue, value, chroma);
        blue[i] = channel_of(1.0F, hue, value, chroma);
    }
}

} // namespace

void grey_of(const data::Image& image, GreyWeights weights, std::span<float> grey) {
    const std::size_t n = image.plane_size();
    if (weights == GreyWeights::luma) {
        loops::scale_to(grey.data(), image.plane(0).data(), n, luma[0]);
        for (int c = 1; c < 3; ++c)
            loops::add_scaled(grey.data(), image.plane(c).data(), n, luma[c]);
        return;
    }
    const float share = 1.0F / static_cast<float>(image.channels());
    loops::scale_to(grey.data(), image.plane(0).data(), n, share);
    for (int c = 1; c < image.channels(); ++c)
        loops::add_scaled(grey.data(), image.plane(c).data(), n, share);
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
    grey_of(rgb, GreyWeights::luma, std::span(buffer).first(n));
    const double mean = loops::sum(buffer.data(), n) / static_cast<double>(n);
    loops::affine_clamped(rgb.pixels().data(), rgb.pixels().size(), factor,
                          static_cast<float>((1.0 - factor) * mean));
}

void adjust_saturation(data::Image& rgb, float factor, std::vector<float>& buffer) {
    const std::size_t n = rgb.plane_size();
    buffer.resize(std::max(buffer.size(), n));
    grey_of(rgb, GreyWeights::luma, std::span(buffer).first(n));
    for (int c = 0; c < 3; ++c)
        loops::blend_clamped(rgb.plane(c).data(), buffer.data(), n, factor);
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

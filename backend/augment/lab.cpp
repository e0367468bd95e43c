// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/lab.h"

#include "augment/band_values.h"
#include "augment/loops.h"

#include <array>
#include <bit>
#include <cstdint>

namespace terrella::augment {
namespace {

// Roots by Newton's rule from a guess at the bits: vector instructions, and the same bits on every processor.

/// ∛x for x > 0; within 10⁻⁶.
inline float cube_root(float x) {
    float y = std::bit_cast<float>(std::bit_cast<std::int32_t>(x) / 3 + 709921077);
    for (int i = 0; i < 3; ++i)
        y = (2.0F * y + x / (y * y)) * (1.0F / 3.0F);
    return y;
}

/// x^(12/5) = x²·(x^(1/5))² for x > 0.
inline float to_the_2_4(float x) {
    float y = std::bit_cast<float>(std::bit_cast<std::int32_t>(x) / 5 + 851905292);
    for (int i = 0; i < 4; ++i) {
        const float squared = y * y;
        y = 0.2F * (4.0F * y + x / (squared * squared));
    }
    return x * x * (y * y);
}

/// x^(5/12) for x > 0.
inline float to_the_1_over_2_4(float x) {
    const float twelfth = cube_root(__builtin_sqrtf(__builtin_sqrtf(x)));
    const float squared = twelfth * twelfth;
    return squared * squared * twelfth;
}

inline float larger(float a, float b) { return a > b ? a : b; }

inline float linear_from_srgb(float x) {
    return x > 0.04045F ? to_the_2_4((larger(x, 0.04F) + 0.055F) / 1.055F) : x / 12.92F;
}

inline float srgb_from_linear(float x) {
    const float v = x > 0.0031308F ? 1.055F * to_the_1_over_2_4(larger(x, 0.003F)) - 0.055F : 12.92F * x;
    return v < 0.0F ? 0.0F : v > 1.0F ? 1.0F : v;
}

constexpr float bend = 0.008856F; // as scikit-image rounds (6/29)³
constexpr float white_x = 0.95047F, white_z = 1.08883F;

inline float lightness_of(float t) { return t > bend ? cube_root(larger(t, bend)) : 7.787F * t + 16.0F / 116.0F; }

inline float from_lightness(float f) { return f > 0.2068966F ? f * f * f : (f - 16.0F / 116.0F) / 7.787F; }

TERRELLA_CLONES void to_lab(float* __restrict red, float* __restrict green, float* __restrict blue, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) {
        const float r = linear_from_srgb(red[i]), g = linear_from_srgb(green[i]), b = linear_from_srgb(blue[i]);
        const float x = lightness_of((0.412453F * r + 0.357580F * g + 0.180423F * b) / white_x);
        const float y = lightness_of(0.212671F * r + 0.715160F * g + 0.072169F * b);
        const float z = lightness_of((0.019334F * r + 0.119193F * g + 0.950227F * b) / white_z);
        red[i] = 116.0F * y - 16.0F;
        green[i] = 500.0F * (x - y);
        blue[i] = 200.0F * (y - z);
    }
}

TERRELLA_CLONES void from_lab(float* __restrict lightness, float* __restrict a, float* __restrict b, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) {
        const float fy = (lightness[i] + 16.0F) / 116.0F;
        const float fz = larger(fy - b[i] / 200.0F, 0.0F);
        const float x = white_x * from_lightness(fy + a[i] / 500.0F), y = from_lightness(fy),
                    z = white_z * from_lightness(fz);
        lightness[i] = srgb_from_linear(3.24048134F * x - 1.53715152F * y - 0.49853633F * z);
        a[i] = srgb_from_linear(-0.96925495F * x + 1.87599F * y + 0.04155593F * z);
        b[i] = srgb_from_linear(0.05564664F * x - 0.20404134F * y + 1.05731107F * z);
    }
}

/// What the colours of sRGB span in L, a and b.
constexpr std::array<float, 3> least{0.0F, -86.183F, -107.857F}, greatest{100.0F, 98.233F, 94.478F};

} // namespace

void rgb_to_lab(data::Image& image) {
    to_lab(image.plane(0).data(), image.plane(1).data(), image.plane(2).data(), image.plane_size());
}

void lab_to_rgb(data::Image& image) {
    from_lab(image.plane(0).data(), image.plane(1).data(), image.plane(2).data(), image.plane_size());
}

void Lab::Parameters::describe(Describe<Parameters>& d) {
    d("probability", &Parameters::probability, "share of the views that are converted; below 1 views differ in kind")
        .range(0, 1)
        .advanced()
        .code("1", "HobbitLong/CMC dataset.py, RGB2Lab");
}

Lab::Lab(const Parameters& parameters, const ImageTraits& traits) : p_(parameters) {
    if (!is_rgb(traits))
        throw ConfigurationError(told("Lab needs red, green and blue, these images are '%1' with %2 bands",
                                      traits.modality, traits.channels),
                                 "", told("Choose the bands red, green and blue, or leave lab out"));
}

void Lab::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    loops::clamp_between(drawing.image.pixels().data(), drawing.image.pixels().size(), 0.0F, 1.0F);
    rgb_to_lab(drawing.image);
    for (int c = 0; c < 3; ++c) {
        const float range = greatest[c] - least[c];
        loops::affine(drawing.image.plane(c).data(), drawing.image.plane_size(), 1.0F / range, -least[c] / range);
    }
}

} // namespace terrella::augment

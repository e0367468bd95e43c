// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/random_planes.h"

#include "augment/loops.h"

#include <bit>
#include <cstdint>
#include <numbers>

namespace terrella::augment {
namespace {

constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ULL;
constexpr float two_to_minus_24 = 0x1.0p-24F;

/// 24 bits of a word as a number in (0, 1].
inline float above_zero(std::uint64_t word) {
    return (static_cast<float>(static_cast<std::int32_t>(word & 0xFFFFFF)) + 1.0F) * two_to_minus_24;
}

/// ln x by x = m·2ᵉ with m around 1 and the series of the inverse hyperbolic tangent.
inline float logarithm(float x) {
    const auto shifted = std::bit_cast<std::int32_t>(x) - 0x3F3504F3; // the bits of √½
    const auto exponent = static_cast<float>(shifted >> 23);
    const float m = std::bit_cast<float>((shifted & 0x7FFFFF) + 0x3F3504F3); // √½ ≤ m < √2
    const float s = (m - 1.0F) / (m + 1.0F), z = s * s;
    const float series = 2.0F + z * (2.0F / 3.0F + z * (2.0F / 5.0F + z * (2.0F / 7.0F + z * (2.0F / 9.0F))));
    return exponent * std::numbers::ln2_v<float> + s * series;
}

/// Two independent normal numbers from 64 random bits.
inline void normal_pair(std::uint64_t bits, float& first, float& second) {
    const float radius = __builtin_sqrtf(-2.0F * logarithm(above_zero(bits >> 40)));
    // An eighth of a turn to either side by Taylor's series, then whole quarter turns by two bits.
    const float r = (static_cast<float>(static_cast<std::int32_t>((bits >> 14) & 0xFFFFFF)) + 0.5F) * two_to_minus_24;
    const float a = (r - 0.5F) * (std::numbers::pi_v<float> / 2.0F), z = a * a;
    const float sine = a * (1.0F + z * (-1.0F / 6 + z * (1.0F / 120 + z * (-1.0F / 5040))));
    const float cosine = 1.0F + z * (-0.5F + z * (1.0F / 24 + z * (-1.0F / 720 + z * (1.0F / 40320))));
    const auto quarter = static_cast<std::int32_t>(bits & 3);
    const float sign = (quarter & 2) != 0 ? -radius : radius;
    const bool swapped = (quarter & 1) != 0;
    first = sign * (swapped ? -sine : cosine);
    second = sign * (swapped ? cosine : sine);
}

TERRELLA_CLONES void normal_pairs(float* __restrict first, float* __restrict second, std::size_t n,
                                  std::uint64_t seed) {
    for (std::size_t i = 0; i < n; ++i)
        normal_pair(splitmix64(seed + golden * i), first[i], second[i]);
}

/// out ← out − share·ln(product of `factors` numbers in (0, 1]), 1 ≤ factors ≤ 4: five of 24 bits could underflow.
TERRELLA_CLONES void add_exponentials(float* out, std::size_t n, int factors, float share, std::uint64_t seed) {
    for (std::size_t i = 0; i < n; ++i) {
        const std::uint64_t a = splitmix64(seed + golden * (2 * i)), b = splitmix64(seed + golden * (2 * i + 1));
        float product = above_zero(a >> 40);
        product *= factors > 1 ? above_zero(a >> 16) : 1.0F;
        product *= factors > 2 ? above_zero(b >> 40) : 1.0F;
        product *= factors > 3 ? above_zero(b >> 16) : 1.0F;
        out[i] -= share * logarithm(product);
    }
}

TERRELLA_CLONES void logarithms(float* x, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        x[i] = logarithm(x[i]);
}

} // namespace

void fill_normal(std::span<float> out, RandomStream& stream) {
    const std::uint64_t seed = stream.bits();
    const std::size_t pairs = out.size() / 2;
    normal_pairs(out.data(), out.data() + (out.size() - pairs), pairs, seed);
    if (out.size() % 2 == 1) {
        float unused = 0;
        normal_pair(splitmix64(seed + golden * pairs), out[pairs], unused);
    }
}

void fill_gamma(std::span<float> out, int looks, RandomStream& stream) {
    for (float& x : out)
        x = 0;
    for (int left = looks; left > 0; left -= 4)
        add_exponentials(out.data(), out.size(), left < 4 ? left : 4, 1.0F / static_cast<float>(looks), stream.bits());
}

void take_logarithms(std::span<float> x) { logarithms(x.data(), x.size()); }

} // namespace terrella::augment

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/perceptual_hash.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <numeric>

namespace terrella::data {
namespace {

constexpr int side = 32, frequencies = 8;
constexpr float flat_contrast = 0.01F;     // of the unit range: below it the low frequencies are noise
constexpr double parallel = 0.985;         // cosine of two signatures of one picture
constexpr double brightness_step = 0.08;   // of the unit range
constexpr double contrast_ratio = 1.3;
constexpr std::size_t longest_bucket = 4096; // of one 16-bit table: beyond it only neighbours by hash are compared

/// cos(π (2x + 1) u / 64), u from 1 to 8.
const std::array<std::array<float, side>, frequencies>& cosines() {
    static const auto table = [] {
        std::array<std::array<float, side>, frequencies> t{};
        for (int u = 0; u < frequencies; ++u)
            for (int x = 0; x < side; ++x)
                t[static_cast<std::size_t>(u)][static_cast<std::size_t>(x)] =
                    static_cast<float>(std::cos(std::numbers::pi * (2 * x + 1) * (u + 1) / (2.0 * side)));
        return t;
    }();
    return table;
}

std::array<float, 64> low_frequencies(std::span<const float> picture) {
    const auto& table = cosines();
    std::array<float, static_cast<std::size_t>(side) * frequencies> rows{}; // [y][u]
    for (std::size_t y = 0; y < side; ++y)
        for (std::size_t u = 0; u < frequencies; ++u)
            rows[y * frequencies + u] =
                std::inner_product(table[u].begin(), table[u].end(), picture.begin() + static_cast<std::ptrdiff_t>(y * side), 0.0F);
    std::array<float, 64> coefficients{};
    for (std::size_t v = 0; v < frequencies; ++v)
        for (std::size_t u = 0; u < frequencies; ++u)
            for (std::size_t y = 0; y < side; ++y)
                coefficients[v * frequencies + u] += table[v][y] * rows[y * frequencies + u];
    return coefficients;
}

bool same_picture(const PerceptualHash& a, const PerceptualHash& b, int distance) {
    return std::popcount(a.bits ^ b.bits) <= distance && std::abs(a.mean - b.mean) <= brightness_step &&
           std::max(a.contrast, b.contrast) <= contrast_ratio * std::min(a.contrast, b.contrast) &&
           signature_cosine(a, b) >= parallel;
}

} // namespace

PerceptualHash perceptual_hash(const Image& grey) {
    const Image small = grey.height() == side && grey.width() == side ? grey : resized(grey, side, side);
    const std::span<const float> picture = small.plane(0);
    PerceptualHash hash;
    const auto n = static_cast<float>(picture.size());
    hash.mean = std::accumulate(picture.begin(), picture.end(), 0.0F) / n;
    float squares = 0;
    for (const float v : picture)
        squares += (v - hash.mean) * (v - hash.mean);
    hash.contrast = std::sqrt(squares / n);

    const std::array<float, 64> coefficients = low_frequencies(picture);
    std::array<float, 64> sorted = coefficients;
    std::ranges::sort(sorted);
    const float median = (sorted[31] + sorted[32]) / 2;
    const float length = std::sqrt(std::inner_product(coefficients.begin(), coefficients.end(), coefficients.begin(), 0.0F));
    for (std::size_t i = 0; i < coefficients.size(); ++i) {
        if (coefficients[i] > median)
            hash.bits |= std::uint64_t{1} << i;
        if (length > 0)
            hash.signature[i] = static_cast<std::int8_t>(std::lround(coefficients[i] / length * 127));
    }
    return hash;
}

double signature_cosine(const PerceptualHash& a, const PerceptualHash& b) {
    int dot = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.signature.size(); ++i) {
        dot += a.signature[i] * b.signature[i];
        aa += a.signature[i] * a.signature[i];
        bb += b.signature[i] * b.signature[i];
    }
    return aa == 0 || bb == 0 ? 0 : dot / std::sqrt(static_cast<double>(aa) * bb);
}

std::vector<std::pair<std::size_t, std::size_t>> alike(std::span<const PerceptualHash> hashes,
                                                       const std::vector<bool>& skip, int distance) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < hashes.size(); ++i)
        if (!skip[i] && hashes[i].contrast >= flat_contrast)
            order.push_back(i);
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> first(hashes.size(), none); // of its kind
    for (int table = 0; table < 4; ++table) {
        // Rotated so that the table's bits come first: equal ones stand together, the likeliest next to each other.
        const auto key = [&](std::size_t i) { return std::rotl(hashes[i].bits, table * 16); };
        std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return std::pair(key(a), a) < std::pair(key(b), b); });
        for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
            while (end < order.size() && key(order[end]) >> 48U == key(order[begin]) >> 48U)
                ++end;
            const std::size_t reach = end - begin > longest_bucket ? 64 : end - begin;
            for (std::size_t i = begin; i < end; ++i)
                for (std::size_t j = i + 1; j < std::min(end, i + reach); ++j) {
                    const auto [a, b] = std::minmax(order[i], order[j]);
                    if ((first[b] == none || a < first[b]) && same_picture(hashes[a], hashes[b], distance))
                        first[b] = a;
                }
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < first.size(); ++i)
        if (first[i] != none) // chains end at the first of all, which comes before
            pairs.emplace_back(i, first[i] = first[first[i]] == none ? first[i] : first[first[i]]);
    return pairs;
}

} // namespace terrella::data

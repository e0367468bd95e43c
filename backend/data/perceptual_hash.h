// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/image.h"

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace terrella::data {

/// What an image looks like from afar.
struct PerceptualHash {
    std::uint64_t bits = 0;                  // coefficient above the median or not
    std::array<std::int8_t, 64> signature{}; // the coefficients themselves, scaled to length 127
    float mean = 0, contrast = 0;            // of the grey picture, in the unit range
};

/// The DCT hash: 64 low frequencies of the grey image at 32 × 32 pixels, each compared with their median. Stays nearly
/// the same when an image is scaled, sharpened, compressed or made brighter.
///
/// grey     [1, H, W], unit range, no NaN
/// source   Zauner 2010, Implementation and Benchmarking of Perceptual Image Hash Functions, §3.2.1; the frequencies
///          are rows and columns 1 to 8 of the DCT-II, without the constant ones
PerceptualHash perceptual_hash(const Image& grey);

/// Cosine of the angle between two signatures, −1 to 1.
double signature_cosine(const PerceptualHash& a, const PerceptualHash& b);

/// Pairs (later, first) of hashes that show the same picture: at most `distance` (≤ 3) of the 64 bits differ, the
/// signatures are nearly parallel, and brightness and contrast are alike. Flat pictures, whose hash is noise, and
/// places of `skip` are left out. Every later one is paired with the first of its kind only. Found through four
/// tables of 16 bits, one of which must agree: no comparison of all with all.
std::vector<std::pair<std::size_t, std::size_t>> alike(std::span<const PerceptualHash> hashes,
                                                       const std::vector<bool>& skip, int distance = 3);

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/band.h"
#include "data/image.h"
#include "data/perceptual_hash.h"

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace terrella::data {

/// What one reading of a sample tells about its health. Plain bytes: the cache keeps them as they are.
struct SampleMeasure {
    enum class State : std::uint8_t { unknown, measured, broken };
    float nodata = std::numeric_limits<float>::quiet_NaN();    // share of missing values, bands without any left out
    float saturated = std::numeric_limits<float>::quiet_NaN(); // share of a band's pixels at its top, greatest over bands
    float top = 0;               // the value at which that band saturates
    std::int32_t top_band = -1;  // index, −1: none reaches its top
    std::uint64_t pixels = 0;    // fingerprint of the values
    PerceptualHash hash;
    std::int32_t height = 0, width = 0;
    State state = State::unknown;
    bool single_value = false;   // every band has one value only
    bool all_zero = false;
    std::array<std::uint8_t, 5> reserved{}; // no byte is left undefined
};

/// Measures a decoded sample.
///
/// image    [C, H, W] in the source's own values, NaN where missing
/// bands    C bands: their range of the unit says where a band saturates
SampleMeasure measure_sample(const Image& image, const std::vector<Band>& bands);

/// The mean over bands in the unit range, [1, H, W]; pixels without any value take the mean of the others.
Image grey_picture(const Image& image, const std::vector<Band>& bands);

} // namespace terrella::data

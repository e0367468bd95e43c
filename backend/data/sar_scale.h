// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"
#include "data/band.h"

#include <optional>
#include <span>
#include <string>

namespace terrella::data {

/// What is known of a radar band's values. The words may be empty.
struct SarEvidence {
    std::string unit;        // of the band as its file says: "dB", "1"
    std::string description; // band and file names: "Sigma0_VV_db", "…_gamma0_linear.tif"
    std::string dtype;       // as in RasterInfo: "float32", "uint16"
};

/// What a share of the band's values look like, missing ones left out.
struct SarRange {
    double least = 0, median = 0, greatest = 0;
    double negative = 0; // share of values below zero, 0 to 1
};

struct SarScale {
    Quantity quantity = Quantity::unknown; // decibel, linear_power, digital_number or unknown
    Message why;                           // in a sentence
    std::optional<Message> doubt;          // where words and values contradict each other

    [[nodiscard]] bool decided() const { return quantity != Quantity::unknown; }
    bool operator==(const SarScale&) const = default;
};

/// Decibels or linear power? Decided from the words, then checked against the values; without words from the values:
/// backscatter in decibel is mostly negative (σ⁰ of land about −25 to 0 dB), power never is, and it hardly passes 1.
/// Words that the values contradict leave a doubt, and the words hold. A pure function.
SarScale sar_scale(const SarEvidence& evidence, const std::optional<SarRange>& values);

/// Least, median, greatest and the share below zero; values that are not finite do not count. None when none is left.
std::optional<SarRange> sar_range(std::span<const float> values);

/// Sets quantity and unit range: −30 to 5 dB, or 0 to 1 in power.
void apply_sar_scale(Band& band, const SarScale& scale);

} // namespace terrella::data

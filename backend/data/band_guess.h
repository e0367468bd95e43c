// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"
#include "data/band.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

/// "B04" for "B4", "B8A" for "B08A": Sentinel-2's way of writing; none when there is no such band.
std::optional<Band> sentinel2_band_named(std::string_view name);

/// What the values of one band look like over a few images.
struct BandRange {
    double mean = 0, low = 0, high = 0; // low and high: percentiles 0.5 and 99.5
};

struct BandGuess {
    std::vector<Band> bands;
    Message remark; // why these, in a clause
};

/// Names and unit ranges of bands: from their descriptions where they have any, else from number, type and values.
/// `names` and `ranges` are per band; a name may be empty; `dtype` is that of RasterInfo.
BandGuess guess_bands(const std::vector<std::string>& names, const std::string& dtype,
                      const std::vector<BandRange>& ranges);

} // namespace terrella::data

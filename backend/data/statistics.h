// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace terrella::data {

/// One band over many samples, in the source's own values; pixels without data do not count.
struct BandStatistics {
    std::string band;
    double mean = 0, deviation = 0, least = 0, greatest = 0;
    double p02 = 0, p98 = 0;                // percentiles, exact to the histogram's bin
    std::int64_t count = 0, missing = 0;    // pixels
    double histogram_low = 0, histogram_high = 0;
    std::vector<std::int64_t> histogram;    // 256 bins from histogram_low to histogram_high
};

struct DatasetStatistics {
    std::vector<BandStatistics> bands;
    std::int64_t samples = 0;             // samples that were read
    std::vector<BrokenFile> broken;       // samples that could not be read
};

/// Streaming mean and deviation (Welford 1962, Chan et al. 1983) over `indices`, kept in the user's cache folder under
/// a key of the dataset's content and the indices; a damaged cache entry is computed again. Broken samples are
/// listed, not fatal. Throws DataError when no sample could be read.
DatasetStatistics dataset_statistics(const Dataset& dataset, const std::vector<std::size_t>& indices,
                                     Progress* progress = nullptr, const StopToken& stop = {});

} // namespace terrella::data

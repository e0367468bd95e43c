// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/band_guess.h"
#include "data/image.h"

#include <cstddef>
#include <vector>

namespace terrella::data {

/// Gathers evenly spaced pixels of some images and tells each band's range of values from them.
class BandRanges {
public:
    /// Takes up to about `kept` pixels of each band; all images have the same number of bands.
    void add(const Image& image, std::size_t kept = 2048);
    /// Mean and percentiles 0.5 and 99.5 a band, missing pixels left out; zeros for a band without any.
    [[nodiscard]] std::vector<BandRange> ranges();

private:
    std::vector<std::vector<float>> values_;
};

/// `count` of `n` positions, evenly spread, with the first and the last; all of them when there are no more.
std::vector<std::size_t> evenly_spread(std::size_t n, std::size_t count);

} // namespace terrella::data

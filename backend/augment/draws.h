// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// What a plan draws, counted over many draws without reading or drawing a pixel: from the streams that training uses.
namespace terrella::augment {

/// Which draws of a run: draw n is of `samples[n mod S]` in epoch `first_epoch` + n / S.
struct DrawRange {
    std::uint64_t seed = 0;
    std::uint64_t first_epoch = 0;
    std::vector<std::size_t> samples; // indices in the dataset, not empty
    std::size_t count = 1000;
    [[nodiscard]] DrawKey key(std::size_t n) const;
};

/// The rectangles that one view shows of its sources, a value a draw. Turned by any angle they are measured along the
/// view's own sides, the one nearer to the source's rows as the width.
struct CropDraws {
    std::string view;
    std::vector<float> width, height; // pixels of the source
    std::vector<float> aspect;        // width to height
    std::vector<float> area;          // share of the source's area that is seen, 0 to 1
};

/// Two views of one draw: the area that both see over the area that either sees, 0 (apart) to 1 (the same).
struct OverlapDraws {
    std::size_t first = 0, second = 0; // numbers of the views, first < second
    std::vector<float> overlap;
};

struct DrawDistribution {
    std::vector<CropDraws> views;       // in the plan's order
    std::vector<OverlapDraws> overlaps; // all pairs
};

/// Throws ConfigurationError when there are no samples.
/// height, width  of the decoded sources, as the loader hands them to the views
DrawDistribution draw_distribution(const Views& views, int height, int width, const DrawRange& range);

/// How often two views show which sensors: row `Sensors` of the first view, column of the second; nine combinations.
/// A view without sensor-drop shows both. Views may be the same: then only the diagonal is filled.
std::array<std::array<std::int64_t, 3>, 3> sensor_combinations(const Views& views, int first, int second,
                                                               const DrawRange& range);

/// Area that two convex quadrilaterals share, in square pixels.
double shared_area(const std::array<data::Point, 4>& a, const std::array<data::Point, 4>& b);

} // namespace terrella::augment

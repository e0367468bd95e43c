// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/image.h"

#include <span>
#include <vector>

namespace terrella::data {

/// Of which pixels of a file's row or column one pixel of the grid is made.
struct Taps {
    int first = 0;             // in the file
    std::vector<float> weight; // of pixels first, first + 1 …; empty where the grid's pixel lies outside the file
};

/// Taps for grid pixels from, from + 1, … of `count` along one side, where grid coordinate g lies at offset + scale·g
/// in the file of `length` pixels (both measured from pixel edges; scale > 0).
///
/// Nearest takes the pixel under the centre. Otherwise a coarser file is interpolated linearly between pixel centres,
/// and a finer one averaged over what the grid's pixel covers.
std::vector<Taps> taps_along(double offset, double scale, int from, int count, int length, bool nearest);

/// The first and one past the last pixel that `taps` need; equal when they need none.
struct Extent {
    int begin = 0, end = 0;
};
Extent extent_of(const std::vector<Taps>& taps);

/// Fills those pixels of `to` [down, across] that are NaN from `from`, the file's pixels [rows, columns] that begin at
/// (left, top). Missing pixels do not count; where less than half the weight is there, the pixel stays missing.
void resample_plane(std::span<const float> from, int left, int top, int columns, const std::vector<Taps>& across,
                    const std::vector<Taps>& down, std::span<float> to);

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include <array>
#include <vector>

namespace terrella::data {

/// A sample as its files hold it, before its bands are brought to one grid: what a pack keeps, since bands of 20 and
/// 60 m take a fraction of the space at their own size.
struct SampleParts {
    std::vector<Image> images;   // stacked in this order; one of 0 × 0 pixels stands for bands that are missing
    std::array<int, 2> grid{};   // [H, W] of the sample
    Sample rest;                 // all but the image
};

/// The sample's image: parts of another size are resampled to the grid (bilinear), missing ones are NaN.
void assemble(const SampleParts& parts, Image& image);

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/synthetic_draw.h"

#include <span>

namespace terrella::data::synthetic {

/// What Sentinel-2's imager makes of the canvas: top-of-atmosphere reflectance × 10000, 13 planes of size × size
/// pixels cut `margin` pixels inside the canvas. Atmosphere, point spread, the coarser grids of the 20 m and 60 m
/// bands, noise and rounding to whole numbers; values 1 to 12000.
void image_optical(const Canvas& canvas, int margin, int size, RandomStream random, std::span<float> planes);

/// What Sentinel-1's radar makes of it: VV and VH in dB with the speckle of ground range products (about 4 looks), −35
/// to 10.
void image_radar(const Canvas& canvas, int margin, int size, RandomStream random, std::span<float> planes);

} // namespace terrella::data::synthetic

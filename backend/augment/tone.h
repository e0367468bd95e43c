// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/image.h"

#include <vector>

/// Changes of tone that RandAugment draws from, each band by itself, on images in the unit range. They follow Pillow's
/// ImageOps and ImageEnhance on 8-bit images, without the rounding where there is no need for it.
namespace terrella::augment {

/// Stretches each band so that its least and greatest values become 0 and 1; flat bands stay.
void stretch_bands(data::Image& image);
/// Equalises the histogram of each band over 256 levels; values outside 0..1 count as the nearest end. Bands that have
/// too few levels stay, as in Pillow.
void equalise_bands(data::Image& image);
/// Keeps the uppermost `bits` of 8.
void posterise(data::Image& image, int bits);
/// Blends with the image smoothed over 3×3 pixels: factor 0 is smooth, 1 changes nothing, above sharpens. The outermost
/// pixels stay. `buffer` is reused from call to call.
void adjust_sharpness(data::Image& image, float factor, std::vector<float>& buffer);

} // namespace terrella::augment

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/image.h"

#include <span>
#include <vector>

/// Changes of colour on images in the unit range. The RGB functions want three bands, red, green and blue, and follow
/// torchvision 0.14's functional transforms on float tensors, clamping to 0..1 after each; golden-tested.
namespace terrella::augment {

/// Brightness of each pixel, [H·W]: 0.2989 R + 0.587 G + 0.114 B, or the mean over the bands.
enum class GreyWeights { luma, band_mean };
void grey_of(const data::Image& image, GreyWeights weights, std::span<float> grey);
/// Every band becomes `grey_of` the image. `buffer` is grown to [H·W].
void make_grey(data::Image& image, GreyWeights weights, std::vector<float>& buffer);

/// x ← factor·x, factor ≥ 0.
void adjust_brightness(data::Image& rgb, float factor);
/// Blends with the mean luma of the image; factor 0 is a flat image, 1 changes nothing.
void adjust_contrast(data::Image& rgb, float factor, std::vector<float>& buffer);
/// Blends each pixel with its luma; factor 0 is grey, 1 changes nothing.
void adjust_saturation(data::Image& rgb, float factor, std::vector<float>& buffer);
/// Turns the hue of HSV by `turns` of the colour circle, −0.5 to 0.5.
void adjust_hue(data::Image& rgb, float turns);

/// Any bands, not clamped: x ← contrast·(brightness·x − m) + m with the mean m of brightness·x over the whole image,
/// or with `per_band` over the band. Brightness then contrast; the other order gives the same.
void brighten_and_contrast(data::Image& image, float brightness, float contrast, bool per_band);

/// x ← 1 − x where x ≥ threshold: 0 and 1 are the ends of each band's own range, so any band is mirrored within it.
void solarise(data::Image& image, float threshold);

} // namespace terrella::augment

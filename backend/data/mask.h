// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"
#include "data/raster.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace terrella::data {

/// How the pixels of mask files stand for classes. A value that is not declared is an error, never a guess.
struct MaskCoding {
    static constexpr int ignored = -1; // pixels that belong to no class: boundaries, no data

    std::vector<MaskClass> classes;
    std::map<std::uint32_t, int> colours; // 0xRRGGBB → class or `ignored`; for masks of three bands or with a palette
    std::map<int, int> codes;             // stored number → class or `ignored`; for masks of one band
    int band = 0;                         // which of the file's bands holds the numbers, from 0
    std::optional<double> threshold;      // instead of codes: class 1 above it, class 0 up to it
};

/// The mask as class indices, [1, H, W] in the file's own size, NaN where ignored or without data. Throws DataError
/// naming the file, the value, how often it occurs and where first, when it is not declared; and when the file is
/// damaged or has too few bands.
void decode_mask(const Raster& raster, const MaskCoding& coding, const std::string& path, Image& mask);

/// The nearest pixels on a grid of another size, [C, height, width]: for codes, which must not be mixed.
Image nearest_resized(const Image& image, int height, int width);

/// A class list from names and colours; the class of position i is i.
std::vector<MaskClass> mask_classes(const std::vector<std::pair<std::string, std::uint32_t>>& names_and_colours);

} // namespace terrella::data

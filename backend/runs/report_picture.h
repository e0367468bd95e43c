// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/band.h"
#include "data/image.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace terrella::runs {

/// 8-bit red, green, blue, rows from the top.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;
};

/// Which bands become red, green and blue, and which values become black and white. Measured on one image and applied
/// to its views too, so that a view that augmentation has darkened looks darker.
struct Composite {
    std::array<int, 3> bands{};
    std::array<float, 3> low{}, high{};
};

/// True colour where there are such bands, VV and VH for radar, else the first bands; the 1st to 99th percentile of the
/// image, the three ranges equally wide. Ignores missing pixels.
Composite composite_for(const data::Image& image, const std::vector<data::Band>& bands);
Picture picture_of(const data::Image& image, const Composite& composite);

/// The picture as a PNG file (ISO 15948), 8-bit RGB.
std::string png(const Picture& picture);
/// The picture as "data:image/png;base64,…".
std::string data_uri(const Picture& picture);
std::string base64(const std::string& bytes);

} // namespace terrella::runs

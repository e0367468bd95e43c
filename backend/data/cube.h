// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"
#include "data/entry_bytes.h"
#include "data/image.h"
#include "data/numeric_type.h"
#include "data/raster.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace terrella::data {

/// A map of class codes on the grid of a cube.
struct CubeMask {
    Image codes; // [1, H, W], NaN where undefined; empty: none
    std::map<int, std::string> names;
    std::map<int, std::array<std::uint8_t, 3>> colours; // the source's own
};

/// A picture of many bands. An ENVI raster stays on the disk and is read in windows; a MATLAB array is kept in memory
/// in its own type, since its numbers are packed as a whole.
struct Cube {
    std::string path; // a path a person can open
    std::string id;   // in the dataset: "a.mat/Y"
    std::size_t entry = 0;
    std::size_t bands = 0, height = 0, width = 0;
    NumericType type = NumericType::uint8;
    bool big_endian = false;
    PixelOrder order;
    std::vector<std::byte> numbers;        // MATLAB
    std::shared_ptr<const EntryBytes> raw; // ENVI
    std::uint64_t offset = 0;              // in `raw`
    std::optional<double> ignored_value, reflectance_factor;
    std::vector<double> wavelengths_nm;  // [bands] or empty
    std::vector<std::string> band_names; // [bands] or empty
    std::optional<std::array<double, 6>> geotransform;
    std::string crs;
    CubeMask mask;
    std::vector<Message> remarks;

    /// The pixels of `window`, which lies inside, in the source's own values, [bands, height, width]; NaN where they
    /// equal the ignored value or are not finite. From any thread. Throws DataError naming the file.
    void read(const PixelWindow& window, Image& image) const;
};

} // namespace terrella::data

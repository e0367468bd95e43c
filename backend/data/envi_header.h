// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"
#include "data/numeric_type.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace terrella::data {

/// The text file (.hdr) that describes an ENVI raster.
struct EnviHeader {
    enum class Interleave { bsq, bil, bip };
    std::size_t bands = 0, height = 0, width = 0;
    std::uint64_t offset = 0; // of the first number in the raw file
    NumericType type = NumericType::uint8;
    bool big_endian = false;
    Interleave interleave = Interleave::bsq;
    bool classification = false;         // a map of classes, with their names
    std::vector<double> wavelengths_nm;  // [bands] or empty
    std::vector<std::string> band_names; // [bands] or empty
    std::vector<std::string> class_names;
    std::vector<std::array<std::uint8_t, 3>> class_colours;
    std::size_t bad_bands = 0; // by the header's own list
    std::optional<double> ignored_value, reflectance_factor;
    std::optional<std::array<double, 6>> geotransform;
    std::string crs;                  // "EPSG:32633", else WKT, else empty
    std::vector<Message> remarks;     // what was left out

    [[nodiscard]] std::uint64_t bytes() const; // of the raw file, with `offset`; the largest number when it overflows
    [[nodiscard]] PixelOrder order() const;
};

/// Reads a header. Throws DataError when it is none, lacks a size or a type, or has values of a type not read here
/// (complex).
/// source  NV5 Geospatial, ENVI Header Files
EnviHeader read_envi_header(const std::string& text, const std::string& where);

} // namespace terrella::data

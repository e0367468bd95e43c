// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/numeric_type.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace terrella::data {

/// What the header of a NumPy .npy file says.
struct NpyHeader {
    NumericType type = NumericType::uint8; // booleans are read as uint8
    bool big_endian = false;
    bool fortran_order = false;     // the first index runs fastest
    std::vector<std::size_t> shape; // empty for a single number
    std::size_t offset = 0;         // of the first number, bytes
    bool operator==(const NpyHeader&) const = default;

    [[nodiscard]] std::size_t numbers() const;
    /// How far apart, in numbers, neighbours along each axis lie.
    [[nodiscard]] std::vector<std::size_t> strides() const;
};

/// Enough bytes from the start of a file for any header that NumPy writes for an array of numbers.
constexpr std::size_t npy_header_bytes = 4096;

/// Reads the header of formats 1.0, 2.0 and 3.0 from the first bytes of a file of `file_size` bytes. Nothing in a
/// file is ever executed: arrays of Python objects are refused, as are structures, complex numbers and texts.
///
/// start    the first `npy_header_bytes` of the file, or all of a shorter one
/// where    a path for messages
/// throws   DataError when it is no such file, of another type, truncated, or longer than the header says
/// source   NumPy documentation, numpy.lib.format
NpyHeader read_npy_header(std::span<const std::byte> start, std::uint64_t file_size, const std::string& where);

} // namespace terrella::data

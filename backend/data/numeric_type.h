// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/image.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace terrella::data {

/// The types of numbers in array files (.npy, MATLAB, HDF5, ENVI).
enum class NumericType { uint8, int8, uint16, int16, uint32, int32, uint64, int64, float16, float32, float64 };

/// Bytes of one number.
std::size_t size_of(NumericType type);
/// "uint16", "float32": as DatasetInfo::dtype says it.
std::string name_of(NumericType type);
bool is_integer(NumericType type);
/// From a kind ('u', 'i' or 'f') and a size in bytes; none for a type that is not read here.
std::optional<NumericType> numeric_type(char kind, std::size_t bytes);

/// The stored numbers at `first`, `first + step`, … (`step` in bytes) as floats into all of `out`. What is not finite
/// becomes NaN: it marks a missing pixel.
void to_floats(NumericType type, bool big_endian, const std::byte* first, std::size_t step, std::span<float> out);

/// Where pixel (c, y, x) of a stored array lies: at band · c + row · y + column · x, counted in numbers.
struct PixelOrder {
    std::size_t band = 0, row = 0, column = 0;
};

/// The stored array as an image of `out`'s shape. `bytes` must reach to the last pixel.
void gather(NumericType type, bool big_endian, std::span<const std::byte> bytes, const PixelOrder& order, Image& out);

/// a · b, none when it does not fit: sizes in files may be anything.
std::optional<std::size_t> checked_product(std::span<const std::size_t> factors);

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/numeric_type.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <type_traits>

namespace terrella::data {
namespace {

constexpr std::array<const char*, 11> names{"uint8",  "int8",  "uint16",  "int16",   "uint32", "int32",
                                            "uint64", "int64", "float16", "float32", "float64"};
constexpr std::array<std::size_t, 11> sizes{1, 1, 2, 2, 4, 4, 8, 8, 2, 4, 8};

template <std::size_t Size>
using Bits = std::conditional_t<
    Size == 1, std::uint8_t,
    std::conditional_t<Size == 2, std::uint16_t, std::conditional_t<Size == 4, std::uint32_t, std::uint64_t>>>;

template <class Word>
Word swapped(Word word) {
    if constexpr (sizeof(Word) == 2)
        return __builtin_bswap16(word);
    else if constexpr (sizeof(Word) == 4)
        return __builtin_bswap32(word);
    else if constexpr (sizeof(Word) == 8)
        return __builtin_bswap64(word);
    else
        return word;
}

template <class T, bool Swap>
void convert(const std::byte* at, std::size_t step, std::span<float> out) {
    for (float& value : out) {
        Bits<sizeof(T)> word;
        std::memcpy(&word, at, sizeof word);
        if constexpr (Swap)
            word = swapped(word);
        const auto number = static_cast<float>(std::bit_cast<T>(word));
        if constexpr (std::is_floating_point_v<T>)
            value = std::isfinite(number) ? number : std::numeric_limits<float>::quiet_NaN();
        else
            value = number;
        at += step;
    }
}

/// IEEE 754 half precision: 1 sign bit, 5 of the exponent, 10 of the fraction.
float half(std::uint16_t word) {
    const int exponent = (word >> 10) & 31, fraction = word & 1023;
    if (exponent == 31)
        return std::numeric_limits<float>::quiet_NaN();
    const float size = exponent == 0 ? std::ldexp(static_cast<float>(fraction), -24)
                                     : std::ldexp(static_cast<float>(fraction + 1024), exponent - 25);
    return (word & 0x8000) != 0 ? -size : size;
}

void convert_halves(bool swap, const std::byte* at, std::size_t step, std::span<float> out) {
    for (float& value : out) {
        std::uint16_t word = 0;
        std::memcpy(&word, at, sizeof word);
        value = half(swap ? swapped(word) : word);
        at += step;
    }
}

template <class T>
void convert(bool swap, const std::byte* at, std::size_t step, std::span<float> out) {
    swap ? convert<T, true>(at, step, out) : convert<T, false>(at, step, out);
}

} // namespace

std::size_t size_of(NumericType type) { return sizes[static_cast<std::size_t>(type)]; }
std::string name_of(NumericType type) { return names[static_cast<std::size_t>(type)]; }
bool is_integer(NumericType type) { return type < NumericType::float16; }

std::optional<NumericType> numeric_type(char kind, std::size_t bytes) {
    using enum NumericType;
    switch (bytes) {
    case 1: return kind == 'u' ? std::optional(uint8) : kind == 'i' ? std::optional(int8) : std::nullopt;
    case 2: return kind == 'u' ? uint16 : kind == 'i' ? int16 : float16;
    case 4: return kind == 'u' ? uint32 : kind == 'i' ? int32 : float32;
    case 8: return kind == 'u' ? uint64 : kind == 'i' ? int64 : float64;
    default: return std::nullopt;
    }
}

void to_floats(NumericType type, bool big_endian, const std::byte* first, std::size_t step, std::span<float> out) {
    const bool swap = big_endian != (std::endian::native == std::endian::big);
    switch (type) {
    case NumericType::uint8: return convert<std::uint8_t>(false, first, step, out);
    case NumericType::int8: return convert<std::int8_t>(false, first, step, out);
    case NumericType::uint16: return convert<std::uint16_t>(swap, first, step, out);
    case NumericType::int16: return convert<std::int16_t>(swap, first, step, out);
    case NumericType::uint32: return convert<std::uint32_t>(swap, first, step, out);
    case NumericType::int32: return convert<std::int32_t>(swap, first, step, out);
    case NumericType::uint64: return convert<std::uint64_t>(swap, first, step, out);
    case NumericType::int64: return convert<std::int64_t>(swap, first, step, out);
    case NumericType::float16: return convert_halves(swap, first, step, out);
    case NumericType::float32: return convert<float>(swap, first, step, out);
    case NumericType::float64: return convert<double>(swap, first, step, out);
    }
}

void gather(NumericType type, bool big_endian, std::span<const std::byte> bytes, const PixelOrder& order, Image& out) {
    if (out.empty())
        return;
    const std::size_t size = size_of(type), height = out.height(), width = out.width();
    assert((order.band * (out.channels() - 1) + order.row * (height - 1) + order.column * (width - 1) + 1) * size <=
           bytes.size());
    for (int c = 0; c < out.channels(); ++c) {
        const std::byte* band = bytes.data() + order.band * c * size;
        if (order.row == order.column * width) { // whole planes in one go
            to_floats(type, big_endian, band, order.column * size, out.plane(c));
            continue;
        }
        for (std::size_t y = 0; y < height; ++y)
            to_floats(type, big_endian, band + order.row * y * size, order.column * size,
                      out.plane(c).subspan(y * width, width));
    }
}

std::optional<std::size_t> checked_product(std::span<const std::size_t> factors) {
    std::size_t product = 1;
    for (const std::size_t factor : factors)
        if (__builtin_mul_overflow(product, factor, &product))
            return std::nullopt;
    return product;
}

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/pixel_codec.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

namespace terrella::data {
namespace {

struct Range {
    float low = std::numeric_limits<float>::infinity(), high = -std::numeric_limits<float>::infinity();
    bool integers = true, missing = false;
};

Range range_of(std::span<const float> values) {
    Range range;
    for (const float v : values) {
        if (std::isnan(v)) {
            range.missing = true;
            continue;
        }
        range.low = std::min(range.low, v);
        range.high = std::max(range.high, v);
        // −0 would come back as 0: other bits, so it counts as no integer.
        if (v != std::trunc(v) || (v == 0 && std::signbit(v)) || std::isinf(v)) {
            range.integers = false;
            return range;
        }
    }
    return range;
}

/// The narrowest type that holds the values, with one value to spare for missing pixels where there are any.
PixelForm::Storage storage_for(const Range& range) {
    const float spare = range.missing ? 1 : 0;
    if (!range.integers)
        return PixelForm::Storage::f32;
    if (range.low >= 0 && range.high <= 255 - spare)
        return PixelForm::Storage::u8;
    if (range.low >= 0 && range.high <= 65535 - spare)
        return PixelForm::Storage::u16;
    if (range.low >= -32768 + spare && range.high <= 32767)
        return PixelForm::Storage::i16;
    return PixelForm::Storage::f32;
}

template <class T>
constexpr T missing_code() {
    return std::is_signed_v<T> ? std::numeric_limits<T>::min() : std::numeric_limits<T>::max();
}

template <class T>
void encode(std::span<const float> from, std::byte* to) {
    for (std::size_t i = 0; i < from.size(); ++i) {
        const T value = std::isnan(from[i]) ? missing_code<T>() : static_cast<T>(from[i]);
        std::memcpy(to + i * sizeof(T), &value, sizeof(T));
    }
}

template <class T>
void decode(const std::byte* from, std::span<float> to, bool missing) {
    const T* values = reinterpret_cast<const T*>(from);
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] = static_cast<float>(values[i]);
    if (!missing)
        return;
    for (std::size_t i = 0; i < to.size(); ++i)
        if (values[i] == missing_code<T>())
            to[i] = std::numeric_limits<float>::quiet_NaN();
}

} // namespace

PixelForm pixel_form(std::span<const float> pixels) {
    const Range range = range_of(pixels);
    return {storage_for(range), range.missing};
}

void encode_pixels(std::span<const float> from, PixelForm form, std::byte* to) {
    switch (form.storage) {
    case PixelForm::u8: encode<std::uint8_t>(from, to); break;
    case PixelForm::u16: encode<std::uint16_t>(from, to); break;
    case PixelForm::i16: encode<std::int16_t>(from, to); break;
    case PixelForm::f32: std::memcpy(to, from.data(), from.size_bytes()); break;
    }
}

void decode_pixels(const std::byte* from, PixelForm form, std::span<float> to) {
    switch (form.storage) {
    case PixelForm::u8: decode<std::uint8_t>(from, to, form.missing); break;
    case PixelForm::u16: decode<std::uint16_t>(from, to, form.missing); break;
    case PixelForm::i16: decode<std::int16_t>(from, to, form.missing); break;
    case PixelForm::f32: std::memcpy(to.data(), from, to.size_bytes()); break;
    }
}

} // namespace terrella::data

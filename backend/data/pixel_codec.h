// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

namespace terrella::data {

/// The narrowest form in which pixels keep every bit: integers of up to 16 bits as such (a quarter or half of
/// float32), with one value set aside for missing pixels where there are any.
struct PixelForm {
    enum Storage : unsigned char { u8, u16, i16, f32 };
    Storage storage = f32;
    bool missing = false;

    [[nodiscard]] std::size_t bytes_each() const { return storage == u8 ? 1 : storage == f32 ? 4 : 2; }
};

PixelForm pixel_form(std::span<const float> pixels);

/// `to` holds pixels · bytes_each bytes and is aligned as their type wants it; `decode_pixels` gives the same bits back.
void encode_pixels(std::span<const float> from, PixelForm form, std::byte* to);
void decode_pixels(const std::byte* from, PixelForm form, std::span<float> to);

} // namespace terrella::data

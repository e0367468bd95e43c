// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/cube.h"

#include <algorithm>
#include <limits>

namespace terrella::data {
namespace {

/// Row by row from the file: all bands of a row at once where they lie together, else a piece of each band.
void read_rows(const Cube& cube, const PixelWindow& window, Image& image) {
    thread_local std::vector<std::byte> row; // grows to the widest, once a thread
    const std::size_t size = size_of(cube.type), width = static_cast<std::size_t>(window.width);
    const bool by_pixel = cube.order.band == 1 && cube.bands > 1;
    const std::size_t step = cube.order.column * size;
    row.resize(width * step);
    for (int y = 0; y < window.height; ++y) {
        const std::uint64_t begin = cube.order.row * static_cast<std::size_t>(window.y + y) +
                                    cube.order.column * static_cast<std::size_t>(window.x);
        for (std::size_t c = 0; c < cube.bands; ++c) {
            if (c == 0 || !by_pixel)
                cube.raw->read(cube.offset + (begin + cube.order.band * c) * size, row);
            to_floats(cube.type, cube.big_endian, row.data() + (by_pixel ? c * size : 0), step,
                      image.plane(static_cast<int>(c)).subspan(static_cast<std::size_t>(y) * width, width));
        }
    }
}

} // namespace

void Cube::read(const PixelWindow& window, Image& image) const {
    image.reshape(static_cast<int>(bands), window.height, window.width);
    if (raw != nullptr) {
        read_rows(*this, window, image);
    } else {
        const std::size_t corner =
            order.row * static_cast<std::size_t>(window.y) + order.column * static_cast<std::size_t>(window.x);
        gather(type, big_endian, std::span(numbers).subspan(corner * size_of(type)), order, image);
    }
    if (ignored_value) {
        const auto ignored = static_cast<float>(*ignored_value);
        std::ranges::replace(image.pixels(), ignored, std::numeric_limits<float>::quiet_NaN());
    }
}

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "data/raster.h"
#include "data/scene_settings.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace terrella::data {

/// x' = m[0] + m[1]·x + m[2]·y; y' = m[3] + m[4]·x + m[5]·y: GDAL's order of a geotransform.
using Affine = std::array<double, 6>;

std::array<double, 2> apply(const Affine& map, double x, double y);
/// First `first`, then `second`.
Affine compose(const Affine& first, const Affine& second);
/// None when the map is degenerate.
std::optional<Affine> inverse(const Affine& map);

/// Tiles are limited so that a stride of one pixel by mistake ends in words, not in a full memory.
constexpr std::size_t most_tiles = 2'000'000;

/// The tiles of a scene of `width` × `height` pixels, row by row. With edge 'pad' they may reach beyond it. Throws
/// ConfigurationError when a tile is larger than the scene (unless padded) or there are more than `most_tiles`.
std::vector<PixelWindow> cut_tiles(int width, int height, const SceneSettings& settings);

/// Brings tiles into an order in which those of one block of `block_width` × `block_height` pixels follow each other.
void order_by_blocks(std::vector<PixelWindow>& tiles, int block_width, int block_height);

/// Finds tiles by place.
class TileMap {
public:
    TileMap() = default;
    /// `radius` > 0 in pixels. Keeps no reference to `tiles`.
    TileMap(const std::vector<PixelWindow>& tiles, int radius);

    /// The other tiles up to `radius` away in x and in y, ascending: Tile2Vec's neighbours among the tiles.
    [[nodiscard]] std::vector<std::size_t> neighbours(std::size_t tile) const;
    /// One of the tiles farther than `radius` in x and in y (not in the cross that continues the neighbourhood), each
    /// with equal chance; none when there is none.
    [[nodiscard]] std::optional<std::size_t> distant(std::size_t tile, RandomStream& stream) const;
    [[nodiscard]] bool is_distant(std::size_t a, std::size_t b) const;

private:
    [[nodiscard]] std::uint64_t cell(int x, int y) const;

    int radius_ = 1;
    std::vector<std::array<int, 2>> corners_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> cells_;
};

/// Tile2Vec's draw of a neighbour, to the pixel: uniform among the windows up to `radius` away in x and in y that lie
/// in the scene. May overlap `anchor`, or be it.
///
/// source  Jean et al. 2019, §3; ermongroup/tile2vec sample_tiles.py (there without the last row and column)
PixelWindow draw_neighbour(const PixelWindow& anchor, int radius, int width, int height, RandomStream& stream);

/// Tile2Vec's draw of a distant window of the same picture: uniform among those farther than `radius` in x and in y.
/// None where the picture is too small for one.
std::optional<PixelWindow> draw_distant(const PixelWindow& anchor, int radius, int width, int height,
                                        RandomStream& stream);

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/scene_grid.h"

#include "base/error.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <tuple>

namespace terrella::data {
namespace {

std::string size_text(std::int64_t width, std::int64_t height) {
    return std::to_string(width) + " × " + std::to_string(height);
}

/// Where tiles begin along one side.
std::vector<std::int64_t> starts(std::int64_t length, std::int64_t tile, std::int64_t stride, const std::string& edge) {
    std::vector<std::int64_t> at;
    const std::int64_t count = length < tile ? 0 : (length - tile) / stride + 1;
    if (count > static_cast<std::int64_t>(most_tiles))
        return std::vector<std::int64_t>(most_tiles + 1); // refused by the caller
    for (std::int64_t i = 0; i < count; ++i)
        at.push_back(i * stride);
    const std::int64_t reached = count == 0 ? 0 : at.back() + tile;
    if (edge == "shift" && count > 0 && reached < length)
        at.push_back(length - tile);
    if (edge == "pad" && reached < length)
        at.push_back(count * stride);
    return at;
}

int drawn_between(int low, int high, RandomStream& stream) { // both included
    return low + static_cast<int>(stream.below(static_cast<std::uint64_t>(high - low) + 1));
}

/// Uniform in [0, last] without [at − radius, at + radius]; none when nothing is left.
std::optional<int> drawn_outside(int at, int radius, int last, RandomStream& stream) {
    const int before = std::clamp(at - radius, 0, last + 1); // how many lie before
    const int after = std::clamp(last - (at + radius), 0, last + 1);
    if (before + after <= 0)
        return std::nullopt;
    const auto pick = static_cast<int>(stream.below(static_cast<std::uint64_t>(before) + after));
    return pick < before ? pick : at + radius + 1 + (pick - before);
}

} // namespace

std::array<double, 2> apply(const Affine& m, double x, double y) {
    return {m[0] + m[1] * x + m[2] * y, m[3] + m[4] * x + m[5] * y};
}

Affine compose(const Affine& first, const Affine& second) {
    const auto [x, y] = apply(second, first[0], first[3]);
    return {x, second[1] * first[1] + second[2] * first[4], second[1] * first[2] + second[2] * first[5],
            y, second[4] * first[1] + second[5] * first[4], second[4] * first[2] + second[5] * first[5]};
}

std::optional<Affine> inverse(const Affine& m) {
    const double determinant = m[1] * m[5] - m[2] * m[4];
    const double scale = std::hypot(m[1], m[4]) * std::hypot(m[2], m[5]);
    if (!(std::abs(determinant) > 1e-12 * scale))
        return std::nullopt;
    const Affine turn{0, m[5] / determinant, -m[2] / determinant, 0, -m[4] / determinant, m[1] / determinant};
    const auto [x, y] = apply(turn, m[0], m[3]);
    return Affine{-x, turn[1], turn[2], -y, turn[4], turn[5]};
}

std::vector<PixelWindow> cut_tiles(int width, int height, const SceneSettings& settings) {
    const std::int64_t tile = settings.tile, stride = settings.stride > 0 ? settings.stride : tile;
    if (settings.edge != "pad" && (tile > width || tile > height))
        throw ConfigurationError(told("A tile of %1 pixels is larger than the scene, which has %2",
                                      size_text(tile, tile), size_text(width, height)),
                                 "data.scene.tile",
                                 told("Set it to %1 or less, or data.scene.edge to pad", std::min(width, height)));
    const std::vector<std::int64_t> across = starts(width, tile, stride, settings.edge);
    const std::vector<std::int64_t> down = starts(height, tile, stride, settings.edge);
    if (across.size() > most_tiles / std::max<std::size_t>(down.size(), 1))
        throw ConfigurationError(told("A stride of %1 pixels cuts the scene of %2 into more than %3 tiles", stride,
                                      size_text(width, height), most_tiles),
                                 "data.scene.stride", told("Set a larger stride, or cut the scene first"));
    std::vector<PixelWindow> tiles;
    tiles.reserve(across.size() * down.size());
    for (const std::int64_t y : down)
        for (const std::int64_t x : across)
            tiles.push_back({static_cast<int>(x), static_cast<int>(y), static_cast<int>(tile), static_cast<int>(tile)});
    return tiles;
}

void order_by_blocks(std::vector<PixelWindow>& tiles, int block_width, int block_height) {
    std::ranges::stable_sort(
        tiles, {}, [=](const PixelWindow& t) { return std::tuple(t.y / block_height, t.x / block_width, t.y, t.x); });
}

TileMap::TileMap(const std::vector<PixelWindow>& tiles, int radius) : radius_(radius) {
    corners_.reserve(tiles.size());
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        corners_.push_back({tiles[i].x, tiles[i].y});
        cells_[cell(tiles[i].x / radius_, tiles[i].y / radius_)].push_back(static_cast<std::uint32_t>(i));
    }
}

std::uint64_t TileMap::cell(int x, int y) const {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(y)) << 32 | static_cast<std::uint32_t>(x);
}

std::vector<std::size_t> TileMap::neighbours(std::size_t tile) const {
    const auto [x, y] = corners_.at(tile);
    std::vector<std::size_t> found;
    for (int cy = y / radius_ - 1; cy <= y / radius_ + 1; ++cy)
        for (int cx = x / radius_ - 1; cx <= x / radius_ + 1; ++cx) {
            const auto in_cell = cells_.find(cell(cx, cy));
            if (in_cell == cells_.end())
                continue;
            for (const std::uint32_t other : in_cell->second)
                if (other != tile && std::abs(corners_[other][0] - x) <= radius_ &&
                    std::abs(corners_[other][1] - y) <= radius_)
                    found.push_back(other);
        }
    std::ranges::sort(found);
    return found;
}

bool TileMap::is_distant(std::size_t a, std::size_t b) const {
    return std::abs(corners_.at(a)[0] - corners_.at(b)[0]) > radius_ &&
           std::abs(corners_.at(a)[1] - corners_.at(b)[1]) > radius_;
}

std::optional<std::size_t> TileMap::distant(std::size_t tile, RandomStream& stream) const {
    // In a scene much larger than the neighbourhood the first draw nearly always fits.
    for (int tries = 0; tries < 64; ++tries)
        if (const std::size_t other = stream.below(corners_.size()); is_distant(tile, other))
            return other;
    std::vector<std::size_t> all;
    for (std::size_t other = 0; other < corners_.size(); ++other)
        if (is_distant(tile, other))
            all.push_back(other);
    if (all.empty())
        return std::nullopt;
    return all[stream.below(all.size())];
}

PixelWindow draw_neighbour(const PixelWindow& anchor, int radius, int width, int height, RandomStream& stream) {
    const int last_x = std::max(width - anchor.width, 0), last_y = std::max(height - anchor.height, 0);
    PixelWindow drawn = anchor;
    drawn.x = drawn_between(std::clamp(anchor.x - radius, 0, last_x), std::clamp(anchor.x + radius, 0, last_x), stream);
    drawn.y = drawn_between(std::clamp(anchor.y - radius, 0, last_y), std::clamp(anchor.y + radius, 0, last_y), stream);
    return drawn;
}

std::optional<PixelWindow> draw_distant(const PixelWindow& anchor, int radius, int width, int height,
                                        RandomStream& stream) {
    const auto x = drawn_outside(anchor.x, radius, width - anchor.width, stream);
    const auto y = drawn_outside(anchor.y, radius, height - anchor.height, stream);
    if (!x || !y)
        return std::nullopt;
    return PixelWindow{*x, *y, anchor.width, anchor.height};
}

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scene_grid.h"

#include "data/scene_blocks.h"
#include "data/scene_resample.h"
#include "fixtures.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <map>
#include <thread>

namespace terrella::data {
namespace {

using namespace terrella::test;

SceneSettings tiles_of(int tile, int stride, const std::string& edge = "drop") {
    SceneSettings settings;
    settings.tile = tile;
    settings.stride = stride;
    settings.edge = edge;
    return settings;
}

TEST(CutTiles, keep_inside_and_leave_the_rest_out) {
    const auto tiles = cut_tiles(100, 70, tiles_of(32, 0));
    ASSERT_EQ(tiles.size(), 6);
    EXPECT_EQ(tiles.front(), (PixelWindow{0, 0, 32, 32}));
    EXPECT_EQ(tiles.back(), (PixelWindow{64, 32, 32, 32}));
}

TEST(CutTiles, overlap_with_a_stride_below_the_tile) {
    EXPECT_EQ(cut_tiles(100, 32, tiles_of(32, 16)).size(), 5);
    EXPECT_EQ(cut_tiles(96, 32, tiles_of(32, 16)).back(), (PixelWindow{64, 0, 32, 32}));
}

TEST(CutTiles, shift_the_last_ones_to_end_with_the_scene) {
    const auto tiles = cut_tiles(100, 70, tiles_of(32, 0, "shift"));
    ASSERT_EQ(tiles.size(), 12);
    EXPECT_EQ(tiles.back(), (PixelWindow{68, 38, 32, 32}));
    EXPECT_EQ(cut_tiles(96, 64, tiles_of(32, 0, "shift")).size(), 6); // nothing is left over
}

TEST(CutTiles, pad_reaches_beyond_the_scene) {
    const auto tiles = cut_tiles(20, 10, tiles_of(32, 0, "pad"));
    ASSERT_EQ(tiles.size(), 1);
    EXPECT_EQ(tiles.front(), (PixelWindow{0, 0, 32, 32}));
    EXPECT_EQ(cut_tiles(33, 32, tiles_of(32, 0, "pad")).size(), 2);
}

TEST(CutTiles, larger_than_the_scene_are_refused_with_the_size_that_fits) {
    const auto error = error_of<ConfigurationError>([] { cut_tiles(50, 20, tiles_of(32, 0)); });
    EXPECT_NE(error.remedy().find("20"), std::string::npos) << error.remedy();
    EXPECT_EQ(error.where(), "data.scene.tile");
}

TEST(CutTiles, a_stride_of_one_by_mistake_ends_in_words) {
    const auto error = error_of<ConfigurationError>([] { cut_tiles(1'000'000, 1'000'000, tiles_of(64, 1)); });
    EXPECT_EQ(error.where(), "data.scene.stride");
}

TEST(OrderByBlocks, brings_the_tiles_of_a_block_together) {
    auto tiles = cut_tiles(256, 256, tiles_of(32, 0));
    order_by_blocks(tiles, 128, 128);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        EXPECT_EQ(tiles[i].y / 128 * 2 + tiles[i].x / 128, static_cast<int>(i / 16)) << i;
    }
}

TEST(TileMap, neighbours_are_those_within_the_radius_in_both_directions) {
    const auto tiles = cut_tiles(500, 500, tiles_of(50, 0));
    const TileMap map(tiles, 100);
    const std::size_t middle = 55; // column 5, row 5
    const auto found = map.neighbours(middle);
    std::vector<std::size_t> expected; // by looking at every tile
    for (std::size_t i = 0; i < tiles.size(); ++i)
        if (i != middle && std::abs(tiles[i].x - 250) <= 100 && std::abs(tiles[i].y - 250) <= 100)
            expected.push_back(i);
    EXPECT_EQ(expected.size(), 24);
    EXPECT_EQ(found, expected);
}

TEST(TileMap, distant_tiles_lie_outside_the_cross_and_come_equally_often) {
    const auto tiles = cut_tiles(350, 350, tiles_of(50, 0)); // 7 × 7
    const TileMap map(tiles, 100);
    RandomStream stream{3};
    std::map<std::size_t, int> counts;
    for (int i = 0; i < 4000; ++i)
        ++counts[*map.distant(0, stream)];
    EXPECT_EQ(counts.size(), 16); // columns and rows 3 … 6
    for (const auto& [tile, count] : counts) {
        EXPECT_GT(tiles[tile].x, 100);
        EXPECT_GT(tiles[tile].y, 100);
        EXPECT_NEAR(count, 250, 80); // five deviations
    }
}

TEST(TileMap, says_when_nothing_is_distant) {
    const auto tiles = cut_tiles(150, 350, tiles_of(50, 0)); // never far in x
    RandomStream stream{3};
    EXPECT_FALSE(TileMap(tiles, 100).distant(0, stream));
}

TEST(Tile2Vec, draws_neighbours_uniformly_in_the_clipped_square) {
    RandomStream stream{1};
    const PixelWindow anchor{30, 400, 50, 50};
    int least_x = 1000, most_x = -1, least_y = 1000, most_y = -1;
    double sum_x = 0;
    for (int i = 0; i < 20000; ++i) {
        const PixelWindow drawn = draw_neighbour(anchor, 100, 500, 500, stream);
        least_x = std::min(least_x, drawn.x);
        most_x = std::max(most_x, drawn.x);
        least_y = std::min(least_y, drawn.y);
        most_y = std::max(most_y, drawn.y);
        sum_x += drawn.x;
        ASSERT_EQ(drawn.width, 50);
    }
    EXPECT_EQ(least_x, 0);
    EXPECT_EQ(most_x, 130);
    EXPECT_EQ(least_y, 300);
    EXPECT_EQ(most_y, 450); // 500 − 50
    EXPECT_NEAR(sum_x / 20000, 65, 1.5);
}

TEST(Tile2Vec, draws_distant_windows_far_in_both_directions) {
    RandomStream stream{1};
    const PixelWindow anchor{200, 200, 50, 50};
    int left = 0;
    for (int i = 0; i < 20000; ++i) {
        const auto drawn = draw_distant(anchor, 100, 500, 500, stream);
        ASSERT_TRUE(drawn);
        ASSERT_GT(std::abs(drawn->x - 200), 100);
        ASSERT_GT(std::abs(drawn->y - 200), 100);
        ASSERT_GE(drawn->x, 0);
        ASSERT_LE(drawn->x, 450);
        left += drawn->x < 100 ? 1 : 0;
    }
    EXPECT_NEAR(left, 20000 * 100 / 250, 300); // 0 … 99 and 301 … 450
}

TEST(Tile2Vec, has_no_distant_window_in_a_small_picture) {
    RandomStream stream{1};
    EXPECT_FALSE(draw_distant({0, 0, 50, 50}, 100, 500, 150, stream));
    EXPECT_TRUE(draw_distant({0, 0, 50, 50}, 100, 152, 152, stream));
}

TEST(Affine, composed_and_inverted_maps_agree) {
    const Affine turned{500000, 8, -6, 4000000, 6, 8}, shifted{10, 2, 0, 20, 0, 3};
    const auto [x, y] = apply(compose(shifted, turned), 5, 7);
    const auto [sx, sy] = apply(shifted, 5, 7);
    EXPECT_DOUBLE_EQ(x, apply(turned, sx, sy)[0]);
    EXPECT_DOUBLE_EQ(y, apply(turned, sx, sy)[1]);
    const auto [bx, by] = apply(*inverse(turned), apply(turned, 5, 7)[0], apply(turned, 5, 7)[1]);
    EXPECT_NEAR(bx, 5, 1e-6);
    EXPECT_NEAR(by, 7, 1e-6);
    EXPECT_FALSE(inverse(Affine{0, 1, 2, 0, 2, 4}));
}

TEST(BlockCache, decodes_each_piece_once_for_any_number_of_threads) {
    BlockCache cache(1 << 20);
    std::atomic<int> decoded = 0;
    std::vector<std::jthread> threads;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&] {
            for (std::uint64_t i = 0; i < 50; ++i) {
                const auto piece = cache.get({0, 0, i % 10}, [&](Image& into) {
                    ++decoded;
                    into = Image(1, 8, 8);
                    into.at(0, 0, 0) = static_cast<float>(i % 10);
                });
                if (piece->at(0, 0, 0) != static_cast<float>(i % 10))
                    ADD_FAILURE() << "another piece";
            }
        });
    threads.clear();
    EXPECT_EQ(decoded, 10);
    EXPECT_EQ(cache.decoded(), 10);
}

TEST(BlockCache, stays_within_its_bytes_and_drops_the_oldest) {
    BlockCache cache(3 * 8 * 8 * sizeof(float));
    const auto want = [&](std::uint64_t block) {
        bool fresh = false;
        cache.get({0, 0, block}, [&](Image& into) {
            fresh = true;
            into = Image(1, 8, 8);
        });
        return fresh;
    };
    EXPECT_TRUE(want(1));
    EXPECT_TRUE(want(2));
    EXPECT_TRUE(want(3));
    EXPECT_FALSE(want(1)); // now 2 is the oldest
    EXPECT_TRUE(want(4));
    EXPECT_FALSE(want(1));
    EXPECT_TRUE(want(2));
    EXPECT_LE(cache.bytes(), cache.budget());
}

TEST(BlockCache, a_failure_is_told_and_not_kept) {
    BlockCache cache(1 << 20);
    const auto fail = [](Image&) { throw DataError("damaged", "here", "none"); };
    EXPECT_THROW(cache.get({0, 0, 0}, fail), DataError);
    EXPECT_THROW(cache.get({0, 0, 0}, fail), DataError);
    EXPECT_EQ(cache.get({0, 0, 0}, [](Image& into) { into = Image(1, 2, 2); })->width(), 2);
}

std::vector<float> resampled(const std::vector<float>& row, double offset, double scale, int count, bool nearest) {
    const auto across = taps_along(offset, scale, 0, count, static_cast<int>(row.size()), nearest);
    std::vector<Taps> down(1);
    down[0] = {0, {1}};
    std::vector<float> out(static_cast<std::size_t>(count), std::numeric_limits<float>::quiet_NaN());
    resample_plane(row, 0, 0, static_cast<int>(row.size()), across, down, out);
    return out;
}

TEST(Resample, interpolates_between_centres_of_a_coarser_file) {
    EXPECT_EQ(resampled({0, 8, 16}, 0, 0.5, 6, false), (std::vector<float>{0, 2, 6, 10, 14, 16}));
    EXPECT_EQ(resampled({0, 8, 16}, 0, 0.5, 6, true), (std::vector<float>{0, 0, 8, 8, 16, 16}));
}

TEST(Resample, averages_a_finer_file_over_what_a_pixel_covers) {
    EXPECT_EQ(resampled({1, 3, 5, 7}, 0, 2, 2, false), (std::vector<float>{2, 6}));
    EXPECT_EQ(resampled({1, 3, 5, 7}, 1, 2, 1, false), (std::vector<float>{4}));
}

TEST(Resample, missing_pixels_do_not_count_and_most_missing_stays_missing) {
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    const auto out = resampled({4, nan, nan, nan, 6, 8}, 0, 2, 3, false);
    EXPECT_EQ(out[0], 4);
    EXPECT_TRUE(std::isnan(out[1]));
    EXPECT_EQ(out[2], 7);
}

TEST(Resample, leaves_pixels_outside_the_file_missing) {
    const auto out = resampled({4, 5}, -1, 1, 4, false);
    EXPECT_TRUE(std::isnan(out[0]));
    EXPECT_EQ(out[1], 4);
    EXPECT_EQ(out[2], 5);
    EXPECT_TRUE(std::isnan(out[3]));
}

} // namespace
} // namespace terrella::data

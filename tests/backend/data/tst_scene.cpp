// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scene.h"

#include "data/statistics.h"
#include "scene_fixtures.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <thread>

namespace terrella::data {
namespace {

using namespace terrella::test;

float told(int x, int y, int c = 0) {
    return 1 + 0.25F * static_cast<float>(c) + static_cast<float>(x) + 1000 * static_cast<float>(y);
}

TEST(Scene, cuts_one_raster_into_tiles_with_their_own_place) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(3, 50, 70));
    const auto scene = open_as_scene(scene_settings(folder / "a.tif", 16));
    ASSERT_EQ(scene->size(), 12);
    EXPECT_EQ(scene->info().kind, "scene");
    EXPECT_EQ(scene->info().crs, "EPSG:32633");
    EXPECT_EQ(scene->info().bands.size(), 3);
    EXPECT_EQ(scene->info().sizes.front(), (std::array{16, 16}));
    EXPECT_EQ(scene->info().targets, std::vector<std::string>{"neighbours"});
    EXPECT_DOUBLE_EQ(scene->info().bands[0].resolution_m.value_or(0), 10);
    for (std::size_t i = 0; i < scene->size(); ++i) {
        const PixelWindow window = scene->window(i);
        const Sample sample = scene->read(i);
        for (int c = 0; c < 3; ++c)
            for (int y = 0; y < 16; ++y)
                for (int x = 0; x < 16; ++x)
                    ASSERT_EQ(sample.image.at(c, y, x), told(window.x + x, window.y + y, c));
        ASSERT_TRUE(sample.geotransform);
        EXPECT_DOUBLE_EQ((*sample.geotransform)[0], 500000 + 10 * window.x);
        EXPECT_DOUBLE_EQ((*sample.geotransform)[3], 5000000 - 10 * window.y);
        EXPECT_EQ(sample.crs, "EPSG:32633");
        EXPECT_EQ(scene->sample(i).id, "x" + std::to_string(window.x) + "_y" + std::to_string(window.y));
    }
}

TEST(Scene, tells_longitude_and_latitude) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(1, 32, 32)); // at the central meridian of zone 33, 15° east
    const auto scene = open_as_scene(scene_settings(folder / "a.tif", 16));
    ASSERT_TRUE(scene->sample(0).location);
    EXPECT_NEAR((*scene->sample(0).location)[0], 15.001, 0.0005);
    EXPECT_NEAR((*scene->sample(0).location)[1], 45.153, 0.002);
    const auto corners = window_on_map(scene->canvas(), {0, 0, 32, 32});
    ASSERT_EQ(corners.size(), 4);
    EXPECT_LT(corners[0][0], corners[1][0]); // clockwise from the top left
    EXPECT_GT(corners[1][1], corners[2][1]);
}

TEST(Scene, opens_through_the_table_of_kinds) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(1, 300, 300));
    DataSettings settings;
    settings.path = (folder / "a.tif").string();
    EXPECT_EQ(open_dataset(settings)->info().kind, "scene");
    settings.path = folder.path().string(); // a large picture with a place
    EXPECT_EQ(open_dataset(settings)->info().kind, "scene");
}

TEST(Scene, leaves_tiles_without_data_out_and_counts_them) {
    const TemporaryFolder folder;
    RasterToWrite what = placed(2, 64, 64);
    for (int c = 0; c < 2; ++c)
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 20; ++x)
                what.image.at(c, y, x) = -9999;
    write_raster(folder / "a.tif", what);
    DataSettings settings = scene_settings(folder / "a.tif", 16);
    const auto strict = open_as_scene(settings);
    EXPECT_EQ(strict->size(), 8); // the first column is empty, of the second a quarter is
    EXPECT_EQ(strict->left_out(), 8);
    EXPECT_TRUE(any_contains(strict->info().remarks, "8 tiles were left out"));
    settings.scene.missing = 0.3;
    EXPECT_EQ(open_as_scene(settings)->size(), 12);
    settings.scene.missing = 1; // even so nothing is to be seen in the first column
    EXPECT_EQ(open_as_scene(settings)->size(), 12);
}

TEST(Scene, without_any_data_is_an_error) {
    const TemporaryFolder folder;
    RasterToWrite what = placed(1, 64, 64);
    std::ranges::fill(what.image.pixels(), -9999.0F);
    write_raster(folder / "a.tif", what);
    EXPECT_THROW(open_as_scene(scene_settings(folder / "a.tif", 16)), DataError);
}

TEST(Scene, zeros_are_missing_when_the_user_says_so) {
    const TemporaryFolder folder;
    RasterToWrite what{Image(1, 32, 32), GDT_UInt16};
    for (int y = 0; y < 32; ++y)
        for (int x = 16; x < 32; ++x)
            what.image.at(0, y, x) = 7;
    write_raster(folder / "a.tif", what);
    DataSettings settings = scene_settings(folder / "a.tif", 16);
    EXPECT_EQ(open_as_scene(settings)->size(), 4);
    settings.scene.zero_is_missing = "yes";
    EXPECT_EQ(open_as_scene(settings)->size(), 2);
}

TEST(Scene, puts_overlapping_rasters_on_one_canvas) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(2, 40, 60, 0, 0));
    RasterToWrite right = placed(2, 40, 60, 50, 8); // ten columns overlap
    for (float& v : right.image.pixels())
        v += 0.5F; // to tell it from the first
    write_raster(folder / "b.tif", right);
    DataSettings settings = scene_settings(folder.path(), 8);
    settings.scene.missing = 0;
    const auto scene = open_as_scene(settings);
    EXPECT_EQ(scene->canvas().width(), 110);
    EXPECT_EQ(scene->canvas().height(), 48);
    Image image;
    scene->canvas().read({48, 8, 16, 16}, image);
    EXPECT_EQ(image.at(0, 0, 0), told(48, 8));
    EXPECT_EQ(image.at(1, 3, 11), told(59, 11, 1)); // in both: the first counts
    EXPECT_EQ(image.at(0, 0, 12), told(60, 8) + 0.5F);
    // Corners that neither covers hold no tile; the others do.
    EXPECT_EQ(scene->left_out(), 13 * 6 - scene->size());
    EXPECT_GT(scene->left_out(), 5);
    for (std::size_t i = 0; i < scene->size(); ++i)
        for (const Sample sample = scene->read(i); const float v : sample.image.pixels())
            ASSERT_FALSE(std::isnan(v)) << scene->sample(i).id;
}

TEST(Scene, fills_what_the_first_raster_lacks_from_the_second) {
    const TemporaryFolder folder;
    RasterToWrite holes = placed(1, 32, 32);
    holes.image.at(0, 5, 5) = -9999;
    write_raster(folder / "a.tif", holes);
    write_raster(folder / "b.tif", placed(1, 32, 40));
    const auto scene = open_as_scene(scene_settings(folder.path(), 16));
    EXPECT_EQ(scene->read(0).image.at(0, 5, 5), told(5, 5));
}

TEST(Scene, brings_bands_of_several_resolutions_to_the_finest_grid) {
    const TemporaryFolder folder;
    write_raster(folder / "x_B02.tif", placed(1, 40, 40, 0, 0, 10));
    RasterToWrite coarse = placed(1, 20, 20, 0, 0, 20);
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 20; ++x)
            coarse.image.at(0, y, x) = static_cast<float>(2 * x + 1); // its centre in fine columns
    write_raster(folder / "x_B05.tif", coarse);
    const auto scene = open_as_scene(scene_settings(folder.path(), 8));
    ASSERT_EQ(scene->info().bands.size(), 2);
    EXPECT_EQ(scene->info().bands[1].name, "B05");
    EXPECT_DOUBLE_EQ(scene->info().bands[1].resolution_m.value_or(0), 20);
    EXPECT_TRUE(any_contains(scene->info().remarks, "resampled (bilinear) to the finest grid: B05"));
    Image image;
    scene->canvas().read({8, 8, 8, 8}, image);
    EXPECT_EQ(image.at(0, 0, 0), told(8, 8));
    EXPECT_NEAR(image.at(1, 0, 3), 11.5, 1e-5); // the middle of fine column 8 + 3
    DataSettings settings = scene_settings(folder.path(), 8);
    settings.scene.grid = "coarsest";
    const auto coarser = open_as_scene(settings);
    EXPECT_EQ(coarser->canvas().width(), 20);
    coarser->canvas().read({0, 0, 8, 8}, image);
    EXPECT_EQ(image.at(1, 0, 3), 7);
    EXPECT_NEAR(image.at(0, 0, 0), (told(0, 0) + told(1, 0) + told(0, 1) + told(1, 1)) / 4, 1e-3);
}

TEST(Scene, reads_the_bands_that_are_asked_for_in_their_order) {
    const TemporaryFolder folder;
    RasterToWrite what = placed(3, 32, 32);
    what.names = {"red", "green", "nir"};
    write_raster(folder / "a.tif", what);
    DataSettings settings = scene_settings(folder / "a.tif", 16);
    settings.scene.bands = {"NIR", "red"};
    const auto scene = open_as_scene(settings);
    ASSERT_EQ(scene->info().bands.size(), 2);
    EXPECT_EQ(scene->info().bands[0].name, "nir");
    EXPECT_DOUBLE_EQ(scene->info().bands[0].wavelength_nm.value_or(0), 840);
    EXPECT_EQ(scene->read(0).image.at(0, 2, 1), told(1, 2, 2));
    EXPECT_EQ(scene->read(0).image.at(1, 2, 1), told(1, 2, 0));
    settings.scene.bands = {"nirr"};
    const auto error = error_of<ConfigurationError>([&] { open_as_scene(settings); });
    EXPECT_NE(error.remedy().find("nir"), std::string::npos) << error.remedy();
}

TEST(Scene, decodes_each_block_once_in_a_pass) {
    const TemporaryFolder folder;
    for (const bool tiled : {true, false}) {
        RasterToWrite what = placed(3, 700, 900);
        what.options = {"COMPRESS=DEFLATE"};
        if (tiled)
            what.options.insert(what.options.end(), {"TILED=YES", "BLOCKXSIZE=128", "BLOCKYSIZE=128"});
        const fs::path path = folder / (tiled ? "tiled.tif" : "strips.tif");
        write_raster(path, what);
        const auto scene = open_as_scene(scene_settings(path, 48));
        const BlockCache& cache = scene->canvas().files().cache();
        Sample sample;
        const std::uint64_t before = cache.decoded();
        for (std::size_t i = 0; i < scene->size(); ++i)
            scene->read_into(i, sample);
        const SceneFile& file = scene->canvas().files()[0];
        const auto pieces = [](int length, int piece) {
            return static_cast<std::uint64_t>((length + piece - 1) / piece);
        };
        // The last columns and rows hold no whole tile and may stay unread.
        EXPECT_LE(cache.decoded() - before, pieces(900, file.piece_width) * pieces(700, file.piece_height)) << tiled;
        EXPECT_GE(cache.decoded() - before, pieces(860, file.piece_width) * pieces(650, file.piece_height)) << tiled;
        EXPECT_EQ(file.piece_width % file.block_width, tiled ? 0 : file.piece_width % file.block_width);
    }
}

TEST(Scene, reads_the_same_from_many_threads) {
    const TemporaryFolder folder;
    RasterToWrite what = placed(2, 200, 200);
    what.options = {"TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64"};
    write_raster(folder / "a.tif", what);
    const auto scene = open_as_scene(scene_settings(folder / "a.tif", 32));
    std::vector<std::jthread> threads;
    for (unsigned t = 0; t < 6; ++t)
        threads.emplace_back([&, t] {
            Sample sample;
            for (std::size_t i = 0; i < 3 * scene->size(); ++i) {
                const std::size_t index = (i * 7 + t * 5) % scene->size();
                scene->read_into(index, sample);
                const PixelWindow window = scene->window(index);
                if (sample.image.at(1, 31, 31) != told(window.x + 31, window.y + 31, 1))
                    ADD_FAILURE() << scene->sample(index).id;
            }
        });
}

TEST(Scene, resizes_tiles_and_their_place_when_asked) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(1, 32, 32));
    DataSettings settings = scene_settings(folder / "a.tif", 32);
    settings.size = 16;
    const Sample sample = open_as_scene(settings)->read(0);
    EXPECT_EQ(sample.image.width(), 16);
    EXPECT_DOUBLE_EQ((*sample.geotransform)[1], 20);
}

TEST(Scene, keeps_a_turned_picture_turned) {
    const TemporaryFolder folder;
    RasterToWrite what = placed(1, 40, 40);
    what.geotransform = std::array<double, 6>{500000, 8, -6, 5000000, -6, -8};
    write_raster(folder / "a.tif", what);
    const auto scene = open_as_scene(scene_settings(folder / "a.tif", 20));
    EXPECT_TRUE(any_contains(scene->info().remarks, "turned on the map"));
    const auto place = *scene->read(3).geotransform; // from column 20, row 20
    EXPECT_DOUBLE_EQ(place[0], 500000 + 8 * 20 - 6 * 20);
    EXPECT_DOUBLE_EQ(place[3], 5000000 - 6 * 20 - 8 * 20);
    EXPECT_DOUBLE_EQ(place[2], -6);
}

TEST(Scene, draws_tile2vecs_windows_where_there_is_data) {
    const TemporaryFolder folder;
    RasterToWrite what = placed(1, 300, 300);
    for (int y = 0; y < 300; ++y)
        for (int x = 200; x < 300; ++x)
            what.image.at(0, y, x) = -9999;
    write_raster(folder / "a.tif", what);
    DataSettings settings = scene_settings(folder / "a.tif", 20);
    settings.scene.neighbourhood = 40;
    const auto scene = open_as_scene(settings);
    RandomStream stream{5};
    Sample sample;
    for (int i = 0; i < 50; ++i) {
        const PixelWindow anchor = scene->window(0);
        const auto near = scene->neighbour_window(0, stream), far = scene->distant_window(0, stream);
        ASSERT_TRUE(near && far);
        EXPECT_LE(std::abs(near->x - anchor.x), 40);
        EXPECT_GT(std::abs(far->x - anchor.x), 40);
        EXPECT_GT(std::abs(far->y - anchor.y), 40);
        EXPECT_LT(far->x, 203);
        scene->read_window(*far, sample);
        EXPECT_EQ(sample.image.at(0, 0, 0), told(far->x, far->y));
    }
    for (const std::size_t other : scene->neighbours(0))
        EXPECT_LE(scene->window(other).x, 40);
    EXPECT_EQ(scene->distant(0).size(), 7U * 12);
}

TEST(Scene, gives_a_small_picture_of_the_whole) {
    const TemporaryFolder folder;
    RasterToWrite what = placed(2, 300, 400);
    what.image.at(1, 0, 0) = -9999;
    write_raster(folder / "a.tif", what);
    const auto scene = open_as_scene(scene_settings(folder / "a.tif", 50));
    constexpr std::array<int, 1> second{1};
    const SceneOverview overview = scene_overview(scene->canvas(), second, 100);
    EXPECT_EQ(overview.image.width(), 100);
    EXPECT_EQ(overview.image.height(), 75);
    EXPECT_EQ(overview.image.channels(), 1);
    EXPECT_TRUE(overview.whole);
    EXPECT_DOUBLE_EQ((*overview.geotransform)[1], 40);
    for (const auto& [x, y] : {std::pair{10, 10}, {99, 74}, {50, 3}}) {
        EXPECT_NEAR(std::fmod(overview.image.at(0, y, x), 1000), told(4 * x + 2, 0), 2.5);
        EXPECT_NEAR(std::floor(overview.image.at(0, y, x) / 1000), 4 * y + 2, 2);
    }
    StopSource stopped;
    stopped.request_stop();
    EXPECT_FALSE(scene_overview(scene->canvas(), second, 100, nullptr, stopped.get_token()).whole);
    EXPECT_EQ(scene_overview(scene->canvas(), second, 1'000'000).image.width(), 400); // never larger than the scene
}

TEST(Scene, statistics_see_every_pixel_of_the_tiles) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(1, 32, 32));
    const auto scene = open_as_scene(scene_settings(folder / "a.tif", 16));
    ::setenv("XDG_CACHE_HOME", folder.path().c_str(), 1);
    const DatasetStatistics statistics = dataset_statistics(*scene, {0, 1, 2, 3});
    EXPECT_EQ(statistics.bands.front().count, 32 * 32);
    EXPECT_NEAR(statistics.bands.front().mean, 1 + 15.5 + 15500, 1e-3);
}

} // namespace
} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of the real data kept beside the repository; skipped where there is none.
#include "scene_fixtures.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace terrella::data {
namespace {

using namespace terrella::test;

class SharedScenes : public testing::Test {
protected:
    void SetUp() override {
        if (shared_data().empty())
            GTEST_SKIP() << "no shared data here";
    }
    static fs::path at(const std::string& name) { return shared_data() / name; }
    static std::shared_ptr<const Dataset> opened(const std::string& name, int tile, const std::string& kind = "auto") {
        DataSettings settings;
        settings.path = at(name).string();
        settings.kind = kind;
        settings.scene.tile = tile;
        return open_dataset(settings);
    }
};

TEST_F(SharedScenes, landsat_bands_lie_on_the_panchromatic_grid) {
    const auto data = std::dynamic_pointer_cast<const Scene>(opened("landsat8_oli", 128));
    ASSERT_NE(data, nullptr);
    const DatasetInfo& info = data->info();
    std::vector<std::string> names;
    for (const Band& band : info.bands)
        names.push_back(band.name);
    EXPECT_EQ(names, (std::vector<std::string>{"B2", "B3", "B4", "B5", "B6", "B7", "B8"}));
    EXPECT_EQ(info.crs, "EPSG:32616");
    EXPECT_NEAR(data->canvas().width(), 1254, 1); // the two grids are half a pixel apart
    EXPECT_NEAR(data->canvas().height(), 1207, 1);
    EXPECT_NEAR(info.bands.back().resolution_m.value_or(0), 15, 1e-9);
    EXPECT_NEAR(info.bands.front().resolution_m.value_or(0), 30, 1e-9);
    EXPECT_EQ(info.bands[2].quantity, Quantity::reflectance);
    EXPECT_DOUBLE_EQ(info.bands[2].scale, 2e-5);
    EXPECT_EQ(data->sample(0).date, "2015-08-04");
    EXPECT_TRUE(any_contains(info.remarks, "BQA"));
    ASSERT_TRUE(data->sample(0).location);
    EXPECT_NEAR((*data->sample(0).location)[0], -87, 1.5);
    EXPECT_NEAR((*data->sample(0).location)[1], 30, 1.5);
    // Each pixel of the canvas is the one that lies at its place in the file, by the file's own georeference. (Looking
    // for the best correlation would not do: clouds stand apart in bands that were taken a moment after each other.)
    DataSettings settings = scene_settings(at("landsat8_oli"), 128);
    settings.scene.resampling = "nearest";
    const auto nearest = open_as_scene(settings);
    Image canvas, file;
    nearest->canvas().read({0, 0, nearest->canvas().width(), nearest->canvas().height()}, canvas);
    for (const auto& [band, name] : {std::pair{2, "l8_B4.tif"}, {6, "l8_B8.tif"}}) {
        const Raster raster(at("landsat8_oli") / name);
        raster.read(file);
        const Affine to_file = *inverse(*raster.info().geotransform);
        for (int y = 3; y < canvas.height() - 3; y += 17)
            for (int x = 3; x < canvas.width() - 3; x += 13) {
                const auto [map_x, map_y] = apply(*nearest->canvas().geotransform(), x + 0.5, y + 0.5);
                const auto [column, row] = apply(to_file, map_x, map_y);
                if (column < 0 || row < 0 || column >= file.width() || row >= file.height())
                    continue;
                const float here = file.at(0, static_cast<int>(row + 1e-6), static_cast<int>(column + 1e-6));
                const float drawn = canvas.at(band, y, x);
                ASSERT_TRUE(here == 0 ? std::isnan(drawn) : drawn == here) << name << ' ' << x << ' ' << y;
            }
    }
}

TEST_F(SharedScenes, two_landsat_scenes_make_a_mosaic) {
    const TemporaryFolder folder;
    for (const char* name : {"mosaic_cog1.tif", "mosaic_cog2.tif"})
        fs::copy_file(at("geotiff") / name, folder / name);
    const auto data = open_as_scene(scene_settings(folder.path(), 64));
    EXPECT_EQ(data->info().crs, "EPSG:32618");
    EXPECT_GT(data->size(), 100);
    std::set<std::string> files;
    Sample sample;
    for (std::size_t i = 0; i < data->size(); ++i) {
        files.insert(data->sample(i).path);
        data->read_into(i, sample);
        const auto plane = std::as_const(sample.image).plane(0);
        EXPECT_LE(std::ranges::count_if(plane, [](float v) { return std::isnan(v); }), 64 * 64 * 0.17) << i;
    }
    EXPECT_EQ(files.size(), 2);
    EXPECT_GT(data->left_out(), 0);
}

TEST_F(SharedScenes, jpeg_2000_dates_are_a_stack) {
    const auto data = opened("modis_ndvi_jp2", 50, "scene");
    ASSERT_EQ(data->info().bands.size(), 12);
    EXPECT_EQ(data->info().bands[0].name, "2013-09-14");
    EXPECT_EQ(data->size(), 10);
    const Sample sample = data->read(3);
    EXPECT_TRUE(
        std::ranges::all_of(std::as_const(sample.image).plane(5), [](float v) { return std::isnan(v) || v <= 10000; }));
    ASSERT_TRUE(data->sample(0).location); // sinusoidal, Mato Grosso
    EXPECT_NEAR((*data->sample(0).location)[0], -55, 5);
    EXPECT_NEAR((*data->sample(0).location)[1], -12, 5);
}

TEST_F(SharedScenes, every_geotiff_opens_or_says_why) {
    int opened_count = 0;
    for (const auto& entry : fs::directory_iterator(at("geotiff"))) {
        if (entry.path().extension() != ".tif")
            continue;
        SCOPED_TRACE(entry.path().filename().string());
        const int tile = entry.file_size() < 3000 ? 4 : 64;
        DataSettings settings = scene_settings(entry.path(), tile);
        settings.scene.edge = "pad";
        settings.scene.missing = 0.9;
        const auto data = open_as_scene(settings);
        ASSERT_GT(data->size(), 0);
        Sample sample;
        for (std::size_t i = 0; i < std::min<std::size_t>(data->size(), 40); ++i)
            data->read_into(i, sample);
        constexpr int band = 0;
        const SceneOverview overview = scene_overview(data->canvas(), std::span(&band, 1), 128);
        EXPECT_LE(std::max(overview.image.width(), overview.image.height()), 128);
        EXPECT_TRUE(overview.damaged.empty());
        EXPECT_TRUE(std::ranges::any_of(overview.image.pixels(), [](float v) { return !std::isnan(v); }));
        ++opened_count;
    }
    EXPECT_GE(opened_count, 14);
}

TEST_F(SharedScenes, scale_and_offset_are_the_files_own) {
    const auto data = opened("geotiff/cog_scale.tif", 64);
    EXPECT_NEAR(data->info().bands[0].scale, 0.0001, 1e-9);
}

TEST_F(SharedScenes, a_class_raster_brings_its_names_and_colours) {
    DataSettings settings = scene_settings(at("geotiff/lc.tif"), 32);
    settings.scene.labels = settings.path;
    const auto data = open_as_scene(settings);
    std::vector<std::string> names;
    for (const MaskClass& one : data->info().mask_classes)
        names.push_back(one.name);
    EXPECT_TRUE(any_contains(names, "Open Water")) << ::testing::PrintToString(names);
    Sample sample = data->read(0);
    EXPECT_FALSE(std::isnan(sample.mask.at(0, 5, 5)));
}

/// NAIP scenes are NumPy arrays; as GeoTIFFs they are what Tile2Vec samples from, cropland codes as labels.
TEST_F(SharedScenes, naip_gives_tile2vec_triplets) {
    const fs::path npy = at("tile2vec_naip/large_naip/naip1.npy");
    const std::string bytes = read_text(npy);
    constexpr int side = 256, bands = 5;
    ASSERT_GE(bytes.size(), static_cast<std::size_t>(side) * side * bands);
    const std::size_t header = bytes.size() - static_cast<std::size_t>(side) * side * bands;
    const TemporaryFolder folder;
    RasterToWrite picture{Image(4, side, side)}, codes{Image(1, side, side)};
    picture.options = {"PHOTOMETRIC=MINISBLACK"}; // else the fourth band is taken for transparency
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            for (int c = 0; c < bands; ++c) {
                const auto v =
                    static_cast<unsigned char>(bytes[header + (static_cast<std::size_t>(y) * side + x) * bands + c]);
                (c < 4 ? picture.image.at(c, y, x) : codes.image.at(0, y, x)) = v;
            }
    write_raster(folder / "naip.tif", picture);
    write_raster(folder / "labels" / "cdl.tif", codes);
    DataSettings settings = scene_settings(folder / "naip.tif", 50);
    settings.scene.labels = (folder / "labels" / "cdl.tif").string();
    settings.scene.neighbourhood = 60;
    const auto data = open_as_scene(settings);
    ASSERT_EQ(data->size(), 25);
    EXPECT_TRUE(any_contains(data->info().classes, "class "));
    // What Tile2Vec rests on: near tiles look more alike than distant ones.
    RandomStream stream{11};
    Sample anchor, other;
    const auto mean = [](const Image& image, int c) {
        double sum = 0;
        for (const float v : image.plane(c))
            sum += v;
        return sum / static_cast<double>(image.plane_size());
    };
    double near_distance = 0, far_distance = 0;
    int triplets = 0;
    for (std::size_t i = 0; i < data->size(); ++i)
        for (int draw = 0; draw < 8; ++draw) {
            const auto near = data->neighbour_window(i, stream), far = data->distant_window(i, stream);
            if (!near || !far)
                continue;
            data->read_into(i, anchor);
            for (const auto& [window, distance] : {std::pair{*near, &near_distance}, {*far, &far_distance}}) {
                data->read_window(window, other);
                for (int c = 0; c < 4; ++c)
                    *distance += std::pow(mean(anchor.image, c) - mean(other.image, c), 2);
            }
            ++triplets;
        }
    EXPECT_GT(triplets, 50);
    EXPECT_LT(near_distance, far_distance);
}

} // namespace
} // namespace terrella::data

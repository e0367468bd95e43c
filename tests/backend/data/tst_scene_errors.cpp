// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What users do wrong, and what files do to them.
#include "scene_fixtures.h"

#include <algorithm>
#include <chrono>
#include <fstream>

namespace terrella::data {
namespace {

using namespace terrella::test;

TEST(SceneErrors, different_reference_systems_are_both_named) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(1, 32, 32));
    RasterToWrite other = placed(1, 32, 32, 32);
    other.epsg = 32632;
    write_raster(folder / "b.tif", other);
    const auto error = error_of<DataError>([&] { open_as_scene(scene_settings(folder.path(), 16)); });
    EXPECT_NE(error.happened().find("EPSG:32633 (WGS 84 / UTM zone 33N)"), std::string::npos) << error.happened();
    EXPECT_NE(error.happened().find("EPSG:32632"), std::string::npos) << error.happened();
    EXPECT_NE(error.where().find("a.tif"), std::string::npos);
    EXPECT_NE(error.where().find("b.tif"), std::string::npos);
    EXPECT_NE(error.remedy().find("gdalwarp"), std::string::npos);
}

TEST(SceneErrors, a_raster_without_georeference_in_a_mosaic_is_named) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(1, 32, 32));
    RasterToWrite other = placed(1, 32, 32);
    other.geotransform.reset();
    other.epsg = 0;
    write_raster(folder / "b.tif", other);
    const auto error = error_of<DataError>([&] { open_as_scene(scene_settings(folder.path(), 16)); });
    EXPECT_NE(error.happened().find("georeference"), std::string::npos) << error.happened();
}

TEST(SceneErrors, rasters_turned_against_each_other_are_refused) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(1, 32, 32));
    RasterToWrite other = placed(1, 32, 32, 20);
    other.geotransform = std::array<double, 6>{500200, 8, -6, 5000000, -6, -8};
    write_raster(folder / "b.tif", other);
    EXPECT_NE(error_of<DataError>([&] { open_as_scene(scene_settings(folder.path(), 16)); }).happened().find("turned"),
              std::string::npos);
}

TEST(SceneErrors, two_pictures_of_one_ground_are_not_mixed) {
    const TemporaryFolder folder;
    write_raster(folder / "monday.tif", placed(3, 32, 32));
    write_raster(folder / "tuesday.tif", placed(3, 32, 32));
    EXPECT_NE(
        error_of<DataError>([&] { open_as_scene(scene_settings(folder.path(), 16)); }).where().find("tuesday.tif"),
        std::string::npos);
}

TEST(SceneErrors, single_bands_of_one_ground_are_a_stack_named_by_what_differs) {
    const TemporaryFolder folder;
    for (const char* date : {"2013-09-14", "2013-10-16"})
        write_raster(folder / ("NDVI_" + std::string(date) + "_h12.tif"), placed(1, 32, 32));
    const auto scene = open_as_scene(scene_settings(folder.path(), 16));
    ASSERT_EQ(scene->info().bands.size(), 2);
    EXPECT_EQ(scene->info().bands[0].name, "2013-09-14");
    EXPECT_EQ(scene->info().bands[1].name, "2013-10-16");
}

TEST(SceneErrors, no_map_without_georeference) {
    const TemporaryFolder folder;
    RasterToWrite what{patterned(1, 32, 32)};
    write_raster(folder / "a.tif", what);
    const auto scene = open_as_scene(scene_settings(folder / "a.tif", 16));
    EXPECT_FALSE(scene->sample(0).location);
    EXPECT_FALSE(scene->read(0).geotransform);
    EXPECT_TRUE(any_contains(scene->info().remarks, "no georeference"));
    const auto error = error_of<DataError>([&] { window_on_map(scene->canvas(), {0, 0, 8, 8}); });
    EXPECT_NE(error.where().find("a.tif"), std::string::npos);
    EXPECT_NE(error.remedy().find("gdal_edit"), std::string::npos);
}

TEST(SceneErrors, a_tile_larger_than_the_raster_names_the_size_that_fits) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(1, 20, 90));
    EXPECT_NE(
        error_of<ConfigurationError>([&] { open_as_scene(scene_settings(folder / "a.tif", 64)); }).remedy().find("20"),
        std::string::npos);
    DataSettings padded = scene_settings(folder / "a.tif", 64);
    padded.scene.edge = "pad";
    padded.scene.missing = 0.9;
    EXPECT_EQ(open_as_scene(padded)->size(), 2);
}

TEST(SceneErrors, a_truncated_file_names_itself_and_other_tiles_are_read) {
    const TemporaryFolder folder;
    RasterToWrite what = placed(1, 512, 512);
    what.options = {"TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64"};
    write_raster(folder / "a.tif", what);
    fs::resize_file(folder / "a.tif", fs::file_size(folder / "a.tif") / 2);
    const auto scene = open_as_scene(scene_settings(folder / "a.tif", 64));
    std::size_t read = 0, broken = 0;
    for (std::size_t i = 0; i < scene->size(); ++i) {
        try {
            scene->read(i);
            ++read;
        } catch (const DataError& error) {
            EXPECT_NE(error.where().find("a.tif"), std::string::npos);
            ++broken;
        }
    }
    EXPECT_GT(read, 10);
    EXPECT_GT(broken, 10);
    EXPECT_FALSE(scene->info().broken.empty());
}

TEST(SceneErrors, one_unreadable_raster_of_several_is_listed) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(1, 32, 32));
    write_raster(folder / "b.tif", placed(1, 32, 32, 32));
    write_text(folder / "c.tif", "II*");
    const auto scene = open_as_scene(scene_settings(folder.path(), 16));
    EXPECT_EQ(scene->size(), 8);
    ASSERT_EQ(scene->info().broken.size(), 1);
    EXPECT_NE(scene->info().broken[0].path.find("c.tif"), std::string::npos);
    write_text(folder / "alone" / "c.tif", "II*");
    EXPECT_THROW(open_as_scene(scene_settings(folder / "alone" / "c.tif", 16)), DataError);
}

TEST(SceneErrors, a_file_that_vanishes_or_changes_is_told) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(1, 300, 300));
    const auto scene = open_as_scene(scene_settings(folder / "a.tif", 16));
    fs::last_write_time(folder / "a.tif", fs::last_write_time(folder / "a.tif") + std::chrono::hours(1));
    const auto changed = error_of<DataError>([&] { scene->read(scene->size() - 1); });
    EXPECT_NE(changed.happened().find("changed"), std::string::npos) << changed.happened();
    fs::remove(folder / "a.tif");
    const auto gone = error_of<DataError>([&] { scene->read(scene->size() - 1); });
    EXPECT_NE(gone.happened().find("no longer there"), std::string::npos) << gone.happened();
}

TEST(SceneErrors, content_key_follows_files_and_settings) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(1, 64, 64));
    const DataSettings settings = scene_settings(folder / "a.tif", 16);
    const auto key = open_as_scene(settings)->content_key();
    EXPECT_EQ(open_as_scene(settings)->content_key(), key);
    DataSettings other = settings;
    other.scene.stride = 8;
    EXPECT_NE(open_as_scene(other)->content_key(), key);
    fs::last_write_time(folder / "a.tif", fs::last_write_time(folder / "a.tif") + std::chrono::hours(1));
    EXPECT_NE(open_as_scene(settings)->content_key(), key);
}

TEST(SceneErrors, virtual_rasters_are_refused) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(1, 64, 64));
    const std::string vrt =
        "<VRTDataset rasterXSize=\"64\" rasterYSize=\"64\"><VRTRasterBand dataType=\"Byte\" band=\"1\">"
        "<SimpleSource><SourceFilename>" +
        (folder / "a.tif").string() + "</SourceFilename></SimpleSource></VRTRasterBand></VRTDataset>";
    write_text(folder / "a.vrt", vrt);
    const auto error = error_of<DataError>([&] { open_as_scene(scene_settings(folder / "a.vrt", 16)); });
    EXPECT_NE(error.happened().find("any other file"), std::string::npos) << error.happened();
    write_text(folder / "posing.tif", vrt); // under another name
    EXPECT_THROW(open_as_scene(scene_settings(folder / "posing.tif", 16)), DataError);
}

/// An overview file may be of any format, a virtual raster too: the files that it names must not be read.
TEST(SceneErrors, overviews_beside_a_file_cannot_lead_elsewhere) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(1, 512, 512));
    RasterToWrite secret = placed(1, 128, 128);
    std::ranges::fill(secret.image.pixels(), 77777.0F);
    write_raster(folder / "secret" / "s.tif", secret);
    write_text(folder / "a.tif.ovr",
               "<VRTDataset rasterXSize=\"128\" rasterYSize=\"128\"><VRTRasterBand dataType=\"Float32\" band=\"1\">"
               "<SimpleSource><SourceFilename>" +
                   (folder / "secret" / "s.tif").string() +
                   "</SourceFilename></SimpleSource></VRTRasterBand></VRTDataset>");
    const auto scene = open_as_scene(scene_settings(folder / "a.tif", 64));
    constexpr int band = 0;
    const SceneOverview overview = scene_overview(scene->canvas(), std::span(&band, 1), 64);
    EXPECT_NE(overview.image.at(0, 32, 32), 77777.0F);
}

TEST(SceneErrors, damaged_bytes_end_in_a_reason) {
    const TemporaryFolder folder;
    RasterToWrite what = placed(2, 64, 64);
    what.options = {"TILED=YES", "BLOCKXSIZE=32", "BLOCKYSIZE=32", "COMPRESS=DEFLATE"};
    write_raster(folder / "whole.tif", what);
    const std::string whole = read_text(folder / "whole.tif");
    RandomStream stream{17};
    int readable = 0;
    for (int round = 0; round < 120; ++round) {
        std::string bytes = whole;
        for (int i = 0; i < 1 + round % 5; ++i) // the header lies at the beginning
            bytes[stream.below(round % 2 == 0 ? 700 : bytes.size())] = static_cast<char>(stream.bits());
        if (round % 7 == 0)
            bytes.resize(stream.below(bytes.size()));
        write_text(folder / "a.tif", bytes);
        try {
            const auto scene = open_as_scene(scene_settings(folder / "a.tif", 16));
            Sample sample;
            for (std::size_t i = 0; i < std::min<std::size_t>(scene->size(), 20); ++i)
                scene->read_into(i, sample);
            ++readable;
        } catch (const Error& error) {
            EXPECT_FALSE(error.happened().empty());
            EXPECT_FALSE(error.remedy().empty());
        }
    }
    EXPECT_GT(readable, 5); // the rest of the loop was not in vain
}

TEST(SceneErrors, other_files_are_no_scene) {
    const TemporaryFolder folder;
    write_text(folder / "a.txt", "no raster");
    Message why_not;
    DataSettings settings = scene_settings(folder / "a.txt", 16);
    EXPECT_EQ(open_scene(Source(settings.path), settings, why_not, nullptr, {}), nullptr);
    EXPECT_FALSE(why_not.empty());
    // Small pictures in a folder are samples themselves unless the user names the kind.
    write_raster(folder / "small" / "a.tif", placed(1, 32, 32));
    write_raster(folder / "small" / "b.tif", placed(1, 32, 32, 32));
    settings = scene_settings(folder / "small", 16);
    settings.kind = "auto";
    EXPECT_EQ(open_scene(Source(settings.path), settings, why_not, nullptr, {}), nullptr);
    settings.kind = "scene";
    EXPECT_NE(open_scene(Source(settings.path), settings, why_not, nullptr, {}), nullptr);
}

} // namespace
} // namespace terrella::data

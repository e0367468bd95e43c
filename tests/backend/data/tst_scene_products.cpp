// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes as their agencies publish them.
#include "scene_fixtures.h"

#include <algorithm>
#include <cmath>

namespace terrella::data {
namespace {

using namespace terrella::test;

const std::string product = "S2A_MSIL2A_20220213T101029_N0400_R022_T32TQM_20220213T134519.SAFE";
const std::string granule = product + "/GRANULE/L2A_T32TQM_A034699_20220213T101025";
const std::string prefix = granule + "/IMG_DATA/";

/// Stored numbers of 16 bits, `pixel` metres, 80 pixels of 10 m a side.
void write_band(const fs::path& path, double pixel, float value) {
    const int side = static_cast<int>(800 / pixel);
    RasterToWrite what = placed(1, side, side, 0, 0, pixel);
    std::ranges::fill(what.image.pixels(), value);
    what.type = GDT_UInt16;
    what.nodata.reset();
    write_raster(path, what);
}

struct Sentinel2Product {
    TemporaryFolder folder;
    Sentinel2Product() {
        for (const char* name : {"B02", "B03", "B04", "TCI"})
            write_band(folder / (prefix + "R10m/T32TQM_20220213T101029_" + name + "_10m.jp2"), 10, 2500);
        for (const char* name : {"B02", "B05", "B8A", "SCL"})
            write_band(folder / (prefix + "R20m/T32TQM_20220213T101029_" + name + "_20m.jp2"), 20, 3000);
        write_band(folder / (granule + "/QI_DATA/MSK_CLDPRB_20m.jp2"), 20, 1);
    }
    DataSettings settings(const std::string& below = {}) const {
        DataSettings all = scene_settings(folder / (product + below), 16);
        all.kind = "auto";
        return all;
    }
};

TEST(Sentinel2Scene, is_recognised_as_it_is_published) {
    const Sentinel2Product safe;
    const auto scene = std::dynamic_pointer_cast<const Scene>(open_dataset(safe.settings()));
    ASSERT_NE(scene, nullptr);
    std::vector<std::string> names;
    for (const Band& band : scene->info().bands)
        names.push_back(band.name);
    EXPECT_EQ(names, (std::vector<std::string>{"B02", "B03", "B04", "B05", "B8A"}));
    EXPECT_EQ(scene->info().modality, "s2");
    EXPECT_DOUBLE_EQ(scene->info().bands[0].resolution_m.value_or(0), 10); // the finer of two
    EXPECT_DOUBLE_EQ(scene->info().bands[3].resolution_m.value_or(0), 20);
    EXPECT_EQ(scene->sample(0).date, "2022-02-13");
    EXPECT_EQ(scene->size(), 25);
    EXPECT_TRUE(any_contains(scene->info().remarks, "SCL"));
    EXPECT_TRUE(any_contains(scene->info().remarks, "processing baseline 04.00"));
    const Band& blue = scene->info().bands[0];
    EXPECT_NEAR(blue.scale * 2500 + blue.offset, 0.15, 1e-12); // (2500 − 1000) / 10000
    EXPECT_DOUBLE_EQ(blue.unit_low, 1000);
    EXPECT_EQ(scene->read(7).image.at(3, 5, 5), 3000);
}

TEST(Sentinel2Scene, believes_the_metadata_above_the_bands) {
    const Sentinel2Product safe;
    write_text(safe.folder / (product + "/MTD_MSIL2A.xml"),
               "<PROCESSING_BASELINE>04.00</PROCESSING_BASELINE><PROCESSING_LEVEL>Level-2A</PROCESSING_LEVEL>"
               "<BOA_ADD_OFFSET band_id=\"0\">-2000</BOA_ADD_OFFSET>");
    for (const char* below : {"", "/GRANULE/L2A_T32TQM_A034699_20220213T101025/IMG_DATA"}) {
        const auto data = open_dataset(safe.settings(below));
        EXPECT_DOUBLE_EQ(data->info().bands[0].unit_low, 2000) << below;
        EXPECT_TRUE(any_contains(data->info().remarks, "metadata")) << below;
    }
}

TEST(Sentinel2Scene, the_user_may_state_the_offset) {
    const Sentinel2Product safe;
    DataSettings settings = safe.settings();
    settings.sentinel2_offset = "none";
    const auto data = open_dataset(settings);
    EXPECT_DOUBLE_EQ(data->info().bands[0].offset, 0);
    EXPECT_TRUE(any_contains(data->info().remarks, "by data.sentinel2_offset"));
}

TEST(Sentinel2Scene, an_undecided_offset_is_said_with_the_setting_that_decides) {
    const TemporaryFolder folder;
    for (const char* name : {"B02", "B03"})
        write_band(folder / ("T32TQM_20180213T101029_" + std::string(name) + ".jp2"), 10, 2500);
    const auto data = open_dataset([&] {
        DataSettings settings = scene_settings(folder.path(), 16);
        settings.kind = "auto";
        return settings;
    }());
    EXPECT_DOUBLE_EQ(data->info().bands[0].unit_low, 0);
    EXPECT_TRUE(any_contains(data->info().remarks, "data.sentinel2_offset"));
    const auto asked = std::ranges::find(data->info().remarks, Remark::Certainty::undecided, &Remark::certainty);
    ASSERT_NE(asked, data->info().remarks.end());
    EXPECT_EQ(asked->key, "sentinel2_offset");
    EXPECT_EQ(remark_from_json(remark_json(*asked)), *asked) << "an index keeps the question";
}

TEST(LandsatScene, leaves_previews_angles_and_quality_masks_alone) {
    const TemporaryFolder folder;
    const std::string name = "LC08_L2SP_020039_20150804_20200909_02_T1";
    for (const char* band : {"SR_B4", "SR_B5"})
        write_band(folder / (name + '_' + band + ".TIF"), 30 - 10, 20000);
    for (const char* extra : {"QA_PIXEL", "ST_QA", "ST_EMIS", "SAA"})
        write_band(folder / (name + '_' + extra + ".TIF"), 20, 1);
    write_raster(folder / (name + "_thumb_small.jpeg"), {patterned(3, 64, 64), GDT_Byte, "JPEG"});
    write_text(folder / (name + "_MTL.txt"),
               "GROUP = LANDSAT_METADATA_FILE\n GROUP = IMAGE_ATTRIBUTES\n  SPACECRAFT_ID = \"LANDSAT_8\"\n"
               "  DATE_ACQUIRED = 2015-08-04\n END_GROUP = IMAGE_ATTRIBUTES\n"
               " GROUP = LEVEL2_SURFACE_REFLECTANCE_PARAMETERS\n  REFLECTANCE_MULT_BAND_4 = 2.75e-05\n"
               "  REFLECTANCE_ADD_BAND_4 = -0.2\n END_GROUP = LEVEL2_SURFACE_REFLECTANCE_PARAMETERS\n"
               " GROUP = LEVEL1_RADIOMETRIC_RESCALING\n  REFLECTANCE_MULT_BAND_4 = 2.0000E-05\n"
               "  REFLECTANCE_ADD_BAND_4 = -0.1\n END_GROUP = LEVEL1_RADIOMETRIC_RESCALING\n");
    DataSettings settings = scene_settings(folder.path(), 16);
    settings.kind = "auto";
    const auto data = open_dataset(settings);
    ASSERT_EQ(data->info().bands.size(), 2);
    EXPECT_EQ(data->info().bands[0].name, "B4");
    EXPECT_DOUBLE_EQ(data->info().bands[0].scale, 2.75e-5); // of the surface, not of the top of the atmosphere
    EXPECT_DOUBLE_EQ(data->info().bands[1].scale, 2.75e-5); // by the collection
    EXPECT_NE(data->info().recognised_by.text().find("Landsat 8"), std::string::npos);
    settings.scene.bands = {"qa_pixel", "B5"};
    EXPECT_EQ(open_dataset(settings)->info().bands[0].name, "QA_PIXEL");
}

TEST(RadarScene, decibels_are_told_by_name_and_values) {
    const TemporaryFolder folder;
    for (const char* name : {"S1_VV", "S1_VH"}) {
        RasterToWrite what = placed(1, 64, 64);
        for (std::size_t i = 0; i < what.image.pixels().size(); ++i)
            what.image.pixels()[i] = -20 + static_cast<float>(i % 17);
        write_raster(folder / (std::string(name) + ".tif"), what);
    }
    DataSettings settings = scene_settings(folder.path(), 16);
    settings.kind = "auto";
    const auto data = open_dataset(settings);
    ASSERT_EQ(data->info().bands.size(), 2);
    EXPECT_EQ(data->info().modality, "s1");
    for (const Band& band : data->info().bands) {
        EXPECT_EQ(band.quantity, Quantity::decibel) << band.name;
        EXPECT_DOUBLE_EQ(band.unit_low, -30);
    }
    EXPECT_TRUE(any_contains(data->info().remarks, "taken for decibels"));
}

TEST(RadarScene, a_name_that_the_values_contradict_is_doubted) {
    const TemporaryFolder folder;
    RasterToWrite what = placed(1, 64, 64);
    for (std::size_t i = 0; i < what.image.pixels().size(); ++i)
        what.image.pixels()[i] = 0.01F * static_cast<float>(i % 17 + 1);
    write_raster(folder / "sigma0_db_VV.tif", what);
    const auto scene = open_as_scene(scene_settings(folder / "sigma0_db_VV.tif", 16));
    EXPECT_EQ(scene->info().bands[0].quantity, Quantity::decibel);
    EXPECT_TRUE(any_contains(scene->info().remarks, "said to be decibels, yet not like them"));
}

} // namespace
} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/band_guess.h"
#include "data/scene_names.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace terrella::data {
namespace {

struct BandCase {
    const char* name;
    const char* band;
    bool quality, surface;
};

void PrintTo(const BandCase& c, std::ostream* out) { *out << c.name; }

class EveryBandFile : public testing::TestWithParam<BandCase> {};

TEST_P(EveryBandFile, tells_its_band) {
    const BandFileName found = band_of_file_name(GetParam().name);
    EXPECT_EQ(found.band, GetParam().band);
    EXPECT_EQ(found.quality, GetParam().quality);
    EXPECT_EQ(found.surface, GetParam().surface);
}

INSTANTIATE_TEST_SUITE_P(
    BandFileName, EveryBandFile,
    testing::Values(BandCase{"LC08_L1TP_020039_20150804_20170226_01_T1_B4.TIF", "B4", false, false},
                    BandCase{"LC80200392015216LGN00_B10.TIF", "B10", false, false},
                    BandCase{"LC08_L2SP_020039_20150804_20200909_02_T1_SR_B5.TIF", "B5", false, true},
                    BandCase{"LC08_L2SP_020039_20150804_20200909_02_T1_ST_B10.TIF", "B10", false, true},
                    BandCase{"LC08_L2SP_020039_20150804_20200909_02_T1_QA_PIXEL.TIF", "QA_PIXEL", true, false},
                    BandCase{"l8_BQA.tif", "BQA", true, false}, BandCase{"/data/b02/l8_B2.tif", "B2", false, false},
                    BandCase{"T32TQM_20220213T101029_B8A_20m.jp2", "B8A", false, false},
                    BandCase{"T32TQM_20220213T101029_SCL_20m.jp2", "SCL", true, false},
                    BandCase{"T32TQM_20220213T101029_TCI_10m.jp2", "TCI", true, false},
                    BandCase{"s1a-iw-grd-vv-20200101t000000-20200101t000025-030000-037000-001.tiff", "VV", false,
                             false},
                    BandCase{"nir.tif", "nir", false, false}, BandCase{"olinda_dem_utm25s.tif", "", false, false},
                    BandCase{"MODIS_NDVI_2013-09-14.jp2", "", false, false}, BandCase{"", "", false, false},
                    BandCase{"B100.tif", "", false, false}));

const char* const mtl = "GROUP = L1_METADATA_FILE\n  GROUP = PRODUCT_METADATA\n    SPACECRAFT_ID = \"LANDSAT_8\"\n"
                        "    DATE_ACQUIRED = 2015-08-04\n  END_GROUP = PRODUCT_METADATA\n"
                        "  GROUP = RADIOMETRIC_RESCALING\n    REFLECTANCE_MULT_BAND_4 = 2.0000E-05\n"
                        "    REFLECTANCE_ADD_BAND_4 = -0.100000\n  END_GROUP = RADIOMETRIC_RESCALING\n"
                        "END_GROUP = L1_METADATA_FILE\nEND\n";

TEST(Landsat, metadata_gives_date_satellite_and_reflectance) {
    const auto product = landsat_product("l8_B4.tif", mtl);
    ASSERT_TRUE(product);
    EXPECT_EQ(product->satellite, 8);
    EXPECT_EQ(product->date, "2015-08-04");
    const Band red = landsat_band(*product, band_of_file_name("l8_B4.tif"));
    EXPECT_EQ(red.name, "B4");
    EXPECT_EQ(red.quantity, Quantity::reflectance);
    EXPECT_DOUBLE_EQ(red.wavelength_nm.value_or(0), 654.5);
    EXPECT_DOUBLE_EQ(red.scale, 2e-5);
    EXPECT_DOUBLE_EQ(red.unit_low, 5000);
    EXPECT_DOUBLE_EQ(red.unit_high, 55000);
    const Band blue = landsat_band(*product, band_of_file_name("l8_B2.tif")); // no factor in this file
    EXPECT_EQ(blue.quantity, Quantity::digital_number);
    EXPECT_EQ(blue.scale, 1);
}

TEST(Landsat, names_give_satellite_and_date) {
    const auto product = landsat_product("LE07_L2SP_020039_20020804_20200917_02_T1_SR_B4.TIF", "");
    ASSERT_TRUE(product);
    EXPECT_EQ(product->satellite, 7);
    EXPECT_EQ(product->date, "2002-08-04");
    const Band nir = landsat_band(*product, band_of_file_name("LE07_L2SP_020039_20020804_20200917_02_T1_SR_B4.TIF"));
    EXPECT_DOUBLE_EQ(nir.wavelength_nm.value_or(0), 835);
    EXPECT_DOUBLE_EQ(nir.scale, 2.75e-5);
    EXPECT_DOUBLE_EQ(nir.offset, -0.2);
    EXPECT_EQ(nir.quantity, Quantity::reflectance);
}

TEST(Landsat, is_not_seen_in_other_names) {
    for (const char* name :
         {"LULC_2018_B4.tif", "LOCAL_B4.tif", "S2A_MSIL2A_20220213T101029_B04.tif", "LC06_x.tif", "LC0.tif"})
        EXPECT_FALSE(landsat_product(name, "")) << name;
}

TEST(Landsat, thermal_bands_stay_digital_numbers) {
    const auto product = landsat_product("LC08_L1TP_020039_20150804_20170226_01_T1_B10.TIF", "");
    ASSERT_TRUE(product);
    const Band thermal = landsat_band(*product, band_of_file_name("x_ST_B10.TIF"));
    EXPECT_EQ(thermal.quantity, Quantity::digital_number);
    EXPECT_DOUBLE_EQ(thermal.wavelength_nm.value_or(0), 10895);
}

TEST(Landsat, damaged_metadata_gives_what_can_be_read) {
    for (const std::string text : {"", "GROUP", "GROUP = \n = \n", "END_GROUP = X\nEND_GROUP = Y\n", "a=b", "\0\n=\n"})
        EXPECT_TRUE(read_mtl(text).size() <= 1) << text;
    std::string deep;
    for (int i = 0; i < 10000; ++i)
        deep += "GROUP = G\n";
    EXPECT_LE(read_mtl(deep).size(), 1U);
}

TEST(BandOfWord, gives_usual_wavelengths_to_usual_words_only) {
    EXPECT_DOUBLE_EQ(band_of_word("NIR").wavelength_nm.value_or(0), 840);
    EXPECT_FALSE(band_of_word("depth").wavelength_nm.has_value());
    EXPECT_EQ(sentinel2_band_named("b8a")->name, "B8A");
    EXPECT_EQ(sentinel2_band_named("B4")->name, "B04");
    EXPECT_FALSE(sentinel2_band_named("B13"));
}

} // namespace
} // namespace terrella::data

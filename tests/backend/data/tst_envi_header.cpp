// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/envi_header.h"

#include "fixtures.h"

namespace terrella::data {
namespace {

using namespace terrella::test;

const std::string sizes = "ENVI\nsamples = 5\nlines   = 4\nbands   = 3\n";

EnviHeader header(const std::string& more) {
    return read_envi_header(sizes + "data type = 12\ninterleave = bil\n" + more, "x.hdr");
}

std::string reason(const std::string& text) {
    return error_of<DataError>([&] { static_cast<void>(read_envi_header(text, "x.hdr")); }).happened();
}

TEST(EnviHeader, tells_shape_type_and_order) {
    const EnviHeader h = header("byte order = 1\nheader offset = 16\n");
    EXPECT_EQ(h.width, 5U);
    EXPECT_EQ(h.height, 4U);
    EXPECT_EQ(h.bands, 3U);
    EXPECT_EQ(h.type, NumericType::uint16);
    EXPECT_TRUE(h.big_endian);
    EXPECT_EQ(h.bytes(), 16U + 5 * 4 * 3 * 2);
    EXPECT_EQ(h.order().band, 5U);
    EXPECT_EQ(h.order().row, 15U);
}

TEST(EnviHeader, reads_wavelengths_in_any_unit_over_many_lines) {
    EXPECT_EQ(header("wavelength = {\n 450.5,\n 550,\n 650}\nwavelength units = Nanometers\n").wavelengths_nm,
              (std::vector<double>{450.5, 550, 650}));
    EXPECT_EQ(header("wavelength units = Micrometers\nwavelength = {0.45, 0.55, 0.65}\n").wavelengths_nm,
              (std::vector<double>{450, 550, 650}));
    const EnviHeader guessed = header("wavelength = {0.45, 0.55, 0.65}\n");
    EXPECT_EQ(guessed.wavelengths_nm, (std::vector<double>{450, 550, 650}));
    ASSERT_EQ(guessed.remarks.size(), 1U);
    EXPECT_NE(guessed.remarks[0].text().find("micrometres"), std::string::npos);
}

TEST(EnviHeader, says_when_wavelengths_are_not_used) {
    EXPECT_NE(header("wavelength = {1, 2}\n").remarks.at(0).text().find("2 wavelengths for 3 bands"), std::string::npos);
    EXPECT_NE(header("wavelength = {1, x, 2}\n").remarks.at(0).text().find("no numbers"), std::string::npos);
    EXPECT_NE(header("wavelength = {1, 2, 3}\nwavelength units = Index\n").remarks.at(0).text().find("'index'"),
              std::string::npos);
}

TEST(EnviHeader, reads_its_place_on_the_map) {
    const EnviHeader utm = header("map info = {UTM, 1, 1, 300000, 4500000, 20, 20, 33, North, WGS-84, units=Meters}\n");
    EXPECT_EQ(utm.crs, "EPSG:32633");
    EXPECT_EQ(*utm.geotransform, (std::array<double, 6>{300000, 20, 0, 4500000, 0, -20}));
    const EnviHeader centre = header("map info = {Geographic Lat/Lon, 3, 2, 10, 50, 0.5, 0.5, WGS-84}\n");
    EXPECT_EQ(centre.crs, "EPSG:4326");
    EXPECT_EQ((*centre.geotransform)[0], 9);
    EXPECT_EQ((*centre.geotransform)[3], 50.5);
    const EnviHeader turned = header("map info = {UTM, 1, 1, 0, 0, 20, 20, 33, North, WGS-84, rotation=12.5}\n");
    EXPECT_FALSE(turned.geotransform.has_value());
    EXPECT_EQ(turned.remarks.size(), 1U);
}

TEST(EnviHeader, reads_classes_and_the_rest) {
    const EnviHeader h =
        header("file type = ENVI Classification\nclass names = {Unclassified, water, wood}\n"
               "class lookup = {0,0,0, 0,0,255, 0,128,0}\ndata ignore value = -9999\n"
               "reflectance scale factor = 10000\nbbl = {1, 0, 1}\nband names = {a, b, c}\n; comment = 5\n");
    EXPECT_TRUE(h.classification);
    EXPECT_EQ(h.class_names, (std::vector<std::string>{"Unclassified", "water", "wood"}));
    EXPECT_EQ(h.class_colours.at(2), (std::array<std::uint8_t, 3>{0, 128, 0}));
    EXPECT_EQ(h.ignored_value, -9999);
    EXPECT_EQ(h.reflectance_factor, 10000);
    EXPECT_EQ(h.bad_bands, 1U);
    EXPECT_EQ(h.band_names.at(1), "b");
}

TEST(EnviHeader, says_what_is_wrong) {
    EXPECT_NE(reason("byteorder I\nnrows 5\n").find("no ENVI header"), std::string::npos);
    EXPECT_NE(reason("ENVI\nsamples = 5\nlines = 4\n").find("'bands' is missing"), std::string::npos);
    EXPECT_NE(reason(sizes + "interleave = bsq\n").find("'data type' is missing"), std::string::npos);
    EXPECT_NE(reason(sizes + "data type = 6\ninterleave = bsq\n").find("complex"), std::string::npos);
    EXPECT_NE(reason(sizes + "data type = 4\ninterleave = bxq\n").find("'bxq'"), std::string::npos);
    EXPECT_NE(reason(sizes + "data type = 4\n").find("interleave"), std::string::npos);
    EXPECT_NE(reason("ENVI\nsamples = -5\nlines = 4\nbands = 3\n").find("'-5'"), std::string::npos);
    EXPECT_NE(reason("ENVI\nsamples = 1e30\nlines = 4\nbands = 3\n").find("'1e30'"), std::string::npos);
    EXPECT_NE(reason("ENVI\nsamples = 2.5\nlines = 4\nbands = 3\n").find("'2.5'"), std::string::npos);
}

} // namespace
} // namespace terrella::data

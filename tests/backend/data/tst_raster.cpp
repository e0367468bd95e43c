// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/raster.h"

#include "raster_fixtures.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <thread>

namespace terrella::data {
namespace {

using namespace terrella::test;

Image read_all(const fs::path& path) {
    Image image;
    Raster(path).read(image);
    return image;
}

struct TypeCase {
    GDALDataType type;
    std::string dtype;
    int low, span;
};

class EveryType : public testing::TestWithParam<TypeCase> {};

TEST_P(EveryType, comes_back_with_its_own_values) {
    const TemporaryFolder folder;
    RasterToWrite what{patterned(3, 9, 11, 0, GetParam().low, GetParam().span), GetParam().type};
    write_raster(folder / "a.tif", what);
    const Raster raster(folder / "a.tif");
    EXPECT_EQ(raster.info().dtype, GetParam().dtype);
    EXPECT_EQ(raster.info().bands, 3);
    EXPECT_EQ(raster.info().height, 9);
    EXPECT_EQ(raster.info().width, 11);
    Image image;
    raster.read(image);
    EXPECT_EQ(values(image), values(what.image));
}

INSTANTIATE_TEST_SUITE_P(Raster, EveryType,
                         testing::Values(TypeCase{GDT_Byte, "uint8", 0, 256}, TypeCase{GDT_UInt16, "uint16", 0, 65536},
                                         TypeCase{GDT_Int16, "int16", -900, 1800},
                                         TypeCase{GDT_UInt32, "uint32", 0, 500},
                                         TypeCase{GDT_Int32, "int32", -70000, 500},
                                         TypeCase{GDT_Float32, "float32", -30, 40},
                                         TypeCase{GDT_Float64, "float64", -30, 40}));

class EveryDriver : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(EveryDriver, is_read) {
    const TemporaryFolder folder;
    const auto [driver, name] = GetParam();
    RasterToWrite what{patterned(3, 16, 16), GDT_Byte, driver};
    if (std::string(driver) == "JP2OpenJPEG")
        what.options = {"QUALITY=100", "REVERSIBLE=YES"};
    write_raster(folder / name, what);
    const Image image = read_all(folder / name);
    ASSERT_EQ(image.channels(), 3);
    if (std::string(driver) == "JPEG")
        EXPECT_NEAR(image.at(1, 8, 8), what.image.at(1, 8, 8), 60); // lossy
    else
        EXPECT_EQ(values(image), values(what.image));
}

INSTANTIATE_TEST_SUITE_P(Raster, EveryDriver,
                         testing::Values(std::pair{"PNG", "a.png"}, std::pair{"JPEG", "a.jpg"},
                                         std::pair{"BMP", "a.bmp"}, std::pair{"COG", "a.tif"},
                                         std::pair{"JP2OpenJPEG", "a.jp2"}, std::pair{"ENVI", "a.dat"},
                                         std::pair{"HFA", "a.img"}));

TEST(Raster, reads_224_bands) {
    const TemporaryFolder folder;
    RasterToWrite what{patterned(224, 4, 5, 0, 0, 4000), GDT_UInt16};
    write_raster(folder / "a.tif", what);
    EXPECT_EQ(values(read_all(folder / "a.tif")), values(what.image));
}

TEST(Raster, nodata_becomes_missing) {
    const TemporaryFolder folder;
    RasterToWrite what{patterned(2, 2, 2), GDT_Int16};
    what.image.at(0, 1, 1) = what.image.at(1, 0, 0) = -9999;
    what.nodata = -9999;
    write_raster(folder / "a.tif", what);
    const Image image = read_all(folder / "a.tif");
    EXPECT_TRUE(std::isnan(image.at(0, 1, 1)));
    EXPECT_TRUE(std::isnan(image.at(1, 0, 0)));
    EXPECT_EQ(image.at(0, 0, 0), what.image.at(0, 0, 0));
    EXPECT_EQ(image.at(1, 1, 1), what.image.at(1, 1, 1));
}

TEST(Raster, nan_and_infinity_become_missing_with_or_without_nodata) {
    const TemporaryFolder folder;
    RasterToWrite what{patterned(1, 1, 3), GDT_Float32};
    what.image.at(0, 0, 0) = std::numeric_limits<float>::quiet_NaN();
    what.image.at(0, 0, 1) = std::numeric_limits<float>::infinity();
    write_raster(folder / "plain.tif", what);
    what.nodata = std::numeric_limits<double>::quiet_NaN();
    write_raster(folder / "nan.tif", what);
    for (const char* name : {"plain.tif", "nan.tif"}) {
        const Image image = read_all(folder / name);
        EXPECT_TRUE(std::isnan(image.at(0, 0, 0))) << name;
        EXPECT_TRUE(std::isnan(image.at(0, 0, 1))) << name;
        EXPECT_EQ(image.at(0, 0, 2), what.image.at(0, 0, 2)) << name;
    }
}

TEST(Raster, alpha_is_a_mask_and_no_band) {
    const TemporaryFolder folder;
    RasterToWrite what{patterned(4, 2, 2), GDT_Byte, "PNG"};
    std::ranges::fill(what.image.plane(3), 255.0F);
    what.image.at(3, 0, 1) = 0;
    what.alpha_band = 4;
    write_raster(folder / "a.png", what);
    const Raster raster(folder / "a.png");
    EXPECT_EQ(raster.info().bands, 3);
    Image image;
    raster.read(image);
    for (int c = 0; c < 3; ++c) {
        EXPECT_TRUE(std::isnan(image.at(c, 0, 1)));
        EXPECT_EQ(image.at(c, 1, 1), what.image.at(c, 1, 1));
    }
}

TEST(Raster, an_internal_mask_marks_missing_pixels_of_all_bands) {
    const TemporaryFolder folder;
    RasterToWrite what{patterned(3, 2, 2), GDT_Byte};
    what.mask = {1, 0, 1, 1};
    write_raster(folder / "a.tif", what);
    const Image image = read_all(folder / "a.tif");
    for (int c = 0; c < 3; ++c) {
        EXPECT_TRUE(std::isnan(image.at(c, 0, 1)));
        EXPECT_FALSE(std::isnan(image.at(c, 0, 0)));
    }
}

TEST(Raster, tells_names_place_and_reference_system) {
    const TemporaryFolder folder;
    RasterToWrite what{patterned(2, 4, 4), GDT_Float32};
    what.names = {"VV", "VH"};
    what.geotransform = {600000, 10, 0, 5400000, 0, -10};
    what.epsg = 32633;
    write_raster(folder / "a.tif", what);
    const Raster raster(folder / "a.tif");
    EXPECT_EQ(raster.info().names, (std::vector<std::string>{"VV", "VH"}));
    EXPECT_EQ(raster.info().geotransform, what.geotransform);
    EXPECT_EQ(raster.crs(), "EPSG:32633");
}

TEST(Raster, colours_are_names_only_where_all_are_told) {
    const TemporaryFolder folder;
    write_raster(folder / "grey.tif",
                 {patterned(3, 4, 4), GDT_Byte, "GTiff", {}, {}, {}, 0, 0, {}, {"PHOTOMETRIC=MINISBLACK"}});
    write_raster(folder / "rgb.tif",
                 {patterned(3, 4, 4), GDT_Byte, "GTiff", {}, {}, {}, 0, 0, {}, {"PHOTOMETRIC=RGB"}});
    EXPECT_EQ(Raster(folder / "grey.tif").info().names, (std::vector<std::string>(3)));
    EXPECT_EQ(Raster(folder / "rgb.tif").info().names, (std::vector<std::string>{"red", "green", "blue"}));
}

TEST(Raster, has_no_place_when_the_file_gives_none) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", {patterned(1, 4, 4)});
    const Raster raster(folder / "a.tif");
    EXPECT_FALSE(raster.info().geotransform.has_value());
    EXPECT_EQ(raster.crs(), "");
}

TEST(Raster, looks_for_companions_when_asked_and_writes_none) {
    const TemporaryFolder folder;
    write_raster(folder / "a.png", {patterned(1, 4, 4, 0, 1), GDT_Byte, "PNG"});
    write_text(folder / "a.png.aux.xml",
               "<PAMDataset><SRS>EPSG:32633</SRS><GeoTransform>5,1,0,7,0,-1</GeoTransform></PAMDataset>");
    const std::string before = read_text(folder / "a.png.aux.xml");
    {
        const Raster raster(folder / "a.png", Companions::looked_for);
        EXPECT_EQ(raster.crs(), "EPSG:32633");
        EXPECT_TRUE(raster.info().geotransform.has_value());
        Image image;
        raster.read(image);
    }
    EXPECT_EQ(read_text(folder / "a.png.aux.xml"), before);
    EXPECT_EQ(Raster(folder / "a.png").crs(), "");
}

TEST(Raster, reading_leaves_nothing_beside_the_file) {
    const TemporaryFolder folder;
    write_raster(folder / "a.png", {patterned(3, 8, 8), GDT_Byte, "PNG"});
    const auto count = [&] { return std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()); };
    const auto before = count();
    read_all(folder / "a.png");
    EXPECT_EQ(count(), before);
}

TEST(Raster, a_truncated_file_names_itself_and_the_reason) {
    const TemporaryFolder folder;
    for (const auto& [driver, name] : {std::pair{"PNG", "a.png"}, std::pair{"GTiff", "a.tif"}}) {
        write_raster(folder / name, {patterned(3, 64, 64), GDT_Byte, driver});
        const std::string bytes = read_text(folder / name);
        write_text(folder / name, bytes.substr(0, bytes.size() * 6 / 10));
        testing::internal::CaptureStderr();
        const auto error = error_of<DataError>([&] { read_all(folder / name); });
        EXPECT_EQ(testing::internal::GetCapturedStderr(), "") << "GDAL printed";
        EXPECT_NE(error.where().find(name), std::string::npos);
        EXPECT_GT(error.happened().size(), std::string("The image is damaged: ").size());
    }
}

TEST(Raster, a_truncated_jpeg_is_no_sample) {
    const TemporaryFolder folder;
    write_raster(folder / "a.jpg", {patterned(3, 128, 128), GDT_Byte, "JPEG"});
    const std::string bytes = read_text(folder / "a.jpg");
    write_text(folder / "a.jpg", bytes.substr(0, bytes.size() / 2));
    EXPECT_THROW(read_all(folder / "a.jpg"), DataError);
}

TEST(Raster, refuses_formats_that_name_other_files) {
    const TemporaryFolder folder;
    write_raster(folder / "real.tif", {patterned(1, 2, 2)});
    write_text(folder / "a.tif",
               "<VRTDataset rasterXSize=\"2\" rasterYSize=\"2\"><VRTRasterBand dataType=\"Byte\" band=\"1\">"
               "<SimpleSource><SourceFilename>" +
                   (folder / "real.tif").string() +
                   "</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>");
    EXPECT_THROW(Raster(folder / "a.tif"), DataError);
}

TEST(Raster, does_not_take_names_for_addresses) {
    EXPECT_THROW(Raster("/vsicurl/http://localhost/a.tif"), DataError);
    EXPECT_THROW(Raster("GTIFF_DIR:1:a.tif"), DataError);
}

TEST(Raster, refuses_complex_values_with_their_name) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", {patterned(1, 2, 2), GDT_CFloat32});
    const auto error = error_of<DataError>([&] { Raster raster(folder / "a.tif"); });
    EXPECT_NE(error.happened().find("CFloat32"), std::string::npos);
}

TEST(Raster, a_huge_image_is_refused_before_it_is_decoded) {
    const TemporaryFolder folder;
    data::prepare_gdal();
    CPLStringList options;
    options.AddString("SPARSE_OK=TRUE");
    GDALDatasetH huge =
        GDALCreate(GDALGetDriverByName("GTiff"), (folder / "a.tif").c_str(), 40000, 40000, 1, GDT_Byte, options.List());
    ASSERT_NE(huge, nullptr);
    GDALClose(huge);
    const auto error = error_of<DataError>([&] { read_all(folder / "a.tif"); });
    EXPECT_NE(error.happened().find("40000"), std::string::npos);
}

TEST(Raster, reads_from_memory_what_it_reads_from_a_file) {
    const TemporaryFolder folder;
    write_raster(folder / "a.png", {patterned(3, 8, 8), GDT_Byte, "PNG"});
    const std::string bytes = read_text(folder / "a.png");
    Image image;
    Raster({reinterpret_cast<const std::byte*>(bytes.data()), bytes.size()}, "x.zip/a.png").read(image);
    EXPECT_EQ(values(image), values(read_all(folder / "a.png")));
}

TEST(Raster, palettes_of_pictures_become_colours) {
    const TemporaryFolder folder;
    data::prepare_gdal();
    GDALDatasetH memory = GDALCreate(GDALGetDriverByName("MEM"), "", 2, 1, 1, GDT_Byte, nullptr);
    GDALColorTableH table = GDALCreateColorTable(GPI_RGB);
    const GDALColorEntry first{10, 20, 30, 255}, second{200, 100, 50, 255};
    GDALSetColorEntry(table, 0, &first);
    GDALSetColorEntry(table, 1, &second);
    GDALSetRasterColorTable(GDALGetRasterBand(memory, 1), table);
    unsigned char codes[] = {1, 0};
    ASSERT_EQ(GDALRasterIO(GDALGetRasterBand(memory, 1), GF_Write, 0, 0, 2, 1, codes, 2, 1, GDT_Byte, 0, 0), CE_None);
    GDALClose(GDALCreateCopy(GDALGetDriverByName("PNG"), (folder / "a.png").c_str(), memory, FALSE, nullptr, nullptr,
                             nullptr));
    GDALDestroyColorTable(table);
    GDALClose(memory);
    EXPECT_EQ(values(read_all(folder / "a.png")), (std::vector<float>{200, 10, 100, 20, 50, 30}));
}

TEST(Raster, many_threads_read_at_once) {
    const TemporaryFolder folder;
    const Image expected = patterned(3, 32, 32);
    write_raster(folder / "a.png", {expected, GDT_Byte, "PNG"});
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 20; ++i)
                wrong += values(read_all(folder / "a.png")) != values(expected) ? 1 : 0;
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(wrong, 0);
}

TEST(RealRasters, are_read_with_their_missing_pixels) {
    const fs::path folder = shared_data() / "geotiff";
    if (!fs::exists(folder))
        GTEST_SKIP() << "no real data beside the repository";
    struct Case {
        const char* name;
        int bands, height, width;
        const char* dtype;
        bool missing;
    };
    for (const Case& c :
         {Case{"RGB.byte.tif", 3, 718, 791, "uint8", true}, Case{"float_nan.tif", 1, 2, 3, "float32", true},
          Case{"L7_ETMs.tif", 6, 352, 349, "uint8", false}, Case{"rgb.tif", 3, 259, 255, "uint16", true},
          Case{"cog_rgb_mask.tif", 3, 0, 0, "uint8", true}, Case{"olinda_dem_utm25s.tif", 1, 0, 0, "float32", false}}) {
        const Raster raster(folder / c.name);
        EXPECT_EQ(raster.info().bands, c.bands) << c.name;
        EXPECT_EQ(raster.info().dtype, c.dtype) << c.name;
        if (c.height > 0) {
            EXPECT_EQ(raster.info().height, c.height) << c.name;
            EXPECT_EQ(raster.info().width, c.width) << c.name;
        }
        Image image;
        raster.read(image);
        const bool missing = std::ranges::any_of(image.pixels(), [](float v) { return std::isnan(v); });
        EXPECT_EQ(missing, c.missing) << c.name;
    }
}

} // namespace
} // namespace terrella::data

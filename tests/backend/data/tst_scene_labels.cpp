// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scene_labels.h"

#include "scene_fixtures.h"

#include <cmath>
#include <sstream>

namespace terrella::data {
namespace {

using namespace terrella::test;

/// A square as GeoJSON, in metres from the scene's corner, y down.
std::string square(const std::string& properties, double x, double y, double side) {
    std::ostringstream out;
    out.precision(12);
    const double left = 500000 + x, top = 5000000 - y;
    out << R"({"type":"Feature","properties":)" << properties << R"(,"geometry":{"type":"Polygon","coordinates":[[)"
        << '[' << left << ',' << top << "],[" << left + side << ',' << top << "],[" << left + side << ',' << top - side
        << "],[" << left << ',' << top - side << "],[" << left << ',' << top << "]]]}}";
    return out.str();
}

std::string collection(const std::vector<std::string>& features,
                       const std::string& crs = "urn:ogc:def:crs:EPSG::32633") {
    std::string text = R"({"type":"FeatureCollection","name":"fields","crs":{"type":"name","properties":{"name":")" +
                       crs + R"("}},"features":[)";
    for (std::size_t i = 0; i < features.size(); ++i)
        text += (i > 0 ? "," : "") + features[i];
    return text + "]}";
}

struct Labelled {
    TemporaryFolder folder;
    DataSettings settings;
    explicit Labelled(const std::string& labels, const std::string& name = "labels.geojson") {
        write_raster(folder / "a.tif", placed(1, 32, 32)); // 10 m pixels
        settings = scene_settings(folder / "a.tif", 16);
        if (!labels.empty())
            write_text(folder / name, labels);
        settings.scene.labels = (folder / name).string();
        settings.scene.field = "kind";
    }
};

const std::vector<std::string> three{square(R"({"kind":"wood"})", 0, 0, 160), square(R"({"kind":"lake"})", 40, 40, 80),
                                     square(R"({"kind":"wood"})", 160, 160, 100)};

TEST(VectorLabels, are_drawn_into_the_tile_later_over_earlier) {
    Labelled data(collection(three));
    const auto scene = open_as_scene(data.settings);
    ASSERT_EQ(scene->info().mask_classes.size(), 2);
    EXPECT_EQ(scene->info().mask_classes[0].name, "lake");
    EXPECT_EQ(scene->info().mask_classes[1].name, "wood");
    EXPECT_NE(scene->info().mask_classes[0].colour, scene->info().mask_classes[1].colour);
    EXPECT_EQ(scene->info().targets, (std::vector<std::string>{"class", "neighbours", "mask"}));
    const Sample first = scene->read(0);
    ASSERT_EQ(first.mask.height(), 16);
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 16; ++x)
            ASSERT_EQ(first.mask.at(0, y, x), x >= 4 && x < 12 && y >= 4 && y < 12 ? 0 : 1) << x << ' ' << y;
    const Sample last = scene->read(3);
    EXPECT_EQ(last.mask.at(0, 9, 9), 1);
    EXPECT_TRUE(std::isnan(last.mask.at(0, 10, 9)));
}

TEST(VectorLabels, give_each_tile_the_class_of_most_of_its_pixels) {
    Labelled data(collection(three));
    const auto scene = open_as_scene(data.settings);
    EXPECT_EQ(scene->info().classes, (std::vector<std::string>{"lake", "wood"}));
    EXPECT_EQ(scene->sample(0).label, 1); // 192 of wood, 64 of lake
    EXPECT_EQ(scene->sample(1).label, -1);
    EXPECT_EQ(scene->sample(3).label, 1);
    EXPECT_TRUE(any_contains(scene->info().remarks, "2 tiles have no labelled pixel"));
    data.settings.scene.outside = "field";
    const auto filled = open_as_scene(data.settings);
    EXPECT_EQ(filled->info().classes, (std::vector<std::string>{"field", "lake", "wood"}));
    EXPECT_EQ(filled->sample(1).label, 0);
    EXPECT_EQ(filled->read(1).mask.at(0, 0, 0), 0);
    data.settings.scene.tile_class = "none";
    EXPECT_TRUE(open_as_scene(data.settings)->info().classes.empty());
    EXPECT_EQ(open_as_scene(data.settings)->read(0).label, -1);
}

TEST(VectorLabels, are_reprojected_from_longitude_and_latitude) {
    // About 160 m by 160 m at 15° east, where the scene's left edge lies.
    Labelled data(
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kind":7},"geometry":)"
        R"({"type":"Polygon","coordinates":[[[14.9,45.2],[15.00102,45.2],[15.00102,45.0],[14.9,45.0],[14.9,45.2]]]}}]})");
    const auto scene = open_as_scene(data.settings);
    EXPECT_TRUE(any_contains(scene->info().remarks, "reprojected from EPSG:4326"));
    EXPECT_EQ(scene->info().mask_classes.front().name, "7");
    const Sample sample = scene->read(0);
    EXPECT_EQ(sample.mask.at(0, 0, 0), 0);
    EXPECT_EQ(sample.mask.at(0, 15, 6), 0);
    EXPECT_TRUE(std::isnan(sample.mask.at(0, 0, 9))); // 15.00102° lies 80 m east of 15°
}

TEST(VectorLabels, an_unknown_attribute_names_the_nearest) {
    Labelled data(collection(three));
    data.settings.scene.field = "kinds";
    const auto error = error_of<ConfigurationError>([&] { open_as_scene(data.settings); });
    EXPECT_NE(error.remedy().find("kind"), std::string::npos) << error.remedy();
    EXPECT_EQ(error.where(), "data.scene.field");
}

TEST(VectorLabels, without_an_attribute_all_features_are_one_class) {
    Labelled data(collection(three));
    data.settings.scene.field = "";
    EXPECT_EQ(open_as_scene(data.settings)->info().mask_classes.size(), 1);
}

TEST(VectorLabels, bad_files_are_told_apart) {
    Labelled none("", "missing.geojson"), empty(collection({})), damaged("{\"type\":\"FeatureColl"),
        text("hello", "a.txt");
    EXPECT_NE(error_of<DataError>([&] { open_as_scene(none.settings); }).happened().find("no such file"),
              std::string::npos);
    for (const Labelled* data : {&damaged, &text})
        EXPECT_NE(error_of<DataError>([&] { open_as_scene(data->settings); }).happened().find("cannot be opened"),
                  std::string::npos);
    empty.settings.scene.field = "";
    EXPECT_NE(error_of<DataError>([&] { open_as_scene(empty.settings); }).happened().find("no features"),
              std::string::npos);
    Labelled elsewhere(collection({square(R"({"kind":"wood"})", 1e6, 0, 160)}));
    const auto error = error_of<DataError>([&] { open_as_scene(elsewhere.settings); });
    EXPECT_NE(error.happened().find("UTM zone 33N"), std::string::npos) << error.happened();
    Labelled nameless(collection({square(R"({"kind":null})", 0, 0, 160), three[1]}));
    EXPECT_TRUE(any_contains(open_as_scene(nameless.settings)->info().remarks, "1 features without a value of 'kind'"));
    Labelled layer(collection(three));
    layer.settings.scene.layer = "field";
    EXPECT_THROW(open_as_scene(layer.settings), ConfigurationError);
    layer.settings.scene.layer = "fields";
    EXPECT_NO_THROW(open_as_scene(layer.settings));
}

TEST(VectorLabels, need_a_scene_with_a_place) {
    Labelled data(collection(three));
    write_raster(data.folder / "a.tif", RasterToWrite{patterned(1, 32, 32)});
    EXPECT_NE(error_of<DataError>([&] { open_as_scene(data.settings); }).happened().find("georeference"),
              std::string::npos);
}

TEST(VectorLabels, virtual_sources_are_refused) {
    Labelled data(collection(three));
    write_text(data.folder / "v.vrt", "<OGRVRTDataSource><OGRVRTLayer name=\"fields\"><SrcDataSource>" +
                                          data.settings.scene.labels +
                                          "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    data.settings.scene.labels = (data.folder / "v.vrt").string();
    EXPECT_THROW(open_as_scene(data.settings), DataError);
}

/// Codes 3 and 9 in 20 m pixels, left and right half.
RasterToWrite codes() {
    RasterToWrite what{Image(1, 16, 16), GDT_Byte};
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 16; ++x)
            what.image.at(0, y, x) = y == 0 ? 255 : x < 8 ? 9 : 3;
    what.geotransform = north_up(500000, 5000000, 20);
    what.epsg = 32633;
    what.nodata = 255;
    return what;
}

TEST(ClassRaster, is_looked_up_by_place_in_its_own_resolution) {
    Labelled data("", "classes.tif");
    write_raster(data.folder / "classes.tif", codes());
    const auto scene = open_as_scene(data.settings);
    ASSERT_EQ(scene->info().mask_classes.size(), 2);
    EXPECT_EQ(scene->info().mask_classes[0].name, "class 3");
    const Sample left = scene->read(0), right = scene->read(1);
    EXPECT_TRUE(std::isnan(left.mask.at(0, 1, 0))); // the first row of codes is missing
    EXPECT_EQ(left.mask.at(0, 2, 0), 1);
    EXPECT_EQ(right.mask.at(0, 2, 0), 0);
    EXPECT_EQ(scene->info().classes[scene->sample(0).label], "class 9");
    EXPECT_EQ(scene->info().classes[scene->sample(1).label], "class 3");
}

TEST(ClassRaster, of_another_reference_system_is_reprojected) {
    Labelled data("", "classes.tif");
    RasterToWrite what{Image(1, 100, 100), GDT_Byte};
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 100; ++x)
            what.image.at(0, y, x) = x < 51 ? 1 : 2; // west and east of 15.00102°
    what.geotransform = std::array<double, 6>{15.00102 - 51 * 0.00004, 0.00004, 0, 45.16, 0, -0.0004};
    what.epsg = 4326;
    write_raster(data.folder / "classes.tif", what);
    const auto scene = open_as_scene(data.settings);
    EXPECT_TRUE(any_contains(scene->info().remarks, "reprojected"));
    const Sample sample = scene->read(0);
    EXPECT_EQ(sample.mask.at(0, 8, 6), 0);
    EXPECT_EQ(sample.mask.at(0, 8, 9), 1);
}

TEST(ClassRaster, pictures_and_measurements_are_no_classes) {
    Labelled data("", "classes.tif");
    RasterToWrite what = placed(1, 32, 32);
    write_raster(data.folder / "classes.tif", what); // more than 256 values
    EXPECT_NE(error_of<DataError>([&] { open_as_scene(data.settings); }).happened().find("256"), std::string::npos);
    std::ranges::fill(what.image.pixels(), 0.5F);
    write_raster(data.folder / "classes.tif", what);
    EXPECT_NE(error_of<DataError>([&] { open_as_scene(data.settings); }).happened().find("whole numbers"),
              std::string::npos);
    write_raster(data.folder / "classes.tif", placed(3, 32, 32));
    EXPECT_NE(error_of<DataError>([&] { open_as_scene(data.settings); }).happened().find("3 bands"), std::string::npos);
    std::ranges::fill(what.image.pixels(), -9999.0F);
    write_raster(data.folder / "classes.tif", what);
    EXPECT_NE(error_of<DataError>([&] { open_as_scene(data.settings); }).happened().find("no data"), std::string::npos);
}

TEST(ClassRaster, much_finer_than_the_scene_is_looked_up_in_parts) {
    const TemporaryFolder folder;
    write_raster(folder / "a.tif", placed(1, 16, 16, 0, 0, 1000));
    RasterToWrite what{Image(1, 4000, 4000), GDT_Byte};
    for (int y = 0; y < 4000; ++y)
        for (int x = 0; x < 4000; ++x)
            what.image.at(0, y, x) = static_cast<float>((x / 250 + y / 250) % 5); // a pixel of the scene each
    what.geotransform = north_up(500000, 5000000, 4);
    what.epsg = 32633;
    what.options = {"COMPRESS=DEFLATE", "TILED=YES"};
    write_raster(folder / "classes.tif", what);
    DataSettings settings = scene_settings(folder / "a.tif", 16);
    settings.scene.labels = (folder / "classes.tif").string();
    const Sample sample = open_as_scene(settings)->read(0);
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 16; ++x)
            ASSERT_EQ(sample.mask.at(0, y, x), (x + y) % 5) << x << ' ' << y;
}

} // namespace
} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/class_folders.h"

#include "archive_fixtures.h"
#include "data/open.h"
#include "data/synthetic.h"
#include "raster_fixtures.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace terrella::data {
namespace {

using namespace terrella::test;

DataSettings at(const fs::path& path, std::int64_t size = 0) {
    DataSettings settings;
    settings.path = path.string();
    settings.size = size;
    return settings;
}

RasterToWrite rgb(int side = 8) { return {patterned(3, side, side), GDT_Byte, "PNG"}; }

std::vector<std::string> ids(const Dataset& dataset) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < dataset.size(); ++i)
        all.push_back(dataset.sample(i).id);
    return all;
}

bool lists(const DatasetInfo& info, const std::string& name, const std::string& reason) {
    return std::ranges::any_of(info.broken, [&](const BrokenFile& file) {
        return file.path.find(name) != std::string::npos && file.reason.text().find(reason) != std::string::npos;
    });
}

TEST(ClassFolders, are_read_the_same_from_a_folder_and_from_every_archive) {
    const TemporaryFolder folder;
    write_class_folders(folder / "set/AID", {"River", "Beach"}, 11, rgb(), ".png");
    const auto from_folder = open_dataset(at(folder / "set"));
    ASSERT_EQ(from_folder->size(), 22U);
    EXPECT_EQ(from_folder->info().classes, (std::vector<std::string>{"Beach", "River"}));
    EXPECT_EQ(from_folder->sample(0).id, "Beach/Beach_1.png");
    EXPECT_EQ(from_folder->sample(9).id, "Beach/Beach_10.png"); // natural order
    EXPECT_EQ(from_folder->sample(11).label, 1);

    const auto plain = members_of(folder / "set"), packed = members_of(folder / "set", true);
    write_text(folder / "stored.zip", zip_of(plain));
    write_text(folder / "deflated.zip", zip_of(packed));
    write_text(folder / "a.tar", tar_of(plain));
    write_text(folder / "a.tar.gz", gzip(tar_of(plain)));
    for (const char* name : {"stored.zip", "deflated.zip", "a.tar", "a.tar.gz"}) {
        const auto dataset = open_dataset(at(folder / name));
        EXPECT_EQ(ids(*dataset), ids(*from_folder)) << name;
        EXPECT_EQ(dataset->sample(0).path, (folder / name / "AID/Beach/Beach_1.png").string());
        for (const std::size_t i : {0, 13, 21})
            EXPECT_EQ(values(dataset->read(i).image), values(from_folder->read(i).image)) << name << " " << i;
    }
}

TEST(ClassFolders, tell_what_they_are) {
    const TemporaryFolder folder;
    write_class_folders(folder.path(), {"a", "b"}, 2, rgb(), ".png");
    const DatasetInfo info = open_dataset(at(folder.path()))->info();
    EXPECT_EQ(info.kind, "class-folders");
    EXPECT_EQ(info.modality, "rgb");
    EXPECT_EQ(info.bands, rgb_bands());
    EXPECT_EQ(info.dtype, "uint8");
    EXPECT_EQ(info.sizes, (std::vector<std::array<int, 2>>{{8, 8}}));
    EXPECT_NE(info.recognised_by.text().find("2 class folders"), std::string::npos);
    EXPECT_TRUE(info.broken.empty());
}

TEST(ClassFolders, keep_the_source_s_own_splits) {
    const TemporaryFolder folder;
    write_class_folders(folder / "training", {"a", "b"}, 2, rgb(), ".png");
    write_class_folders(folder / "test", {"a", "b"}, 1, rgb(), ".png");
    const auto dataset = open_dataset(at(folder.path()));
    ASSERT_EQ(dataset->size(), 6U);
    EXPECT_EQ(dataset->info().classes, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(std::ranges::count_if(ids(*dataset), [](const std::string& id) { return id.starts_with("training/"); }),
              4);
    for (std::size_t i = 0; i < 6; ++i)
        EXPECT_EQ(dataset->sample(i).split, dataset->sample(i).id.starts_with("test") ? "test" : "train");
}

TEST(ClassFolders, allow_one_folder_below_a_class_and_no_more) {
    const TemporaryFolder folder;
    write_class_folders(folder.path(), {"a", "b"}, 1, rgb(), ".png");
    write_raster(folder / "a/scene/1.png", rgb());
    write_raster(folder / "a/scene/deep/2.png", rgb());
    const auto dataset = open_dataset(at(folder.path()));
    EXPECT_EQ(dataset->size(), 3U);
    EXPECT_TRUE(lists(dataset->info(), "deep/2.png", "more than one folder"));
}

TEST(ClassFolders, count_garbage_among_images_and_ignore_hidden_and_companion_files) {
    const TemporaryFolder folder;
    write_class_folders(folder.path(), {"a", "b"}, 2, rgb(), ".png");
    write_text(folder / "a/notes.doc", "x");
    write_text(folder / "a/noise.png", "no image");
    write_text(folder / "a/a_1.png.aux.xml", "<x/>");
    write_text(folder / "a/.hidden.png", "x");
    write_text(folder / "README.txt", "x");
    write_raster(folder / "preview.png", rgb());
    const auto dataset = open_dataset(at(folder.path()));
    EXPECT_EQ(dataset->size(), 4U);
    EXPECT_EQ(dataset->info().broken.size(), 3U);
    EXPECT_TRUE(lists(dataset->info(), "a/notes.doc", "no image format"));
    EXPECT_TRUE(lists(dataset->info(), "a/noise.png", "cannot be opened"));
    EXPECT_TRUE(lists(dataset->info(), "preview.png", "beside the class folders"));
}

TEST(ClassFolders, leave_out_files_with_another_number_of_bands) {
    const TemporaryFolder folder;
    write_class_folders(folder.path(), {"a", "b"}, 3, rgb(), ".png");
    write_raster(folder / "a/grey.png", {patterned(1, 8, 8), GDT_Byte, "PNG"});
    const auto dataset = open_dataset(at(folder.path()));
    EXPECT_EQ(dataset->size(), 6U);
    EXPECT_TRUE(lists(dataset->info(), "grey.png", "1 band"));
}

TEST(ClassFolders, another_size_cannot_be_read_unless_a_size_is_set) {
    const TemporaryFolder folder;
    write_class_folders(folder.path(), {"a", "b"}, 3, rgb(), ".png");
    write_raster(folder / "a/wide.png", {patterned(3, 8, 12), GDT_Byte, "PNG"});
    const auto native = open_dataset(at(folder.path()));
    EXPECT_EQ(native->info().sizes, (std::vector<std::array<int, 2>>{{8, 8}, {8, 12}}));
    const auto names = ids(*native);
    const auto wide = static_cast<std::size_t>(std::ranges::find(names, "a/wide.png") - names.begin());
    const auto error = error_of<DataError>([&] { (void)native->read(wide); });
    EXPECT_NE(error.happened().find("12 × 8"), std::string::npos) << error.what();
    EXPECT_NE(error.happened().find("8 × 8"), std::string::npos);
    EXPECT_NE(error.remedy().find("data.size"), std::string::npos);

    const auto resized_set = open_dataset(at(folder.path(), 6));
    EXPECT_EQ(resized_set->read(wide).image.height(), 6);
    EXPECT_EQ(resized_set->read(wide).image.width(), 6);
    EXPECT_NE(resized_set->content_key(), native->content_key());
}

TEST(ClassFolders, resizing_moves_the_geotransform_along) {
    const TemporaryFolder folder;
    RasterToWrite what{patterned(1, 8, 8), GDT_Byte};
    what.geotransform = {600000, 10, 0, 5400000, 0, -10};
    what.epsg = 32633;
    write_class_folders(folder.path(), {"a", "b"}, 1, what);
    const auto dataset = open_dataset(at(folder.path(), 4));
    const Sample sample = dataset->read(0);
    EXPECT_EQ(sample.geotransform, (std::array<double, 6>{600000, 20, 0, 5400000, 0, -20}));
    EXPECT_EQ(sample.crs, "EPSG:32633");
    EXPECT_EQ(dataset->info().crs, "EPSG:32633");
}

TEST(ClassFolders, an_image_without_data_is_broken) {
    const TemporaryFolder folder;
    RasterToWrite what{patterned(2, 4, 4, 0, 1), GDT_UInt16};
    what.nodata = 0;
    write_class_folders(folder.path(), {"a", "b"}, 1, what);
    std::ranges::fill(what.image.pixels(), 0.0F);
    write_raster(folder / "a/void.tif", what);
    const auto dataset = open_dataset(at(folder.path()));
    const auto names = ids(*dataset);
    const auto index = static_cast<std::size_t>(std::ranges::find(names, "a/void.tif") - names.begin());
    ASSERT_LT(index, names.size());
    const auto error = error_of<DataError>([&] { (void)dataset->read(index); });
    EXPECT_NE(error.happened().find("no data"), std::string::npos);
}

TEST(ClassFolders, missing_pixels_are_nan_in_samples) {
    const TemporaryFolder folder;
    RasterToWrite what{patterned(1, 4, 4), GDT_Float32};
    what.image.at(0, 2, 1) = std::numeric_limits<float>::quiet_NaN();
    write_class_folders(folder.path(), {"a", "b"}, 1, what);
    EXPECT_TRUE(std::isnan(open_dataset(at(folder.path()))->read(1).image.at(0, 2, 1)));
}

/// Thirteen bands whose values are those of a typical scene, B10 dark, in a given order of names.
RasterToWrite sentinel2(const std::vector<std::string>& order, bool named) {
    RasterToWrite what{Image(13, 8, 8), GDT_UInt16};
    for (int c = 0; c < 13; ++c)
        std::ranges::fill(what.image.plane(c), order[c] == "B10" ? 12.0F : 900.0F + 100.0F * c);
    if (named)
        what.names = order;
    return what;
}

std::vector<std::string> band_names(const DatasetInfo& info) {
    std::vector<std::string> names;
    for (const Band& band : info.bands)
        names.push_back(band.name);
    return names;
}

TEST(ClassFolders, thirteen_bands_are_sentinel_2_with_b8a_where_the_file_or_the_dark_b10_says) {
    const std::vector<std::string> standard{"B01", "B02", "B03", "B04", "B05", "B06", "B07",
                                            "B08", "B8A", "B09", "B10", "B11", "B12"};
    const std::vector<std::string> eurosat{"B01", "B02", "B03", "B04", "B05", "B06", "B07",
                                           "B08", "B09", "B10", "B11", "B12", "B8A"};
    for (const bool named : {false, true})
        for (const auto& order : {standard, eurosat}) {
            const TemporaryFolder folder;
            write_class_folders(folder.path(), {"a", "b"}, 1, sentinel2(order, named));
            const DatasetInfo info = open_dataset(at(folder.path()))->info();
            EXPECT_EQ(band_names(info), order) << named;
            EXPECT_EQ(info.modality, "s2");
            EXPECT_EQ(info.dtype, "uint16");
        }
}

TEST(ClassFolders, two_negative_float_bands_are_sentinel_1_in_decibel) {
    const TemporaryFolder folder;
    write_class_folders(folder.path(), {"a", "b"}, 1, {patterned(2, 8, 8, 0, -30, 20), GDT_Float32});
    const DatasetInfo info = open_dataset(at(folder.path()))->info();
    EXPECT_EQ(info.bands, sentinel1_bands());
    EXPECT_EQ(info.modality, "s1");
}

TEST(ClassFolders, other_bands_get_a_unit_range_from_type_and_values) {
    const TemporaryFolder folder;
    write_class_folders(folder / "a16", {"a", "b"}, 1, {patterned(5, 8, 8, 0, 0, 4000), GDT_UInt16});
    const DatasetInfo sixteen = open_dataset(at(folder / "a16"))->info();
    EXPECT_EQ(sixteen.modality, "other");
    EXPECT_EQ(sixteen.bands[4].name, "band 5");
    EXPECT_EQ(sixteen.bands[4].unit_high, 10000);
    write_class_folders(folder / "real", {"a", "b"}, 1, {patterned(1, 8, 8, 0, -4, 60), GDT_Float32});
    const Band band = open_dataset(at(folder / "real"))->info().bands[0];
    EXPECT_LE(band.unit_low, -1);
    EXPECT_GE(band.unit_high, 50);
    EXPECT_LE(band.unit_high, 100);
}

TEST(ClassFolders, the_content_key_follows_the_files) {
    const TemporaryFolder folder;
    write_class_folders(folder.path(), {"a", "b"}, 2, rgb(), ".png");
    const auto key = [&] { return open_dataset(at(folder.path()))->content_key(); };
    const std::uint64_t before = key();
    EXPECT_EQ(key(), before);
    fs::last_write_time(folder / "a/a_1.png", fs::file_time_type::clock::now() + std::chrono::seconds(5));
    const std::uint64_t touched = key();
    EXPECT_NE(touched, before);
    fs::remove(folder / "b/b_2.png");
    EXPECT_NE(key(), touched);
}

TEST(ClassFolders, read_back_the_scenes_that_were_written) {
    const TemporaryFolder folder;
    SyntheticSettings scenes;
    scenes.samples = 20;
    scenes.size = 16;
    for (const char* modality : {"s2", "s1"}) {
        scenes.modality = modality;
        write_synthetic(scenes, folder / modality);
        const auto made = synthetic_dataset(scenes), read = open_dataset(at(folder / modality));
        ASSERT_EQ(read->size(), 20U);
        EXPECT_EQ(read->info().modality, modality);
        EXPECT_EQ(read->info().bands, made->info().bands);
        EXPECT_EQ(read->info().classes, made->info().classes);
        double sum_made = 0, sum_read = 0; // in another order: by class
        for (std::size_t i = 0; i < 20; ++i) {
            const Sample one = made->read(i), other = read->read(i);
            for (const float v : one.image.plane(1))
                sum_made += v;
            for (const float v : other.image.plane(1))
                sum_read += v;
        }
        EXPECT_NEAR(sum_read, sum_made, 0.5 * 16 * 16 * 20); // rounded to integers
    }
}

TEST(RealClassFolders, aid_opens_and_reads_from_its_zip) {
    const fs::path zip = shared_data() / "aid/aid_150px_subset.zip";
    if (!fs::exists(zip))
        GTEST_SKIP() << "no real data beside the repository";
    const auto dataset = open_dataset(at(zip, 64));
    EXPECT_EQ(dataset->size(), 3501U);
    EXPECT_EQ(dataset->info().classes.size(), 30U);
    EXPECT_EQ(dataset->info().sizes, (std::vector<std::array<int, 2>>{{150, 150}}));
    EXPECT_EQ(class_counts(*dataset).front(), (std::pair<std::string, std::int64_t>{"Airport", 126}));
    const Sample sample = dataset->read(3500);
    EXPECT_EQ(dataset->info().classes.at(sample.label), "Viaduct");
    EXPECT_EQ(sample.image.height(), 64);
}

} // namespace
} // namespace terrella::data

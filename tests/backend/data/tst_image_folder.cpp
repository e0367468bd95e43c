// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/image_folder.h"

#include "archive_fixtures.h"
#include "base/error.h"
#include "data/file_tree.h"
#include "data/open.h"
#include "raster_fixtures.h"

namespace terrella::data {
namespace {

using namespace terrella::test;

DataSettings at(const fs::path& path, const std::string& kind = "auto") {
    DataSettings settings;
    settings.path = path.string();
    settings.kind = kind;
    return settings;
}

void write_images(const fs::path& folder, int count, const std::string& stem = "tile_") {
    fs::create_directories(folder);
    for (int i = 1; i <= count; ++i)
        write_raster(folder / (stem + std::to_string(i) + ".png"), {patterned(3, 8, 8), GDT_Byte, "PNG"});
}

TEST(ImageFolder, holds_images_without_labels) {
    const TemporaryFolder folder;
    write_images(folder.path(), 11);
    write_text(folder / "README.md", "about them");
    write_text(folder / "noise.bin", "no image");
    const auto dataset = open_dataset(at(folder.path()));
    EXPECT_EQ(dataset->info().kind, "images");
    EXPECT_EQ(dataset->info().recognised_by.text().substr(0, 9), "11 images");
    ASSERT_EQ(dataset->size(), 11U);
    EXPECT_EQ(dataset->sample(9).id, "tile_10.png"); // in natural order
    EXPECT_EQ(dataset->sample(0).label, -1);
    EXPECT_TRUE(dataset->info().classes.empty());
    EXPECT_EQ(dataset->info().broken.size(), 1U); // noise.bin
    EXPECT_EQ(dataset->read(0).image.channels(), 3);
}

TEST(ImageFolder, tells_splits_and_dates_by_names) {
    const TemporaryFolder folder;
    write_images(folder / "city/train", 2, "NDVI_2014-07-2");
    write_images(folder / "city/test", 1, "S2A_20170613T101031_");
    const auto dataset = open_dataset(at(folder.path()));
    EXPECT_EQ(dataset->info().kind, "images");
    ASSERT_EQ(dataset->size(), 3U);
    EXPECT_EQ(dataset->sample(0).split, "test");
    EXPECT_EQ(dataset->sample(0).date, "2017-06-13");
    EXPECT_EQ(dataset->sample(1).split, "train");
    EXPECT_EQ(dataset->sample(1).date, "2014-07-21");
}

TEST(ImageFolder, is_not_guessed_where_folders_may_mean_something) {
    const TemporaryFolder folder;
    write_images(folder / "a/2019", 2);
    write_images(folder / "b/2019", 2);
    try {
        open_dataset(at(folder.path()));
        ADD_FAILURE() << "opened";
    } catch (const DataError& error) {
        EXPECT_NE(std::string(error.what()).find("set data.kind to images"), std::string::npos) << error.what();
    }
    const auto dataset = open_dataset(at(folder.path(), "images"));
    EXPECT_EQ(dataset->size(), 4U);
    EXPECT_EQ(dataset->sample(0).id, "a/2019/tile_1.png");
}

TEST(ImageFolder, one_picture_among_other_files_is_no_dataset) {
    const TemporaryFolder folder;
    write_images(folder.path(), 1);
    write_text(folder / "letter.doc", "x");
    EXPECT_THROW(open_dataset(at(folder.path())), DataError);
}

TEST(ImageFolder, of_a_download_opens_the_one_archive_in_it) {
    const TemporaryFolder folder;
    const TemporaryFolder pictures;
    write_images(pictures.path(), 2);
    write_text(folder / "pictures.ZIP", zip_of(members_of(pictures.path())));
    write_text(folder / "LICENSE.txt", "free");
    EXPECT_EQ(only_archive(folder.path()), folder / "pictures.ZIP");
    EXPECT_EQ(open_dataset(at(folder.path()))->size(), 2U);
    write_text(folder / "more.zip", zip_of(members_of(pictures.path())));
    EXPECT_EQ(only_archive(folder.path()), std::nullopt); // which one, only people know
    EXPECT_THROW(open_dataset(at(folder.path())), DataError);
}

} // namespace
} // namespace terrella::data

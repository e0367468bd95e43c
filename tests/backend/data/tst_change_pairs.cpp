// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/change_pairs.h"

#include "archive_fixtures.h"
#include "data/inspect.h"
#include "kind_fixtures.h"

namespace terrella::data {
namespace {

using namespace terrella::test;

void write_pair(const fs::path& folder, const std::string& name, const std::string& mask_folder = "label",
                int side = 8) {
    write_raster(folder / "A" / (name + ".png"), picture(side));
    write_raster(folder / "B" / (name + ".png"), picture(side, 50));
    RasterToWrite mask = plain(0, side, GDT_Byte, "PNG");
    mask.image.at(0, 1, 2) = 255;
    write_raster(folder / mask_folder / (name + ".png"), mask);
}

TEST(ChangePairs, stack_before_and_after_with_the_mask_of_changes) {
    const TemporaryFolder folder;
    write_pair(folder / "train", "1");
    write_pair(folder / "test", "1");
    const auto dataset = opened(folder.path());
    const DatasetInfo& info = dataset->info();
    EXPECT_EQ(info.kind, "change-pairs");
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_EQ(info.bands.size(), 6U);
    EXPECT_EQ(info.modality, "other");
    EXPECT_EQ(info.targets, std::vector<std::string>{"change"});
    EXPECT_EQ(dataset->sample(0).split, "test");
    EXPECT_EQ(dataset->sample(1).split, "train");
    const Sample sample = dataset->read(0);
    EXPECT_EQ(sample.image.at(0, 0, 0), 0);
    EXPECT_EQ(sample.image.at(3, 0, 0), 50);
    EXPECT_EQ(sample.mask.at(0, 1, 2), 1);
    EXPECT_EQ(sample.mask.at(0, 0, 0), 0);
    const Json document = inspect_document(*dataset);
    EXPECT_EQ(document.at("modalities").at("before"), (Json{"red", "green", "blue"}));
    EXPECT_EQ(document.at("modalities").at("after").size(), 3U);
    EXPECT_EQ(document.at("mask_classes"), (Json{"unchanged", "changed"}));
}

TEST(ChangePairs, one_modality_alone_is_an_ordinary_picture) {
    const TemporaryFolder folder;
    write_pair(folder.path(), "1");
    const auto after = opened(folder.path(), {"after"});
    EXPECT_EQ(after->info().modality, "rgb");
    EXPECT_EQ(after->read(0).image.channels(), 3);
    EXPECT_EQ(after->read(0).image.at(0, 0, 0), 50);
    const auto error = error_of<ConfigurationError>([&] { (void)opened(folder.path(), {"s2"}); });
    EXPECT_NE(error.remedy().find("before"), std::string::npos);
}

TEST(ChangePairs, masks_stored_as_jpeg_are_divided_at_the_middle) {
    const TemporaryFolder folder;
    for (const char* name : {"00000.jpg", "00001.jpg"}) {
        write_raster(folder / "subset/train/A" / name, {patterned(3, 16, 16), GDT_Byte, "JPEG"});
        write_raster(folder / "subset/train/B" / name, {patterned(3, 16, 16, 9), GDT_Byte, "JPEG"});
        RasterToWrite mask{Image(1, 16, 16), GDT_Byte, "JPEG"};
        for (int y = 0; y < 16; ++y)
            for (int x = 6; x < 16; ++x)
                mask.image.at(0, y, x) = 255; // not on the border of a block: ringing
        write_raster(folder / "subset/train/OUT" / name, mask);
    }
    const auto dataset = opened(folder.path());
    ASSERT_EQ(dataset->info().kind, "change-pairs");
    const Sample sample = dataset->read(0);
    EXPECT_EQ(sample.mask.at(0, 3, 15), 1);
    EXPECT_EQ(sample.mask.at(0, 3, 0), 0);
    EXPECT_TRUE(remarks(dataset->info(), "JPEG")) << all_remarks(dataset->info());
}

TEST(ChangePairs, lists_and_beginnings_of_names_tell_the_split) {
    const TemporaryFolder folder;
    write_pair(folder / "named", "train_1_0");
    write_pair(folder / "named", "val_2_0");
    const auto named = opened(folder / "named");
    EXPECT_EQ(named->sample(0).split, "train");
    EXPECT_EQ(named->sample(1).split, "val");
    write_pair(folder / "listed", "train_1_0");
    write_pair(folder / "listed", "val_2_0");
    write_text(folder / "listed/list/test.txt", "train_1_0.png\nval_2_0.png\n");
    EXPECT_EQ(opened(folder / "listed")->sample(0).split, "test");
}

TEST(ChangePairs, what_does_not_fit_is_listed_and_the_rest_goes_on) {
    const TemporaryFolder folder;
    for (int i = 1; i <= 6; ++i)
        write_pair(folder.path(), "p" + std::to_string(i));
    fs::remove(folder / "B/p1.png");
    fs::remove(folder / "label/p2.png");
    write_raster(folder / "B/p3.png", picture(6));
    RasterToWrite grey = plain(0, 8, GDT_Byte, "PNG");
    write_raster(folder / "label/p5.png", plain(0, 4, GDT_Byte, "PNG"));
    write_raster(folder / "label/stray.png", grey);
    const auto dataset = opened(folder.path());
    const DatasetInfo& info = dataset->info();
    EXPECT_TRUE(lists(info, "p1", "it has no after"));
    EXPECT_TRUE(lists(info, "stray", "no pair"));
    ASSERT_EQ(dataset->size(), 5U);
    EXPECT_TRUE(dataset->read(sample_named(*dataset, "p2")).mask.empty());
    const auto size = error_of<DataError>([&] { (void)dataset->read(sample_named(*dataset, "p3")); });
    EXPECT_NE(size.happened().find("6 × 6"), std::string::npos) << size.what();
    const auto mask = error_of<DataError>([&] { (void)dataset->read(sample_named(*dataset, "p5")); });
    EXPECT_NE(mask.happened().find("mask has 4 × 4"), std::string::npos) << mask.what();
    EXPECT_NO_THROW((void)dataset->read(sample_named(*dataset, "p6")));
}

TEST(ChangePairs, an_undeclared_value_of_a_mask_is_named_with_its_place) {
    const TemporaryFolder folder;
    // 256 masks are looked at when opening, evenly spread: number 6 of 300 is not among them.
    for (int i = 0; i < 300; ++i)
        write_pair(folder.path(), "p" + std::to_string(i), "label", 6);
    RasterToWrite odd = plain(0, 6, GDT_Byte, "PNG");
    odd.image.at(0, 4, 3) = 7;
    write_raster(folder / "label/p6.png", odd);
    const auto dataset = opened(folder.path());
    const auto index = sample_named(*dataset, "/p6.png");
    const bool looked_at = dataset->info().mask_classes.size() > 2;
    ASSERT_FALSE(looked_at);
    const auto error = error_of<DataError>([&] { (void)dataset->read(index); });
    EXPECT_NE(error.happened().find("undeclared value 7"), std::string::npos) << error.what();
    EXPECT_NE(error.happened().find("column 3, row 4"), std::string::npos);
    Sample image_only;
    EXPECT_NO_THROW(dataset->read_image_into(index, image_only)); // training without masks goes on
}

TEST(ChangePairs, folders_a_and_b_without_masks_are_classes) {
    const TemporaryFolder folder;
    write_raster(folder / "A/1.png", picture());
    write_raster(folder / "B/1.png", picture());
    EXPECT_EQ(opened(folder.path())->info().kind, "class-folders");
}

TEST(RealChangePairs, levir_cd_opens_with_its_masks) {
    const fs::path folder = shared_data() / "levir_cd";
    if (!fs::exists(folder))
        GTEST_SKIP() << "no real data beside the repository";
    const auto dataset = opened(folder);
    EXPECT_EQ(dataset->info().kind, "change-pairs");
    ASSERT_EQ(dataset->size(), 8U);
    EXPECT_TRUE(dataset->info().broken.empty());
    std::size_t changed = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const Sample sample = dataset->read(i);
        EXPECT_EQ(sample.image.channels(), 6);
        changed += std::ranges::count(sample.mask.pixels(), 1.0F) > 0 ? 1 : 0;
    }
    EXPECT_EQ(changed, 7U);
    EXPECT_EQ(dataset->sample(sample_named(*dataset, "train_386")).split, "train");
}

} // namespace
} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/dota.h"

#include "archive_fixtures.h"
#include "data/inspect.h"
#include "kind_fixtures.h"

namespace terrella::data {
namespace {

using namespace terrella::test;

const std::string head = "imagesource:GoogleEarth\ngsd:0.15\n";

TEST(Dota, boxes_keep_four_corners_class_and_difficulty) {
    const TemporaryFolder folder;
    write_raster(folder / "train/images/P0001.png", picture(20));
    write_text(folder / "train/labelTxt/P0001.txt", head + "2 3 10 3 10.5 8 2 8 ship 0\r\n1 1 2 1 2 2 1 2 plane 1\n");
    write_raster(folder / "val/images/P0001.png", picture(30)); // the same name in another part, of another size
    write_text(folder / "val/labelTxt/P0001.txt", "5 5 6 5 6 6 5 6 ship 0\n");
    const auto dataset = opened(folder.path());
    const DatasetInfo& info = dataset->info();
    ASSERT_EQ(info.kind, "dota");
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_EQ(info.box_classes, (std::vector<std::string>{"plane", "ship"}));
    EXPECT_EQ(info.targets, std::vector<std::string>{"boxes"});
    const std::size_t train = sample_named(*dataset, "train");
    EXPECT_EQ(dataset->sample(train).split, "train");
    const Sample sample = dataset->read(train);
    EXPECT_EQ(sample.image.height(), 20);
    ASSERT_EQ(sample.boxes.size(), 2U);
    EXPECT_EQ(sample.boxes[0].corners, (std::array<double, 8>{2, 3, 10, 3, 10.5, 8, 2, 8}));
    EXPECT_EQ(sample.boxes[0].label, 1);
    EXPECT_FALSE(sample.boxes[0].difficult);
    EXPECT_TRUE(sample.boxes[1].difficult);
    EXPECT_EQ(dataset->read(1 - train).image.height(), 30);
    EXPECT_EQ(inspect_document(*dataset).at("box_classes"), (Json{"plane", "ship"}));
}

TEST(Dota, boxes_follow_their_image_to_another_size) {
    const TemporaryFolder folder;
    write_raster(folder / "images/a.png", {patterned(3, 10, 20), GDT_Byte, "PNG"});
    write_text(folder / "labelTxt/a.txt", "2 3 10 3 10 8 2 8 ship 0\n");
    DataSettings settings = settings_for(folder.path());
    settings.size = 40;
    const Sample sample = open_dataset(settings)->read(0);
    EXPECT_EQ(sample.boxes.at(0).corners, (std::array<double, 8>{4, 12, 20, 12, 20, 32, 4, 32}));
}

TEST(Dota, lines_that_are_no_boxes_are_listed_and_the_rest_goes_on) {
    const TemporaryFolder folder;
    write_raster(folder / "images/a.png", picture(16));
    write_text(folder / "labelTxt/a.txt", head + "1 1 5 1 5 5 ship 0\n" +      // three corners
                                              "1 1 5 1 5 5 1 five ship 0\n" +  // no number
                                              "1 1 5 1 5 5 1 5\n" +            // no class
                                              "20 1 25 1 25 5 20 5 ship 0\n" + // outside
                                              "-3 1 5 1 5 5 -3 5 ship 0\n" +   // partly outside: kept
                                              "1 1 nan 1 5 5 1 5 ship 0\n");
    write_raster(folder / "images/b.png", picture(16));
    write_text(folder / "labelTxt/stray.txt", "1 1 5 1 5 5 1 5 ship 0\n");
    const auto dataset = opened(folder.path());
    const DatasetInfo& info = dataset->info();
    EXPECT_TRUE(lists(info, "a.txt", "line 3: the box has 3 corners"));
    EXPECT_TRUE(lists(info, "a.txt", "line 4: the box has 3 corners"));
    EXPECT_TRUE(lists(info, "a.txt", "line 5: the box has no class"));
    EXPECT_TRUE(lists(info, "a.txt", "line 6: the box lies outside the image (16 × 16)"));
    EXPECT_TRUE(lists(info, "a.txt", "line 8"));
    EXPECT_TRUE(lists(info, "stray.txt", "no image"));
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_EQ(dataset->read(0).boxes.size(), 1U);
    EXPECT_TRUE(dataset->read(1).boxes.empty());
    EXPECT_TRUE(remarks(info, "1 image has no annotation")) << all_remarks(info);
}

TEST(Dota, is_read_from_an_archive) {
    const TemporaryFolder folder;
    write_raster(folder / "set/images/a.png", picture(16));
    write_text(folder / "set/labelTxt-v1.5/a.txt", "1 1 5 1 5 5 1 5 ship 0\n");
    write_text(folder / "a.zip", zip_of(members_of(folder / "set")));
    const auto dataset = opened(folder / "a.zip");
    ASSERT_EQ(dataset->info().kind, "dota");
    EXPECT_EQ(dataset->read(0).boxes.size(), 1U);
}

TEST(RealDota, the_example_opens_with_its_64_objects) {
    const fs::path folder = shared_data() / "dota";
    if (!fs::exists(folder))
        GTEST_SKIP() << "no real data beside the repository";
    const auto dataset = opened(folder);
    ASSERT_EQ(dataset->info().kind, "dota");
    ASSERT_EQ(dataset->size(), 1U);
    EXPECT_TRUE(dataset->info().broken.empty());
    const Sample sample = dataset->read(0);
    ASSERT_EQ(sample.boxes.size(), 64U);
    EXPECT_EQ(std::ranges::count(sample.boxes, 1, &Box::label), 14); // small-vehicle
    EXPECT_EQ(sample.image.width(), 712);
}

} // namespace
} // namespace terrella::data

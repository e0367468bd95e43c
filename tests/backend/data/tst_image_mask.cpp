// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/image_mask.h"

#include "data/file_roles.h"
#include "data/inspect.h"
#include "data/legends.h"
#include "kind_fixtures.h"

#include <cmath>

namespace terrella::data {
namespace {

using namespace terrella::test;

/// A mask of one colour with one pixel of another.
RasterToWrite coloured(std::uint32_t colour, std::uint32_t corner, int side = 8) {
    RasterToWrite what{Image(3, side, side), GDT_Byte, "PNG"};
    for (int c = 0; c < 3; ++c) {
        const unsigned shift = 16 - 8 * static_cast<unsigned>(c);
        std::ranges::fill(what.image.plane(c), static_cast<float>((colour >> shift) & 255U));
        what.image.at(c, 0, 0) = static_cast<float>((corner >> shift) & 255U);
    }
    return what;
}

RasterToWrite numbered(std::vector<int> codes, int side = 8) {
    RasterToWrite what = plain(0, side, GDT_Byte, "PNG");
    for (std::size_t i = 0; i < what.image.plane_size(); ++i)
        what.image.plane(0)[i] = static_cast<float>(codes[i % codes.size()]);
    return what;
}

TEST(ImageMask, the_published_folders_of_potsdam_are_read_with_their_colours) {
    const TemporaryFolder folder;
    for (const char* tile : {"2_10", "2_11"}) {
        write_raster(folder / "2_Ortho_RGB" / ("top_potsdam_" + std::string(tile) + "_RGB.tif"), {patterned(3, 8, 8)});
        RasterToWrite infrared{patterned(4, 8, 8)};
        infrared.options = {"PHOTOMETRIC=MINISBLACK"}; // else the fourth band would be written as alpha
        write_raster(folder / "4_Ortho_RGBIR" / ("top_potsdam_" + std::string(tile) + "_RGBIR.tif"), infrared);
        write_raster(folder / "5_Labels_all" / ("top_potsdam_" + std::string(tile) + "_label.png"),
                     coloured(0x0000FF, 0xFFFF00));
    }
    const auto dataset = opened(folder.path());
    const DatasetInfo& info = dataset->info();
    EXPECT_EQ(info.kind, "image-mask");
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_EQ(info.bands.size(), 4U); // with infrared where it is published
    EXPECT_EQ(info.targets, std::vector<std::string>{"mask"});
    ASSERT_EQ(info.mask_classes.size(), 6U);
    EXPECT_EQ(info.mask_classes[1].name, "building");
    EXPECT_EQ(info.mask_classes[1].colour, (std::array<std::uint8_t, 3>{0, 0, 255}));
    const Sample sample = dataset->read(0);
    EXPECT_EQ(sample.mask.at(0, 3, 3), 1);
    EXPECT_EQ(sample.mask.at(0, 0, 0), 4);
    EXPECT_TRUE(remarks(info, "isprs")) << all_remarks(info);
}

TEST(ImageMask, colours_tell_their_legend_under_any_name) {
    const TemporaryFolder folder;
    write_raster(folder / "images/a.png", picture());
    write_raster(folder / "masks/a.png", coloured(0x00FF00, 0x000000));
    const auto dataset = opened(folder.path());
    ASSERT_EQ(dataset->info().mask_classes.size(), 6U);
    const Sample sample = dataset->read(0);
    EXPECT_EQ(sample.mask.at(0, 3, 3), 3);            // tree
    EXPECT_TRUE(std::isnan(sample.mask.at(0, 0, 0))); // boundary
}

TEST(ImageMask, mmsegmentation_folders_keep_their_splits_and_numbers) {
    const TemporaryFolder folder;
    for (const char* split : {"train", "val"}) {
        write_raster(folder / "loveda/img_dir" / split / "0.png", picture());
        write_raster(folder / "loveda/ann_dir" / split / "0.png", numbered({0, 1, 7}));
    }
    const auto dataset = opened(folder.path());
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_EQ(dataset->sample(0).split, "train");
    EXPECT_EQ(dataset->sample(1).split, "val");
    ASSERT_EQ(dataset->info().mask_classes.size(), 7U);
    EXPECT_EQ(dataset->info().mask_classes[6].name, "agriculture");
    const Sample sample = dataset->read(0);
    EXPECT_TRUE(std::isnan(sample.mask.at(0, 0, 0)));
    EXPECT_EQ(sample.mask.at(0, 0, 1), 0);
    EXPECT_EQ(sample.mask.at(0, 0, 2), 6);
}

TEST(ImageMask, images_without_masks_stay_unlabelled) {
    const TemporaryFolder folder;
    for (const char* part : {"Train/Rural", "Train/Urban"}) {
        write_raster(folder / part / "images_png/0.png", picture());
        write_raster(folder / part / "masks_png/0.png", numbered({1, 2}));
    }
    write_raster(folder / "Test/Rural/images_png/5.png", picture());
    const auto dataset = opened(folder.path());
    ASSERT_EQ(dataset->size(), 3U);
    const std::size_t bare = sample_named(*dataset, "Test");
    EXPECT_EQ(dataset->sample(bare).split, "test");
    EXPECT_TRUE(dataset->read(bare).mask.empty());
    EXPECT_TRUE(remarks(dataset->info(), "1 image has no mask")) << all_remarks(dataset->info());
    EXPECT_TRUE(remarks(dataset->info(), "loveda")) << all_remarks(dataset->info());
}

TEST(ImageMask, unknown_numbers_become_classes_and_say_so) {
    const TemporaryFolder folder;
    write_raster(folder / "images/a.png", picture());
    write_raster(folder / "labels/a.png", numbered({2, 5, 9, 255}));
    const auto dataset = opened(folder.path());
    ASSERT_EQ(dataset->info().mask_classes.size(), 3U);
    EXPECT_EQ(dataset->info().mask_classes[1].name, "class 5");
    const Sample sample = dataset->read(0);
    EXPECT_EQ(sample.mask.at(0, 0, 2), 2);
    EXPECT_TRUE(std::isnan(sample.mask.at(0, 0, 3)));
    EXPECT_TRUE(remarks(dataset->info(), "no legend")) << all_remarks(dataset->info());
}

TEST(ImageMask, a_legend_beside_the_images_names_the_classes) {
    const TemporaryFolder folder;
    write_raster(folder / "train/1_sat.png", picture());
    write_raster(folder / "train/1_mask.png", coloured(0x0A141E, 0xFFFF00));
    write_text(folder / "class_dict.csv", "name,r,g,b\nurban,10,20,30\nfields,255,255,0\n");
    const auto dataset = opened(folder.path());
    ASSERT_EQ(dataset->info().kind, "image-mask");
    ASSERT_EQ(dataset->info().mask_classes.size(), 2U);
    EXPECT_EQ(dataset->info().mask_classes[0].name, "urban");
    EXPECT_EQ(dataset->read(0).mask.at(0, 0, 0), 1);
}

TEST(ImageMask, an_undeclared_colour_is_named) {
    const TemporaryFolder folder;
    write_text(folder / "class_dict.csv", "name,r,g,b\nurban,10,20,30\nfields,255,255,0\n");
    for (const char* name : {"1", "2"}) {
        write_raster(folder / "images" / (std::string(name) + ".png"), picture());
        write_raster(folder / "masks" / (std::string(name) + ".png"),
                     coloured(0x0A141E, name == std::string("2") ? 0x123456 : 0xFFFF00));
    }
    const auto dataset = opened(folder.path());
    ASSERT_EQ(dataset->size(), 2U);
    const auto error = error_of<DataError>([&] { (void)dataset->read(1); });
    EXPECT_NE(error.happened().find("#123456"), std::string::npos) << error.what();
    EXPECT_NE(error.where().find("masks/2.png"), std::string::npos);
    EXPECT_NO_THROW((void)dataset->read(0));
    const auto broken = broken_samples(*dataset);
    ASSERT_EQ(broken.size(), 1U);
    EXPECT_NE(broken.at(1).reason.text().find("undeclared"), std::string::npos);
}

TEST(ImageMask, a_mask_follows_its_image_to_another_size) {
    const TemporaryFolder folder;
    write_raster(folder / "images/a.png", picture());
    write_raster(folder / "masks/a.png", coloured(0x00FF00, 0x0000FF));
    DataSettings settings = settings_for(folder.path());
    settings.size = 16;
    const Sample sample = open_dataset(settings)->read(0);
    EXPECT_EQ(sample.image.height(), 16);
    EXPECT_EQ(sample.mask.height(), 16);
    EXPECT_EQ(sample.mask.at(0, 1, 1), 1); // the corner's pixel, doubled and not mixed
    EXPECT_EQ(sample.mask.at(0, 2, 1), 3);
}

TEST(ImageMask, pictures_in_both_folders_are_no_masks) {
    const TemporaryFolder folder;
    write_raster(folder / "images/a.png", picture(24));
    write_raster(folder / "labels/a.png", {patterned(3, 24, 24, 3), GDT_Byte, "PNG"});
    const auto error = error_of<DataError>([&] { (void)opened(folder.path()); });
    EXPECT_NE(error.happened().find("64 colours"), std::string::npos) << error.what();
}

TEST(ImageMask, names_of_roles_alone_make_no_pair) {
    const TemporaryFolder folder;
    write_raster(folder / "rgb.png", picture());
    write_raster(folder / "mask.png", numbered({1, 2}));
    write_raster(folder / "elevation.png", picture());
    const FileRole image = role_of("rgb.png", RoleWords::masks), mask = role_of("mask.png", RoleWords::masks);
    EXPECT_NE(image.key, mask.key);
    EXPECT_FALSE(recognise_image_mask(*FileTree::open(folder.path()), false, nullptr, {}).found());
    // A folder a sample says whose they are.
    EXPECT_EQ(role_of("site 1/rgb.png", RoleWords::masks).key, role_of("site 1/mask.png", RoleWords::masks).key);
}

TEST(RealImageMask, segmentation_sets_open_with_their_classes) {
    const fs::path data = shared_data();
    if (!fs::exists(data / "potsdam"))
        GTEST_SKIP() << "no real data beside the repository";
    struct Expected {
        const char* folder;
        std::size_t samples, classes;
    };
    for (const auto& [name, samples, classes] :
         {Expected{"potsdam", 1, 6}, {"vaihingen", 1, 6}, {"loveda", 2, 7}, {"isaid", 2, 16}}) {
        const auto dataset = opened(data / name);
        EXPECT_EQ(dataset->info().kind, "image-mask") << name;
        ASSERT_EQ(dataset->size(), samples) << name;
        EXPECT_EQ(dataset->info().mask_classes.size(), classes) << name << all_remarks(dataset->info());
        EXPECT_TRUE(dataset->info().broken.empty()) << name;
        for (std::size_t i = 0; i < samples; ++i)
            EXPECT_FALSE(dataset->read(i).mask.empty()) << name;
    }
    EXPECT_EQ(opened(data / "isaid")->sample(0).split, "train");
    EXPECT_EQ(opened(data / "vaihingen")->info().bands.at(0).name, "nir");
    EXPECT_EQ(opened(data / "potsdam")->info().modality, "rgb");
}

} // namespace
} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sen12ms.h"

#include "data/inspect.h"
#include "kind_fixtures.h"

#include <cmath>

namespace terrella::data {
namespace {

using namespace terrella::test;

fs::path file(const fs::path& root, const std::string& season, const std::string& role, int scene, int patch) {
    const std::string region = "ROIs1158_" + season;
    return root / region / (role + "_" + std::to_string(scene)) /
           (region + "_" + role + "_" + std::to_string(scene) + "_p" + std::to_string(patch) + ".tif");
}

/// A triplet whose land cover is IGBP `code`, but for one pixel of water.
void write_triplet(const fs::path& root, int patch, int code, const std::string& season = "spring") {
    write_raster(file(root, season, "s1", 1, patch), plain(-14.5F, 8, GDT_Float32, "GTiff", 2));
    write_raster(file(root, season, "s2", 1, patch), {patterned(13, 8, 8, patch, 500, 2000), GDT_UInt16});
    RasterToWrite cover = plain(static_cast<float>(code), 8, GDT_UInt16, "GTiff", 4);
    std::ranges::fill(cover.image.plane(1), 31.0F); // another nomenclature, which must not be taken
    cover.image.at(0, 0, 0) = 17;
    write_raster(file(root, season, "lc", 1, patch), cover);
}

TEST(Sen12Ms, triplets_have_two_sensors_a_mask_and_the_class_of_most_pixels) {
    const TemporaryFolder folder;
    write_triplet(folder.path(), 30, 14);
    write_triplet(folder.path(), 31, 2);
    const auto dataset = opened(folder.path());
    const DatasetInfo& info = dataset->info();
    ASSERT_EQ(info.kind, "sen12ms");
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_EQ(info.bands.size(), 15U);
    EXPECT_EQ(info.classes.size(), 10U);
    EXPECT_EQ(info.targets, (std::vector<std::string>{"class", "mask"}));
    EXPECT_EQ(info.classes.at(static_cast<std::size_t>(dataset->sample(0).label)), "croplands");
    EXPECT_EQ(info.classes.at(static_cast<std::size_t>(dataset->sample(1).label)), "forest");
    const Sample sample = dataset->read(0);
    EXPECT_EQ(sample.image.at(1, 2, 2), -14.5F);
    EXPECT_EQ(sample.mask.at(0, 4, 4), 5);
    EXPECT_EQ(sample.mask.at(0, 0, 0), 9);
    EXPECT_EQ(dataset->sample(0).id, "ROIs1158_spring_1_p30");

    DataSettings full = settings_for(folder.path());
    full.classes = "full";
    const auto igbp = open_dataset(full);
    EXPECT_EQ(igbp->info().classes.size(), 17U);
    EXPECT_EQ(igbp->info().classes.at(static_cast<std::size_t>(igbp->sample(0).label)),
              "cropland/natural vegetation mosaics");
}

TEST(Sen12Ms, the_published_lists_tell_the_split) {
    const TemporaryFolder folder;
    write_triplet(folder.path(), 30, 14);
    write_triplet(folder.path(), 31, 2);
    write_text(folder / "train_list.txt", "ROIs1158_spring_s2_1_p30.tif\n");
    write_text(folder / "test_list.txt", "ROIs1158_spring_s2_1_p31.tif\n");
    const auto dataset = opened(folder.path());
    EXPECT_EQ(dataset->sample(0).split, "train");
    EXPECT_EQ(dataset->sample(1).split, "test");
}

TEST(Sen12Ms, what_lacks_or_is_broken_is_told_and_the_rest_goes_on) {
    const TemporaryFolder folder;
    for (int patch = 1; patch <= 6; ++patch)
        write_triplet(folder.path(), patch, 10);
    fs::remove(file(folder.path(), "spring", "s1", 1, 1));
    fs::remove(file(folder.path(), "spring", "lc", 1, 2));
    fs::remove(file(folder.path(), "spring", "s1", 1, 3));
    fs::remove(file(folder.path(), "spring", "s2", 1, 3));
    write_raster(file(folder.path(), "spring", "lc", 1, 4), plain(200, 8, GDT_UInt16, "GTiff", 4));
    write_raster(file(folder.path(), "spring", "s2", 1, 5), plain(200, 8, GDT_UInt16, "GTiff", 10));
    const auto dataset = opened(folder.path());
    const DatasetInfo& info = dataset->info();
    EXPECT_TRUE(lists(info, "_lc_1_p3", "neither its s1 nor its s2"));
    EXPECT_TRUE(lists(info, "_lc_1_p4", "undeclared value 200"));
    EXPECT_TRUE(lists(info, "_s2_1_p5", "10 bands"));
    ASSERT_EQ(dataset->size(), 3U);
    const std::size_t no_radar = sample_named(*dataset, "_p1"), no_cover = sample_named(*dataset, "_p2");
    EXPECT_EQ(dataset->sample(no_radar).missing, std::vector<std::string>{"s1"});
    EXPECT_EQ(dataset->sample(no_cover).label, -1);
    EXPECT_TRUE(dataset->read(no_cover).mask.empty());
    EXPECT_TRUE(std::isnan(dataset->read(no_radar).image.at(0, 0, 0)));
}

TEST(Sen12Ms, labels_follow_the_masks_when_these_change) {
    const TemporaryFolder folder;
    write_triplet(folder.path(), 1, 10);
    EXPECT_EQ(opened(folder.path())->sample(0).label, 3);
    EXPECT_EQ(opened(folder.path())->sample(0).label, 3); // from the cache
    RasterToWrite cover = plain(15, 8, GDT_UInt16, "GTiff", 4);
    write_raster(file(folder.path(), "spring", "lc", 1, 1), cover);
    fs::last_write_time(file(folder.path(), "spring", "lc", 1, 1),
                        fs::file_time_type::clock::now() + std::chrono::seconds(5));
    EXPECT_EQ(opened(folder.path())->sample(0).label, 7);
}

} // namespace
} // namespace terrella::data

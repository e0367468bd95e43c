// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sensor_pairs.h"

#include "data/inspect.h"
#include "kind_fixtures.h"

#include <cmath>

namespace terrella::data {
namespace {

using namespace terrella::test;

RasterToWrite radar(float value = -12.5F) { return plain(value, 8, GDT_Float32, "GTiff", 2); }
RasterToWrite optical() { return {patterned(13, 8, 8, 0, 500, 2000), GDT_Int16}; }

/// One chip in the published folders of Sen1Floods11.
void write_chip(const fs::path& root, const std::string& chip) {
    write_raster(root / "S1Hand" / (chip + "_S1Hand.tif"), radar());
    write_raster(root / "S2Hand" / (chip + "_S2Hand.tif"), optical());
    RasterToWrite label = plain(0, 8, GDT_Int16);
    label.image.at(0, 0, 0) = 1;
    label.image.at(0, 0, 1) = -1;
    write_raster(root / "LabelHand" / (chip + "_LabelHand.tif"), label);
    write_raster(root / "S1OtsuLabelHand" / (chip + "_S1OtsuLabelHand.tif"), label);
    write_raster(root / "JRCWaterHand" / (chip + "_JRCWaterHand.tif"), label);
}

TEST(SensorPairs, sen1floods11_pairs_radar_optics_and_water) {
    const TemporaryFolder folder;
    write_chip(folder / "HandLabeled", "Ghana_103272");
    write_chip(folder / "HandLabeled", "Bolivia_103757");
    write_text(folder / "splits/flood_train_data.csv", "Ghana_103272_S1Hand.tif,Ghana_103272_LabelHand.tif\n");
    write_text(folder / "splits/flood_test_data.csv", "Bolivia_103757_S1Hand.tif,Bolivia_103757_LabelHand.tif\n");
    const auto dataset = opened(folder.path());
    const DatasetInfo& info = dataset->info();
    ASSERT_EQ(info.kind, "sensor-pairs");
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_TRUE(info.broken.empty()) << info.broken.front().path << info.broken.front().reason.text();
    const Json modalities = inspect_document(*dataset).at("modalities");
    EXPECT_EQ(modalities.at("s1"), (Json{"VV", "VH"}));
    EXPECT_EQ(modalities.at("s2").size(), 13U);
    EXPECT_EQ(info.mask_classes.at(1).name, "water");
    const std::size_t ghana = sample_named(*dataset, "ghana");
    EXPECT_EQ(dataset->sample(ghana).split, "train");
    EXPECT_EQ(dataset->sample(1 - ghana).split, "test");
    const Sample sample = dataset->read(ghana);
    EXPECT_EQ(sample.image.at(0, 4, 4), -12.5F);
    EXPECT_EQ(sample.mask.at(0, 0, 0), 1);
    EXPECT_TRUE(std::isnan(sample.mask.at(0, 0, 1)));
}

void write_site(const fs::path& root, const std::string& number) {
    for (const char* sensor : {"S1", "S2"})
        for (const char* role : {"BEFORE", "AFTER", "MASK"}) {
            std::string word = role;
            std::ranges::transform(word, word.begin(),
                                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            const bool mask = word == "mask";
            RasterToWrite what = mask || sensor == std::string("S1") ? plain(9, 8, GDT_Byte, "PNG") : picture();
            if (mask)
                for (std::size_t i = 0; i < 64; ++i)
                    what.image.plane(0)[i] = i == 3 ? 255 : 0;
            write_raster(root / ("Ombria" + std::string(sensor)) / "test" / role /
                             (std::string(sensor) + "_" + word + "_" + number + ".png"),
                         what);
        }
}

TEST(SensorPairs, ombria_has_two_sensors_at_two_dates) {
    const TemporaryFolder folder;
    write_site(folder.path(), "0013");
    write_site(folder.path(), "0018");
    fs::remove(folder / "OmbriaS1/test/AFTER/S1_after_0018.png");
    const auto dataset = opened(folder.path());
    const DatasetInfo& info = dataset->info();
    ASSERT_EQ(info.kind, "sensor-pairs");
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_EQ(info.bands.size(), 8U);
    const Json modalities = inspect_document(*dataset).at("modalities");
    for (const char* name : {"s1-before", "s1-after", "s2-before", "s2-after"})
        EXPECT_TRUE(modalities.contains(name)) << name;
    EXPECT_EQ(dataset->sample(0).split, "test");
    EXPECT_TRUE(dataset->sample(0).missing.empty());
    EXPECT_EQ(dataset->sample(1).missing, std::vector<std::string>{"s1-after"});
    const Sample sample = dataset->read(1);
    EXPECT_EQ(sample.image.at(0, 0, 0), 9);
    EXPECT_TRUE(std::isnan(sample.image.at(1, 0, 0)));
    EXPECT_EQ(sample.mask.at(0, 0, 3), 1);
    EXPECT_EQ(opened(folder.path(), {"s2-before"})->info().modality, "rgb");
}

TEST(SensorPairs, radar_without_its_optics_misses_a_modality_and_a_broken_file_is_listed) {
    const TemporaryFolder folder;
    for (int i = 1; i <= 6; ++i)
        write_chip(folder.path(), "Spain_" + std::to_string(i));
    fs::remove(folder / "S2Hand/Spain_2_S2Hand.tif");
    write_text(folder / "S1Hand/Spain_3_S1Hand.tif", "no raster");
    write_raster(folder / "S2Hand/Spain_4_S2Hand.tif", plain(1, 8, GDT_Int16, "GTiff", 12));
    const auto dataset = opened(folder.path());
    EXPECT_TRUE(lists(dataset->info(), "Spain_3_S1Hand", "cannot be opened"));
    EXPECT_TRUE(lists(dataset->info(), "Spain_4_S2Hand", "12 bands"));
    ASSERT_EQ(dataset->size(), 4U);
    const std::size_t lacking = sample_named(*dataset, "spain_2");
    EXPECT_EQ(dataset->sample(lacking).missing, std::vector<std::string>{"s2"});
    EXPECT_TRUE(std::isnan(dataset->read(lacking).image.at(5, 0, 0)));
    EXPECT_TRUE(remarks(dataset->info(), "1 sample has no s2")) << all_remarks(dataset->info());
}

TEST(SensorPairs, dfc2020_keeps_its_own_labels) {
    const TemporaryFolder folder;
    const fs::path root = folder / "ROIs0000_validation";
    for (const char* patch : {"p0", "p1"}) {
        const auto name = [&](const char* role) {
            return root / (std::string(role) + "_0") /
                   ("ROIs0000_validation_" + std::string(role) + "_0_" + patch + ".tif");
        };
        write_raster(name("s1"), radar());
        write_raster(name("s2"), {patterned(13, 8, 8, 0, 500, 2000), GDT_UInt16});
        write_raster(name("lc"), plain(12, 8, GDT_UInt16, "GTiff", 4));
        write_raster(name("dfc"), plain(patch == std::string("p0") ? 6 : 10, 8, GDT_UInt16));
    }
    const auto dataset = opened(folder.path());
    ASSERT_EQ(dataset->info().kind, "sensor-pairs");
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_EQ(dataset->info().classes.at(static_cast<std::size_t>(dataset->sample(0).label)), "croplands");
    EXPECT_EQ(dataset->info().classes.at(static_cast<std::size_t>(dataset->sample(1).label)), "water");
    EXPECT_EQ(dataset->sample(0).split, "val");
    EXPECT_EQ(dataset->read(1).mask.at(0, 0, 0), 9);
}

TEST(RealSensorPairs, sen1floods11_and_ombria_open) {
    const fs::path data = shared_data();
    if (!fs::exists(data / "ombria/ombria_test.zip"))
        GTEST_SKIP() << "no real data beside the repository";
    const auto floods = opened(data / "sen1floods11");
    ASSERT_EQ(floods->info().kind, "sensor-pairs");
    ASSERT_EQ(floods->size(), 1U);
    EXPECT_EQ(floods->info().bands.size(), 15U);
    const Sample chip = floods->read(0);
    EXPECT_EQ(chip.image.height(), 512);
    EXPECT_EQ(std::ranges::count(chip.mask.pixels(), 1.0F), 70035);
    EXPECT_EQ(std::ranges::count(chip.mask.pixels(), 0.0F), 192010);
    EXPECT_EQ(chip.crs, "EPSG:4326");
    const auto ombria = opened(data / "ombria/ombria_test.zip");
    ASSERT_EQ(ombria->info().kind, "sensor-pairs");
    EXPECT_EQ(ombria->size(), 70U);
    EXPECT_EQ(ombria->info().bands.size(), 8U);
    EXPECT_TRUE(ombria->info().broken.empty());
    EXPECT_FALSE(ombria->read(0).mask.empty());
}

} // namespace
} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/seasons.h"

#include "data/inspect.h"
#include "kind_fixtures.h"

#include <cmath>

namespace terrella::data {
namespace {

using namespace terrella::test;

/// Bands of Sentinel-2 as SeCo publishes them, of two resolutions.
void write_date(const fs::path& folder, const std::vector<std::string>& bands = {"B2", "B3", "B4", "B5", "B8A"},
                float value = 900) {
    for (const std::string& band : bands)
        write_raster(folder / (band + ".tif"), plain(value, band == "B5" || band == "B8A" ? 4 : 8,
                                                     band.starts_with('V') ? GDT_Float32 : GDT_UInt16));
}

TEST(Seasons, every_date_is_a_sample_and_a_location_is_their_place) {
    const TemporaryFolder folder;
    for (const char* date : {"20200607T101559_20200607T102144_T32TQM", "20191220T102339_20191220T102342_T32TQM"})
        write_date(folder / ("seasonal/000001/" + std::string(date)));
    write_date(folder / "seasonal/000002/20200301T100000_20200301T100000_T33UUP");
    const auto dataset = opened(folder.path());
    const DatasetInfo& info = dataset->info();
    ASSERT_EQ(info.kind, "seasons");
    ASSERT_EQ(dataset->size(), 3U);
    ASSERT_EQ(info.bands.size(), 5U);
    EXPECT_EQ(info.bands[4].name, "B8A");
    EXPECT_EQ(info.modality, "s2");
    EXPECT_EQ(dataset->sample(0).date, "2019-12-20");
    EXPECT_EQ(dataset->sample(1).date, "2020-06-07");
    EXPECT_EQ(dataset->sample(0).place, dataset->sample(1).place);
    EXPECT_NE(dataset->sample(0).place, dataset->sample(2).place);
    EXPECT_EQ(dataset->read(0).image.height(), 8);
    EXPECT_FLOAT_EQ(dataset->read(0).image.at(4, 7, 7), 900);
    EXPECT_EQ(inspect_document(*dataset).at("dates"), (Json{"2019-12-20", "2020-06-07"}));
}

TEST(Seasons, ssl4eo_brings_radar_and_optics_of_one_season_together) {
    const TemporaryFolder folder;
    const std::vector<std::string> optical{"20200607T101559_T32TQM", "20201220T102339_T32TQM"};
    for (const std::string& date : optical) {
        write_date(folder / "s2c/0000042" / date);
        write_date(folder / "s2a/0000042" / date, {"B2", "B3"}, 700);
    }
    write_date(folder / "s1/0000042/S1A_IW_GRDH_1SDV_20200611T053503", {"VV", "VH"}, -9.5F);
    write_date(folder / "s1/0000042/S1A_IW_GRDH_1SDV_20201213T053503", {"VV", "VH"}, -11.5F);
    write_date(folder / "s2c/0000043/20200101T000000_T1");
    const auto dataset = opened(folder.path());
    ASSERT_EQ(dataset->info().kind, "seasons");
    ASSERT_EQ(dataset->size(), 3U);
    const Json modalities = inspect_document(*dataset).at("modalities");
    EXPECT_EQ(modalities.at("s1"), (Json{"VV", "VH"}));
    EXPECT_EQ(modalities.at("s2a").size(), 2U);
    EXPECT_EQ(modalities.at("s2c").size(), 5U);
    const Sample winter = dataset->read(1);
    EXPECT_EQ(dataset->sample(1).date, "2020-12-20");
    EXPECT_EQ(winter.image.at(0, 0, 0), -11.5F);
    EXPECT_EQ(dataset->sample(2).missing, (std::vector<std::string>{"s1", "s2a"}));
    EXPECT_TRUE(std::isnan(dataset->read(2).image.at(0, 0, 0)));
}

TEST(Seasons, a_lacking_band_is_listed_and_a_date_that_no_calendar_has_is_told) {
    const TemporaryFolder folder;
    for (const char* date : {"20200607", "20200907", "20201301", "20201207"})
        write_date(folder / "1" / date);
    fs::remove(folder / "1/20200907/B4.tif");
    const auto dataset = opened(folder.path());
    EXPECT_TRUE(lists(dataset->info(), "20200907", "B04 is missing"));
    ASSERT_EQ(dataset->size(), 3U);
    EXPECT_EQ(dataset->sample(sample_named(*dataset, "20201301")).date, "");
    EXPECT_TRUE(remarks(dataset->info(), "20201301")) << all_remarks(dataset->info());
}

TEST(Seasons, pictures_since_baseline_four_have_an_offset_and_mixtures_a_warning) {
    const TemporaryFolder folder;
    write_date(folder / "new/1/20220607T101559_N0400_T32TQM");
    write_date(folder / "new/1/20220907T101559_N0400_T32TQM");
    const DatasetInfo fresh = opened(folder / "new")->info();
    EXPECT_DOUBLE_EQ(fresh.bands[0].offset, -0.1);
    EXPECT_DOUBLE_EQ(fresh.bands[0].unit_low, 1000);
    EXPECT_TRUE(remarks(fresh, "-1000")) << all_remarks(fresh);
    write_date(folder / "new/1/20200607T101559_N0214_T32TQM");
    const DatasetInfo mixed = opened(folder / "new")->info();
    EXPECT_TRUE(remarks(mixed, "mixed")) << all_remarks(mixed);
    EXPECT_TRUE(
        std::ranges::any_of(mixed.remarks, [](const Remark& r) { return r.certainty == Remark::Certainty::doubtful; }));
    EXPECT_EQ(mixed.bands[0].offset, 0);
    DataSettings stated = settings_for(folder / "new");
    stated.sentinel2_offset = "none";
    const DatasetInfo overruled = open_dataset(stated)->info();
    EXPECT_EQ(overruled.bands[0].offset, 0);
    EXPECT_FALSE(remarks(overruled, "mixed")) << all_remarks(overruled);
}

TEST(Seasons, class_folders_of_band_files_are_not_taken) {
    const TemporaryFolder folder;
    write_date(folder / "forest/a");
    write_date(folder / "river/b");
    EXPECT_FALSE(recognise_seasons(*FileTree::open(folder.path()), {}).found());
}

} // namespace
} // namespace terrella::data

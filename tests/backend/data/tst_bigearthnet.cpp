// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/bigearthnet.h"

#include "archive_fixtures.h"
#include "base/json.h"
#include "data/bigearthnet_classes.h"
#include "data/inspect.h"
#include "data/open.h"
#include "raster_fixtures.h"

#include <algorithm>
#include <cmath>

namespace terrella::data {
namespace {

using namespace terrella::test;

const std::vector<std::string> optical_bands{"B01", "B02", "B03", "B04", "B05", "B06",
                                             "B07", "B08", "B8A", "B09", "B11", "B12"};

int side_of(const std::string& band) {
    const bool ten = band == "B02" || band == "B03" || band == "B04" || band == "B08";
    return ten ? 12 : band == "B01" || band == "B09" ? 2 : 6;
}

/// The bands of one patch in the published sizes, a tenth of them; band number b is filled with 100·b + level.
void write_s2(const fs::path& root, const std::string& patch, float level = 0) {
    for (std::size_t b = 0; b < optical_bands.size(); ++b) {
        const int side = side_of(optical_bands[b]);
        RasterToWrite what{Image(1, side, side), GDT_UInt16};
        std::ranges::fill(what.image.pixels(), 100.0F * static_cast<float>(b) + level);
        what.geotransform = {404400, 120.0 / side, 0, 5342400, 0, -120.0 / side};
        what.epsg = 32633;
        write_raster(root / patch / (patch + "_" + optical_bands[b] + ".tif"), what);
    }
}

void write_s1(const fs::path& root, const std::string& patch) {
    for (const char* band : {"VV", "VH"}) {
        RasterToWrite what{Image(1, 12, 12), GDT_Float32};
        std::ranges::fill(what.image.pixels(), band == std::string("VV") ? -11.5F : -18.25F);
        write_raster(root / patch / (patch + "_" + band + ".tif"), what);
    }
}

void write_labels(const fs::path& root, const std::string& patch, const std::vector<std::string>& labels,
                  const std::string& s2_patch = {}) {
    Json json{{"labels", labels},
              {"coordinates", {{"ulx", 404400}, {"uly", 5342400}, {"lrx", 405600}, {"lry", 5341200}}},
              {"projection", "EPSG:32633"},
              {"acquisition_date", "2017-06-13 10:10:31"}};
    if (!s2_patch.empty())
        json["corresponding_s2_patch"] = s2_patch;
    write_text(root / patch / (patch + "_labels_metadata.json"), json.dump());
}

const std::string first = "S2A_MSIL2A_20170613T101031_87_48", second = "S2A_MSIL2A_20170617T113321_4_55";
const std::string radar = "S1A_IW_GRDH_1SDV_20170613T165043_33UUP_87_48";

DataSettings at(const fs::path& path, std::vector<std::string> modalities = {}) {
    DataSettings settings;
    settings.path = path.string();
    settings.modalities = std::move(modalities);
    return settings;
}

bool lists(const DatasetInfo& info, const std::string& name, const std::string& reason) {
    return std::ranges::any_of(info.broken, [&](const BrokenFile& file) {
        return file.path.find(name) != std::string::npos && file.reason.text().find(reason) != std::string::npos;
    });
}

bool remarks(const DatasetInfo& info, const std::string& text) {
    return std::ranges::any_of(info.remarks, [&](const auto& r) { return r.text().find(text) != std::string::npos; });
}

std::vector<std::string> names_of(const Dataset& dataset, std::size_t index) {
    std::vector<std::string> names;
    for (const int label : dataset.sample(index).labels)
        names.push_back(dataset.info().classes.at(static_cast<std::size_t>(label)));
    return names;
}

TEST(BigEarthNet, stacks_bands_of_three_resolutions_on_the_grid_of_ten_metres) {
    const TemporaryFolder folder;
    write_s2(folder.path(), first, 7);
    write_labels(folder.path(), first, {"Pastures", "Sea and ocean"});
    const auto dataset = open_dataset(at(folder.path()));
    const DatasetInfo& info = dataset->info();
    EXPECT_EQ(info.kind, "bigearthnet");
    EXPECT_EQ(info.modality, "s2");
    ASSERT_EQ(info.bands.size(), 12U);
    EXPECT_EQ(info.bands[8].name, "B8A");
    EXPECT_EQ(info.bands[8].modality, "s2");
    EXPECT_EQ(info.bands[0].resolution_m, 60);
    EXPECT_EQ(info.sizes, (std::vector<std::array<int, 2>>{{12, 12}}));
    EXPECT_EQ(info.dtype, "uint16");
    EXPECT_TRUE(info.multi_label);
    EXPECT_EQ(info.targets, std::vector<std::string>{"class"});
    const Sample sample = dataset->read(0);
    ASSERT_EQ(sample.image.channels(), 12);
    for (int c = 0; c < 12; ++c)
        for (const float v : sample.image.plane(c))
            ASSERT_FLOAT_EQ(v, 100.0F * static_cast<float>(c) + 7) << c;
    EXPECT_EQ(sample.geotransform, (std::array<double, 6>{404400, 10, 0, 5342400, 0, -10}));
    EXPECT_EQ(sample.crs, "EPSG:32633");
    EXPECT_EQ(dataset->sample(0).date, "2017-06-13");
    ASSERT_TRUE(dataset->sample(0).location);
    EXPECT_NEAR((*dataset->sample(0).location)[0], 13.72, 0.01); // longitude first
    EXPECT_NEAR((*dataset->sample(0).location)[1], 48.22, 0.01);
}

TEST(BigEarthNet, reduces_43_classes_to_19_and_keeps_patches_that_lose_all_labels) {
    const TemporaryFolder folder;
    write_s2(folder.path(), first);
    write_labels(folder.path(), first, {"Sea and ocean", "Airports", "Estuaries", "Rice fields"});
    write_s2(folder.path(), second);
    write_labels(folder.path(), second, {"Bare rock"});
    const auto reduced = open_dataset(at(folder.path()));
    EXPECT_EQ(reduced->info().classes.size(), 19U);
    EXPECT_EQ(names_of(*reduced, 0), (std::vector<std::string>{"Arable land", "Marine waters"}));
    EXPECT_TRUE(reduced->sample(1).labels.empty());
    EXPECT_TRUE(remarks(reduced->info(), "1 patch without a label"));
    DataSettings settings = at(folder.path());
    settings.classes = "full";
    const auto full = open_dataset(settings);
    EXPECT_EQ(full->info().classes.size(), 43U);
    EXPECT_EQ(names_of(*full, 0), (std::vector<std::string>{"Airports", "Rice fields", "Estuaries", "Sea and ocean"}));
    EXPECT_EQ(names_of(*full, 1), std::vector<std::string>{"Bare rock"});
}

TEST(BigEarthNet, the_published_reduction_merges_22_keeps_10_and_drops_11) {
    const BigEarthNetClasses full(false), reduced(true);
    int dropped = 0;
    std::map<int, int> members;
    for (const std::string& name : full.names()) {
        const auto index = reduced.find(name);
        ASSERT_TRUE(index) << name;
        *index < 0 ? ++dropped : ++members[*index];
    }
    EXPECT_EQ(dropped, 11);
    EXPECT_EQ(members.size(), 19U);
    EXPECT_EQ(std::ranges::count_if(members, [](const auto& m) { return m.second == 1; }), 10);
    EXPECT_FALSE(reduced.find("Glaciers and perpetual snow"));
    EXPECT_EQ(reduced.coding().codes.at(523), 18);
    EXPECT_EQ(reduced.coding().codes.at(332), MaskCoding::ignored);
}

TEST(BigEarthNet, pairs_sentinel_1_with_sentinel_2_and_misses_what_is_not_there) {
    const TemporaryFolder folder;
    write_s2(folder / "BigEarthNet-v1.0", first);
    write_labels(folder / "BigEarthNet-v1.0", first, {"Pastures"});
    write_s2(folder / "BigEarthNet-v1.0", second);
    write_labels(folder / "BigEarthNet-v1.0", second, {"Pastures"});
    write_s1(folder / "BigEarthNet-S1-v1.0", radar);
    write_labels(folder / "BigEarthNet-S1-v1.0", radar, {"Pastures"}, first);
    const auto dataset = open_dataset(at(folder.path()));
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_EQ(dataset->info().bands.size(), 14U);
    EXPECT_EQ(dataset->info().dtype, "uint16, float32");
    const Json document = inspect_document(*dataset);
    EXPECT_EQ(document.at("modalities").at("s1"), (Json{"VV", "VH"}));
    EXPECT_EQ(document.at("modalities").at("s2").size(), 12U);
    EXPECT_EQ(document.at("multi_label"), true);
    EXPECT_EQ(document.at("classes").at("Pastures"), 2);
    EXPECT_EQ(document.at("dates"), (Json{"2017-06-13", "2017-06-13"}));
    EXPECT_TRUE(dataset->sample(0).missing.empty());
    EXPECT_EQ(dataset->sample(1).missing, std::vector<std::string>{"s1"});
    const Sample whole = dataset->read(0), lacking = dataset->read(1);
    EXPECT_TRUE(std::isnan(lacking.image.at(12, 3, 3)));
    EXPECT_EQ(lacking.image.at(1, 3, 3), 100);
    EXPECT_EQ(whole.image.at(12, 3, 3), -11.5F);
    EXPECT_EQ(whole.image.at(13, 3, 3), -18.25F);
    EXPECT_TRUE(remarks(dataset->info(), "1 sample has no s1"));

    const auto radar_only = open_dataset(at(folder.path(), {"s1"}));
    EXPECT_EQ(radar_only->info().modality, "s1");
    EXPECT_EQ(radar_only->size(), 1U);
    EXPECT_EQ(radar_only->read(0).image.channels(), 2);
    EXPECT_TRUE(lists(radar_only->info(), second, "chosen modalities"));
}

TEST(BigEarthNet, sentinel_1_alone_is_a_dataset) {
    const TemporaryFolder folder;
    write_s1(folder.path(), radar);
    write_labels(folder.path(), radar, {"Pastures"}, first);
    const auto dataset = open_dataset(at(folder.path()));
    ASSERT_EQ(dataset->size(), 1U);
    EXPECT_EQ(dataset->info().modality, "s1");
    EXPECT_EQ(names_of(*dataset, 0), std::vector<std::string>{"Pastures"});
    EXPECT_EQ(dataset->sample(0).id, radar);
}

TEST(BigEarthNet, honours_splits_and_the_lists_of_snow_and_clouds) {
    const TemporaryFolder folder;
    const std::string third = "S2B_MSIL2A_20180204T94161_57_38";
    for (const std::string& patch : {first, second, third}) {
        write_s2(folder / "BigEarthNet-v1.0", patch);
        write_labels(folder / "BigEarthNet-v1.0", patch, {"Pastures"});
    }
    write_text(folder / "patches_with_seasonal_snow.csv", third + "\n");
    write_text(folder / "splits/train.csv", first + "\n");
    write_text(folder / "splits/test.csv", second + "," + radar + "\n" + third + ",x\n");
    const auto dataset = open_dataset(at(folder.path()));
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_EQ(dataset->sample(0).split, "train");
    EXPECT_EQ(dataset->sample(1).split, "test");
    EXPECT_TRUE(remarks(dataset->info(), "snow and clouds"));
}

TEST(BigEarthNet, version_2_takes_labels_from_its_table_or_its_reference_maps) {
    const TemporaryFolder folder;
    const std::string tile = "S2A_MSIL2A_20170613T101031_N9999_R022_T33UUP", patch = tile + "_26_57";
    const std::string s1_tile = "S1A_IW_GRDH_1SDV_20170613T165043", s1_patch = s1_tile + "_33UUP_26_57";
    write_s2(folder / "BigEarthNet-S2" / tile, patch);
    write_s1(folder / "BigEarthNet-S1" / s1_tile, s1_patch);
    RasterToWrite map{Image(1, 12, 12), GDT_UInt16};
    std::ranges::fill(map.image.pixels(), 312.0F);
    map.image.at(0, 0, 0) = 523;
    map.image.at(0, 0, 1) = 124; // airports: dropped
    write_raster(folder / "Reference_Maps" / tile / patch / (patch + "_reference_map.tif"), map);
    const auto by_map = open_dataset(at(folder.path()));
    ASSERT_EQ(by_map->size(), 1U);
    EXPECT_EQ(names_of(*by_map, 0), (std::vector<std::string>{"Coniferous forest", "Marine waters"}));
    EXPECT_EQ(by_map->info().targets, (std::vector<std::string>{"class", "mask"}));
    const Sample sample = by_map->read(0);
    EXPECT_EQ(sample.mask.at(0, 5, 5), 9);
    EXPECT_EQ(sample.mask.at(0, 0, 0), 18);
    EXPECT_TRUE(std::isnan(sample.mask.at(0, 0, 1)));
    EXPECT_EQ(sample.image.at(12, 0, 0), -11.5F); // paired by tile, row and column
    EXPECT_EQ(by_map->sample(0).place, "33UUP_26_57");

    write_text(folder / "metadata.csv", "patch_id,labels,split,s1_name,contains_seasonal_snow\n" + patch +
                                            ",\"['Beaches, dunes, sands', 'Arable land']\",validation," + s1_patch +
                                            ",False\n");
    const auto by_table = open_dataset(at(folder.path()));
    EXPECT_EQ(names_of(*by_table, 0), (std::vector<std::string>{"Arable land", "Beaches, dunes, sands"}));
    EXPECT_EQ(by_table->sample(0).split, "val");
}

TEST(BigEarthNet, broken_patches_are_listed_and_the_rest_goes_on) {
    const TemporaryFolder folder;
    const auto name = [](int i) { return "S2A_MSIL2A_20170613T101031_87_" + std::to_string(i); };
    for (int i = 1; i <= 8; ++i) {
        write_s2(folder.path(), name(i));
        write_labels(folder.path(), name(i), {"Pastures"});
    }
    fs::remove(folder / (name(1) + "/" + name(1) + "_B03.tif"));
    write_text(folder / (name(2) + "/" + name(2) + "_labels_metadata.json"), "{\"labels\": [\"Past");
    write_labels(folder.path(), name(3), {"Pastures", "Moon craters"});
    write_raster(folder / (name(4) + "/" + name(4) + "_B05.tif"), {Image(1, 6, 6), GDT_Float32});
    write_raster(folder / (name(5) + "/" + name(5) + "_B02.tif"), {Image(3, 12, 12), GDT_UInt16});
    write_raster(folder / (name(6) + "/" + name(6) + "_B05.tif"), {patterned(1, 5, 5), GDT_UInt16});
    const fs::path cut = folder / (name(7) + "/" + name(7) + "_B04.tif");
    fs::resize_file(cut, 60);
    const auto dataset = open_dataset(at(folder.path()));
    const DatasetInfo& info = dataset->info();
    EXPECT_TRUE(lists(info, name(1), "the file for B03 is missing"));
    EXPECT_TRUE(lists(info, name(2) + "_labels", "damaged"));
    EXPECT_TRUE(lists(info, name(3) + "_labels", "unknown class 'Moon craters'"));
    EXPECT_TRUE(lists(info, name(4) + "_B05", "float32"));
    EXPECT_TRUE(lists(info, name(5) + "_B02", "3 bands"));
    EXPECT_TRUE(lists(info, name(7) + "_B04", ""));
    ASSERT_EQ(dataset->size(), 2U); // 6 shows when it is read, 8 is whole
    const auto error = error_of<DataError>([&] { (void)dataset->read(0); });
    EXPECT_NE(error.happened().find("5 × 5"), std::string::npos) << error.what();
    EXPECT_NO_THROW((void)dataset->read(1));
    EXPECT_EQ(broken_samples(*dataset).size(), 1U);
}

TEST(BigEarthNet, is_read_the_same_from_an_archive) {
    const TemporaryFolder folder;
    write_s2(folder / "set", first, 3);
    write_labels(folder / "set", first, {"Pastures"});
    write_text(folder / "a.tar.gz", gzip(tar_of(members_of(folder / "set"))));
    const auto dataset = open_dataset(at(folder / "a.tar.gz"));
    ASSERT_EQ(dataset->size(), 1U);
    EXPECT_EQ(values(dataset->read(0).image), values(open_dataset(at(folder / "set"))->read(0).image));
}

TEST(RealBigEarthNet, opens_pairs_with_their_labels) {
    const fs::path folder = shared_data() / "bigearthnet";
    if (!fs::exists(folder))
        GTEST_SKIP() << "no real data beside the repository";
    const auto dataset = open_dataset(at(folder));
    EXPECT_EQ(dataset->info().kind, "bigearthnet");
    ASSERT_EQ(dataset->size(), 4U);
    EXPECT_TRUE(dataset->info().broken.empty());
    EXPECT_EQ(dataset->info().bands.size(), 14U);
    for (std::size_t i = 0; i < 4; ++i) {
        const Sample sample = dataset->read(i);
        EXPECT_TRUE(dataset->sample(i).missing.empty()) << i;
        EXPECT_EQ(sample.image.height(), 120);
        EXPECT_LT(sample.image.at(12, 60, 60), 0); // decibel
        EXPECT_FALSE(dataset->sample(i).labels.empty());
        EXPECT_TRUE(dataset->sample(i).location);
    }
}

} // namespace
} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/layout.h"

#include "base/error.h"
#include "data/modalities.h"
#include "kind_fixtures.h"

#include <cmath>

namespace terrella::data {
namespace {

using namespace terrella::test;

/// A layout of the files "<sample>_<source>.tif" in a folder, as a kind would make it.
Layout layout_of(const FileTree& tree, std::vector<BandSource> sources, const std::vector<std::string>& samples) {
    Layout layout;
    layout.kind = "test";
    layout.sources = std::move(sources);
    const auto find = [&](const std::string& name) {
        for (std::size_t i = 0; i < tree.entries().size(); ++i)
            if (tree.entries()[i].name == name)
                return i;
        return no_entry;
    };
    for (const std::string& id : samples) {
        LayoutSample sample{.info = {}, .files = {}};
        sample.info.id = id;
        for (const BandSource& source : layout.sources)
            sample.files.push_back(find(id + "_" + source.name + ".tif"));
        sample.mask = find(id + "_mask.tif");
        layout.samples.push_back(std::move(sample));
    }
    return layout;
}

std::shared_ptr<const Dataset> open_at(const fs::path& folder, std::vector<BandSource> sources,
                                       const std::vector<std::string>& samples, std::int64_t size = 0,
                                       std::vector<std::string> modalities = {}, bool any_size = false) {
    const auto tree = FileTree::open(folder);
    Layout layout = layout_of(*tree, std::move(sources), samples);
    layout.any_size = any_size;
    DataSettings settings = settings_for(folder, std::move(modalities));
    settings.size = size;
    return open_layout(tree, std::move(layout), settings);
}

RasterToWrite placed(RasterToWrite what, double x, double y, double pixel) {
    what.geotransform = {x, pixel, 0, y, 0, -pixel};
    what.epsg = 32633;
    return what;
}

const std::vector<BandSource> two_sources{{.name = "a", .modality = "first", .required = false},
                                          {.name = "b", .modality = "second", .required = false}};

TEST(Layout, the_finest_source_gives_the_grid_and_its_geotransform) {
    const TemporaryFolder folder;
    write_raster(folder / "1_a.tif", placed(plain(3, 4, GDT_UInt16), 600000, 5400000, 20));
    write_raster(folder / "1_b.tif", placed(plain(7, 8, GDT_UInt16), 600000, 5400000, 10));
    const auto dataset = open_at(folder.path(), two_sources, {"1"});
    EXPECT_EQ(dataset->info().sizes, (std::vector<std::array<int, 2>>{{8, 8}}));
    const Sample sample = dataset->read(0);
    EXPECT_EQ(sample.image.height(), 8);
    EXPECT_FLOAT_EQ(sample.image.at(0, 7, 7), 3);
    EXPECT_FLOAT_EQ(sample.image.at(1, 7, 7), 7);
    EXPECT_EQ(sample.geotransform, (std::array<double, 6>{600000, 10, 0, 5400000, 0, -10}));
    ASSERT_TRUE(dataset->sample(0).location);
    EXPECT_NEAR((*dataset->sample(0).location)[1], 48.7, 0.1);
    const Sample resized = open_at(folder.path(), two_sources, {"1"}, 16)->read(0);
    EXPECT_EQ(resized.image.height(), 16);
    EXPECT_EQ(resized.geotransform, (std::array<double, 6>{600000, 5, 0, 5400000, 0, -5}));
}

TEST(Layout, a_gradient_keeps_its_place_when_it_is_resampled) {
    const TemporaryFolder folder;
    RasterToWrite coarse = plain(0, 4, GDT_UInt16);
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 4; ++x)
            coarse.image.at(0, y, x) = static_cast<float>(100 * x);
    write_raster(folder / "1_a.tif", coarse);
    write_raster(folder / "1_b.tif", plain(7, 8, GDT_UInt16));
    const Sample sample = open_at(folder.path(), two_sources, {"1"})->read(0);
    EXPECT_FLOAT_EQ(sample.image.at(0, 0, 3), 125); // centre at 3.5 of 8 is 1.75 of 4: a quarter past pixel 1
    EXPECT_FLOAT_EQ(sample.image.at(0, 5, 4), 175);
}

TEST(Layout, files_of_other_places_are_refused) {
    const TemporaryFolder folder;
    write_raster(folder / "1_a.tif", placed(plain(3, 8, GDT_UInt16), 600000, 5400000, 10));
    write_raster(folder / "1_b.tif", placed(plain(7, 8, GDT_UInt16), 600500, 5400000, 10));
    const auto dataset = open_at(folder.path(), two_sources, {"1"});
    const auto error = error_of<DataError>([&] { (void)dataset->read(0); });
    EXPECT_NE(error.happened().find("another area"), std::string::npos) << error.what();
    EXPECT_NE(error.where().find("1_b.tif"), std::string::npos);
}

TEST(Layout, a_missing_modality_is_nan_and_a_required_one_breaks_the_sample) {
    const TemporaryFolder folder;
    for (const char* name : {"1_a", "1_b", "2_a", "3_b"})
        write_raster(folder / (std::string(name) + ".tif"), plain(5, 8, GDT_UInt16));
    auto sources = two_sources;
    sources[0].required = true;
    const auto dataset = open_at(folder.path(), sources, {"1", "2", "3"});
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_TRUE(lists(dataset->info(), "3", "it has no first"));
    EXPECT_EQ(dataset->sample(1).missing, std::vector<std::string>{"second"});
    const Sample sample = dataset->read(1);
    EXPECT_EQ(sample.image.channels(), 2);
    EXPECT_EQ(sample.image.at(0, 0, 0), 5);
    EXPECT_TRUE(std::isnan(sample.image.at(1, 0, 0)));
    Sample reused = dataset->read(0); // no value of the sample before may shine through
    dataset->read_into(1, reused);
    EXPECT_TRUE(std::isnan(reused.image.at(1, 0, 0)));
}

TEST(Layout, the_first_source_may_be_the_missing_one) {
    const TemporaryFolder folder;
    for (const char* name : {"1_a", "1_b", "2_b"})
        write_raster(folder / (std::string(name) + ".tif"), plain(5, 8, GDT_UInt16));
    for (const bool any_size : {false, true}) {
        const auto dataset = open_at(folder.path(), two_sources, {"1", "2"}, 0, {}, any_size);
        const Sample sample = dataset->read(1);
        EXPECT_TRUE(std::isnan(sample.image.at(0, 3, 3)));
        EXPECT_EQ(sample.image.at(1, 3, 3), 5);
    }
}

TEST(Layout, only_files_of_the_chosen_modalities_are_opened) {
    const TemporaryFolder folder;
    for (const char* name : {"1_a", "1_b", "2_a", "2_b"})
        write_raster(folder / (std::string(name) + ".tif"), plain(5, 8, GDT_UInt16));
    const auto dataset = open_at(folder.path(), two_sources, {"1", "2"}, 0, {"second"});
    fs::remove(folder / "1_a.tif");
    EXPECT_EQ(dataset->read(0).image.channels(), 1);
    EXPECT_EQ(dataset->info().bands.at(0).modality, "second");
    const auto error =
        error_of<ConfigurationError>([&] { (void)open_at(folder.path(), two_sources, {"2"}, 0, {"third"}); });
    EXPECT_NE(error.remedy().find("first"), std::string::npos) << error.what();
}

TEST(Layout, the_content_key_follows_every_file) {
    const TemporaryFolder folder;
    for (const char* name : {"1_a", "1_b"})
        write_raster(folder / (std::string(name) + ".tif"), plain(5, 8, GDT_UInt16));
    const auto key = [&](std::vector<std::string> modalities = {}) {
        return open_at(folder.path(), two_sources, {"1"}, 0, std::move(modalities))->content_key();
    };
    const std::uint64_t before = key();
    EXPECT_EQ(key(), before);
    EXPECT_NE(key({"first"}), before);
    fs::last_write_time(folder / "1_b.tif", fs::file_time_type::clock::now() + std::chrono::seconds(5));
    EXPECT_NE(key(), before);
}

TEST(SelectModalities, picks_bands_of_any_dataset_in_their_order) {
    auto whole = std::make_shared<MemoryDataset>(2, 4, 2);
    for (int c = 0; c < 4; ++c)
        whole->info_.bands[static_cast<std::size_t>(c)].modality = c % 2 == 0 ? "even" : "odd";
    EXPECT_EQ(select_modalities(whole, {}), whole);
    EXPECT_EQ(select_modalities(whole, {"odd", "even"}), whole);
    const auto odd = select_modalities(whole, {"odd"});
    ASSERT_EQ(odd->info().bands.size(), 2U);
    EXPECT_EQ(odd->info().bands[1].name, "band 4");
    EXPECT_FLOAT_EQ(odd->read(1).image.at(0, 0, 0), 101);
    EXPECT_FLOAT_EQ(odd->read(1).image.at(1, 0, 0), 103);
    EXPECT_EQ(odd->read(1).image.channels(), 2);
    EXPECT_NE(odd->content_key(), whole->content_key());
    EXPECT_THROW((void)select_modalities(whole, {"prime"}), ConfigurationError);
}

} // namespace
} // namespace terrella::data

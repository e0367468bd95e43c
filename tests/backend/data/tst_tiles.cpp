// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tiles.h"

#include "archive_fixtures.h"
#include "data/source.h"
#include "npy_fixtures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace terrella::data {
namespace {

using namespace terrella::test;

std::shared_ptr<const Dataset> open(const fs::path& path, DataSettings settings = {}) {
    settings.path = path.string();
    settings.kind = "tiles";
    Message why_not;
    auto dataset = open_tiles(Source(path), settings, why_not, nullptr, {});
    if (dataset == nullptr)
        throw std::runtime_error(why_not.text());
    return dataset;
}

std::string tile(int seed = 0, int bands = 4, int side = 8) {
    return npy_tile(side, side, bands, [&](int y, int x, int c) { return busy(y, x, c) ^ seed; });
}

/// `count` triplets i = 0, 1, … as Tile2Vec publishes them.
void write_triplets(const fs::path& folder, int count) {
    for (int i = 0; i < count; ++i)
        for (const char* role : {"anchor", "neighbor", "distant"})
            write_text(folder / (std::to_string(i) + role + ".npy"), tile(i));
}

std::vector<std::string> ids(const Dataset& dataset) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < dataset.size(); ++i)
        all.push_back(dataset.sample(i).id);
    return all;
}

std::vector<float> pixels(const Dataset& dataset, std::size_t index) {
    const Sample sample = dataset.read(index);
    return {sample.image.pixels().begin(), sample.image.pixels().end()};
}

bool lists(const DatasetInfo& info, const std::string& name, const std::string& reason) {
    return std::ranges::any_of(info.broken, [&](const BrokenFile& file) {
        return file.path.find(name) != std::string::npos && file.reason.text().find(reason) != std::string::npos;
    });
}

bool remarks(const DatasetInfo& info, const std::string& words) {
    return std::ranges::any_of(info.remarks, [&](const Message& r) { return r.text().find(words) != std::string::npos; });
}

TEST(Tiles, link_the_tiles_of_published_triplets) {
    const TemporaryFolder folder;
    write_triplets(folder / "example_tiles", 11);
    const auto dataset = open(folder.path());
    ASSERT_EQ(dataset->size(), 33U);
    EXPECT_EQ(dataset->info().kind, "tiles");
    EXPECT_EQ(dataset->info().targets, std::vector<std::string>{"neighbours"});
    EXPECT_NE(dataset->info().recognised_by.text().find("11 triplets"), std::string::npos);
    EXPECT_EQ(dataset->sample(30).id, "example_tiles/10anchor.npy"); // natural order
    for (std::size_t i = 0; i < 33; i += 3) {
        EXPECT_EQ(dataset->neighbours(i), std::vector<std::size_t>{i + 1});
        EXPECT_EQ(dataset->neighbours(i + 1), std::vector<std::size_t>{i});
        EXPECT_EQ(dataset->distant(i), std::vector<std::size_t>{i + 2});
        EXPECT_TRUE(dataset->neighbours(i + 2).empty());
        EXPECT_EQ(dataset->sample(i).place, dataset->sample(i + 1).place);
        EXPECT_TRUE(dataset->sample(i + 2).place.empty());
    }
    EXPECT_NE(dataset->sample(0).place, dataset->sample(3).place);
}

TEST(Tiles, are_the_same_from_a_folder_an_archive_and_a_single_file) {
    const TemporaryFolder folder;
    write_triplets(folder / "set/t", 2);
    write_text(folder / "a.zip", zip_of(members_of(folder / "set", true)));
    write_text(folder / "a.tar.gz", gzip(tar_of(members_of(folder / "set"))));
    const auto plain = open(folder / "set");
    for (const char* name : {"a.zip", "a.tar.gz"}) {
        const auto packed = open(folder / name);
        EXPECT_EQ(ids(*packed), ids(*plain));
        EXPECT_EQ(pixels(*packed, 4), pixels(*plain, 4));
    }
    const auto single = open(folder / "set/t/0anchor.npy");
    ASSERT_EQ(single->size(), 1U);
    EXPECT_EQ(single->info().path, (folder / "set/t/0anchor.npy").string());
    EXPECT_EQ(pixels(*single, 0), pixels(*plain, 0));
}

TEST(Tiles, have_bands_first_or_last) {
    const TemporaryFolder folder;
    write_text(folder / "last/a.npy", tile(0, 3));
    std::string data;
    for (int c = 0; c < 3; ++c)
        for (int y = 0; y < 8; ++y)
            for (int x = 0; x < 8; ++x)
                data += static_cast<char>(busy(y, x, c));
    write_text(folder / "first/a.npy", npy_file(npy_dictionary("|u1", {3, 8, 8}), data));
    const auto last = open(folder / "last"), first = open(folder / "first");
    EXPECT_EQ(last->info().bands, rgb_bands());
    EXPECT_TRUE(remarks(last->info(), "row, column, band"));
    EXPECT_TRUE(remarks(first->info(), "band, row, column"));
    EXPECT_EQ(last->read(0).image.at(1, 2, 3), busy(2, 3, 1));
    EXPECT_EQ(pixels(*first, 0), pixels(*last, 0));
}

TEST(Tiles, of_a_stack_are_samples_of_their_own) {
    const TemporaryFolder folder;
    std::string data;
    for (int n = 0; n < 5; ++n)
        for (int i = 0; i < 6 * 7 * 2; ++i)
            data += static_cast<char>(n * 10 + i % 2);
    write_text(folder / "train/x.npy", npy_file(npy_dictionary("|u1", {5, 6, 7, 2}), data));
    const auto dataset = open(folder.path());
    ASSERT_EQ(dataset->size(), 5U);
    EXPECT_EQ(dataset->sample(3).id, "train/x.npy/000003");
    EXPECT_EQ(dataset->sample(3).split, "train");
    EXPECT_EQ(dataset->info().sizes.front(), (std::array{6, 7}));
    EXPECT_EQ(dataset->read(3).image.at(1, 5, 6), 31);
    EXPECT_THROW(static_cast<void>(dataset->read(5)), std::out_of_range);
}

TEST(Tiles, take_a_band_of_codes_in_patches_for_a_mask_and_say_so) {
    const TemporaryFolder folder;
    const auto value = [](int y, int x, int c) { return c < 4 ? busy(y, x, c) : (x < 16 ? 61 : y < 16 ? 69 : 0); };
    write_text(folder / "a.npy", npy_tile(32, 32, 5, value));
    const auto dataset = open(folder.path());
    const DatasetInfo& info = dataset->info();
    ASSERT_EQ(info.bands.size(), 4U);
    EXPECT_EQ(info.bands[3].name, "nir");
    EXPECT_EQ(info.targets, std::vector<std::string>{"mask"});
    ASSERT_EQ(info.mask_classes.size(), 2U);
    EXPECT_EQ(info.mask_classes[0].name, "61 fallow");
    EXPECT_EQ(info.mask_classes[1].name, "69 grapes");
    EXPECT_NE(info.mask_classes[0].colour, info.mask_classes[1].colour);
    EXPECT_TRUE(remarks(info, "Band 5 is read as the mask"));
    const Sample sample = dataset->read(0);
    EXPECT_EQ(sample.image.channels(), 4);
    EXPECT_EQ(sample.mask.at(0, 0, 0), 0);
    EXPECT_EQ(sample.mask.at(0, 0, 20), 1);
    EXPECT_TRUE(std::isnan(sample.mask.at(0, 20, 20))); // 0 is CDL's background
    Sample image;
    dataset->read_image_into(0, image);
    EXPECT_TRUE(image.mask.empty());
    EXPECT_EQ(image.image.at(3, 5, 7), sample.image.at(3, 5, 7));

    DataSettings none;
    none.mask_band = -1;
    EXPECT_EQ(open(folder.path(), none)->info().bands.size(), 5U);
    DataSettings second;
    second.mask_band = 2;
    const auto chosen = open(folder.path(), second);
    EXPECT_EQ(chosen->info().bands.size(), 4U);
    const Sample other = chosen->read(0);
    EXPECT_EQ(other.image.at(1, 2, 3), busy(2, 3, 2));
    const int index = static_cast<int>(other.mask.at(0, 2, 3));
    EXPECT_EQ(chosen->info().mask_classes.at(static_cast<std::size_t>(index)).name, std::to_string(busy(2, 3, 1)));
    DataSettings ninth;
    ninth.mask_band = 9;
    EXPECT_EQ(error_of<ConfigurationError>([&] { open(folder.path(), ninth); }).where(), "data.mask_band");
}

TEST(Tiles, do_not_take_a_dark_picture_for_a_mask) {
    const TemporaryFolder folder;
    write_text(folder / "flat.npy", npy_tile(16, 16, 3, [](int, int, int) { return 7; })); // every band is in patches
    EXPECT_EQ(open(folder.path())->info().bands.size(), 3U);
    write_text(folder / "noise.npy", npy_tile(16, 16, 3, [](int y, int x, int c) { return busy(y, x, c) % 8; }));
    EXPECT_EQ(open(folder.path())->info().bands.size(), 3U);
}

TEST(Tiles, are_resized_with_their_mask) {
    const TemporaryFolder folder;
    for (const char* name : {"a.npy", "c.npy"})
        write_text(folder / name,
                   npy_tile(32, 32, 5, [](int y, int x, int c) { return c < 4 ? busy(y, x, c) : (x < 16 ? 61 : 69); }));
    write_text(folder / "b.npy",
               npy_tile(16, 16, 5, [](int y, int x, int c) { return c < 4 ? busy(y, x, c) : (y < 8 ? 61 : 69); }));
    DataSettings settings;
    settings.size = 8;
    const auto dataset = open(folder.path(), settings);
    for (std::size_t i = 0; i < 3; ++i) {
        const Sample sample = dataset->read(i);
        EXPECT_EQ(sample.image.width(), 8);
        EXPECT_EQ(sample.mask.width(), 8);
        EXPECT_EQ(std::ranges::count(std::as_const(sample.mask).pixels(), 1.0F), 32);
    }
    const auto native = open(folder.path());
    EXPECT_NE(error_of<DataError>([&] { static_cast<void>(native->read(1)); }).remedy().find("data.size"),
              std::string::npos);
}

TEST(Tiles, that_cannot_be_read_are_listed_and_the_rest_goes_on) {
    const TemporaryFolder folder;
    write_triplets(folder.path(), 3);
    write_text(folder / "1anchor.npy", tile().substr(0, 200));
    write_text(folder / "1neighbor.npy", npy_file(npy_dictionary("|O", {2}), "x"));
    write_text(folder / "1distant.npy", tile(0, 3));
    write_text(folder / "note.npy", npy_file(npy_dictionary("<f4", {7}), std::string(28, '\0')));
    fs::remove(folder / "2distant.npy");
    const auto dataset = open(folder.path());
    EXPECT_EQ(dataset->size(), 5U);
    EXPECT_TRUE(lists(dataset->info(), "1anchor.npy", "truncated"));
    EXPECT_TRUE(lists(dataset->info(), "1neighbor.npy", "objects"));
    EXPECT_TRUE(lists(dataset->info(), "1distant.npy", "3 bands"));
    EXPECT_TRUE(lists(dataset->info(), "note.npy", "shape is 7"));
    EXPECT_TRUE(lists(dataset->info(), "2anchor.npy", "no distant tile"));
    EXPECT_EQ(dataset->distant(0), std::vector<std::size_t>{2});
    EXPECT_EQ(dataset->neighbours(3), std::vector<std::size_t>{4}); // triplet 2 has no distant tile
    EXPECT_TRUE(dataset->distant(3).empty());
}

TEST(Tiles, change_under_an_open_dataset_with_an_error_naming_them) {
    const TemporaryFolder folder;
    write_triplets(folder.path(), 1);
    const auto dataset = open(folder.path());
    write_text(folder / "0anchor.npy", tile(0, 3));
    EXPECT_NE(error_of<DataError>([&] { static_cast<void>(dataset->read(0)); }).where().find("0anchor.npy"),
              std::string::npos);
    fs::remove(folder / "0neighbor.npy");
    EXPECT_THROW(static_cast<void>(dataset->read(1)), DataError);
    EXPECT_EQ(dataset->read(2).image.channels(), 4);
}

TEST(Tiles, without_any_readable_file_are_an_error) {
    const TemporaryFolder folder;
    write_text(folder / "a.npy", "nothing");
    EXPECT_NE(error_of<DataError>([&] { open(folder.path()); }).happened().find("None of the 1"), std::string::npos);
    const TemporaryFolder other;
    write_text(other / "a.txt", "nothing");
    EXPECT_THROW(open(other.path()), std::runtime_error); // another kind
}

TEST(Tiles, are_found_again_by_their_content) {
    const TemporaryFolder folder;
    write_triplets(folder.path(), 1);
    const auto key = open(folder.path())->content_key();
    EXPECT_EQ(open(folder.path())->content_key(), key);
    DataSettings resized;
    resized.size = 4;
    EXPECT_NE(open(folder.path(), resized)->content_key(), key);
    write_text(folder / "0anchor.npy", tile(5, 4, 9));
    EXPECT_NE(open(folder.path())->content_key(), key);
}

TEST(RealTiles, of_tile2vec_are_read) {
    const fs::path shared = shared_data();
    if (shared.empty() || !fs::exists(shared / "tile2vec_naip"))
        GTEST_SKIP() << "no shared data here";
    const auto triplets = open(shared / "tile2vec_naip/example_tiles.zip");
    ASSERT_EQ(triplets->size(), 60U);
    EXPECT_EQ(triplets->info().bands.size(), 4U);
    EXPECT_EQ(triplets->info().bands[3].name, "nir");
    EXPECT_EQ(triplets->info().sizes.front(), (std::array{50, 50}));
    EXPECT_TRUE(triplets->info().broken.empty());
    for (std::size_t i = 0; i < 60; ++i)
        EXPECT_EQ(triplets->neighbours(i).size(), i % 3 == 2 ? 0U : 1U);

    const auto scenes = open(shared / "tile2vec_naip/large_naip");
    ASSERT_EQ(scenes->size(), 6U);
    EXPECT_EQ(scenes->info().bands.size(), 4U);
    std::set<std::string> names;
    for (const MaskClass& c : scenes->info().mask_classes)
        names.insert(c.name);
    for (const char* name : {"61 fallow", "69 grapes", "75 almonds", "176 grassland and pasture", "204 pistachios"})
        EXPECT_TRUE(names.contains(name)) << name;
    for (std::size_t i = 0; i < 6; ++i) {
        const Sample sample = scenes->read(i);
        EXPECT_EQ(sample.image.height(), 256);
        EXPECT_EQ(sample.mask.height(), 256);
    }
}

} // namespace
} // namespace terrella::data

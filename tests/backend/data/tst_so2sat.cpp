// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/so2sat.h"

#include "archive_fixtures.h"
#include "data/open.h"
#include "hdf5_fixtures.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace terrella::data {
namespace {

using namespace terrella::test;

constexpr int side = 8;

double pixel(int sample, int y, int x, int band) { return 0.001 * band + 0.01 * x + 0.1 * y + sample; }

std::vector<double> patches(int samples, int bands) {
    std::vector<double> numbers;
    for (int n = 0; n < samples; ++n)
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x)
                for (int c = 0; c < bands; ++c)
                    numbers.push_back(pixel(n, y, x, c) + (bands == 8 ? 1000 : 0));
    return numbers;
}

/// A file as published: float64, class of sample n is n + 3 (mod 17).
void write_part(const fs::path& path, int samples, const Hdf5Storage& how = {}, bool radar = true, bool labels = true) {
    Hdf5Writer file(path);
    const auto n = static_cast<hsize_t>(samples);
    const auto storage = [&](int bands) {
        Hdf5Storage own = how;
        if (!own.chunk.empty())
            own.chunk.back() = static_cast<hsize_t>(bands);
        return own;
    };
    if (radar)
        file.array("sen1", {n, side, side, 8}, patches(samples, 8), storage(8));
    file.array("sen2", {n, side, side, 10}, patches(samples, 10), storage(10));
    if (!labels)
        return;
    std::vector<double> one_hot(n * 17, 0.0);
    for (hsize_t i = 0; i < n; ++i)
        one_hot[i * 17 + (i + 3) % 17] = 1;
    file.array("label", {n, 17}, one_hot);
}

std::shared_ptr<const Dataset> open(const fs::path& path, DataSettings settings = {}) {
    settings.path = path.string();
    return open_dataset(settings);
}

bool remarks(const DatasetInfo& info, const std::string& words) {
    return std::ranges::any_of(info.remarks, [&](const Message& r) { return r.text().find(words) != std::string::npos; });
}

TEST(So2Sat, is_recognised_by_its_arrays_with_splits_by_file_name) {
    const TemporaryFolder folder;
    write_part(folder / "training.h5", 5);
    write_part(folder / "validation.h5", 2);
    write_part(folder / "testing.h5", 3);
    const auto dataset = open(folder.path());
    const DatasetInfo& info = dataset->info();
    EXPECT_EQ(info.kind, "so2sat");
    ASSERT_EQ(dataset->size(), 10U);
    ASSERT_EQ(info.bands.size(), 18U);
    EXPECT_EQ(info.classes, local_climate_zones());
    EXPECT_EQ(info.dtype, "float64");
    EXPECT_EQ(info.targets, std::vector<std::string>{"class"});
    std::map<std::string, int> splits;
    for (std::size_t i = 0; i < 10; ++i)
        ++splits[dataset->sample(i).split];
    EXPECT_EQ(splits, (std::map<std::string, int>{{"test", 3}, {"train", 5}, {"val", 2}}));
    EXPECT_EQ(dataset->sample(0).id, "testing.h5/000000");
    EXPECT_EQ(info.classes.at(static_cast<std::size_t>(dataset->sample(4).label)), "5 open mid-rise");
}

TEST(So2Sat, gives_every_band_its_place_and_unit) {
    const TemporaryFolder folder;
    write_part(folder / "training.h5", 4, {.chunk = {3, side, 5, 0}, .deflate = 4, .shuffle = true});
    const auto dataset = open(folder / "training.h5");
    ASSERT_EQ(dataset->size(), 4U);
    const Sample sample = dataset->read(2);
    ASSERT_EQ(sample.image.channels(), 18);
    for (int c = 0; c < 18; ++c)
        EXPECT_FLOAT_EQ(sample.image.at(c, 3, 6),
                        static_cast<float>(pixel(2, 3, 6, c < 8 ? c : c - 8) + (c < 8 ? 1000 : 0)))
            << c;
    EXPECT_EQ(sample.label, 5);
    const auto& bands = dataset->info().bands;
    EXPECT_EQ(bands[5].name, "VV");
    EXPECT_EQ(bands[5].quantity, Quantity::linear_power);
    EXPECT_EQ(bands[8].name, "B02");
    EXPECT_EQ(bands[15].name, "B8A");
    EXPECT_EQ(bands[17].name, "B12");
    EXPECT_EQ(bands[8].unit_high, 1);
    EXPECT_TRUE(remarks(dataset->info(), "heavy"));
}

TEST(So2Sat, reads_only_the_modality_that_is_asked_for) {
    const TemporaryFolder folder;
    write_part(folder / "training.h5", 2);
    DataSettings optical;
    optical.modalities = {"s2"};
    const auto dataset = open(folder.path(), optical);
    EXPECT_EQ(dataset->info().bands, so2sat_optical_bands());
    EXPECT_EQ(dataset->info().modality, "s2");
    EXPECT_FLOAT_EQ(dataset->read(1).image.at(9, 1, 1), static_cast<float>(pixel(1, 1, 1, 9)));
    DataSettings wrong;
    wrong.modalities = {"rgb"};
    EXPECT_THROW(open(folder.path(), wrong), ConfigurationError);
}

TEST(So2Sat, lacks_a_modality_where_a_file_does) {
    const TemporaryFolder folder;
    write_part(folder / "training.h5", 2);
    write_part(folder / "testing.h5", 1, {}, false);
    const auto dataset = open(folder.path());
    EXPECT_EQ(dataset->sample(0).missing, std::vector<std::string>{"s1"});
    EXPECT_TRUE(dataset->sample(1).missing.empty());
    const Sample sample = dataset->read(0);
    EXPECT_TRUE(std::isnan(sample.image.at(0, 0, 0)));
    EXPECT_FALSE(std::isnan(sample.image.at(8, 0, 0)));
}

TEST(So2Sat, leaves_rows_unlabelled_that_are_not_one_hot) {
    const TemporaryFolder folder;
    {
        Hdf5Writer file(folder / "training.h5");
        file.array("sen2", {3, side, side, 10}, patches(3, 10));
        std::vector<float> labels(3 * 17, 0.0F);
        labels[4] = 1;
        labels[17 + 2] = labels[17 + 9] = 1;
        labels[2 * 17 + 16] = 0.9F;
        file.array("label", {3, 17}, labels);
    }
    const auto dataset = open(folder.path());
    EXPECT_EQ(dataset->sample(0).label, 4);
    EXPECT_EQ(dataset->sample(1).label, -1);
    EXPECT_EQ(dataset->sample(2).label, -1);
    EXPECT_TRUE(remarks(dataset->info(), "2 rows of 'label'"));

    write_part(folder / "training.h5", 2, {}, true, false);
    const auto unlabelled = open(folder.path());
    EXPECT_TRUE(unlabelled->info().classes.empty());
    EXPECT_TRUE(remarks(unlabelled->info(), "unlabelled"));
}

TEST(So2Sat, is_read_from_an_archive_and_resized) {
    const TemporaryFolder folder;
    write_part(folder / "set/training.h5", 2);
    write_text(folder / "a.zip", zip_of(members_of(folder / "set", true)));
    DataSettings settings;
    settings.size = 4;
    const auto dataset = open(folder / "a.zip", settings);
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_EQ(dataset->read(1).image.width(), 4);
    EXPECT_EQ(dataset->sample(1).path, (folder / "a.zip/training.h5").string());
}

TEST(So2Sat, lists_files_that_are_no_part_of_it) {
    const TemporaryFolder folder;
    write_part(folder / "training.h5", 2);
    write_text(folder / "validation.h5", "no HDF5");
    {
        Hdf5Writer other(folder / "other.h5");
        other.array<float>("weights", {3}, {1, 2, 3});
        Hdf5Writer wide(folder / "testing.h5");
        wide.array("sen2", {1, side, side, 12}, std::vector<double>(side * side * 12));
    }
    const auto dataset = open(folder.path());
    EXPECT_EQ(dataset->size(), 2U);
    const auto lists = [&](const std::string& name, const std::string& reason) {
        return std::ranges::any_of(dataset->info().broken, [&](const BrokenFile& file) {
            return file.path.ends_with(name) && file.reason.text().find(reason) != std::string::npos;
        });
    };
    EXPECT_TRUE(lists("validation.h5", "no HDF5"));
    EXPECT_TRUE(lists("other.h5", "neither an array 'sen1' nor 'sen2', but weights"));
    EXPECT_TRUE(lists("testing.h5", "1 × 8 × 8 × 12"));
}

TEST(So2Sat, says_why_an_hdf5_file_is_none) {
    const TemporaryFolder folder;
    {
        Hdf5Writer other(folder / "model.h5");
        other.array<float>("weights", {3}, {1, 2, 3});
    }
    EXPECT_NE(error_of<DataError>([&] { open(folder / "model.h5"); }).happened().find("weights"), std::string::npos);
    DataSettings asked;
    asked.kind = "so2sat";
    EXPECT_NE(error_of<DataError>([&] { open(folder.path(), asked); }).happened().find("sen1"), std::string::npos);
}

TEST(So2Sat, names_the_chunk_that_cannot_be_read_and_reads_the_rest) {
    const TemporaryFolder folder;
    write_part(folder / "training.h5", 4, {.chunk = {1, side, side, 0}, .deflate = 9}, false);
    std::string bytes = read_text(folder / "training.h5");
    const std::size_t first = bytes.find("\x78\xda");
    ASSERT_NE(first, std::string::npos);
    bytes[first + 40] ^= 0x7f;
    write_text(folder / "training.h5", bytes);
    const auto dataset = open(folder.path());
    ASSERT_EQ(dataset->size(), 4U);
    int unreadable = 0;
    for (std::size_t i = 0; i < 4; ++i)
        try {
            static_cast<void>(dataset->read(i));
        } catch (const DataError& error) {
            ++unreadable;
            EXPECT_NE(error.happened().find("Chunk " + std::to_string(i) + " of '/sen2'"), std::string::npos)
                << error.happened();
        }
    EXPECT_EQ(unreadable, 1);
}

TEST(So2Sat, refuses_to_believe_in_more_patches_than_a_file_can_hold) {
    const TemporaryFolder folder;
    {
        Hdf5Writer file(folder / "training.h5");
        file.array<double>("sen2", {40'000'000, 32, 32, 10}, {}, {.chunk = {100, 32, 32, 10}, .deflate = 1});
    }
    EXPECT_NE(error_of<DataError>([&] { open(folder.path()); }).happened().find("cannot hold"), std::string::npos);
}

TEST(So2Sat, is_read_by_many_threads_at_once) {
    const TemporaryFolder folder;
    write_part(folder / "training.h5", 12, {.chunk = {5, side, side, 0}, .deflate = 1});
    const auto dataset = open(folder.path());
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                Sample sample;
                for (std::size_t i = 0; i < 48; ++i) {
                    const auto n = static_cast<int>((i * 7 + t) % 12);
                    dataset->read_into(static_cast<std::size_t>(n), sample);
                    wrong += sample.image.at(17, 7, 7) != static_cast<float>(pixel(n, 7, 7, 9));
                }
            });
    }
    EXPECT_EQ(wrong, 0);
}

TEST(So2Sat, survives_any_damage) {
    const TemporaryFolder folder, other;
    write_part(folder / "training.h5", 2, {.chunk = {1, 4, 4, 0}, .deflate = 6, .shuffle = true, .fletcher = true});
    const std::string whole = read_text(folder / "training.h5");
    Draws draws(5);
    int read = 0, refused = 0;
    for (int round = 0; round < 600; ++round) {
        rewrite(other / "training.h5", damaged(whole, draws));
        try {
            const auto dataset = open(other.path());
            for (std::size_t i = 0; i < std::min<std::size_t>(dataset->size(), 4); ++i)
                static_cast<void>(dataset->read(i));
            ++read;
        } catch (const DataError&) {
            ++refused;
        }
    }
    EXPECT_GT(read, 10);
    EXPECT_GT(refused, 10);
}

} // namespace
} // namespace terrella::data

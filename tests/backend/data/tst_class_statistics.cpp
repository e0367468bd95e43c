// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/class_statistics.h"

#include "fixtures.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace terrella::data {
namespace {

using namespace terrella::test;

constexpr float missing = std::numeric_limits<float>::quiet_NaN();

/// Masks of three classes in columns, the last column of no class; the second band lacks a pixel.
class MaskedDataset : public MemoryDataset {
public:
    explicit MaskedDataset(std::size_t samples) : MemoryDataset(samples, 2, 8) {
        info_.mask_classes = {{"water", {0, 0, 255}}, {"land", {0, 255, 0}}, {"snow", {255, 255, 255}}};
    }
    Sample read(std::size_t index) const override {
        Sample sample = MemoryDataset::read(index);
        sample.image.plane(1)[0] = missing;
        sample.mask.reshape(1, 8, 8);
        for (int y = 0; y < 8; ++y)
            for (int x = 0; x < 8; ++x)
                sample.mask.at(0, y, x) = x == 7 ? missing : x < 4 ? 0.F : 1.F;
        return sample;
    }
};

class ClassStatisticsTest : public testing::Test {
protected:
    void SetUp() override { ::setenv("TERRELLA_CACHE", folder.path().c_str(), 1); }
    void TearDown() override { ::unsetenv("TERRELLA_CACHE"); }

    static std::vector<std::size_t> all(const Dataset& dataset) {
        std::vector<std::size_t> indices(dataset.size());
        std::iota(indices.begin(), indices.end(), std::size_t{0});
        return indices;
    }
    TemporaryFolder folder;
};

TEST_F(ClassStatisticsTest, equal_those_computed_directly) {
    const MemoryDataset dataset(70, 2, 4, 3); // more than one unit of work
    const ClassStatistics seen = class_statistics(dataset, all(dataset));
    EXPECT_FALSE(seen.by_pixel);
    EXPECT_EQ(seen.classes, dataset.info().classes);
    EXPECT_EQ(seen.read, 70);
    for (int k = 0; k < 3; ++k)
        for (int b = 0; b < 2; ++b) {
            std::vector<double> values;
            for (std::size_t i = std::size_t(k); i < 70; i += 3) {
                const Sample sample = dataset.read(i);
                values.insert(values.end(), sample.image.plane(b).begin(), sample.image.plane(b).end());
            }
            const double n = static_cast<double>(values.size());
            const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
            double squares = 0;
            for (const double v : values)
                squares += (v - mean) * (v - mean);
            const ClassBand& band = seen.values[std::size_t(k)][std::size_t(b)];
            EXPECT_EQ(band.pixels, static_cast<std::int64_t>(values.size()));
            EXPECT_NEAR(band.mean, mean, 1e-9 * mean);
            EXPECT_NEAR(band.deviation, std::sqrt(squares / n), 1e-9 * mean);
            EXPECT_EQ(band.least, values.front());
            EXPECT_EQ(band.greatest, values.back());
        }
    EXPECT_EQ(seen.samples, (std::vector<std::int64_t>{24, 23, 23}));
}

TEST_F(ClassStatisticsTest, masks_tell_the_class_of_each_pixel) {
    const MaskedDataset dataset(5);
    const ClassStatistics seen = class_statistics(dataset, all(dataset));
    EXPECT_TRUE(seen.by_pixel);
    EXPECT_EQ(seen.classes, (std::vector<std::string>{"water", "land", "snow"}));
    EXPECT_EQ(seen.values[0][0].pixels, 5 * 32);
    EXPECT_EQ(seen.values[0][1].pixels, 5 * 31); // one is missing
    EXPECT_EQ(seen.values[1][0].pixels, 5 * 24); // the last column is of no class
    EXPECT_EQ(seen.values[2][0].pixels, 0);
    EXPECT_EQ(seen.values[2][0].mean, 0);
    EXPECT_EQ(seen.samples, (std::vector<std::int64_t>{5, 5, 0}));
    // Means of 100·i over i = 0 … 4, and of the pixels' numbers: columns 0 to 3 of eight rows.
    EXPECT_NEAR(seen.values[0][0].mean, 200 + 0.001 * 29.5, 1e-4);
    EXPECT_NEAR(seen.values[1][0].mean, 200 + 0.001 * 33, 1e-4);
}

TEST_F(ClassStatisticsTest, a_label_set_counts_for_each_of_its_classes) {
    MemoryDataset dataset(4, 1, 2, 3);
    for (auto& sample : dataset.samples_) {
        sample.label = -1;
        sample.labels = {0, 2};
    }
    const ClassStatistics seen = class_statistics(dataset, all(dataset));
    EXPECT_EQ(seen.samples, (std::vector<std::int64_t>{4, 0, 4}));
    EXPECT_EQ(seen.values[0][0].mean, seen.values[2][0].mean);
    EXPECT_EQ(seen.values[1][0].pixels, 0);
}

TEST_F(ClassStatisticsTest, are_kept_and_found_again) {
    const MaskedDataset dataset(5);
    EXPECT_FALSE(known_class_statistics(dataset, all(dataset)));
    const ClassStatistics first = class_statistics(dataset, all(dataset));
    const int reads = dataset.reads;
    const auto again = known_class_statistics(dataset, all(dataset));
    ASSERT_TRUE(again);
    EXPECT_EQ(dataset.reads, reads);
    EXPECT_EQ(again->values[1][0].mean, first.values[1][0].mean);
    EXPECT_EQ(again->samples, first.samples);
    EXPECT_TRUE(again->by_pixel);
    EXPECT_FALSE(known_class_statistics(dataset, {0, 1})); // of other samples nothing is known
}

TEST_F(ClassStatisticsTest, a_damaged_cache_is_computed_again) {
    const MemoryDataset dataset(6, 1, 2);
    const double mean = class_statistics(dataset, all(dataset)).values[0][0].mean;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
        if (entry.is_regular_file()) {
            std::string text = read_text(entry.path());
            text[text.size() / 2] ^= 1;
            write_text(entry.path(), text);
        }
    EXPECT_FALSE(known_class_statistics(dataset, all(dataset)));
    EXPECT_EQ(class_statistics(dataset, all(dataset)).values[0][0].mean, mean);
}

TEST_F(ClassStatisticsTest, broken_samples_are_listed_and_left_out) {
    MemoryDataset dataset(6, 1, 2);
    dataset.broken = {2};
    const ClassStatistics seen = class_statistics(dataset, all(dataset));
    EXPECT_EQ(seen.read, 5);
    ASSERT_EQ(seen.broken.size(), 1U);
    EXPECT_EQ(seen.broken[0].path, "sample 2");
    EXPECT_EQ(seen.samples[0], 2);
    dataset.broken = {0, 1, 2, 3, 4, 5};
    dataset.key = 8;
    const auto error = error_of<DataError>([&] { class_statistics(dataset, all(dataset)); });
    EXPECT_NE(std::string(error.what()).find("sample 0 is broken"), std::string::npos) << error.what();
}

TEST_F(ClassStatisticsTest, stopped_early_keep_nothing) {
    const MemoryDataset dataset(50, 1, 2);
    StopSource source;
    source.request_stop();
    EXPECT_LT(class_statistics(dataset, all(dataset), nullptr, source.get_token()).read, 50);
    EXPECT_FALSE(known_class_statistics(dataset, all(dataset)));
}

TEST_F(ClassStatisticsTest, need_classes) {
    const MemoryDataset dataset(3, 1, 2, 1);
    MemoryDataset without(3, 1, 2);
    without.info_.classes.clear();
    EXPECT_TRUE(has_classes(dataset.info()));
    EXPECT_FALSE(has_classes(without.info()));
    EXPECT_THROW(class_statistics(without, all(without)), ConfigurationError);
}

} // namespace
} // namespace terrella::data

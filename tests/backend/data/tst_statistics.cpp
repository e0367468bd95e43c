// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/statistics.h"

#include "base/random.h"
#include "data/range_histogram.h"
#include "data/statistics_cache.h"
#include "fixtures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace terrella::data {
namespace {

using namespace terrella::test;

constexpr float missing = std::numeric_limits<float>::quiet_NaN();

/// Two bands of drawn values: whole numbers 0 to 4000 with missing pixels, and a normal deviate.
class DrawnDataset : public MemoryDataset {
public:
    explicit DrawnDataset(std::size_t samples) : MemoryDataset(samples, 2, 8) {}
    Sample read(std::size_t index) const override {
        Sample sample = MemoryDataset::read(index);
        RandomStream stream{11, index};
        for (float& v : sample.image.plane(0))
            v = stream.chance(0.1) ? missing : static_cast<float>(stream.below(4001));
        for (float& v : sample.image.plane(1))
            v = static_cast<float>(-12 + 5 * stream.normal());
        return sample;
    }
};

class Statistics : public testing::Test {
protected:
    void SetUp() override { ::setenv("TERRELLA_CACHE", folder.path().c_str(), 1); }
    void TearDown() override { ::unsetenv("TERRELLA_CACHE"); }

    static std::vector<std::size_t> all(const Dataset& dataset) {
        std::vector<std::size_t> indices(dataset.size());
        std::iota(indices.begin(), indices.end(), std::size_t{0});
        return indices;
    }
    fs::path cache_file(const Dataset& dataset) const { return StatisticsCache(dataset, all(dataset)).path(); }

    TemporaryFolder folder;
};

TEST_F(Statistics, equal_those_computed_directly) {
    const DrawnDataset dataset(77);
    const DatasetStatistics seen = dataset_statistics(dataset, all(dataset));
    EXPECT_EQ(seen.samples, 77);
    for (int c = 0; c < 2; ++c) {
        std::vector<double> values;
        std::int64_t absent = 0;
        for (std::size_t i = 0; i < dataset.size(); ++i) {
            const Sample sample = dataset.read(i);
            for (const float v : sample.image.plane(c))
                std::isnan(v) ? static_cast<void>(++absent) : values.push_back(v);
        }
        std::ranges::sort(values);
        const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
        double squares = 0;
        for (const double v : values)
            squares += (v - mean) * (v - mean);
        const BandStatistics& band = seen.bands[c];
        EXPECT_NEAR(band.mean, mean, 1e-9 * std::abs(mean));
        EXPECT_NEAR(band.deviation, std::sqrt(squares / static_cast<double>(values.size())), 1e-9 * band.deviation);
        EXPECT_EQ(band.least, values.front());
        EXPECT_EQ(band.greatest, values.back());
        EXPECT_EQ(band.count, static_cast<std::int64_t>(values.size()));
        EXPECT_EQ(band.missing, absent);
        const double bin = (values.back() - values.front()) / 256;
        EXPECT_NEAR(band.p02, values[values.size() / 50], bin);
        EXPECT_NEAR(band.p98, values[values.size() - values.size() / 50], bin);
        ASSERT_EQ(band.histogram.size(), 256U);
        EXPECT_EQ(std::accumulate(band.histogram.begin(), band.histogram.end(), std::int64_t{0}), band.count);
        const auto lower_half = std::accumulate(band.histogram.begin(), band.histogram.begin() + 128, std::int64_t{0});
        const auto expected =
            std::ranges::count_if(values, [&](double v) { return v < (values.front() + values.back()) / 2; });
        EXPECT_NEAR(static_cast<double>(lower_half), static_cast<double>(expected),
                    0.01 * static_cast<double>(band.count));
    }
}

TEST_F(Statistics, come_from_the_cache_the_second_time) {
    const DrawnDataset dataset(20);
    const DatasetStatistics first = dataset_statistics(dataset, all(dataset));
    const int reads = dataset.reads;
    const DatasetStatistics second = dataset_statistics(dataset, all(dataset));
    EXPECT_EQ(dataset.reads, reads);
    for (int c = 0; c < 2; ++c) {
        EXPECT_EQ(second.bands[c].mean, first.bands[c].mean);
        EXPECT_EQ(second.bands[c].deviation, first.bands[c].deviation);
        EXPECT_EQ(second.bands[c].p98, first.bands[c].p98);
        EXPECT_EQ(second.bands[c].histogram, first.bands[c].histogram);
    }
}

TEST_F(Statistics, are_computed_again_when_files_or_indices_change) {
    DrawnDataset dataset(20);
    (void)dataset_statistics(dataset, all(dataset));
    dataset.reads = 0;
    (void)dataset_statistics(dataset, {0, 1, 2});
    EXPECT_EQ(dataset.reads, 3);
    dataset.key = 8;
    (void)dataset_statistics(dataset, all(dataset));
    EXPECT_EQ(dataset.reads, 23);
}

TEST_F(Statistics, a_damaged_cache_is_replaced) {
    const DrawnDataset dataset(20);
    const double mean = dataset_statistics(dataset, all(dataset)).bands[0].mean;
    const fs::path path = cache_file(dataset);
    const std::string whole = read_text(path);
    std::string flipped = whole;
    flipped[flipped.find("\"mean\":") + 8] ^= 1; // another digit: still good JSON
    for (const std::string& damaged :
         {whole.substr(0, whole.size() / 2), std::string(), std::string("{}\n{}"), flipped}) {
        write_text(path, damaged);
        dataset.reads = 0;
        EXPECT_EQ(dataset_statistics(dataset, all(dataset)).bands[0].mean, mean);
        EXPECT_EQ(dataset.reads, 20);
        EXPECT_EQ(read_text(path), whole);
    }
}

TEST_F(Statistics, a_cache_folder_that_cannot_be_written_is_no_failure) {
    write_text(folder / "file", "x");
    ::setenv("TERRELLA_CACHE", (folder / "file").c_str(), 1);
    const DrawnDataset dataset(5);
    EXPECT_EQ(dataset_statistics(dataset, all(dataset)).samples, 5);
}

TEST_F(Statistics, broken_samples_are_listed_and_left_out) {
    MemoryDataset dataset(10, 1, 2);
    dataset.broken = {3, 8};
    const DatasetStatistics seen = dataset_statistics(dataset, all(dataset));
    EXPECT_EQ(seen.samples, 8);
    ASSERT_EQ(seen.broken.size(), 2U);
    EXPECT_EQ(seen.broken[0].path, "sample 3");
}

TEST_F(Statistics, no_readable_sample_is_a_data_error) {
    MemoryDataset dataset(2, 1, 2);
    dataset.broken = {0, 1};
    EXPECT_THROW((void)dataset_statistics(dataset, all(dataset)), DataError);
    EXPECT_THROW((void)dataset_statistics(dataset, {}), DataError);
}

TEST_F(Statistics, stopping_early_is_no_failure_and_is_not_kept) {
    const DrawnDataset dataset(20);
    StopSource stop;
    stop.request_stop();
    EXPECT_EQ(dataset_statistics(dataset, all(dataset), nullptr, stop.get_token()).samples, 0);
    EXPECT_FALSE(fs::exists(cache_file(dataset)));
}

TEST_F(Statistics, progress_counts_the_samples) {
    const DrawnDataset dataset(40);
    Progress progress;
    (void)dataset_statistics(dataset, all(dataset), &progress);
    EXPECT_EQ(progress.state().done, 40);
    EXPECT_EQ(progress.state().total, 40);
}

TEST(RangeHistogram, does_not_depend_on_order_or_on_how_values_were_shared) {
    RandomStream stream{5};
    std::vector<std::vector<float>> parts(9);
    for (std::size_t i = 0; i < parts.size(); ++i)
        for (int k = 0; k < 200; ++k)
            parts[i].push_back(static_cast<float>(stream.normal() * std::pow(10.0, static_cast<double>(i) - 4)));
    const auto add = [](RangeHistogram& histogram, const std::vector<float>& values) {
        histogram.add(values, *std::ranges::min_element(values), *std::ranges::max_element(values));
    };
    RangeHistogram forwards, backwards, first, second;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        add(forwards, parts[i]);
        add(backwards, parts[parts.size() - 1 - i]);
        add(i % 2 == 0 ? first : second, parts[i]);
    }
    second.merge(first);
    for (const double share : {0.01, 0.02, 0.3, 0.5, 0.98}) {
        EXPECT_EQ(forwards.percentile(share, -1e9, 1e9), backwards.percentile(share, -1e9, 1e9)) << share;
        EXPECT_EQ(forwards.percentile(share, -1e9, 1e9), second.percentile(share, -1e9, 1e9)) << share;
    }
}

TEST(RangeHistogram, whole_numbers_stay_whole) {
    RangeHistogram histogram;
    std::vector<float> values;
    for (int v = 0; v <= 255; ++v)
        values.insert(values.end(), v + 1, static_cast<float>(v));
    histogram.add(values, 0, 255);
    std::vector<std::int64_t> bins(256);
    histogram.rebin(bins, 0, 255);
    for (int v = 0; v <= 255; ++v)
        EXPECT_EQ(bins[v], v + 1) << v;
    EXPECT_EQ(histogram.percentile(0.5, 0, 255), 180); // 181·182/2 of the 32896 values are at most 180
}

TEST(RangeHistogram, a_constant_band_is_one_bin) {
    RangeHistogram histogram;
    histogram.add(std::vector<float>{7, 7, 7}, 7, 7);
    std::vector<std::int64_t> bins(256);
    histogram.rebin(bins, 7, 7);
    EXPECT_EQ(bins[0], 3);
    EXPECT_EQ(histogram.percentile(0.02, 7, 7), 7);
}

} // namespace
} // namespace terrella::data

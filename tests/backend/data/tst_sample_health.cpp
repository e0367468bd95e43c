// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health.h"

#include "base/files.h"
#include "data/csv.h"
#include "data/health_cache.h"
#include "data/sample_list.h"
#include "fixtures.h"

#include <atomic>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <set>

namespace terrella::data {
namespace {

using terrella::test::MemoryDataset;
using terrella::test::TemporaryFolder;

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

/// Hilly samples, all different; what each test spoils is set by `spoil`.
class Hills : public MemoryDataset {
public:
    explicit Hills(std::size_t samples = 12) : MemoryDataset(samples, 3, 24, 2) {
        info_.sizes = {{24, 24}};
        for (std::size_t i = 0; i < samples; ++i)
            samples_[i].split = i % 2 == 0 ? "train" : "test";
    }
    Sample read(std::size_t index) const override {
        Sample sample = MemoryDataset::read(index);
        const std::size_t seed = copy_of.contains(index) ? copy_of.at(index) : index;
        const int side = sizes.contains(index) ? sizes.at(index) : 24;
        sample.image.reshape(3, side, side);
        for (int c = 0; c < 3; ++c)
            for (int y = 0; y < side; ++y)
                for (int x = 0; x < side; ++x)
                    sample.image.at(c, y, x) = hill(seed, c, (x + 0.5) / side, (y + 0.5) / side);
        if (spoil)
            spoil(index, sample.image);
        return sample;
    }
    static float hill(std::size_t seed, int c, double x, double y) {
        const double s = static_cast<double>(seed);
        double value = 120 + 3 * c;
        for (int k = 1; k <= 6; ++k)
            value += 16 * std::sin(6.283 * (std::sin(s * 12.9 + k) * 3 * x + std::cos(s * 7.3 + 2 * k) * 3 * y) + s * k);
        return std::round(static_cast<float>(value));
    }

    std::map<std::size_t, std::size_t> copy_of;
    std::map<std::size_t, int> sizes;
    std::function<void(std::size_t, Image&)> spoil;
};

class Health : public testing::Test {
protected:
    void SetUp() override { ::setenv("TERRELLA_CACHE", cache.path().c_str(), 1); }
    void TearDown() override { ::unsetenv("TERRELLA_CACHE"); }

    TemporaryFolder cache;
};

std::vector<std::pair<std::size_t, std::string>> found(const HealthReport& report) {
    std::vector<std::pair<std::size_t, std::string>> all;
    for (const HealthFinding& one : report.findings)
        all.emplace_back(one.sample, health_rule_name(one.rule));
    return all;
}
using Found = std::vector<std::pair<std::size_t, std::string>>;

TEST_F(Health, sound_samples_have_no_findings) {
    const HealthReport report = dataset_health(Hills());
    EXPECT_EQ(found(report), Found{});
    EXPECT_TRUE(report.complete);
    EXPECT_EQ(report.measured(), 12);
    EXPECT_EQ(report.measures[3].nodata, 0.0F);
    EXPECT_EQ(report.measures[3].height, 24);
}

TEST_F(Health, broken_samples_tell_the_reason) {
    Hills hills;
    hills.broken = {4};
    hills.spoil = [](std::size_t i, Image& image) {
        if (i == 7)
            image.reshape(2, 24, 24);
    };
    const HealthReport report = dataset_health(hills);
    EXPECT_EQ(found(report), (Found{{4, "broken"}, {7, "broken"}}));
    EXPECT_EQ(report.findings[0].reason.text(), "sample 4 is broken");
    EXPECT_NE(report.findings[1].reason.text().find("2 bands instead of 3"), std::string::npos);
    EXPECT_TRUE(report.complete) << "broken samples were looked at";
}

TEST_F(Health, samples_without_anything_to_see_are_no_data) {
    Hills hills;
    hills.spoil = [](std::size_t i, Image& image) {
        if (i == 1)
            std::ranges::fill(image.pixels(), nan);
        if (i == 2)
            std::ranges::fill(image.pixels(), 0.0F);
        if (i == 3)
            std::ranges::fill(image.pixels(), 77.0F);
        if (i == 5) // a quarter is missing: that is told by the share alone
            for (int y = 0; y < 6; ++y)
                for (int x = 0; x < 24; ++x)
                    for (int c = 0; c < 3; ++c)
                        image.at(c, y, x) = nan;
        if (i == 6) // a whole band: a sensor that this sample lacks
            std::ranges::fill(image.plane(2), nan);
    };
    const HealthReport report = dataset_health(hills);
    EXPECT_EQ(found(report), (Found{{1, "no-data"}, {2, "no-data"}, {3, "no-data"}}));
    EXPECT_EQ(report.findings[0].reason.text(), "No pixel has a value");
    EXPECT_EQ(report.findings[1].reason.text(), "Every pixel is zero");
    EXPECT_FLOAT_EQ(report.measures[1].nodata, 1.0F);
    EXPECT_FLOAT_EQ(report.measures[5].nodata, 0.25F);
    EXPECT_FLOAT_EQ(report.measures[6].nodata, 0.0F);
}

TEST_F(Health, saturation_names_the_band_and_the_value) {
    Hills hills;
    hills.spoil = [](std::size_t i, Image& image) {
        if (i == 2 || i == 3) // a third, a sixth
            for (int y = 0; y < (i == 2 ? 8 : 4); ++y)
                for (int x = 0; x < 24; ++x)
                    image.at(1, y, x) = 255;
        if (i == 4) // a plateau below the top of the range is no saturation
            for (int y = 0; y < 12; ++y)
                for (int x = 0; x < 24; ++x)
                    image.at(1, y, x) = 240;
    };
    const HealthReport report = dataset_health(hills);
    ASSERT_EQ(found(report), (Found{{2, "saturated"}}));
    EXPECT_EQ(report.findings[0].reason.text(), "33.3 % of band 2 stand at 255, the top of its range");
    EXPECT_NEAR(report.measures[3].saturated, 1.0 / 6, 1e-6);
}

TEST_F(Health, a_size_is_wrong_where_most_have_another) {
    Hills hills;
    hills.sizes[8] = 23;
    EXPECT_EQ(found(dataset_health(hills)), (Found{{8, "wrong-size"}}));
    Hills varied;
    varied.key = 8;
    for (std::size_t i = 0; i < 12; ++i)
        varied.sizes[i] = 20 + static_cast<int>(i);
    EXPECT_EQ(found(dataset_health(varied)), Found{}) << "sizes that vary by nature are not wrong";
}

TEST_F(Health, duplicates_name_the_first_and_what_makes_it_worse) {
    Hills hills;
    hills.copy_of = {{5, 2}, {8, 2}, {9, 4}};
    hills.sizes[9] = 40; // the same picture at another size
    hills.spoil = [](std::size_t i, Image& image) {
        if (i == 8)
            image.at(0, 3, 3) += 1; // one pixel differs
    };
    const HealthReport report = dataset_health(hills);
    ASSERT_EQ(found(report), (Found{{9, "wrong-size"}, {5, "duplicate"}, {8, "duplicate"}, {9, "duplicate"}}));
    EXPECT_EQ(report.findings[1].of, 2U);
    EXPECT_EQ(report.findings[1].reason.text(),
              "The same pixels as sample 2 (that is in train, this in test; the labels differ)");
    EXPECT_EQ(report.findings[2].of, 2U);
    EXPECT_TRUE(report.findings[2].reason.text().starts_with("Looks the same")) << report.findings[2].reason.text();
    EXPECT_EQ(report.findings[3].of, 4U);
}

TEST_F(Health, a_stopped_check_goes_on_where_it_was) {
    Hills hills(600);
    std::stop_source stopper;
    std::atomic<int> seen = 0;
    hills.spoil = [&](std::size_t, Image&) {
        if (++seen == 100)
            stopper.request_stop();
    };
    const HealthReport part = dataset_health(hills, nullptr, stopper.get_token());
    EXPECT_FALSE(part.complete);
    EXPECT_GE(part.measured(), 100);
    EXPECT_LT(part.measured(), 600);
    EXPECT_FALSE(known_health(hills)) << "a part is not what is known";
    const int before = hills.reads;
    const HealthReport whole = dataset_health(hills);
    EXPECT_TRUE(whole.complete);
    EXPECT_EQ(hills.reads - before, 600 - part.measured());
    const int after = hills.reads;
    ASSERT_TRUE(known_health(hills));
    EXPECT_EQ(found(*known_health(hills)), found(whole));
    EXPECT_EQ(hills.reads, after) << "nothing is read twice";
}

TEST_F(Health, a_damaged_cache_is_measured_again) {
    Hills hills;
    hills.broken = {3};
    const auto before = found(dataset_health(hills));
    const auto path = HealthCache(hills).path();
    ASSERT_TRUE(std::filesystem::exists(path));
    const std::string whole = read_file(path);
    for (const std::size_t cut : {std::size_t{0}, std::size_t{5}, whole.size() / 2, whole.size() - 1}) {
        test::write_text(path, whole.substr(0, cut));
        EXPECT_FALSE(HealthCache(hills).load()) << cut;
        EXPECT_EQ(found(dataset_health(hills)), before);
    }
    std::string flipped = whole;
    flipped[whole.size() / 2] ^= 1;
    test::write_text(path, flipped);
    EXPECT_FALSE(HealthCache(hills).load());
}

TEST_F(Health, the_document_and_the_list_say_the_same) {
    Hills hills;
    hills.broken = {4};
    hills.copy_of[9] = 1;
    hills.samples_[9].id = "a, \"b\"/c.tif";
    const HealthReport report = dataset_health(hills);
    const Json document = health_document(hills, report);
    EXPECT_EQ(document["complete"], true);
    EXPECT_EQ(document["counts"]["broken"], 1);
    EXPECT_EQ(document["counts"]["duplicate"], 1);
    ASSERT_EQ(document["findings"].size(), 2U);
    EXPECT_EQ(document["findings"][1]["of"], "sample 1");
    const CsvTable table = read_csv(health_csv(hills, report.findings));
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[2].fields[0], "a, \"b\"/c.tif");
    EXPECT_EQ(table.rows[2].fields[2], "duplicate");
    const TemporaryFolder folder;
    test::write_text(folder / "list.csv", health_csv(hills, report.findings));
    EXPECT_EQ(read_sample_list((folder / "list.csv").string()), (std::vector<std::string>{"a, \"b\"/c.tif", "sample 4"}));
}

} // namespace
} // namespace terrella::data

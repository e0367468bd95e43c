// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample_table.h"

#include "fixtures.h"

#include <numeric>

namespace terrella::data {
namespace {

using terrella::test::MemoryDataset;
using Indices = std::vector<std::uint32_t>;

/// Eight samples about which different things are known.
struct Rich : MemoryDataset {
    Rich() : MemoryDataset(8, 3, 4, 1) {
        info_.multi_label = true;
        info_.classes = {"Arable land", "Forest", "Water"};
        info_.bands[0].modality = "s1";
        info_.bands[1].modality = info_.bands[2].modality = "s2";
        const auto set = [this](std::size_t i, const char* id, std::vector<int> labels, const char* split, const char* date) {
            samples_[i].id = id;
            samples_[i].labels = std::move(labels);
            samples_[i].label = -1;
            samples_[i].split = split;
            samples_[i].date = date;
        };
        set(0, "north/patch_01_4.tif", {0}, "train", "2018-06-01");
        set(1, "north/patch_02_4.tif", {0, 1}, "train", "2018-08-31");
        set(2, "south/PATCH_03_4.tif", {1, 2}, "test", "2018-09-01");
        set(3, "south/patch_04_5.tif", {2}, "test", "2017-06-13");
        set(4, "\xC3\x84quator/tile.tif", {}, "", "");
        set(5, "f5", {0, 1, 2}, "val", "2018-07-04");
        set(6, "f6", {1}, "val", "");
        set(7, "forest.tif", {0}, "", "2019-01-01");
        samples_[0].location = {179.5, -17.0};
        samples_[1].location = {-179.5, -17.0};
        samples_[2].location = {10.0, 50.0};
        samples_[3].missing = {"s1"};
        samples_[0].cloud = 0.05;
        samples_[1].cloud = 0.2;
        samples_[2].cloud = 0.9;
    }
};

Indices kept(const SampleTable& table, const std::string& text) {
    Indices order(table.size());
    std::iota(order.begin(), order.end(), 0U);
    const Filter filter = parse_filter(text, table.names());
    EXPECT_TRUE(filter.problems.empty()) << text << ": " << (filter.problems.empty() ? "" : filter_problem_text(filter.problems[0]).text());
    return table.matching(filter, order);
}

Indices kept(const std::string& text) {
    static const SampleTable table{Rich()};
    return kept(table, text);
}

TEST(SampleTable, knows_what_the_dataset_knows) {
    const SampleTable table{Rich()};
    EXPECT_EQ(table.names().splits, (std::vector<std::string>{"train", "test", "val"}));
    EXPECT_EQ(table.names().sensors, (std::vector<std::string>{"s1", "s2"}));
    EXPECT_TRUE(table.names().dates && table.names().locations && table.names().clouds);
    EXPECT_EQ(table.class_counts(), (std::vector<std::int64_t>{4, 4, 3}));
    EXPECT_EQ(table.unlabelled(), 1);
    EXPECT_EQ(table.split(4), 3U) << "none";
    EXPECT_EQ(table.lower_id(2), "south/patch_03_4.tif");
    const SampleTable plain{MemoryDataset(5, 1, 2)};
    EXPECT_FALSE(plain.names().dates || plain.names().locations || plain.names().clouds);
}

TEST(SampleTable, label_sets_pass_by_any_all_exactly_and_count) {
    EXPECT_EQ(kept("class:Forest"), (Indices{1, 2, 5, 6}));
    EXPECT_EQ(kept("class:Forest,Water"), (Indices{1, 2, 3, 5, 6}));
    EXPECT_EQ(kept("class:Forest class:Water"), (Indices{2, 5}));
    EXPECT_EQ(kept("set:Water,Forest"), (Indices{2}));
    EXPECT_EQ(kept("set:none"), (Indices{4}));
    EXPECT_EQ(kept("labels:2.."), (Indices{1, 2, 5}));
    EXPECT_EQ(kept("class:none"), (Indices{4}));
    EXPECT_EQ(kept("-class:Arable"), (Indices{2, 3, 4, 6}));
}

TEST(SampleTable, dates_pass_to_the_day) {
    EXPECT_EQ(kept("date:2018-06..08"), (Indices{0, 1, 5}));
    EXPECT_EQ(kept("date:none"), (Indices{4, 6}));
    EXPECT_EQ(kept("date:>2018-08"), (Indices{2, 7}));
    EXPECT_EQ(kept("-date:2018"), (Indices{3, 4, 6, 7}));
    EXPECT_EQ(kept("date:2017,2019"), (Indices{3, 7}));
}

TEST(SampleTable, boxes_may_cross_the_date_line) {
    EXPECT_EQ(kept("box:170,-20,-170,0"), (Indices{0, 1}));
    EXPECT_EQ(kept("box:-180,-90,180,90"), (Indices{0, 1, 2}));
    EXPECT_EQ(kept("box:none"), (Indices{3, 4, 5, 6, 7}));
}

TEST(SampleTable, sensors_splits_and_clouds_pass) {
    EXPECT_EQ(kept("sensor:s1"), (Indices{0, 1, 2, 4, 5, 6, 7}));
    EXPECT_EQ(kept("-sensor:s1"), (Indices{3}));
    EXPECT_EQ(kept("split:train,val"), (Indices{0, 1, 5, 6}));
    EXPECT_EQ(kept("-split:train"), (Indices{2, 3, 4, 5, 6, 7}));
    EXPECT_EQ(kept("cloud:..20%"), (Indices{0, 1})) << "the end is included, though floats are not exact";
    EXPECT_EQ(kept("cloud:<20%"), (Indices{0}));
    EXPECT_EQ(kept("cloud:none"), (Indices{3, 4, 5, 6, 7}));
}

TEST(SampleTable, names_are_of_files_and_words_are_of_paths_and_classes) {
    EXPECT_EQ(kept("name:patch_*_4.tif"), (Indices{0, 1, 2}));
    EXPECT_EQ(kept("name:patch_0?_5.tif"), (Indices{3}));
    EXPECT_TRUE(kept("name:north").empty());
    EXPECT_EQ(kept("north"), (Indices{0, 1}));
    EXPECT_EQ(kept("forest"), (Indices{1, 2, 5, 6, 7})) << "by class, and by path";
    EXPECT_EQ(kept("\xC3\xA4QUATOR"), (Indices{4}));
}

TEST(SampleTable, shares_pass_once_they_are_measured) {
    const SampleTable table{Rich()};
    EXPECT_EQ(kept(table, "nodata:..5%").size(), 8U) << "nothing is hidden for want of a measure";
    auto shares = std::make_shared<std::vector<PixelShares>>(8);
    for (std::size_t i = 0; i < 7; ++i)
        (*shares)[i] = {static_cast<float>(i) * 0.05F, static_cast<float>(7 - i) * 0.1F};
    const SampleTable measured = table.with_shares(shares);
    EXPECT_EQ(kept(measured, "nodata:..5%"), (Indices{0, 1}));
    EXPECT_EQ(kept(measured, "saturated:50.."), (Indices{0, 1, 2}));
    EXPECT_EQ(kept(measured, "-nodata:..5%"), (Indices{2, 3, 4, 5, 6, 7})) << "7 is broken: nothing is known";
}

TEST(SampleTable, the_order_asked_for_is_kept) {
    const SampleTable table{Rich()};
    const Indices order{7, 5, 3, 1, 0};
    EXPECT_EQ(table.matching(parse_filter("class:Arable", table.names()), order), (Indices{7, 5, 1, 0}));
    EXPECT_EQ(table.matching({}, order), order);
}

TEST(SampleTable, patterns_match_as_in_a_shell) {
    EXPECT_TRUE(matches_pattern("abcabd", "*ab?"));
    EXPECT_TRUE(matches_pattern("", "*"));
    EXPECT_TRUE(matches_pattern("aaa", "a*a"));
    EXPECT_FALSE(matches_pattern("a", "a*a"));
    EXPECT_FALSE(matches_pattern("abc", "ab"));
    EXPECT_FALSE(matches_pattern("ab", "ab?"));
}

TEST(SampleTable, letters_beyond_ascii_have_a_lower_case) {
    EXPECT_EQ(lower_utf8("\xC3\x96L \xC4\x8C\xC5\xA0 \xCE\xA9 \xD0\x96 \xC3\x97 \xC5\xBD"), "\xC3\xB6l \xC4\x8D\xC5\xA1 \xCF\x89 \xD0\xB6 \xC3\x97 \xC5\xBE");
    EXPECT_EQ(lower_utf8("\xD0\x81"), "\xD1\x91");
    EXPECT_EQ(lower_utf8("\xC3"), "\xC3") << "a torn letter stays";
}

} // namespace
} // namespace terrella::data

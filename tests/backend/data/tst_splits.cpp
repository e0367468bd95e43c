// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/splits.h"

#include "data/subset.h"
#include "fixtures.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace terrella::data {
namespace {

using terrella::test::error_of;
using terrella::test::MemoryDataset;

SplitSettings rule(const std::string& name, double train = 0.8, std::int64_t seed = 0) {
    SplitSettings settings;
    settings.rule = name;
    settings.train = train;
    settings.seed = seed;
    return settings;
}

std::map<int, int> per_class(const Dataset& dataset, const std::vector<std::size_t>& indices) {
    std::map<int, int> counts;
    for (const std::size_t i : indices)
        ++counts[dataset.sample(i).label];
    return counts;
}

TEST(SplitDataset, stratified_takes_the_share_of_each_class_and_loses_none) {
    const MemoryDataset dataset(100, 1, 2, 5);
    const Split split = split_dataset(dataset, rule("stratified", 0.7));
    for (const auto& [label, count] : per_class(dataset, split.train))
        EXPECT_EQ(count, 14) << label;
    std::vector<std::size_t> all = split.train;
    all.insert(all.end(), split.held_out.begin(), split.held_out.end());
    std::ranges::sort(all);
    std::vector<std::size_t> expected(100);
    std::iota(expected.begin(), expected.end(), std::size_t{0});
    EXPECT_EQ(all, expected);
    EXPECT_TRUE(std::ranges::is_sorted(split.train));
    EXPECT_TRUE(std::ranges::is_sorted(split.held_out));
}

TEST(SplitDataset, depends_on_the_seed_and_on_nothing_else) {
    const MemoryDataset dataset(100, 1, 2, 5);
    const Split one = split_dataset(dataset, rule("stratified", 0.8, 1));
    EXPECT_EQ(one.train, split_dataset(dataset, rule("stratified", 0.8, 1)).train);
    EXPECT_NE(one.train, split_dataset(dataset, rule("stratified", 0.8, 2)).train);
    EXPECT_EQ(one.hash(dataset), split_dataset(dataset, rule("stratified", 0.8, 1)).hash(dataset));
    EXPECT_NE(one.hash(dataset), split_dataset(dataset, rule("stratified", 0.8, 2)).hash(dataset));
    EXPECT_EQ(one.hash(dataset).size(), 16U);
}

TEST(SplitDataset, a_class_draws_the_same_whatever_classes_stand_beside_it) {
    const MemoryDataset two(40, 1, 2, 2);
    MemoryDataset more(60, 1, 2, 3);
    for (std::size_t i = 0; i < 60; ++i)
        more.samples_[i].label = i < 40 ? static_cast<int>(i) % 2 : 2;
    const Split a = split_dataset(two, rule("stratified")), b = split_dataset(more, rule("stratified"));
    std::vector<std::size_t> shared;
    std::ranges::copy_if(b.train, std::back_inserter(shared), [](std::size_t i) { return i < 40; });
    EXPECT_EQ(a.train, shared);
}

TEST(SplitDataset, the_hash_tells_the_two_parts_apart) {
    const MemoryDataset dataset(4, 1, 2);
    Split a, b;
    a.train = {0, 1};
    a.held_out = {2, 3};
    b.train = {0, 1, 2};
    b.held_out = {3};
    EXPECT_NE(a.hash(dataset), b.hash(dataset));
}

TEST(SplitDataset, ordered_takes_the_lowest_numbers_of_each_class) {
    const MemoryDataset dataset(24, 1, 2, 2); // "sample 10" sorts after "sample 9"
    const Split split = split_dataset(dataset, rule("ordered", 0.5));
    std::vector<std::size_t> expected(12);
    std::iota(expected.begin(), expected.end(), std::size_t{0});
    EXPECT_EQ(split.train, expected);
    EXPECT_EQ(split.rule, "ordered");
}

TEST(SplitDataset, a_class_with_one_sample_stays_in_training_and_is_noted) {
    MemoryDataset dataset(11, 1, 2, 2);
    for (std::size_t i = 0; i < 11; ++i)
        dataset.samples_[i].label = i == 3 ? 1 : 0;
    const Split split = split_dataset(dataset, rule("stratified"));
    EXPECT_TRUE(std::ranges::binary_search(split.train, std::size_t{3}));
    ASSERT_EQ(split.notes.size(), 1U);
    EXPECT_NE(split.notes[0].text().find("class 1"), std::string::npos);
}

TEST(SplitDataset, both_parts_get_a_sample_of_every_class_of_two) {
    const MemoryDataset dataset(10, 1, 2, 5);
    for (const double share : {0.01, 0.99}) {
        const Split split = split_dataset(dataset, rule("stratified", share));
        EXPECT_EQ(split.train.size(), 5U) << share;
        EXPECT_EQ(split.held_out.size(), 5U) << share;
    }
}

TEST(SplitDataset, a_share_of_one_holds_nothing_out) {
    const MemoryDataset dataset(10, 1, 2);
    EXPECT_TRUE(split_dataset(dataset, rule("stratified", 1)).held_out.empty());
}

TEST(SplitDataset, auto_takes_given_parts_where_there_are_any) {
    MemoryDataset dataset(6, 1, 2);
    const std::vector<std::string> parts{"train", "val", "test", "train", "val", "test"};
    for (std::size_t i = 0; i < 6; ++i)
        dataset.samples_[i].split = parts[i];
    const Split split = split_dataset(dataset, rule("auto"));
    EXPECT_EQ(split.rule, "given");
    EXPECT_EQ(split.train, (std::vector<std::size_t>{0, 3}));
    EXPECT_EQ(split.held_out, (std::vector<std::size_t>{2, 5}));
    ASSERT_EQ(split.notes.size(), 1U); // val is left out, and that is said
}

TEST(SplitDataset, val_is_held_out_where_there_is_no_test) {
    MemoryDataset dataset(4, 1, 2);
    for (std::size_t i = 0; i < 4; ++i)
        dataset.samples_[i].split = i < 3 ? "train" : "val";
    EXPECT_EQ(split_dataset(dataset, rule("given")).held_out, std::vector<std::size_t>{3});
}

TEST(SplitDataset, given_without_parts_is_refused_with_a_remedy) {
    const MemoryDataset dataset(4, 1, 2);
    const auto error = error_of<ConfigurationError>([&] { split_dataset(dataset, rule("given")); });
    EXPECT_NE(error.remedy().find("stratified"), std::string::npos);
    EXPECT_EQ(split_dataset(dataset, rule("auto")).rule, "stratified");
}

TEST(SplitDataset, an_unknown_rule_suggests_the_nearest) {
    const MemoryDataset dataset(4, 1, 2);
    const auto error = error_of<ConfigurationError>([&] { split_dataset(dataset, rule("stratefied")); });
    EXPECT_NE(error.remedy().find("stratified"), std::string::npos);
    EXPECT_THROW(split_dataset(dataset, rule("auto", 0)), ConfigurationError);
    EXPECT_THROW(split_dataset(dataset, rule("auto", 1.5)), ConfigurationError);
}

TEST(LabelFraction, keeps_the_share_of_each_class_and_at_least_one) {
    MemoryDataset dataset(103, 1, 2, 3);
    for (std::size_t i = 0; i < 103; ++i)
        dataset.samples_[i].label = i < 100 ? static_cast<int>(i % 2) : 2;
    std::vector<std::size_t> all(103);
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto counts = per_class(dataset, label_fraction(dataset, all, 0.1, 5));
    EXPECT_EQ(counts.at(0), 5);
    EXPECT_EQ(counts.at(1), 5);
    EXPECT_EQ(counts.at(2), 1);
}

TEST(LabelFraction, one_returns_every_labelled_index_and_no_other) {
    MemoryDataset dataset(6, 1, 2);
    dataset.samples_[2].label = -1;
    EXPECT_EQ(label_fraction(dataset, {0, 2, 3, 5}, 1, 0), (std::vector<std::size_t>{0, 3, 5}));
}

TEST(LabelFraction, a_smaller_fraction_is_part_of_a_larger_one) {
    const MemoryDataset dataset(200, 1, 2, 4);
    std::vector<std::size_t> all(200);
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto few = label_fraction(dataset, all, 0.1, 9), many = label_fraction(dataset, all, 0.4, 9);
    EXPECT_TRUE(std::ranges::includes(many, few));
    EXPECT_NE(few, label_fraction(dataset, all, 0.1, 10));
    EXPECT_THROW(label_fraction(dataset, all, 0, 9), ConfigurationError);
}

TEST(BalancedSubset, takes_turns_among_the_classes) {
    auto dataset = std::make_shared<MemoryDataset>(30, 1, 2, 2);
    for (std::size_t i = 0; i < 30; ++i)
        dataset->samples_[i].label = i < 4 ? 1 : 0;
    const auto subset = balanced_subset(dataset, 10, 0);
    ASSERT_EQ(subset->size(), 10U);
    std::vector<std::size_t> all(10);
    std::iota(all.begin(), all.end(), std::size_t{0});
    EXPECT_EQ(per_class(*subset, all).at(1), 4);
    EXPECT_NE(subset->content_key(), dataset->content_key());
    EXPECT_EQ(subset->read(9).image.at(0, 0, 0), 100.0F * std::stoi(subset->sample(9).id.substr(7)));
}

TEST(BalancedSubset, is_the_dataset_itself_when_all_fit) {
    const auto dataset = std::make_shared<MemoryDataset>(5, 1, 2);
    EXPECT_EQ(balanced_subset(dataset, 5, 0), dataset);
}

} // namespace
} // namespace terrella::data

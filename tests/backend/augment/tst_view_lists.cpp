// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/view_lists.h"
#include "base/error.h"
#include "fixtures.h"

#include <gtest/gtest.h>

namespace terrella::augment {
namespace {

ViewPlan two_large_three_small() {
    const auto crop = [](int size) { return PipelineSpec{{"random-resized-crop", {{"size", size}}}, {"normalise"}}; };
    return {{{"global 1", crop(32)},
             {"global 2", crop(32)},
             {"local 1", crop(16)},
             {"local 2", crop(16)},
             {"local 3", crop(16)}}};
}

std::vector<std::string> names_of(const PipelineSpec& pipeline) {
    std::vector<std::string> names;
    for (const Selected& operation : pipeline)
        names.push_back(operation.name);
    return names;
}

std::string refused(const ViewLists& lists) {
    try {
        (void)with_own_lists(two_large_three_small(), lists, 32);
    } catch (const ConfigurationError& error) {
        return error.what();
    }
    return {};
}

TEST(ViewLists, a_kind_is_the_name_without_its_number) {
    EXPECT_EQ(view_kind("local 12"), "local");
    EXPECT_EQ(view_kind("query"), "");
    EXPECT_EQ(view_kind("global one"), "");
    EXPECT_EQ(view_kind("view "), "");
    EXPECT_EQ(view_kind(" 1"), "");
}

TEST(ViewLists, views_that_nothing_names_keep_the_methods_recipe) {
    const ViewPlan own = two_large_three_small();
    const ViewPlan plan =
        with_own_lists(own, {{}, {{"global 2", {{"random-resized-crop"}, {"grey"}, {"normalise"}}}}}, 32);
    ASSERT_EQ(plan.views.size(), own.views.size());
    for (const std::size_t v : {0, 2, 3, 4})
        EXPECT_EQ(plan.views[v].pipeline, own.views[v].pipeline) << plan.views[v].name;
    EXPECT_EQ(names_of(plan.views[1].pipeline), (std::vector<std::string>{"random-resized-crop", "grey", "normalise"}));
}

TEST(ViewLists, a_views_own_name_goes_before_that_of_its_kind) {
    const ViewPlan plan = with_own_lists(
        two_large_three_small(),
        {{}, {{"local", {{"random-resized-crop"}}}, {"local 2", {{"random-resized-crop"}, {"solarise"}}}}}, 32);
    EXPECT_EQ(names_of(plan.views[2].pipeline), (std::vector<std::string>{"random-resized-crop"}));
    EXPECT_EQ(names_of(plan.views[3].pipeline), (std::vector<std::string>{"random-resized-crop", "solarise"}));
    EXPECT_EQ(names_of(plan.views[4].pipeline), (std::vector<std::string>{"random-resized-crop"}));
}

TEST(ViewLists, a_list_without_a_size_takes_that_of_the_view_it_replaces) {
    const ViewPlan plan = with_own_lists(two_large_three_small(),
                                         {{},
                                          {{"global", {{"random-resized-crop"}}},
                                           {"local", {{"horizontal-flip"}}},
                                           {"local 3", {{"random-resized-crop", {{"size", 8}}}}}}},
                                         48);
    EXPECT_EQ(plan.views[0].pipeline.front().values.at("size"), 32);
    EXPECT_EQ(names_of(plan.views[2].pipeline), (std::vector<std::string>{"resize", "horizontal-flip"}));
    EXPECT_EQ(plan.views[2].pipeline.front().values.at("size"), 16);
    EXPECT_EQ(plan.views[4].pipeline.front().values.at("size"), 8);
    // A view whose recipe resizes nothing takes the experiment's.
    const ViewPlan plain = with_own_lists({{{"tile", {{"normalise"}}}}}, {{}, {{"tile", {{"resize"}}}}}, 48);
    EXPECT_EQ(plain.views[0].pipeline.front().values.at("size"), 48);
}

TEST(ViewLists, an_unknown_name_is_refused_with_the_nearest_view) {
    const std::string text = refused({{}, {{"globl 2", {{"normalise"}}}}});
    EXPECT_NE(text.find("augment.globl 2"), std::string::npos) << text;
    EXPECT_NE(text.find("Did you mean 'global 2'?"), std::string::npos) << text;
    EXPECT_NE(refused({{}, {{"key", {{"normalise"}}}}}).find("global 1, global 2"), std::string::npos);
    EXPECT_EQ(refused({{}, {{"local", {{"normalise"}}}}}), "");
}

TEST(ViewLists, companions_stay_those_of_the_method) {
    const ViewPlan own{{{"anchor", {{"normalise"}}}, {"neighbour", {{"normalise"}}, data::Companion::neighbour}}};
    const ViewPlan plan = with_own_lists(own, {{}, {{"neighbour", {{"grey"}, {"normalise"}}}}}, 16);
    EXPECT_EQ(plan.views[1].of, data::Companion::neighbour);
    EXPECT_EQ(names_of(plan.views[1].pipeline), (std::vector<std::string>{"resize", "grey", "normalise"}));
}

} // namespace
} // namespace terrella::augment

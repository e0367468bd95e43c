// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/pipeline_list.h"
#include "augment/presets.h"
#include "backend/augment/fixtures.h"

#include <gtest/gtest.h>

namespace terrella::augment {
namespace {

using namespace fixtures;

std::string refusal(const std::string& text) {
    try {
        parse_pipeline(text, "saved.yaml");
    } catch (const ConfigurationError& error) {
        return error.what();
    }
    return {};
}

bool says(const std::string& message, const std::string& part) { return message.find(part) != std::string::npos; }

TEST(PipelineList, comes_back_from_yaml_as_it_was) {
    const ImageTraits traits = sensor_traits(64, 64);
    for (const Preset& preset : presets().entries()) {
        PipelineList list = listed(preset.views(traits, 32));
        list.front().operations.front().enabled = false;
        EXPECT_EQ(parse_pipeline(write_pipeline(list), "saved.yaml"), list) << preset.name;
    }
    PipelineList named{{"a: view", {{{"band-group", {{"groups", {"B02 B03", "VV"}}}}, true}}}};
    EXPECT_EQ(parse_pipeline(write_pipeline(named), "saved.yaml"), named);
}

TEST(PipelineList, leaves_out_what_is_switched_off) {
    PipelineList list = listed({{{"view", {{"horizontal-flip"}, {"grey"}, {"normalise"}}}}});
    list[0].operations[1].enabled = false;
    const ViewPlan plan = plan_of(list);
    ASSERT_EQ(plan.views[0].pipeline.size(), 2U);
    EXPECT_EQ(plan.views[0].pipeline[1].name, "normalise");
}

TEST(PipelineList, reads_the_list_of_an_experiment) {
    const PipelineList list =
        parse_pipeline("batch: 3\naugment:\n  - name: grey\n    probability: 0.5\n  - normalise\n", "run.yaml");
    ASSERT_EQ(list.size(), 1U);
    ASSERT_EQ(list[0].operations.size(), 2U);
    EXPECT_EQ(list[0].operations[0].operation.values.at("probability"), 0.5);
    EXPECT_EQ(list[0].operations[1].operation.name, "normalise");
}

TEST(PipelineList, reads_the_lists_by_view_of_an_experiment) {
    const PipelineList list =
        parse_pipeline("augment:\n  view 1: [grey, normalise]\n  view 2:\n    - {name: solarise, enabled: false}\n", "run.yaml");
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].name, "view 1");
    EXPECT_EQ(list[0].operations.size(), 2U);
    EXPECT_EQ(list[1].name, "view 2");
    EXPECT_FALSE(list[1].operations[0].enabled);
    EXPECT_PRED2(says, refusal("augment:\n  view 1:\n    - gray\n"), "saved.yaml:3");
}

TEST(PipelineList, of_other_views_fits_by_name_by_kind_or_one_by_one) {
    const auto list = [](const std::vector<std::string>& names) {
        PipelineList all;
        for (const std::string& name : names)
            all.push_back({name, {{{name}, true}}}); // told apart by an operation of the view's name
        return all;
    };
    const auto taken = [](const PipelineList& fitted) {
        std::vector<std::string> names;
        for (const ListedView& view : fitted)
            names.push_back(view.name + "=" + view.operations.front().operation.name);
        return names;
    };
    using Names = std::vector<std::string>;
    const Names crops{"global 1", "global 2", "local 1", "local 2"}, pair{"query", "key"};
    EXPECT_EQ(taken(for_views(list({"local", "global 1", "global 2"}), crops)),
              (Names{"global 1=global 1", "global 2=global 2", "local 1=local", "local 2=local"}));
    EXPECT_EQ(taken(for_views(list({"local 2"}), crops)), (Names{"local 2=local 2"})) << "others keep theirs";
    EXPECT_EQ(taken(for_views(list({"view 1", "view 2"}), pair)), (Names{"query=view 1", "key=view 2"}));
    EXPECT_TRUE(for_views(list({"view 1"}), pair).empty());
    EXPECT_TRUE(for_views(list({"global", "sideways"}), crops).empty()) << "every list must be of a view";
}

TEST(PipelineList, says_where_a_file_is_wrong) {
    const std::string head = "views:\n  - name: a\n    operations:\n";
    EXPECT_PRED2(says, refusal(head + "      - name: gray\n"), "saved.yaml:4");
    EXPECT_PRED2(says, refusal(head + "      - name: gray\n"), "grey");
    EXPECT_PRED2(says, refusal(head + "      - name: grey\n        probabilty: 0.1\n"), "probability");
    EXPECT_PRED2(says, refusal(head + "      - name: grey\n        probability: 2\n"), "saved.yaml:5");
    EXPECT_PRED2(says, refusal(head + "      - name: grey\n        enabled: perhaps\n"), "true or false");
    EXPECT_PRED2(says, refusal(head + "      - probability: 1\n"), "without a name");
    EXPECT_PRED2(says, refusal("views:\n  - name: a\n    operation: []\n"), "no operations");
    EXPECT_PRED2(says, refusal("views:\n  - operations: []\n    nmae: b\n"), "name");
    EXPECT_PRED2(says, refusal("views:\n  - operations: grey\n"), "no list");
    EXPECT_PRED2(says, refusal("something: else\n"), "no views");
    EXPECT_PRED2(says, refusal(""), "no views");
    EXPECT_PRED2(says, refusal("views: [a"), "saved.yaml");
}

TEST(PipelineComparison, pairs_what_both_have_and_names_the_changes) {
    const ImageTraits traits = rgb_traits(64, 64);
    const auto side = [](const PipelineSpec& spec) { return listed({{{"view", spec}}})[0].operations; };
    const auto rows = compared(side(moco_v2_recipe(traits, 32)), side(simclr_recipe(traits, 32)));
    ASSERT_EQ(rows.size(), 6U);
    EXPECT_EQ(rows[0].changes.size(), 1U);
    EXPECT_EQ(rows[0].changes[0].key, "scale_min");
    EXPECT_EQ(rows[1].changes.size(), 4U); // brightness, contrast, saturation, hue
    EXPECT_TRUE(rows[2].changes.empty());
    auto off = side({{"grey"}, {"grey", {{"probability", 0.2}}}});
    off[1].enabled = false;
    const auto same = compared(side({{"grey", {{"probability", 0.2}}}, {"grey"}}), off);
    EXPECT_TRUE(same[0].changes.empty()); // a default that is written is no change
    ASSERT_EQ(same[1].changes.size(), 1U);
    EXPECT_EQ(same[1].changes[0].key, "enabled");
}

TEST(PipelineComparison, keeps_the_order_of_both_sides) {
    const auto side = [](const std::vector<std::string>& names) {
        std::vector<ListedOperation> all;
        for (const std::string& name : names)
            all.push_back({{name}, true});
        return all;
    };
    const auto rows =
        compared(side({"resize", "grey", "noise", "normalise"}), side({"noise", "grey", "clip", "normalise"}));
    int left = -1, right = -1, paired = 0;
    for (const ComparedOperation& row : rows) {
        if (row.left >= 0) {
            EXPECT_EQ(row.left, ++left);
        }
        if (row.right >= 0) {
            EXPECT_EQ(row.right, ++right);
        }
        paired += row.left >= 0 && row.right >= 0;
    }
    EXPECT_EQ(left, 3);
    EXPECT_EQ(right, 3);
    EXPECT_EQ(paired, 2);
    EXPECT_TRUE(compared({}, {}).empty());
    EXPECT_EQ(compared({}, side({"grey"}))[0].right, 0);
    EXPECT_NO_THROW(compared(side({"no-such"}), {{{"no-such", {{"a", 1}}}, true}}));
}

} // namespace
} // namespace terrella::augment

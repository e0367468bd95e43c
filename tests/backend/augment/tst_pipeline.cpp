// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/augment/fixtures.h"
#include "base/error.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace terrella::augment {
namespace {

using namespace fixtures;

/// The message with which a pipeline of one operation is refused; empty when it is not.
std::string refusal(const std::string& name, const Json& settings, const ImageTraits& traits) {
    try {
        Pipeline({{"horizontal-flip"}, {name, settings}}, traits);
    } catch (const ConfigurationError& error) {
        return error.what();
    }
    return {};
}

bool says(const std::string& message, const std::string& part) {
    return message.find(part) != std::string::npos;
}

TEST(Pipeline, refuses_bad_settings_with_place_and_reason) {
    const ImageTraits rgb = traits_of(3, 32, 32, "rgb"), s2 = traits_of(13, 32, 32, "s2");
    const std::string unknown = refusal("gausian-blur", {}, rgb);
    EXPECT_PRED2(says, unknown, "gaussian-blur");
    EXPECT_PRED2(says, unknown, "operation 2");
    EXPECT_PRED2(says, refusal("grey", {{"probabilty", 0.5}}, rgb), "probability");
    EXPECT_PRED2(says, refusal("grey", {{"probability", 1.5}}, rgb), "probability");
    EXPECT_PRED2(says, refusal("colour-jitter", {}, s2), "13 bands");
    EXPECT_PRED2(says, refusal("colour-jitter", {}, traits_of(3, 32, 32, "s1")), "brightness-contrast");
    EXPECT_PRED2(says, refusal("random-resized-crop", {{"scale_min", 0.9}, {"scale_max", 0.2}}, rgb), "scale_min");
    EXPECT_PRED2(says, refusal("random-resized-crop", {{"ratio_min", 2}, {"ratio_max", 1}}, rgb), "ratio_min");
    EXPECT_PRED2(says, refusal("random-resized-crop", {{"size", -4}}, rgb), "size");
    EXPECT_PRED2(says, refusal("random-resized-crop", {{"interpolation", "bilinar"}}, rgb), "bilinear");
    EXPECT_PRED2(says, refusal("gaussian-blur", {{"kernel", 4}}, rgb), "odd");
    EXPECT_PRED2(says, refusal("gaussian-blur", {{"kernel", 65}}, rgb), "does not fit");
    EXPECT_EQ(refusal("gaussian-blur", {{"kernel", 63}}, rgb), "");
    EXPECT_PRED2(says, refusal("gaussian-blur", {{"sigma_min", 3}}, rgb), "sigma_min");
    EXPECT_PRED2(says, refusal("quarter-turn", {}, traits_of(3, 32, 40, "rgb")), "32 × 40");
    EXPECT_PRED2(says, refusal("channel-drop", {{"most", 3}}, rgb), "leaves none");
    EXPECT_PRED2(says, refusal("channel-drop", {}, traits_of(1, 8, 8)), "Leave channel-drop out");
    EXPECT_PRED2(says, refusal("normalise", {{"mean", {0.5}}}, rgb), "1 values for 3 bands");
    EXPECT_PRED2(says, refusal("normalise", {{"deviation", {1, 0, 1}}}, rgb), "band 2");
    EXPECT_PRED2(says, refusal("resize", {{"size", 1.5}}, rgb), "whole number");
    ImageTraits unmeasured = rgb;
    unmeasured.mean.clear();
    EXPECT_PRED2(says, refusal("normalise", {}, unmeasured), "statistics");
    EXPECT_PRED2(says, refusal("grey", {}, traits_of(0, 8, 8)), "at least one band");
}

TEST(Pipeline, blur_is_checked_against_the_size_after_the_crop) {
    const ImageTraits traits = traits_of(3, 64, 64);
    const PipelineSpec spec{{"random-resized-crop", {{"size", 4}}}, {"gaussian-blur", {{"kernel", 9}}}};
    EXPECT_THROW(Pipeline(spec, traits), ConfigurationError);
}

TEST(Pipeline, probability_zero_never_and_one_always_changes) {
    for (const OperationEntry& entry : operations().entries()) {
        if (entry.schema->find("probability") == nullptr)
            continue;
        const ImageTraits traits = traits_for(entry.name, 24, 24);
        const data::Image image = noise_image(traits.channels, 24, 24);
        Json always{{"probability", 1}};
        if (entry.name == "gaussian-blur")
            always["sigma_min"] = 0.5; // narrower ones are the identity in float32
        if (entry.name == "rand-augment")
            always["each"] = 1;
        // Draws that may be the identity: no turn, no shift, the old order, twice the identity.
        const bool may_stay = entry.name == "quarter-turn" || entry.name == "random-shift" || entry.name == "band-shuffle" ||
                              entry.name == "rand-augment";
        int stayed = 0;
        for (std::uint64_t draw = 0; draw < 40; ++draw) {
            EXPECT_EQ(values(applied(entry.name, {{"probability", 0}}, image, traits, draw).image), values(image)) << entry.name;
            stayed += values(applied(entry.name, always, image, traits, draw).image) == values(image);
        }
        EXPECT_LE(stayed, may_stay ? 20 : 0) << entry.name;
    }
}

TEST(Pipeline, probability_is_a_share_of_the_draws) {
    const data::Image image = noise_image(1, 2, 2);
    int flipped = 0;
    for (std::uint64_t draw = 0; draw < 4000; ++draw)
        flipped += values(applied("horizontal-flip", {{"probability", 0.3}}, image, traits_of(1, 2, 2), draw).image) != values(image);
    EXPECT_NEAR(flipped, 1200, 100);
}

TEST(Pipeline, draws_are_a_function_of_the_key) {
    const ImageTraits traits = traits_of(3, 32, 32, "rgb");
    const Pipeline pipeline(simclr_recipe(traits, 32), traits);
    const data::Image image = noise_image(3, 32, 32);
    const auto drawn = [&](const DrawKey& key) {
        Drawing drawing = drawing_of(image);
        pipeline.apply(drawing, key);
        return values(drawing.image);
    };
    const DrawKey key{1, 2, 3, 0, 0};
    const auto first = drawn(key);
    EXPECT_NE(drawn({2, 2, 3, 0, 0}), first);
    EXPECT_NE(drawn({1, 3, 3, 0, 0}), first);
    EXPECT_NE(drawn({1, 2, 4, 0, 0}), first);
    EXPECT_NE(drawn({1, 2, 3, 1, 0}), first);
    EXPECT_EQ(drawn(key), first);
}

TEST(Pipeline, an_operation_draws_the_same_whatever_precedes_it) {
    const ImageTraits traits = traits_of(2, 16, 16);
    const data::Image image = noise_image(2, 16, 16);
    const DrawKey key{5, 0, 9, 0, 0};
    Drawing a = drawing_of(image), b = drawing_of(image);
    Pipeline({{"grey", {{"probability", 0}}}, {"noise", {{"probability", 1}}}}, traits).apply(a, key);
    Pipeline({{"horizontal-flip", {{"probability", 0}}}, {"noise", {{"probability", 1}}}}, traits).apply(b, key);
    EXPECT_EQ(values(a.image), values(b.image));
}

TEST(Pipeline, reused_drawings_leave_no_trace) {
    const ImageTraits traits = traits_of(13, 40, 40, "s2");
    const Pipeline pipeline(moco_v2_recipe(traits, 24), traits);
    Drawing used;
    for (std::uint64_t sample = 0; sample < 20; ++sample) {
        const data::Image image = noise_image(13, 40, 40, sample);
        used.image = image;
        used.geometry = data::ViewGeometry::identity(40, 40);
        Drawing fresh = drawing_of(image);
        pipeline.apply(used, {1, 1, sample, 0, 0});
        pipeline.apply(fresh, {1, 1, sample, 0, 0});
        ASSERT_EQ(values(used.image), values(fresh.image));
        ASSERT_EQ(used.geometry.source_from_view, fresh.geometry.source_from_view);
    }
}

TEST(Operations, every_one_runs_with_its_defaults) {
    ASSERT_GE(operations().entries().size(), 27U);
    for (const OperationEntry& entry : operations().entries()) {
        const ImageTraits traits = traits_for(entry.name, 20, 20);
        EXPECT_FALSE(entry.summary.empty()) << entry.name;
        EXPECT_FALSE(entry.group.empty()) << entry.name;
        for (const Parameter& p : entry.schema->parameters())
            EXPECT_FALSE(p.meaning.empty()) << entry.name << "." << p.key;
        const Drawing out = applied(entry.name, entry.schema->defaults(), noise_image(traits.channels, 20, 20), traits);
        EXPECT_EQ(out.image.height(), 20) << entry.name;
        EXPECT_TRUE(std::ranges::all_of(out.image.pixels(), [](float x) { return x == x; })) << entry.name;
    }
}

std::vector<std::string> names(const PipelineSpec& spec) {
    std::vector<std::string> all;
    for (const Selected& one : spec)
        all.push_back(one.name);
    return all;
}

TEST(Recipes, keep_hue_for_rgb_only_and_end_in_normalise) {
    const ImageTraits rgb = traits_of(3, 64, 64, "rgb"), s2 = traits_of(13, 64, 64, "s2");
    for (const auto& recipe : {moco_v2_recipe, simclr_recipe}) {
        const auto of_rgb = names(recipe(rgb, 32)), of_s2 = names(recipe(s2, 32));
        EXPECT_EQ(std::ranges::count(of_rgb, "colour-jitter"), 1);
        EXPECT_EQ(std::ranges::count(of_s2, "colour-jitter"), 0);
        EXPECT_EQ(std::ranges::count(of_s2, "brightness-contrast"), 1);
        EXPECT_EQ(std::ranges::count(of_rgb, "vertical-flip"), 0);
        EXPECT_EQ(std::ranges::count(of_s2, "vertical-flip"), 1);
    }
    for (const auto& recipe : {moco_v2_recipe, simclr_recipe, supervised_recipe, evaluation_recipe})
        for (const ImageTraits& traits : {rgb, s2}) {
            const PipelineSpec spec = recipe(traits, 32);
            EXPECT_EQ(spec.back().name, "normalise");
            EXPECT_EQ(Pipeline(spec, traits).shape_after({traits.channels, 64, 64}),
                      (data::ViewShape{traits.channels, 32, 32}));
        }
    EXPECT_EQ(names(evaluation_recipe(s2, 64)), std::vector<std::string>{"normalise"});
}

TEST(Recipes, a_list_without_sizes_takes_the_size_of_the_views) {
    const PipelineSpec cropped = with_view_size({{"random-resized-crop"}, {"normalise"}}, 48);
    EXPECT_EQ(cropped.front().values.at("size"), 48);
    const PipelineSpec own = with_view_size({{"random-resized-crop", {{"size", 20}}}}, 48);
    EXPECT_EQ(own.front().values.at("size"), 20);
    EXPECT_EQ(names(with_view_size({{"normalise"}}, 48)), (std::vector<std::string>{"resize", "normalise"}));
}

} // namespace
} // namespace terrella::augment

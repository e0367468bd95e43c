// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/doubts.h"
#include "augment/presets.h"
#include "backend/augment/fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace terrella::augment {
namespace {

using namespace fixtures;

/// "rule@operation" of each doubt.
std::vector<std::string> rules(const PipelineSpec& spec, const ImageTraits& traits, const DoubtFacts& facts = {}) {
    std::vector<std::string> found;
    for (const Doubt& doubt : doubts_of(spec, traits, facts)) {
        EXPECT_FALSE(doubt.seen.empty() || doubt.reason.empty() || doubt.remedy.empty()) << doubt.rule;
        for (const Message& said : {doubt.seen, doubt.reason, doubt.remedy})
            EXPECT_TRUE(said.has_pattern()) << said.text() << ": for other languages";
        found.push_back(doubt.rule + "@" + std::to_string(doubt.operation));
    }
    return found;
}

using Found = std::vector<std::string>;

/// A band whose values lie evenly from `low` to `high`.
data::BandStatistics even(double low, double high) {
    data::BandStatistics band;
    band.least = band.histogram_low = low;
    band.greatest = band.histogram_high = high;
    band.histogram.assign(256, 100);
    band.count = 25600;
    return band;
}

TEST(Doubts, are_none_of_a_sound_pipeline) {
    DoubtFacts facts;
    facts.receptive_patch = 16;
    for (const ImageTraits& traits : {rgb_traits(224, 224), sensor_traits(224, 224)}) {
        PipelineSpec spec = supervised_recipe(traits, 224);
        EXPECT_EQ(rules(spec, traits, facts), Found{});
        EXPECT_EQ(rules(evaluation_recipe(traits, 224), traits, facts), Found{});
    }
    EXPECT_EQ(rules(moco_v2_recipe(rgb_traits(224, 224), 224), rgb_traits(224, 224), facts), Found{});
    EXPECT_EQ(rules({}, rgb_traits(8, 8)), Found{});
}

TEST(Doubts, name_hue_of_bands_that_have_none) {
    ImageTraits three = sensor_traits(64, 64);
    EXPECT_EQ(rules({{"horizontal-flip"}, {"colour-jitter"}}, three), Found{"hue-without-colour@1"});
    EXPECT_EQ(rules({{"colour-jitter"}}, rgb_traits(64, 64)), Found{});
    EXPECT_EQ(rules({{"colour-jitter", {{"hue", 0}, {"saturation", 0}}}}, three), Found{});
}

TEST(Doubts, name_grey_and_brightness_on_radar) {
    const ImageTraits traits = sensor_traits(64, 64);
    EXPECT_EQ(rules({{"grey"}, {"brightness-contrast"}}, traits),
              (Found{"grey-on-radar@0", "brightness-on-decibel@1"}));
    EXPECT_EQ(rules({{"grey", {{"probability", 0}}}, {"brightness-contrast", {{"brightness", 0}}}}, traits), Found{});
    EXPECT_EQ(rules({{"band-jitter"}, {"band-jitter", {{"scale", 0}}}, {"rand-augment"}}, traits),
              (Found{"brightness-on-decibel@0", "brightness-on-decibel@2"}));
    const auto doubts = doubts_of({{"grey"}}, traits);
    EXPECT_NE(doubts[0].seen.text().find("VV, VH"), std::string::npos) << doubts[0].seen.text();
    ImageTraits s2 = traits_of(13, 64, 64, "s2");
    s2.bands = data::sentinel2_bands();
    EXPECT_EQ(rules({{"grey"}, {"brightness-contrast"}}, s2), Found{});
}

TEST(Doubts, name_flips_of_labels_with_a_direction) {
    const ImageTraits traits = rgb_traits(64, 64);
    const PipelineSpec spec{
        {"horizontal-flip"}, {"vertical-flip"}, {"quarter-turn"}, {"rotate"}, {"rotate", {{"degrees", 0}}}};
    EXPECT_EQ(rules(spec, traits), Found{});
    DoubtFacts facts;
    facts.oriented_labels = true;
    EXPECT_EQ(rules(spec, traits, facts), (Found{"flip-with-oriented-labels@0", "flip-with-oriented-labels@1",
                                                 "flip-with-oriented-labels@2", "flip-with-oriented-labels@3"}));
}

TEST(Doubts, name_views_and_crops_smaller_than_a_patch) {
    DoubtFacts facts;
    facts.receptive_patch = 32;
    const ImageTraits traits = rgb_traits(64, 64);
    EXPECT_EQ(rules({{"random-resized-crop", {{"size", 24}, {"scale_min", 0.9}}}}, traits, facts),
              Found{"crop-below-patch@0"});
    EXPECT_EQ(rules({{"random-resized-crop", {{"size", 64}, {"scale_min", 0.08}}}}, traits, facts),
              Found{"crop-below-patch@0"});
    EXPECT_EQ(rules({{"random-resized-crop", {{"size", 64}, {"scale_min", 0.5}}}}, traits, facts), Found{});
    EXPECT_EQ(rules({{"random-resized-crop", {{"size", 64}, {"scale_min", 0.08}}}}, rgb_traits(224, 224), facts),
              Found{});
    EXPECT_EQ(rules({{"resize", {{"size", 16}}}}, traits, facts), Found{"crop-below-patch@0"});
    // Two crops in a row show less than either.
    const Json half{{"size", 64}, {"scale_min", 0.5}};
    EXPECT_EQ(rules({{"random-resized-crop", half}, {"random-resized-crop", half}}, traits, facts),
              Found{"crop-below-patch@1"});
}

TEST(Doubts, name_solarise_on_reflectance) {
    const ImageTraits traits = sensor_traits(64, 64);
    EXPECT_EQ(rules({{"solarise"}}, traits), Found{"solarise-on-reflectance@0"});
    EXPECT_EQ(rules({{"solarise", {{"probability", 0}}}}, traits), Found{});
    EXPECT_EQ(rules({{"solarise"}}, rgb_traits(64, 64)), Found{});
    EXPECT_EQ(rules({{"rand-augment", {{"operations", {"solarise", "identity"}}}}}, traits),
              Found{"solarise-on-reflectance@0"});
}

TEST(Doubts, name_ranges_that_cut_pixels_off) {
    ImageTraits traits = rgb_traits(64, 64);
    for (data::Band& band : traits.bands)
        band.unit_high = 200;
    DoubtFacts facts;
    facts.statistics = {even(0, 201), even(0, 250), even(10, 190)};
    const auto doubts = doubts_of({{"grey"}, {"colour-jitter"}, {"colour-jitter"}}, traits, facts);
    ASSERT_EQ(doubts.size(), 1U); // once: the second cuts nothing off that is left
    EXPECT_EQ(doubts[0].rule, "range-saturates");
    EXPECT_EQ(doubts[0].operation, 1);
    EXPECT_NE(doubts[0].seen.text().find("20.0 %"), std::string::npos) << doubts[0].seen.text();
    EXPECT_NE(doubts[0].seen.text().find("green"), std::string::npos);
    EXPECT_EQ(doubts[0].seen.text().find("red"), std::string::npos) << doubts[0].seen.text(); // half a per cent
    EXPECT_EQ(rules({{"grey"}, {"normalise"}}, traits, facts), Found{});        // cuts nothing off
    traits.mean = {0.5F, 0.5F, 0.5F};
    traits.deviation = {0.2F, 0.2F, 0.2F};
    EXPECT_EQ(rules({{"clip", {{"deviations", 2}}}}, traits, facts), Found{"range-saturates@0"});
    EXPECT_EQ(rules({{"clip", {{"deviations", 4}}}}, traits, facts), Found{});
}

TEST(Doubts, count_the_share_outside_by_the_histogram) {
    EXPECT_NEAR(share_outside(even(0, 100), 0, 90), 0.1, 1e-9);
    EXPECT_NEAR(share_outside(even(0, 100), 25.1, 75.3), 0.498, 1e-9);
    EXPECT_NEAR(share_outside(even(0, 100), -5, 105), 0, 1e-9);
    EXPECT_NEAR(share_outside(even(0, 100), 200, 300), 1, 1e-9);
    data::BandStatistics constant = even(7, 7);
    EXPECT_EQ(share_outside(constant, 0, 5), 1);
    EXPECT_EQ(share_outside(constant, 0, 8), 0);
    EXPECT_EQ(share_outside({}, 0, 1), 0);
}

TEST(Doubts, of_lab_want_a_normalisation_of_its_own) {
    const ImageTraits traits = rgb_traits(64, 64);
    EXPECT_EQ(rules({{"lab"}, {"normalise"}}, traits), Found{"lab-with-rgb-statistics@1"});
    EXPECT_EQ(rules({{"lab"}, {"normalise", {{"mean", {0.5, 0.5, 0.5}}, {"deviation", {0.2, 0.2, 0.2}}}}}, traits),
              Found{});
}

TEST(Doubts, never_block_or_throw_whatever_the_pipeline) {
    DoubtFacts facts{true, 16, {even(0, 1)}}; // too few statistics
    for (const OperationEntry& entry : operations().entries())
        for (const ImageTraits& traits : {rgb_traits(8, 8), sensor_traits(8, 8), traits_of(1, 8, 8)})
            EXPECT_NO_THROW(doubts_of({{entry.name}}, traits, facts)) << entry.name;
    EXPECT_EQ(rules({{"no-such-operation"}, {"grey", {{"probability", "often"}}}, {"grey"}}, sensor_traits(8, 8)),
              Found{"grey-on-radar@2"});
    ImageTraits bare;
    EXPECT_NO_THROW(doubts_of({{"grey"}, {"clip"}, {"solarise"}}, bare, facts));
}

} // namespace
} // namespace terrella::augment

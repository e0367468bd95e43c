// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/doubts.h"
#include "augment/presets.h"
#include "backend/augment/fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace terrella::augment {
namespace {

using namespace fixtures;

const Selected* find(const PipelineSpec& spec, const std::string& name) {
    const auto found = std::ranges::find(spec, name, &Selected::name);
    return found == spec.end() ? nullptr : &*found;
}

TEST(Presets, make_views_of_any_bands_and_say_where_they_are_from) {
    std::set<std::string> names;
    for (const Preset& preset : presets().entries()) {
        EXPECT_TRUE(names.insert(preset.name).second) << preset.name;
        EXPECT_FALSE(preset.title.empty());
        EXPECT_TRUE(!preset.paper.empty() || !preset.code.empty() || !preset.differs.empty() ||
                    preset.name == "evaluation")
            << preset.name;
        for (const ImageTraits& traits : {rgb_traits(64, 64), sensor_traits(64, 64)})
            for (const int size : {32, 64}) {
                const bool two_sensors = traits.channels == 15;
                if ((preset.name == "dino-mm" || preset.name == "radar") && !two_sensors) {
                    EXPECT_THROW(Views(preset.views(traits, size), traits), ConfigurationError) << preset.name;
                    continue;
                }
                const Views views(preset.views(traits, size), traits);
                EXPECT_EQ(views.shapes().front(), (data::ViewShape{traits.channels, size, size})) << preset.name;
                const auto workspace = views.make_workspace();
                std::vector<float> out(15 * 64 * 64);
                for (std::size_t v = 0; v < views.shapes().size(); ++v)
                    EXPECT_NO_THROW(views.make(noise_image(traits.channels, 64, 64), {1, 0, 0, 0, 0},
                                               static_cast<int>(v), out.data(), *workspace));
            }
    }
    EXPECT_GE(names.size(), 15U);
}

TEST(Presets, hold_the_numbers_of_their_papers) {
    const ImageTraits traits = rgb_traits(224, 224);
    const auto views = [&](const char* name) { return presets().at(name).views(traits, 224).views; };
    const auto value = [](const ViewSpec& view, const char* operation, const char* key) {
        const Selected* found = find(view.pipeline, operation);
        return found == nullptr ? Json() : found->values.value(key, Json());
    };
    const auto simclr = views("simclr"), byol = views("byol"), swav = views("swav"), dino = views("dino"),
               moco = views("moco-v2");
    EXPECT_EQ(value(simclr[0], "random-resized-crop", "scale_min"), 0.08);
    EXPECT_EQ(value(simclr[0], "colour-jitter", "hue"), 0.2);
    EXPECT_EQ(simclr[0].pipeline, simclr[1].pipeline);
    EXPECT_EQ(value(moco[1], "random-resized-crop", "scale_min"), 0.2);
    EXPECT_EQ(value(byol[0], "gaussian-blur", "probability"), 1.0);
    EXPECT_EQ(find(byol[0].pipeline, "solarise"), nullptr);
    EXPECT_EQ(value(byol[1], "gaussian-blur", "probability"), 0.1);
    EXPECT_EQ(value(byol[1], "solarise", "probability"), 0.2);
    EXPECT_EQ(value(byol[1], "colour-jitter", "saturation"), 0.2);
    ASSERT_EQ(swav.size(), 8U);
    EXPECT_EQ(value(swav[1], "random-resized-crop", "scale_min"), 0.14);
    EXPECT_EQ(value(swav[2], "random-resized-crop", "scale_max"), 0.14);
    EXPECT_EQ(value(swav[2], "random-resized-crop", "size"), 96);
    ASSERT_EQ(dino.size(), 10U);
    EXPECT_EQ(value(dino[0], "random-resized-crop", "scale_min"), 0.4);
    EXPECT_EQ(value(dino[1], "solarise", "probability"), 0.2);
    EXPECT_EQ(value(dino[9], "gaussian-blur", "probability"), 0.5);
    EXPECT_EQ(value(dino[9], "random-resized-crop", "scale_max"), 0.4);
    EXPECT_EQ(value(views("mae")[0], "random-resized-crop", "interpolation"), "bicubic");
    EXPECT_EQ(value(views("simmim")[0], "random-resized-crop", "scale_min"), 0.67);
    EXPECT_EQ(value(views("minimal-eo")[0], "random-resized-crop", "scale_min"), 0.8);
    EXPECT_EQ(value(views("instdisc")[0], "colour-jitter", "hue"), 0.4);
    EXPECT_EQ(views("comatch").size(), 3U);
    const auto fixmatch = views("fixmatch");
    EXPECT_EQ(find(fixmatch[0].pipeline, "rand-augment"), nullptr);
    EXPECT_NE(find(fixmatch[1].pipeline, "cut-out"), nullptr);
}

TEST(Presets, of_small_crops_take_sides_that_patches_divide) {
    EXPECT_EQ(local_crop_size(224), 96);
    EXPECT_EQ(local_crop_size(112), 48);
    EXPECT_EQ(local_crop_size(64), 24);
    EXPECT_EQ(local_crop_size(8), 8);
    for (int size = 8; size < 300; ++size)
        EXPECT_EQ(local_crop_size(size) % 8, 0);
}

TEST(Presets, of_multi_crop_take_pipelines_in_turn) {
    const ViewPlan plan = multi_crop({3, 2, {{{"horizontal-flip"}}, {{"vertical-flip"}}}, {{"grey"}}});
    ASSERT_EQ(plan.views.size(), 5U);
    EXPECT_EQ(plan.views[2].name, "global 3");
    EXPECT_EQ(plan.views[1].pipeline.front().name, "vertical-flip");
    EXPECT_EQ(plan.views[2].pipeline.front().name, "horizontal-flip");
    EXPECT_EQ(plan.views[4].name, "local 2");
    EXPECT_EQ(plan.views[4].pipeline.front().name, "grey");
}

TEST(Presets, for_radar_raise_no_doubts) {
    ImageTraits traits = traits_of(2, 64, 64, "s1");
    traits.bands = data::sentinel1_bands();
    for (const ViewSpec& view : presets().at("radar").views(traits, 64).views)
        EXPECT_TRUE(doubts_of(view.pipeline, traits).empty());
    EXPECT_NO_THROW(Views(presets().at("radar").views(traits, 64), traits));
}

} // namespace
} // namespace terrella::augment

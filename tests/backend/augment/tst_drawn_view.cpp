// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/drawn_view.h"
#include "backend/augment/fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace terrella::augment {
namespace {

using namespace fixtures;

TEST(DrawnView, input_has_the_bits_that_make_writes) {
    const ImageTraits traits = traits_of(2, 40, 52);
    const Views views({{{"view", {{"random-resized-crop", {{"size", 24}}}, {"horizontal-flip"}, {"normalise"}}}}}, traits);
    const data::Image image = coordinates_image(40, 52);
    const auto workspace = views.make_workspace();
    std::vector<float> pixels(2 * 24 * 24);
    for (std::uint64_t epoch = 0; epoch < 5; ++epoch) {
        const DrawKey key{7, epoch, 3, 0, 0};
        const data::ViewGeometry geometry = views.make(image, key, 0, pixels.data(), *workspace);
        const DrawnView drawn = drawn_view(views, image, key, 0, *workspace);
        ASSERT_EQ(drawn.geometry.source_from_view, geometry.source_from_view);
        for (int c = 0; c < 2; ++c)
            for (int y = 0; y < 24; ++y)
                for (int x = 0; x < 24; ++x)
                    ASSERT_EQ(drawn.input.at(c, y, x), pixels[static_cast<std::size_t>((y * 24 + x) * 2 + c)]);
    }
}

TEST(DrawnView, shown_values_are_those_of_the_source_wherever_it_is_normalised) {
    ImageTraits traits = traits_of(2, 40, 52);
    traits.bands[0].unit_low = -30;
    traits.bands[0].unit_high = 60;
    traits.mean = {0.3F, 0.6F};
    traits.deviation = {0.1F, 0.4F};
    const data::Image image = coordinates_image(40, 52);
    const std::vector<PipelineSpec> specs{{}, {{"normalise"}}, {{"normalise"}, {"horizontal-flip"}, {"normalise"}}};
    for (const PipelineSpec& spec : specs) {
        const Views views({{{"view", spec}}}, traits);
        const auto workspace = views.make_workspace();
        const DrawnView drawn = drawn_view(views, image, {0, 0, 0, 0, 0}, 0, *workspace);
        for (int y = 0; y < 40; y += 7)
            for (int x = 0; x < 52; x += 7) {
                // Through the geometry, as flips may move pixels.
                const data::Point p = drawn.geometry.to_source({x + 0.5, y + 0.5});
                for (int c = 0; c < 2; ++c)
                    ASSERT_NEAR(drawn.shown.at(c, y, x), image.at(c, static_cast<int>(p.y), static_cast<int>(p.x)), 2e-3)
                        << spec.size() << " operations, band " << c;
            }
    }
}

TEST(DrawnView, an_own_list_leaves_out_the_size_that_follows_from_the_experiment) {
    const ViewPlan plan{{{"view", {{"random-resized-crop", {{"size", 64}, {"scale_min", 0.2}}}, {"normalise"}}},
                         {"local", {{"random-resized-crop", {{"size", 24}}}}}}};
    const std::vector<ListedOperation> own = own_list(plan, 0, 64);
    ASSERT_EQ(own.size(), 2U);
    EXPECT_FALSE(own[0].operation.values.contains("size"));
    EXPECT_EQ(own[0].operation.values.at("scale_min"), 0.2);
    EXPECT_TRUE(own[0].enabled);
    EXPECT_EQ(own_list(plan, 1, 64)[0].operation.values.at("size"), 24) << "a small crop keeps its own size";
    EXPECT_THROW((void)own_list(plan, 2, 64), std::out_of_range);
}

} // namespace
} // namespace terrella::augment

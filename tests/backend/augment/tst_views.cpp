// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/augment/fixtures.h"
#include "base/error.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace terrella::augment {
namespace {

using namespace fixtures;

struct Made {
    data::ViewShape shape;
    std::vector<float> pixels; // [H, W, C]
    data::ViewGeometry geometry;
    [[nodiscard]] float at(int y, int x, int c) const { return pixels[(y * shape.width + x) * shape.channels + c]; }
};

Made make(const Views& views, const data::Image& image, const DrawKey& key, int view = 0) {
    Made made{views.shapes()[view], {}, {}};
    made.pixels.assign(static_cast<std::size_t>(made.shape.channels) * made.shape.height * made.shape.width, -99.0F);
    const auto workspace = views.make_workspace();
    made.geometry = views.make(image, key, view, made.pixels.data(), *workspace);
    return made;
}

TEST(Views, tell_where_each_pixel_came_from) {
    // Without antialiasing: its discrete filter reproduces a ramp only nearly.
    const Json third{{"size", 28}, {"scale_min", 0.3}, {"scale_max", 0.9}, {"antialias", false}};
    const std::vector<PipelineSpec> specs{
        {{"horizontal-flip"}, {"vertical-flip"}, {"random-resized-crop", third}, {"quarter-turn"}, {"vertical-flip"}},
        {{"resize", {{"size", 33}, {"antialias", false}}}, {"quarter-turn"}, {"horizontal-flip"},
         {"random-resized-crop", third}, {"quarter-turn"}, {"horizontal-flip"}}};
    const ImageTraits traits = traits_of(2, 40, 52);
    const data::Image image = coordinates_image(40, 52);
    for (const PipelineSpec& spec : specs) {
        const Views views({{{"view", spec}}}, traits);
        int compared = 0;
        for (std::uint64_t sample = 0; sample < 200; ++sample) {
            const Made made = make(views, image, {3, 0, sample, 0, 0});
            ASSERT_EQ(made.geometry.source_height, 40);
            ASSERT_EQ(made.geometry.view_width, 28);
            for (int y = 3; y < 25; ++y)
                for (int x = 3; x < 25; ++x) {
                    const data::Point p = made.geometry.to_source({x + 0.5, y + 0.5});
                    // At borders of images and crops interpolation repeats the last pixel.
                    if (p.x < 3 || p.x > 49 || p.y < 3 || p.y > 37)
                        continue;
                    ++compared;
                    ASSERT_NEAR(made.at(y, x, 0), p.x, 1e-3) << "sample " << sample << " at " << x << ", " << y;
                    ASSERT_NEAR(made.at(y, x, 1), p.y, 1e-3) << "sample " << sample << " at " << x << ", " << y;
                }
            for (const data::Point corner : made.geometry.corners_in_source()) {
                ASSERT_GE(corner.x, -1e-9);
                ASSERT_LE(corner.x, 52 + 1e-9);
                ASSERT_GE(corner.y, -1e-9);
                ASSERT_LE(corner.y, 40 + 1e-9);
                const data::Point back = made.geometry.to_source(made.geometry.to_view(corner));
                ASSERT_NEAR(back.x, corner.x, 1e-9);
                ASSERT_NEAR(back.y, corner.y, 1e-9);
            }
        }
        EXPECT_GT(compared, 50000);
    }
}

TEST(Views, of_an_untouched_image_have_its_corners) {
    const ImageTraits traits = traits_of(2, 10, 14);
    const Made made = make(Views({{{"view", {}}}}, traits), coordinates_image(10, 14), {});
    const auto corners = made.geometry.corners_in_source();
    EXPECT_EQ(corners[2].x, 14);
    EXPECT_EQ(corners[2].y, 10);
    EXPECT_EQ(made.at(9, 13, 0), 13.5F);
}

TEST(Views, map_the_bands_to_the_unit_range_and_fill_missing_pixels) {
    ImageTraits traits = traits_of(2, 3, 3);
    traits.bands[0].unit_high = 10000;
    traits.bands[1].unit_low = -30;
    traits.bands[1].unit_high = 5;
    data::Image image(2, 3, 3);
    std::ranges::fill(image.plane(0), 2500.0F);
    std::ranges::fill(image.plane(1), -12.5F);
    image.at(0, 1, 1) = image.at(1, 0, 2) = std::numeric_limits<float>::quiet_NaN();
    const Made made = make(Views({{{"view", {}}}}, traits), image, {});
    EXPECT_NEAR(made.at(0, 0, 0), 0.25F, 1e-6);
    EXPECT_NEAR(made.at(0, 0, 1), 0.5F, 1e-6);
    EXPECT_EQ(made.at(1, 1, 0), traits.mean[0]);
    EXPECT_EQ(made.at(0, 2, 1), traits.mean[1]);
}

TEST(Views, of_an_image_without_any_data_are_zero_after_normalising) {
    const ImageTraits traits = traits_of(13, 16, 16, "s2");
    data::Image image(13, 16, 16);
    std::ranges::fill(image.pixels(), std::numeric_limits<float>::quiet_NaN());
    const Made made = make(Views({{{"view", evaluation_recipe(traits, 12)}}}, traits), image, {});
    EXPECT_TRUE(std::ranges::all_of(made.pixels, [](float x) { return std::abs(x) < 1e-5F; }));
}

TEST(Views, write_channels_last_with_the_normalisation_of_the_pipeline) {
    const ImageTraits traits = traits_of(5, 12, 9);
    const PipelineSpec spec{{"horizontal-flip", {{"probability", 1}}}, {"normalise"}};
    const data::Image image = noise_image(5, 12, 9);
    const Made made = make(Views({{{"view", spec}}}, traits), image, {});
    Drawing drawing = drawing_of(image);
    Pipeline(spec, traits).apply(drawing, {});
    for (int c = 0; c < 5; ++c)
        for (int y = 0; y < 12; ++y)
            for (int x = 0; x < 9; ++x) {
                ASSERT_EQ(made.at(y, x, c), drawing.image.at(c, y, x));
                ASSERT_NEAR(made.at(y, x, c), (image.at(c, y, 8 - x) - traits.mean[c]) / traits.deviation[c], 1e-5);
            }
}

TEST(Views, are_independent_of_each_other_and_of_their_order) {
    const ImageTraits traits = traits_of(4, 32, 32);
    const Views views({{{"query", moco_v2_recipe(traits, 16)}, {"key", moco_v2_recipe(traits, 16)}}}, traits);
    const data::Image image = noise_image(4, 32, 32);
    const DrawKey key{11, 4, 17, 0, 0};
    const auto workspace = views.make_workspace();
    std::vector<float> second(16 * 16 * 4), first = second;
    views.make(image, key, 1, second.data(), *workspace);
    views.make(image, key, 0, first.data(), *workspace);
    EXPECT_EQ(make(views, image, key, 0).pixels, first);
    EXPECT_EQ(make(views, image, key, 1).pixels, second);
    EXPECT_NE(first, second);
    // The key's own view and operation do not count: the view is the one asked for.
    EXPECT_EQ(make(views, image, {11, 4, 17, 5, 3}, 1).pixels, second);
}

TEST(Views, may_differ_in_size) {
    const ImageTraits traits = traits_of(3, 32, 32, "rgb");
    const Views views({{{"global", simclr_recipe(traits, 32)}, {"local", simclr_recipe(traits, 12)}}}, traits);
    EXPECT_EQ(views.shapes(), (std::vector<data::ViewShape>{{3, 32, 32}, {3, 12, 12}}));
}

TEST(Views, refuse_what_does_not_fit_the_bands) {
    ImageTraits traits = traits_of(3, 8, 8);
    EXPECT_THROW(Views({}, traits), ConfigurationError);
    traits.mean.pop_back();
    EXPECT_THROW(Views({{{"view", {}}}}, traits), ConfigurationError);
    traits = traits_of(3, 8, 8);
    traits.bands[1].unit_high = traits.bands[1].unit_low;
    EXPECT_THROW(Views({{{"view", {}}}}, traits), ConfigurationError);
    try {
        Views({{{"query", {}}, {"key", {{"solarize"}}}}}, traits_of(3, 8, 8));
        FAIL() << "an unknown operation was accepted";
    } catch (const ConfigurationError& error) {
        EXPECT_NE(std::string(error.what()).find("view 'key'"), std::string::npos) << error.what();
        EXPECT_NE(std::string(error.what()).find("solarise"), std::string::npos) << error.what();
    }
}

TEST(Views, refuse_images_of_another_size_or_with_other_bands) {
    const ImageTraits traits = traits_of(3, 8, 8);
    const Views as_they_are({{{"view", {}}}}, traits);
    EXPECT_THROW(make(as_they_are, noise_image(3, 8, 9), {}), DataError);
    EXPECT_THROW(make(as_they_are, noise_image(2, 8, 8), {}), DataError);
    const Views resized({{{"view", {{"resize", {{"size", 8}}}}}}}, traits);
    EXPECT_EQ(make(resized, noise_image(3, 20, 11), {}).geometry.source_width, 11);
}

} // namespace
} // namespace terrella::augment

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/flips.h"
#include "augment/warp.h"
#include "backend/augment/fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace terrella::augment {
namespace {

using namespace fixtures;

data::Image turned(const data::Image& image, double degrees, Outside outside, std::vector<float> fill,
                   Interpolation way = Interpolation::bilinear) {
    data::Image out;
    ResampleBuffers buffers;
    warped(image, rotation_about_centre(degrees, image.height(), image.width()), outside, fill, way, out, buffers);
    return out;
}

TEST(Rotation, by_quarter_turns_is_the_exact_one) {
    const data::Image image = noise_image(2, 17, 17);
    for (const int quarters : {0, 1, 2, 3})
        for (const Interpolation way : {Interpolation::nearest, Interpolation::bilinear}) {
            data::Image exact;
            quarter_turned(image, quarters, exact);
            const data::Image out = turned(image, 90.0 * quarters, Outside::fill, {0, 0}, way);
            for (std::size_t i = 0; i < exact.pixels().size(); ++i)
                ASSERT_NEAR(out.pixels()[i], exact.pixels()[i], 1e-5) << quarters;
        }
}

TEST(Rotation, there_and_back_keeps_a_smooth_picture) {
    const data::Image image = coordinates_image(40, 40); // a plane: bilinear is exact inside
    const data::Image back = turned(turned(image, 23, Outside::reflect, {}), -23, Outside::reflect, {});
    for (int y = 12; y < 28; ++y)
        for (int x = 12; x < 28; ++x) {
            ASSERT_NEAR(back.at(0, y, x), image.at(0, y, x), 1e-4);
            ASSERT_NEAR(back.at(1, y, x), image.at(1, y, x), 1e-4);
        }
}

TEST(Rotation, of_a_flat_image_is_flat_with_reflection_and_has_corners_of_the_fill_without) {
    data::Image flat(2, 20, 31);
    std::ranges::fill(flat.pixels(), 0.6F);
    const data::Image reflected = turned(flat, 33, Outside::reflect, {});
    for (const float x : reflected.pixels())
        ASSERT_NEAR(x, 0.6F, 1e-6);
    const data::Image filled = turned(flat, 33, Outside::fill, {0.1F, 0.9F});
    EXPECT_NEAR(filled.at(0, 0, 0), 0.1F, 1e-6);
    EXPECT_NEAR(filled.at(1, 19, 30), 0.9F, 1e-6);
    EXPECT_NEAR(filled.at(0, 10, 15), 0.6F, 1e-6);
    for (const float x : filled.plane(0))
        ASSERT_TRUE(x >= 0.1F - 1e-6F && x <= 0.6F + 1e-6F) << x; // between the two everywhere
}

TEST(Rotation, reflects_as_often_as_it_takes) {
    data::Image image(1, 1, 4);
    std::ranges::copy(std::array{1.0F, 2.0F, 3.0F, 4.0F}, image.pixels().begin());
    data::Image out;
    ResampleBuffers buffers;
    warped(image, {1, 0, 9, 0, 1, 0}, Outside::reflect, {}, Interpolation::nearest, out, buffers);
    EXPECT_EQ(values(out), (std::vector<float>{2, 3, 4, 4})); // 9 = a period of 8 and 1
    warped(image, {1, 0, -3, 0, 1, 0}, Outside::reflect, {}, Interpolation::nearest, out, buffers);
    EXPECT_EQ(values(out), (std::vector<float>{3, 2, 1, 1}));
}

TEST(Rotate, tells_where_each_pixel_and_each_corner_came_from) {
    const ImageTraits traits = traits_of(2, 40, 52);
    const data::Image image = coordinates_image(40, 52);
    const PipelineSpec spec{
        {"horizontal-flip"},
        {"rotate", {{"degrees", 180}}},
        {"vertical-flip"},
        {"random-resized-crop", {{"size", 30}, {"scale_min", 0.3}, {"scale_max", 0.8}, {"antialias", false}}},
        {"rotate", {{"degrees", 30}, {"outside", "mean"}}}};
    const Pipeline pipeline(spec, traits);
    int compared = 0;
    for (std::uint64_t sample = 0; sample < 150; ++sample) {
        Drawing drawing = drawing_of(image);
        pipeline.apply(drawing, {3, 0, sample, 0, 0});
        for (int y = 9; y < 21; ++y)
            for (int x = 9; x < 21; ++x) {
                const data::Point p = drawing.geometry.to_source({x + 0.5, y + 0.5});
                if (p.x < 4 || p.x > 48 || p.y < 4 || p.y > 36)
                    continue;
                ++compared;
                ASSERT_NEAR(drawing.image.at(0, y, x), p.x, 2e-3) << "sample " << sample;
                ASSERT_NEAR(drawing.image.at(1, y, x), p.y, 2e-3) << "sample " << sample;
            }
        for (const data::Point corner : drawing.geometry.corners_in_source()) {
            const data::Point back = drawing.geometry.to_source(drawing.geometry.to_view(corner));
            ASSERT_NEAR(back.x, corner.x, 1e-9);
            ASSERT_NEAR(back.y, corner.y, 1e-9);
        }
    }
    EXPECT_GT(compared, 5000);
}

TEST(Rotate, alone_keeps_the_centre_and_the_lengths_of_the_sides) {
    const ImageTraits traits = traits_of(1, 30, 50);
    for (std::uint64_t draw = 0; draw < 50; ++draw) {
        const Drawing out = applied("rotate", {}, noise_image(1, 30, 50), traits, draw);
        const data::Point centre = out.geometry.to_source({25, 15});
        EXPECT_NEAR(centre.x, 25, 1e-9);
        EXPECT_NEAR(centre.y, 15, 1e-9);
        const auto corners = out.geometry.corners_in_source();
        EXPECT_NEAR(std::hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y), 50, 1e-9);
        EXPECT_NEAR(std::hypot(corners[2].x - corners[1].x, corners[2].y - corners[1].y), 30, 1e-9);
    }
}

TEST(Rotate, reaches_every_angle_within_its_range) {
    const Pipeline pipeline({{"rotate", {{"degrees", 40}}}}, traits_of(1, 30, 30));
    double least = 0, greatest = 0;
    for (std::uint64_t sample = 0; sample < 500; ++sample) {
        const auto m = pipeline.locate(30, 30, {1, 0, sample, 0, 0}).source_from_view;
        const double angle = std::atan2(m[3], m[0]) * 180 / 3.14159265358979;
        ASSERT_LE(std::abs(angle), 40 + 1e-9);
        least = std::min(least, angle);
        greatest = std::max(greatest, angle);
    }
    EXPECT_LT(least, -38);
    EXPECT_GT(greatest, 38);
}

TEST(RandomShift, moves_by_whole_pixels_and_mirrors_the_border) {
    const ImageTraits traits = traits_of(2, 16, 24);
    const data::Image image = coordinates_image(16, 24);
    bool reached = false;
    for (std::uint64_t draw = 0; draw < 300; ++draw) {
        const Drawing out = applied("random-shift", {{"share", 0.25}}, image, traits, draw);
        const auto& m = out.geometry.source_from_view;
        ASSERT_EQ(m[2], std::round(m[2]));
        ASSERT_LE(std::abs(m[2]), 6);
        ASSERT_LE(std::abs(m[5]), 4);
        reached |= m[2] == 6 && m[5] == 4;
        for (int y = 0; y < 16; ++y)
            for (int x = 0; x < 24; ++x) {
                const double u = x + 0.5 + m[2], v = y + 0.5 + m[5];
                ASSERT_EQ(out.image.at(0, y, x), u < 0 ? -u : u > 24 ? 48 - u : u);
                ASSERT_EQ(out.image.at(1, y, x), v < 0 ? -v : v > 16 ? 32 - v : v);
            }
    }
    EXPECT_TRUE(reached);
}

TEST(Pipeline, places_views_without_pixels_where_it_draws_them) {
    const ImageTraits traits = rgb_traits(33, 41);
    const data::Image image = noise_image(3, 33, 41);
    const PipelineSpec spec{{"random-shift"},
                            {"horizontal-flip"},
                            {"rotate"},
                            {"colour-jitter"},
                            {"vertical-flip"},
                            {"random-resized-crop", {{"size", 20}}},
                            {"rand-augment", {{"each", 1}, {"count", 3}}},
                            {"quarter-turn"},
                            {"cut-out"},
                            {"resize", {{"size", 28}}},
                            {"normalise"}};
    const Pipeline pipeline(spec, traits);
    for (std::uint64_t sample = 0; sample < 100; ++sample) {
        Drawing drawing = drawing_of(image);
        const DrawKey key{5, 2, sample, 1, 0};
        pipeline.apply(drawing, key);
        const data::ViewGeometry geometry = pipeline.locate(33, 41, key);
        ASSERT_EQ(geometry.source_from_view, drawing.geometry.source_from_view) << sample;
        ASSERT_EQ(geometry.view_height, 28);
        ASSERT_EQ(geometry.source_width, 41);
    }
}

} // namespace
} // namespace terrella::augment

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/colour.h"
#include "augment/flips.h"
#include "augment/gaussian_blur.h"
#include "augment/random_resized_crop.h"
#include "backend/augment/fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace terrella::augment {
namespace {

using namespace fixtures;

double mean_of(std::span<const float> x) {
    return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
}

TEST(Flips, twice_are_the_identity) {
    const data::Image image = noise_image(5, 7, 10);
    data::Image flipped = image;
    flip_horizontally(flipped);
    EXPECT_NE(values(flipped), values(image));
    EXPECT_EQ(flipped.at(4, 6, 0), image.at(4, 6, 9));
    flip_horizontally(flipped);
    EXPECT_EQ(values(flipped), values(image));
    flip_vertically(flipped);
    EXPECT_EQ(flipped.at(3, 0, 2), image.at(3, 6, 2));
    flip_vertically(flipped);
    EXPECT_EQ(values(flipped), values(image));
}

TEST(QuarterTurns, four_are_the_identity_and_two_are_both_flips) {
    const data::Image image = noise_image(2, 6, 9);
    data::Image once, twice, full, flipped = image;
    quarter_turned(image, 1, once);
    EXPECT_EQ(once.height(), 9);
    EXPECT_EQ(once.width(), 6);
    quarter_turned(once, 1, twice);
    flip_horizontally(flipped);
    flip_vertically(flipped);
    EXPECT_EQ(values(twice), values(flipped));
    quarter_turned(twice, 2, full);
    EXPECT_EQ(values(full), values(image));
    quarter_turned(image, -3, full);
    EXPECT_EQ(values(full), values(once));
}

TEST(RandomCrop, stays_inside_and_keeps_area_and_ratio) {
    RandomStream stream{3};
    for (int i = 0; i < 2000; ++i) {
        const Box box = random_crop(40, 60, {0.2, 0.8}, {0.75, 4.0 / 3.0}, stream);
        ASSERT_GE(box.top, 0);
        ASSERT_GE(box.left, 0);
        ASSERT_LE(box.top + box.height, 40);
        ASSERT_LE(box.left + box.width, 60);
        const double area = box.height * box.width / 2400.0, ratio = static_cast<double>(box.width) / box.height;
        ASSERT_GT(area, 0.2 * 0.9);
        ASSERT_LT(area, 0.8 * 1.1);
        ASSERT_GT(ratio, 0.75 * 0.9);
        ASSERT_LT(ratio, 4.0 / 3.0 * 1.1);
    }
}

TEST(RandomCrop, reaches_every_edge) {
    RandomStream stream{4};
    std::set<int> tops, rights;
    for (int i = 0; i < 3000; ++i) {
        const Box box = random_crop(12, 12, {0.25, 0.25}, {1, 1}, stream);
        ASSERT_EQ(box.height, 6);
        tops.insert(box.top);
        rights.insert(box.left + box.width);
    }
    EXPECT_EQ(tops, (std::set<int>{0, 1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(*rights.rbegin(), 12);
}

TEST(RandomCrop, falls_back_to_the_centre_of_a_long_image) {
    RandomStream stream{5};
    EXPECT_EQ(random_crop(10, 400, {0.9, 1}, {0.75, 1.25}, stream), (Box{0, 194, 10, 12}));
    EXPECT_EQ(random_crop(1, 1, {1, 1}, {1, 1}, stream), (Box{0, 0, 1, 1}));
}

TEST(ResizedCrop, of_the_whole_image_at_its_size_changes_nothing) {
    const data::Image image = noise_image(3, 11, 17);
    for (const Interpolation way : {Interpolation::nearest, Interpolation::bilinear, Interpolation::bicubic})
        for (const bool antialias : {false, true}) {
            data::Image out;
            ResampleBuffers buffers;
            resized_crop(image, {0, 0, 11, 17}, 11, 17, way, antialias, out, buffers);
            for (std::size_t i = 0; i < image.pixels().size(); ++i)
                ASSERT_NEAR(out.pixels()[i], image.pixels()[i], 1e-6);
        }
}

TEST(ResizedCrop, ignores_what_lies_outside_the_box) {
    data::Image image = noise_image(2, 20, 24), changed = image;
    const Box box{4, 6, 9, 11};
    for (int c = 0; c < 2; ++c)
        for (int y = 0; y < 20; ++y)
            for (int x = 0; x < 24; ++x)
                if (y < box.top || y >= box.top + box.height || x < box.left || x >= box.left + box.width)
                    changed.at(c, y, x) = 1e9F;
    for (const Interpolation way : {Interpolation::nearest, Interpolation::bilinear, Interpolation::bicubic})
        for (const int size : {5, 9, 30}) {
            data::Image a, b;
            ResampleBuffers buffers;
            resized_crop(image, box, size, size, way, true, a, buffers);
            resized_crop(changed, box, size, size, way, true, b, buffers);
            ASSERT_EQ(values(a), values(b)) << interpolation_names()[static_cast<int>(way)] << " to " << size;
        }
}

TEST(ResizedCrop, of_a_flat_image_is_flat) {
    data::Image image(1, 23, 19);
    std::ranges::fill(image.pixels(), 0.7F);
    for (const Interpolation way : {Interpolation::nearest, Interpolation::bilinear, Interpolation::bicubic})
        for (const bool antialias : {false, true})
            for (const int size : {1, 4, 19, 64}) {
                data::Image out;
                ResampleBuffers buffers;
                resized_crop(image, {2, 1, 20, 17}, size, size, way, antialias, out, buffers);
                for (const float x : out.pixels())
                    ASSERT_NEAR(x, 0.7F, 1e-5);
            }
}

TEST(GaussianBlur, keeps_the_sum_of_the_kernel_and_a_flat_image) {
    std::vector<float> kernel(9), buffer;
    gaussian_kernel(9, 1.3, kernel);
    EXPECT_NEAR(std::accumulate(kernel.begin(), kernel.end(), 0.0), 1.0, 1e-6);
    data::Image flat(2, 8, 6);
    std::ranges::fill(flat.pixels(), -2.5F);
    blur(flat, kernel, buffer);
    for (const float x : flat.pixels())
        ASSERT_NEAR(x, -2.5F, 1e-5);
}

TEST(GaussianBlur, of_one_bright_pixel_is_the_kernel) {
    std::vector<float> kernel(5), buffer;
    gaussian_kernel(5, 0.8, kernel);
    data::Image image(1, 11, 13);
    image.at(0, 5, 6) = 1;
    blur(image, kernel, buffer);
    for (int y = 0; y < 11; ++y)
        for (int x = 0; x < 13; ++x) {
            const bool inside = std::abs(y - 5) <= 2 && std::abs(x - 6) <= 2;
            ASSERT_NEAR(image.at(0, y, x), inside ? kernel[y - 3] * kernel[x - 4] : 0.0F, 1e-6);
        }
}

TEST(Grey, is_luma_for_rgb_and_the_band_mean_for_the_rest) {
    const data::Image image = noise_image(3, 4, 4);
    const Json always{{"probability", 1}};
    const data::Image luma = applied("grey", always, image, traits_of(3, 4, 4, "rgb")).image;
    const data::Image mean = applied("grey", always, image, traits_of(3, 4, 4, "other")).image;
    const float r = image.at(0, 1, 2), g = image.at(1, 1, 2), b = image.at(2, 1, 2);
    for (int c = 0; c < 3; ++c) {
        EXPECT_NEAR(luma.at(c, 1, 2), 0.2989 * r + 0.587 * g + 0.114 * b, 1e-6);
        EXPECT_NEAR(mean.at(c, 1, 2), (r + g + b) / 3, 1e-6);
    }
}

TEST(Grey, of_standardised_bands_is_alike_in_deviations_and_keeps_dark_bands_dark) {
    const data::Image image = noise_image(5, 6, 6);
    const ImageTraits traits = traits_of(5, 6, 6, "s2");
    const data::Image grey = applied("grey", {{"probability", 1}, {"mean", "standardised"}}, image, traits).image;
    const auto standardised = [&](const data::Image& of, int c) { return (of.at(c, 2, 3) - traits.mean[c]) / traits.deviation[c]; };
    double expected = 0;
    for (int c = 0; c < 5; ++c)
        expected += standardised(image, c) / 5;
    for (int c = 0; c < 5; ++c)
        EXPECT_NEAR(standardised(grey, c), expected, 1e-5) << "band " << c;
}

TEST(Recipes, keep_a_nearly_empty_band_within_reach_of_its_deviation) {
    // Like Sentinel-2's cirrus band beside the others: 0.002 ± 0.001 in the unit range.
    ImageTraits traits = traits_of(4, 32, 32, "s2");
    data::Image image = noise_image(4, 32, 32);
    traits.mean = {0.5F, 0.5F, 0.5F, 0.002F};
    traits.deviation = {0.3F, 0.3F, 0.3F, 0.001F};
    for (float& value : image.plane(3))
        value = 0.001F + 0.002F * value;
    for (const auto& recipe : {moco_v2_recipe, simclr_recipe})
        for (std::uint64_t sample = 0; sample < 60; ++sample) {
            Drawing drawing;
            drawing.image = image;
            drawing.geometry = data::ViewGeometry::identity(32, 32);
            Pipeline(recipe(traits, 32), traits).apply(drawing, DrawKey{1, 0, sample, 0, 0});
            for (const float value : drawing.image.pixels())
                ASSERT_LT(std::abs(value), 12) << "draw " << sample;
        }
}

TEST(BrightnessContrast, scales_mean_and_deviation_as_it_says) {
    data::Image image = noise_image(13, 16, 16);
    const double before = mean_of(image.pixels());
    const float first = image.at(12, 3, 3);
    brighten_and_contrast(image, 1.25F, 0.5F, false);
    EXPECT_NEAR(mean_of(image.pixels()), 1.25 * before, 1e-5);
    EXPECT_NEAR(image.at(12, 3, 3), 0.5 * 1.25 * first + 0.5 * 1.25 * before, 1e-5);
}

TEST(BrightnessContrast, against_the_band_mean_keeps_each_band_mean) {
    data::Image image = noise_image(4, 16, 16);
    std::ranges::fill(image.plane(2), 5.0F);
    const data::Image before = image;
    brighten_and_contrast(image, 1.0F, 1.7F, true);
    for (int c = 0; c < 4; ++c)
        EXPECT_NEAR(mean_of(image.plane(c)), mean_of(before.plane(c)), 1e-5);
    EXPECT_NEAR(image.at(2, 0, 0), 5.0F, 1e-5);
}

TEST(BrightnessContrast, keeps_clouds_above_the_range) {
    data::Image image(2, 4, 4);
    std::ranges::fill(image.pixels(), 1.4F);
    brighten_and_contrast(image, 1.1F, 1.0F, false);
    EXPECT_NEAR(image.at(1, 2, 2), 1.54F, 1e-6);
}

TEST(Hue, of_a_whole_turn_changes_nothing_and_grey_has_none) {
    data::Image image = noise_image(3, 8, 8);
    std::copy_n(image.plane(0).data(), 4, image.plane(1).data());
    std::copy_n(image.plane(0).data(), 4, image.plane(2).data());
    const data::Image before = image;
    adjust_hue(image, 0.5F);
    for (int x = 0; x < 4; ++x)
        EXPECT_NEAR(image.at(1, 0, x), before.at(1, 0, x), 1e-6);
    EXPECT_GT(std::abs(image.at(0, 7, 7) - before.at(0, 7, 7)), 1e-3);
    adjust_hue(image, 0.5F);
    for (std::size_t i = 0; i < image.pixels().size(); ++i)
        EXPECT_NEAR(image.pixels()[i], before.pixels()[i], 1e-5);
}

TEST(ColourJitter, stays_in_the_range) {
    const data::Image image = noise_image(3, 16, 16);
    const Json strong{{"brightness", 0.8}, {"contrast", 0.8}, {"saturation", 0.8}, {"hue", 0.5}, {"probability", 1}};
    for (std::uint64_t draw = 0; draw < 50; ++draw) {
        const data::Image out = applied("colour-jitter", strong, image, traits_of(3, 16, 16, "rgb"), draw).image;
        const auto [low, high] = std::ranges::minmax_element(out.pixels());
        ASSERT_GE(*low, 0);
        ASSERT_LE(*high, 1);
    }
}

TEST(Solarise, mirrors_only_from_the_threshold_on) {
    data::Image image(1, 1, 4);
    std::ranges::copy(std::array{0.2F, 0.49F, 0.5F, 0.9F}, image.pixels().begin());
    solarise(image, 0.5F);
    EXPECT_FLOAT_EQ(image.at(0, 0, 0), 0.2F);
    EXPECT_FLOAT_EQ(image.at(0, 0, 1), 0.49F);
    EXPECT_FLOAT_EQ(image.at(0, 0, 2), 0.5F);
    EXPECT_NEAR(image.at(0, 0, 3), 0.1F, 1e-6);
}

TEST(Noise, has_up_to_the_given_share_of_each_bands_deviation_and_no_offset) {
    const data::Image flat(3, 64, 64);
    ImageTraits traits = traits_of(3, 64, 64);
    traits.deviation = {1.0F, 0.1F, 0.001F};
    double largest = 0;
    for (std::uint64_t draw = 0; draw < 30; ++draw) {
        const data::Image out = applied("noise", {{"deviation", 0.2}, {"probability", 1}}, flat, traits, draw).image;
        std::vector<double> shares;
        for (int c = 0; c < 3; ++c) {
            double squares = 0;
            for (const float x : out.plane(c))
                squares += static_cast<double>(x) * x;
            const double deviation = std::sqrt(squares / (64 * 64));
            EXPECT_LT(std::abs(mean_of(out.plane(c))), 5 * deviation / 64 + 1e-9);
            shares.push_back(deviation / traits.deviation[c]);
        }
        EXPECT_LE(shares[0], 0.2 * 1.05);
        EXPECT_NEAR(shares[1], shares[0], 0.06 * shares[0]);
        EXPECT_NEAR(shares[2], shares[0], 0.06 * shares[0]);
        largest = std::max(largest, shares[0]);
    }
    EXPECT_GT(largest, 0.15);
}

TEST(ChannelDrop, replaces_at_most_so_many_bands_by_their_mean) {
    const data::Image image = noise_image(6, 5, 5);
    const ImageTraits traits = traits_of(6, 5, 5);
    std::vector<int> times(6, 0);
    std::set<int> counts;
    for (std::uint64_t draw = 0; draw < 400; ++draw) {
        const data::Image out = applied("channel-drop", {{"most", 3}, {"probability", 1}}, image, traits, draw).image;
        int dropped = 0;
        for (int c = 0; c < 6; ++c) {
            const bool is_mean = std::ranges::all_of(out.plane(c), [&](float x) { return x == traits.mean[c]; });
            EXPECT_TRUE(is_mean || std::ranges::equal(out.plane(c), image.plane(c)));
            dropped += is_mean;
            times[c] += is_mean;
        }
        counts.insert(dropped);
    }
    EXPECT_EQ(counts, (std::set<int>{1, 2, 3}));
    for (const int n : times)
        EXPECT_NEAR(n, 400 * 2 / 6, 50); // two on average, evenly among six
}

TEST(Normalise, brings_the_given_statistics_to_zero_and_one) {
    data::Image image(2, 3, 3);
    std::ranges::fill(image.plane(0), 5.0F);
    std::ranges::fill(image.plane(1), -2.0F);
    const data::Image out =
        applied("normalise", {{"mean", {3.0, -4.0}}, {"deviation", {2.0, 0.5}}}, image, traits_of(2, 3, 3)).image;
    EXPECT_NEAR(out.at(0, 1, 1), 1.0F, 1e-6);
    EXPECT_NEAR(out.at(1, 2, 0), 4.0F, 1e-6);
}

TEST(Normalise, takes_the_statistics_of_the_data_and_survives_a_flat_band) {
    ImageTraits traits = traits_of(2, 1, 1);
    traits.mean = {0.25F, 0.5F};
    traits.deviation = {0.5F, 0.0F};
    data::Image image(2, 1, 1);
    image.at(0, 0, 0) = 0.5F;
    image.at(1, 0, 0) = 0.75F;
    const data::Image out = applied("normalise", {}, image, traits).image;
    EXPECT_NEAR(out.at(0, 0, 0), 0.5F, 1e-6);
    EXPECT_NEAR(out.at(1, 0, 0), 0.25F, 1e-6);
}

} // namespace
} // namespace terrella::augment

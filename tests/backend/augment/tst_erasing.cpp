// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/erasing.h"
#include "augment/lab.h"
#include "augment/rand_augment.h"
#include "augment/tone.h"
#include "backend/augment/fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace terrella::augment {
namespace {

using namespace fixtures;

/// The smallest box that holds all pixels in which two images differ.
Box changed_box(const data::Image& a, const data::Image& b) {
    int top = a.height(), left = a.width(), bottom = 0, right = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (a.at(0, y, x) != b.at(0, y, x)) {
                top = std::min(top, y);
                left = std::min(left, x);
                bottom = std::max(bottom, y + 1);
                right = std::max(right, x + 1);
            }
    return {top, left, std::max(bottom - top, 0), std::max(right - left, 0)};
}

TEST(CutOut, hides_a_square_of_its_share_of_the_side_cut_by_the_border) {
    const ImageTraits traits = traits_of(2, 32, 40);
    const data::Image image = noise_image(2, 32, 40);
    int whole = 0;
    for (std::uint64_t draw = 0; draw < 300; ++draw) {
        const data::Image out = applied("cut-out", {{"side", 0.25}}, image, traits, draw).image;
        const Box box = changed_box(image, out);
        ASSERT_LE(box.height, 8);
        ASSERT_LE(box.width, 8);
        ASSERT_TRUE(box.height == 8 || box.top == 0 || box.top + box.height == 32) << box.top << " " << box.height;
        ASSERT_TRUE(box.width == 8 || box.left == 0 || box.left + box.width == 40) << box.left << " " << box.width;
        whole += box.height == 8 && box.width == 8;
        for (int c = 0; c < 2; ++c)
            for (int y = box.top; y < box.top + box.height; ++y)
                for (int x = box.left; x < box.left + box.width; ++x)
                    ASSERT_EQ(out.at(c, y, x), traits.mean[c]);
    }
    EXPECT_NEAR(whole, 300 * (24.0 / 32) * (32.0 / 40), 40);
}

TEST(CutOut, is_relative_to_the_image) {
    for (const int size : {32, 224}) {
        const ImageTraits traits = traits_of(1, size, size);
        const data::Image image = noise_image(1, size, size);
        int largest = 0;
        for (std::uint64_t draw = 0; draw < 60; ++draw)
            largest = std::max(largest, changed_box(image, applied("cut-out", {}, image, traits, draw).image).height);
        EXPECT_EQ(largest, size / 2);
    }
}

TEST(RandomErasing, keeps_area_and_ratio_and_stays_inside) {
    const ImageTraits traits = traits_of(1, 60, 80);
    const data::Image image = noise_image(1, 60, 80);
    double least = 1, greatest = 0;
    for (std::uint64_t draw = 0; draw < 400; ++draw) {
        const Box box = changed_box(image, applied("random-erasing", {{"probability", 1}}, image, traits, draw).image);
        const double area = box.height * box.width / 4800.0;
        const double ratio = static_cast<double>(box.width) / box.height;
        ASSERT_GT(area, 0.02 * 0.8);
        ASSERT_LT(area, 0.33 * 1.05);
        ASSERT_GT(ratio, 0.3 * 0.8);
        ASSERT_LT(ratio, 3.3 * 1.2);
        least = std::min(least, area);
        greatest = std::max(greatest, area);
    }
    EXPECT_LT(least, 0.03);
    EXPECT_GT(greatest, 0.3);
}

TEST(RandomErasing, with_noise_has_the_bands_statistics) {
    const ImageTraits traits = traits_of(2, 64, 64);
    const data::Image image(2, 64, 64);
    double sum = 0, squares = 0;
    std::size_t count = 0;
    for (std::uint64_t draw = 0; draw < 40; ++draw) {
        const data::Image out =
            applied("random-erasing", {{"probability", 1}, {"fill", "noise"}}, image, traits, draw).image;
        for (const float x : out.plane(1))
            if (x != 0) {
                sum += x;
                squares += (x - traits.mean[1]) * (x - traits.mean[1]);
                ++count;
            }
    }
    EXPECT_NEAR(sum / static_cast<double>(count), traits.mean[1], 0.005);
    EXPECT_NEAR(std::sqrt(squares / static_cast<double>(count)), traits.deviation[1], 0.005);
}

TEST(Tone, stretches_each_band_to_the_whole_range) {
    data::Image image = noise_image(2, 9, 9);
    for (float& x : image.plane(1))
        x = 0.4F + 0.1F * x;
    stretch_bands(image);
    for (int c = 0; c < 2; ++c) {
        const auto [low, high] = std::ranges::minmax(image.plane(c));
        EXPECT_NEAR(low, 0, 1e-6);
        EXPECT_NEAR(high, 1, 1e-6);
    }
    data::Image flat(1, 3, 3);
    std::ranges::fill(flat.pixels(), 0.7F);
    stretch_bands(flat);
    EXPECT_EQ(flat.at(0, 1, 1), 0.7F);
}

TEST(Tone, equalises_to_an_even_histogram_and_keeps_the_order) {
    data::Image image = noise_image(1, 64, 64);
    for (float& x : image.pixels())
        x = x * x * x; // dark
    const data::Image before = image;
    equalise_bands(image);
    const auto below = [](const data::Image& i, float limit) {
        return std::ranges::count_if(i.pixels(), [&](float x) { return x < limit; });
    };
    EXPECT_GT(below(before, 0.25F), 2400);
    EXPECT_NEAR(below(image, 0.25F), 1024, 120);
    EXPECT_NEAR(below(image, 0.5F), 2048, 160);
    for (std::size_t i = 1; i < 4096; ++i)
        if (before.pixels()[i] > before.pixels()[i - 1] + 0.01F) {
            ASSERT_GE(image.pixels()[i], image.pixels()[i - 1]);
        }
    data::Image flat(1, 4, 4);
    std::ranges::fill(flat.pixels(), 0.3F);
    equalise_bands(flat);
    EXPECT_EQ(flat.at(0, 2, 2), 0.3F);
}

TEST(Tone, posterise_keeps_so_many_levels) {
    for (const int bits : {4, 5, 7}) {
        data::Image image(1, 16, 16);
        for (int i = 0; i < 256; ++i)
            image.pixels()[i] = (static_cast<float>(i) + 0.1F) / 255.0F; // off the edges of levels
        posterise(image, bits);
        std::set<float> levels(image.pixels().begin(), image.pixels().end());
        EXPECT_EQ(levels.size(), 1U << bits);
        EXPECT_NEAR(image.pixels()[255], static_cast<float>(256 - (1 << (8 - bits))) / 255.0F, 1e-5);
    }
}

TEST(Tone, sharpness_zero_is_the_smooth_kernel_and_one_the_image) {
    const data::Image image = noise_image(2, 7, 9);
    data::Image smooth = image, same = image;
    std::vector<float> buffer;
    adjust_sharpness(smooth, 0, buffer);
    adjust_sharpness(same, 1, buffer);
    for (int c = 0; c < 2; ++c)
        for (int y = 0; y < 7; ++y)
            for (int x = 0; x < 9; ++x) {
                ASSERT_NEAR(same.at(c, y, x), image.at(c, y, x), 1e-6);
                float expected = image.at(c, y, x);
                if (y > 0 && y < 6 && x > 0 && x < 8) {
                    expected *= 4;
                    for (int dy = -1; dy <= 1; ++dy)
                        for (int dx = -1; dx <= 1; ++dx)
                            expected += image.at(c, y + dy, x + dx);
                    expected /= 13;
                }
                ASSERT_NEAR(smooth.at(c, y, x), expected, 1e-6);
            }
}

TEST(RandAugment, draws_all_that_fit_with_magnitudes_in_tenths) {
    const RandAugment rgb(RandAugment::Parameters{}, rgb_traits(8, 8)),
        s2(RandAugment::Parameters{}, sensor_traits(8, 8));
    const auto drawn = [](const RandAugment& operation) {
        std::set<RandOperation> found;
        std::set<int> magnitudes;
        int steps = 0;
        for (std::uint64_t n = 0; n < 3000; ++n) {
            RandomStream stream{n};
            const auto plan = operation.draw(stream);
            EXPECT_LE(plan.size, 2U);
            for (std::size_t i = 0; i < plan.size; ++i) {
                found.insert(plan.steps[i].operation);
                magnitudes.insert(static_cast<int>(std::lround(10 * plan.steps[i].magnitude)));
                ++steps;
            }
        }
        EXPECT_EQ(magnitudes, (std::set<int>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
        EXPECT_NEAR(steps, 3000 * (1 - 1.0 / 9), 350); // two with half a chance each, but for the identity
        return found;
    };
    EXPECT_EQ(drawn(rgb).size(), 13U);
    const auto of_s2 = drawn(s2);
    EXPECT_EQ(of_s2.size(), 8U);
    EXPECT_FALSE(of_s2.contains(RandOperation::colour) || of_s2.contains(RandOperation::solarise));
}

TEST(RandAugment, of_each_operation_changes_the_image_and_stays_in_the_range) {
    const ImageTraits traits = rgb_traits(24, 24);
    const data::Image image = noise_image(3, 24, 24);
    for (const std::string& name : rand_operation_names()) {
        int changed = 0;
        for (std::uint64_t draw = 0; draw < 20; ++draw) {
            const Json settings{{"operations", {name}}, {"each", 1}, {"count", 1}};
            const data::Image out = applied("rand-augment", settings, image, traits, draw).image;
            changed += values(out) != values(image);
            const auto [low, high] = std::ranges::minmax(out.pixels());
            ASSERT_GE(low, -1e-6F) << name;
            ASSERT_LE(high, 1 + 1e-6F) << name;
        }
        EXPECT_EQ(changed, name == "identity" ? 0 : 20) << name;
    }
}

TEST(RandAugment, refuses_colour_of_other_bands) {
    try {
        RandAugment({.operations = {"colour"}}, sensor_traits(8, 8));
        FAIL();
    } catch (const ConfigurationError& error) {
        EXPECT_NE(std::string(error.what()).find("red, green and blue"), std::string::npos);
    }
    EXPECT_THROW(applied("rand-augment", {{"operations", {"solarize"}}}, noise_image(3, 8, 8), rgb_traits(8, 8)),
                 ConfigurationError);
}

TEST(Lab, of_grey_has_no_colour_and_comes_back) {
    data::Image image = noise_image(3, 12, 12);
    for (int x = 0; x < 12; ++x) // the first row is grey
        image.at(1, 0, x) = image.at(2, 0, x) = image.at(0, 0, x);
    image.at(0, 1, 0) = image.at(1, 1, 0) = image.at(2, 1, 0) = 0;
    image.at(0, 1, 1) = image.at(1, 1, 1) = image.at(2, 1, 1) = 1;
    const data::Image before = image;
    rgb_to_lab(image);
    for (int x = 0; x < 12; ++x)
        for (int c = 1; c < 3; ++c)
            EXPECT_NEAR(image.at(c, 0, x), 0, 0.02);
    EXPECT_NEAR(image.at(0, 1, 0), 0, 1e-4);
    EXPECT_NEAR(image.at(0, 1, 1), 100, 1e-3);
    lab_to_rgb(image);
    for (std::size_t i = 0; i < image.pixels().size(); ++i)
        ASSERT_NEAR(image.pixels()[i], before.pixels()[i], 2e-5);
}

TEST(Lab, as_an_operation_stays_in_the_unit_range) {
    data::Image image = noise_image(3, 30, 30);
    for (int i = 0; i < 8; ++i) // the corners of the cube
        for (int c = 0; c < 3; ++c)
            image.at(c, 0, i) = static_cast<float>((i >> c) & 1);
    const data::Image out = applied("lab", {}, image, rgb_traits(30, 30)).image;
    for (const float x : out.pixels())
        ASSERT_TRUE(x > -1e-4F && x < 1 + 1e-4F) << x;
    EXPECT_THROW(applied("lab", {}, noise_image(15, 4, 4), sensor_traits(4, 4)), ConfigurationError);
}

} // namespace
} // namespace terrella::augment

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/image.h"

#include "fixtures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace terrella::data {
namespace {

constexpr float missing = std::numeric_limits<float>::quiet_NaN();

Image row(std::vector<float> values) {
    Image image(1, 1, static_cast<int>(values.size()));
    std::ranges::copy(values, image.pixels().begin());
    return image;
}

void expect_values(const Image& image, const std::vector<float>& expected) {
    ASSERT_EQ(image.pixels().size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(image.pixels()[i], expected[i], 1e-5) << "at " << i;
}

TEST(Image, reshape_keeps_the_allocation_when_it_is_large_enough) {
    Image image(3, 8, 8);
    const float* before = image.pixels().data();
    image.reshape(2, 4, 4);
    image.reshape(3, 8, 8);
    EXPECT_EQ(image.pixels().data(), before);
}

TEST(FillMissing, replaces_by_the_band_and_returns_the_share) {
    Image image(2, 1, 2);
    std::ranges::copy(std::vector<float>{missing, 1, 2, missing}, image.pixels().begin());
    EXPECT_DOUBLE_EQ(fill_missing(image, std::vector<float>{10, 20}), 0.5);
    expect_values(image, {10, 1, 2, 20});
}

// Expected values of the next three: torch.nn.functional.interpolate(mode="bilinear", antialias=True).
TEST(Resized, enlarges_as_torch_does) { expect_values(resized(row({0, 4}), 1, 4), {0, 1, 3, 4}); }

TEST(Resized, shrinks_with_a_wider_filter_as_torch_does) {
    expect_values(resized(row({0, 0, 8, 0, 0, 0}), 1, 3), {8.0F / 7, 3, 0});
}

TEST(Resized, treats_rows_and_columns_alike) {
    Image image(1, 2, 2);
    std::ranges::copy(std::vector<float>{0, 4, 8, 12}, image.pixels().begin());
    expect_values(resized(image, 4, 4), {0, 1, 3, 4, 2, 3, 5, 6, 6, 7, 9, 10, 8, 9, 11, 12});
}

TEST(Resized, keeps_a_constant_and_every_band_apart) {
    Image image(2, 7, 5);
    std::ranges::fill(image.plane(0), 3.0F);
    std::ranges::fill(image.plane(1), -2.0F);
    const Image small = resized(image, 3, 4);
    EXPECT_EQ(small.channels(), 2);
    for (const float v : small.plane(0))
        EXPECT_NEAR(v, 3, 1e-6);
    for (const float v : small.plane(1))
        EXPECT_NEAR(v, -2, 1e-6);
}

TEST(Resized, returns_the_same_pixels_for_the_same_size) { expect_values(resized(row({5, 6, 7}), 1, 3), {5, 6, 7}); }

TEST(Resized, averages_what_is_known_beside_missing_pixels) {
    const Image small = resized(row({missing, 6, 6, 6, 6, 6, 6, missing}), 1, 4);
    for (const float v : small.pixels())
        EXPECT_NEAR(v, 6, 1e-5);
}

TEST(Resized, keeps_a_hole_a_hole) {
    const Image small = resized(row({missing, missing, missing, missing, 2, 2, 2, 2}), 1, 4);
    EXPECT_TRUE(std::isnan(small.pixels()[0]));
    EXPECT_NEAR(small.pixels()[3], 2, 1e-5);
}

} // namespace
} // namespace terrella::data

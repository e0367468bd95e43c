// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/footprint.h"

#include <gtest/gtest.h>

#include <cmath>

namespace terrella::data {
namespace {

Sample sample_at(const std::array<double, 6>& geotransform, const std::string& crs) {
    Sample sample;
    sample.image.reshape(1, 100, 200);
    sample.geotransform = geotransform;
    sample.crs = crs;
    return sample;
}

TEST(Footprint, begins_at_the_top_left_corner_and_goes_around) {
    const auto points = footprint(sample_at({10, 0.01, 0, 50, 0, -0.01}, "EPSG:4326"));
    ASSERT_EQ(points.size(), 32U);
    EXPECT_NEAR(points[0][0], 10, 1e-9);
    EXPECT_NEAR(points[0][1], 50, 1e-9);
    EXPECT_NEAR(points[8][0], 12, 1e-9);
    EXPECT_NEAR(points[16][1], 49, 1e-9);
    EXPECT_NEAR(points[24][0], 10, 1e-9);
}

TEST(Footprint, of_metres_has_their_size_in_degrees) {
    const auto points = footprint(sample_at({500000, 10, 0, 5500000, 0, -10}, "EPSG:32633"));
    ASSERT_EQ(points.size(), 32U);
    EXPECT_NEAR(points[0][0], 15, 1e-6); // the zone's middle
    const double metres_east = (points[8][0] - points[0][0]) * 111320 * std::cos(points[0][1] * 3.14159265 / 180);
    EXPECT_NEAR(metres_east, 2000, 10);
    EXPECT_NEAR((points[0][1] - points[24][1]) * 111230, 1000, 5);
}

TEST(Footprint, is_empty_without_a_place_on_earth) {
    EXPECT_TRUE(footprint(sample_at({0, 1, 0, 0, 0, -1}, "")).empty());
    Sample without = sample_at({0, 1, 0, 0, 0, -1}, "EPSG:4326");
    without.geotransform.reset();
    EXPECT_TRUE(footprint(without).empty());
    EXPECT_TRUE(footprint(sample_at({1e12, 10, 0, 1e12, 0, -10}, "EPSG:32633")).empty());
}

} // namespace
} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/view.h"

#include "base/error.h"

#include <gtest/gtest.h>

#include <array>

namespace terrella::data {
namespace {

void expect_point(Point seen, double x, double y) {
    EXPECT_NEAR(seen.x, x, 1e-9);
    EXPECT_NEAR(seen.y, y, 1e-9);
}

/// A crop of 20 × 10 pixels at (8, 4) of a 64 × 48 source, shown as 40 × 40.
ViewGeometry crop() {
    ViewGeometry g;
    g.source_from_view = {0.5, 0, 8, 0, 0.25, 4};
    g.source_height = 48;
    g.source_width = 64;
    g.view_height = g.view_width = 40;
    return g;
}

ViewGeometry horizontal_flip(int height, int width) {
    ViewGeometry g = ViewGeometry::identity(height, width);
    g.source_from_view = {-1, 0, static_cast<double>(width), 0, 1, 0};
    return g;
}

/// A quarter turn counter-clockwise: view (x, y) shows source (width − y, x).
ViewGeometry quarter_turn(int height, int width) {
    ViewGeometry g;
    g.source_from_view = {0, -1, static_cast<double>(width), 1, 0, 0};
    g.source_height = height;
    g.source_width = width;
    g.view_height = width;
    g.view_width = height;
    return g;
}

TEST(ViewGeometry, identity_maps_corners_to_themselves) {
    const auto corners = ViewGeometry::identity(3, 5).corners_in_source();
    expect_point(corners[0], 0, 0);
    expect_point(corners[1], 5, 0);
    expect_point(corners[2], 5, 3);
    expect_point(corners[3], 0, 3);
}

TEST(ViewGeometry, corners_of_a_crop_are_its_rectangle_in_the_source) {
    const auto corners = crop().corners_in_source();
    expect_point(corners[0], 8, 4);
    expect_point(corners[1], 28, 4);
    expect_point(corners[2], 28, 14);
    expect_point(corners[3], 8, 14);
}

TEST(ViewGeometry, a_flip_after_a_crop_swaps_left_and_right_corners) {
    const auto corners = crop().then(horizontal_flip(40, 40)).corners_in_source();
    expect_point(corners[0], 28, 4);
    expect_point(corners[1], 8, 4);
    expect_point(corners[2], 8, 14);
    expect_point(corners[3], 28, 14);
}

TEST(ViewGeometry, composition_keeps_the_first_source_and_the_last_view) {
    const ViewGeometry both = crop().then(quarter_turn(40, 30));
    EXPECT_EQ(both.source_height, 48);
    EXPECT_EQ(both.source_width, 64);
    EXPECT_EQ(both.view_height, 30);
    EXPECT_EQ(both.view_width, 40);
}

TEST(ViewGeometry, four_quarter_turns_are_none) {
    ViewGeometry turned = ViewGeometry::identity(20, 30);
    for (int i = 0; i < 4; ++i)
        turned = turned.then(quarter_turn(turned.view_height, turned.view_width));
    const auto corners = turned.corners_in_source();
    expect_point(corners[0], 0, 0);
    expect_point(corners[2], 30, 20);
}

TEST(ViewGeometry, composing_is_the_same_as_mapping_twice) {
    const ViewGeometry first = crop(), second = quarter_turn(40, 40), both = first.then(second);
    for (const Point p : {Point{0, 0}, Point{40, 0}, Point{40, 40}, Point{0, 40}, Point{12.5, 3.25}}) {
        const Point twice = first.to_source(second.to_source(p));
        expect_point(both.to_source(p), twice.x, twice.y);
    }
}

TEST(ViewGeometry, inverting_returns_the_corners) {
    const ViewGeometry g = crop().then(quarter_turn(40, 40)).then(horizontal_flip(40, 40));
    const std::array<Point, 4> in_view{Point{0, 0}, Point{40, 0}, Point{40, 40}, Point{0, 40}};
    const auto in_source = g.corners_in_source();
    for (int i = 0; i < 4; ++i)
        expect_point(g.to_view(in_source[i]), in_view[i].x, in_view[i].y);
}

TEST(ViewGeometry, inverts_a_crop_of_a_thousandth_of_a_pixel) {
    ViewGeometry g = ViewGeometry::identity(8, 8);
    g.source_from_view = {1e-3, 0, 4, 0, 1e-3, 4};
    expect_point(g.to_view({4.004, 4.002}), 4, 2);
}

TEST(ViewGeometry, a_map_onto_a_line_cannot_be_inverted) {
    ViewGeometry g = ViewGeometry::identity(8, 8);
    g.source_from_view = {1, 2, 0, 2, 4, 0};
    EXPECT_THROW((void)g.to_view({1, 1}), Error);
    g.source_from_view = {0, 0, 0, 0, 0, 0};
    EXPECT_THROW((void)g.to_view({1, 1}), Error);
}

} // namespace
} // namespace terrella::data

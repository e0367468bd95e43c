// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/flips.h"

#include "augment/loops.h"

#include <algorithm>
#include <array>

namespace terrella::augment {

void flip_horizontally(data::Image& image) {
    const auto width = static_cast<std::size_t>(image.width());
    float* row = image.pixels().data();
    for (const float* const end = row + image.pixels().size(); row != end; row += width)
        loops::reverse(row, width);
}

void flip_vertically(data::Image& image) {
    const auto width = static_cast<std::size_t>(image.width());
    for (int c = 0; c < image.channels(); ++c) {
        float* const plane = image.plane(c).data();
        for (int y = 0, other = image.height() - 1; y < other; ++y, --other)
            std::swap_ranges(plane + y * width, plane + (y + 1) * width, plane + other * width);
    }
}

void quarter_turned(const data::Image& image, int quarters, data::Image& out) {
    const int height = image.height(), width = image.width();
    const int turn = ((quarters % 4) + 4) % 4;
    const bool swapped = turn % 2 == 1;
    out.reshape(image.channels(), swapped ? width : height, swapped ? height : width);
    for (int c = 0; c < image.channels(); ++c) {
        const float* const in = image.plane(c).data();
        float* to = out.plane(c).data();
        for (int y = 0; y < out.height(); ++y)
            for (int x = 0; x < out.width(); ++x)
                switch (turn) {
                case 1: *to++ = in[static_cast<std::size_t>(x) * width + (width - 1 - y)]; break;
                case 2: *to++ = in[static_cast<std::size_t>(height - 1 - y) * width + (width - 1 - x)]; break;
                case 3: *to++ = in[static_cast<std::size_t>(height - 1 - x) * width + y]; break;
                default: *to++ = in[static_cast<std::size_t>(y) * width + x];
                }
    }
}

namespace {

void add_step(data::ViewGeometry& geometry, const std::array<double, 6>& source_from_view) {
    const bool swapped = source_from_view[0] == 0;
    const int height = geometry.view_height, width = geometry.view_width;
    geometry = geometry.then({source_from_view, height, width, swapped ? width : height, swapped ? height : width});
}

void mirror_columns(data::ViewGeometry& geometry) {
    add_step(geometry, {-1, 0, static_cast<double>(geometry.view_width), 0, 1, 0});
}

void mirror_rows(data::ViewGeometry& geometry) {
    add_step(geometry, {1, 0, 0, 0, -1, static_cast<double>(geometry.view_height)});
}

/// Where a view's point lies in the image before the turn, by the formulas of `quarter_turned` at pixel edges.
void turn(data::ViewGeometry& geometry, int quarters) {
    const double w = geometry.view_width, h = geometry.view_height;
    const std::array<std::array<double, 6>, 3> steps{{{0, -1, w, 1, 0, 0}, {-1, 0, w, 0, -1, h}, {0, 1, 0, -1, 0, h}}};
    if (quarters != 0)
        add_step(geometry, steps[quarters - 1]);
}

} // namespace

void HorizontalFlip::Parameters::describe(Describe<Parameters>& d) {
    d("probability", &Parameters::probability, "share of the views that are flipped").range(0, 1);
}

void HorizontalFlip::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    flip_horizontally(drawing.image);
    mirror_columns(drawing.geometry);
}

void HorizontalFlip::locate(data::ViewGeometry& geometry, RandomStream& stream) const {
    if (stream.chance(p_.probability))
        mirror_columns(geometry);
}

void VerticalFlip::Parameters::describe(Describe<Parameters>& d) {
    d("probability", &Parameters::probability, "share of the views that are flipped").range(0, 1);
}

void VerticalFlip::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    flip_vertically(drawing.image);
    mirror_rows(drawing.geometry);
}

void VerticalFlip::locate(data::ViewGeometry& geometry, RandomStream& stream) const {
    if (stream.chance(p_.probability))
        mirror_rows(geometry);
}

void QuarterTurn::Parameters::describe(Describe<Parameters>& d) {
    d("probability", &Parameters::probability, "share of the views for which a turn is drawn, no turn among them")
        .range(0, 1);
}

data::ViewShape QuarterTurn::shape_after(const data::ViewShape& before) const {
    if (before.height != before.width)
        throw ConfigurationError(
            told("Quarter turns need square images, these are %1 × %2 pixels", before.height, before.width), "",
            told("Put random-resized-crop or resize with a size before quarter-turn"));
    return before;
}

int QuarterTurn::draw(RandomStream& stream) const {
    return stream.chance(p_.probability) ? static_cast<int>(stream.below(4)) : 0;
}

void QuarterTurn::apply(Drawing& drawing, RandomStream& stream) const {
    const int quarters = draw(stream);
    if (quarters == 0)
        return;
    quarter_turned(drawing.image, quarters, drawing.scratch);
    drawing.image.swap(drawing.scratch);
    turn(drawing.geometry, quarters);
}

void QuarterTurn::locate(data::ViewGeometry& geometry, RandomStream& stream) const {
    turn(geometry, draw(stream));
}

} // namespace terrella::augment

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

void add_step(Drawing& drawing, const std::array<double, 6>& source_from_view, int height, int width) {
    drawing.geometry = drawing.geometry.then(
        {source_from_view, height, width, drawing.image.height(), drawing.image.width()});
}

} // namespace

void HorizontalFlip::Parameters::describe(Describe<Parameters>& d) {
    d("probability", &Parameters::probability, "share of the views that are flipped").range(0, 1);
}

void HorizontalFlip::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    flip_horizontally(drawing.image);
    const int height = drawing.image.height(), width = drawing.image.width();
    add_step(drawing, {-1, 0, static_cast<double>(width), 0, 1, 0}, height, width);
}

void VerticalFlip::Parameters::describe(Describe<Parameters>& d) {
    d("probability", &Parameters::probability, "share of the views that are flipped").range(0, 1);
}

void VerticalFlip::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    flip_vertically(drawing.image);
    const int height = drawing.image.height(), width = drawing.image.width();
    add_step(drawing, {1, 0, 0, 0, -1, static_cast<double>(height)}, height, width);
}

void QuarterTurn::Parameters::describe(Describe<Parameters>& d) {
    d("probability", &Parameters::probability, "share of the views for which a turn is drawn, no turn among them")
        .range(0, 1);
}

data::ViewShape QuarterTurn::shape_after(const data::ViewShape& before) const {
    if (before.height != before.width)
        throw ConfigurationError("Quarter turns need square images, these are " + std::to_string(before.height) + " × " +
                                     std::to_string(before.width) + " pixels",
                                 "", "Put random-resized-crop or resize with a size before quarter-turn");
    return before;
}

void QuarterTurn::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    const auto turn = static_cast<int>(stream.below(4));
    if (turn == 0)
        return;
    const int height = drawing.image.height(), width = drawing.image.width();
    quarter_turned(drawing.image, turn, drawing.scratch);
    drawing.image.swap(drawing.scratch);
    // Where a view's point lies in the image before the turn, by the formulas of `quarter_turned` at pixel edges.
    const double w = width, h = height;
    const std::array<std::array<double, 6>, 3> steps{{{0, -1, w, 1, 0, 0}, {-1, 0, w, 0, -1, h}, {0, 1, 0, -1, 0, h}}};
    add_step(drawing, steps[turn - 1], height, width);
}

} // namespace terrella::augment

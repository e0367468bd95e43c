// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/view.h"

#include "base/error.h"

#include <cmath>

namespace terrella::data {

ViewGeometry ViewGeometry::identity(int height, int width) {
    ViewGeometry geometry;
    geometry.source_height = geometry.view_height = height;
    geometry.source_width = geometry.view_width = width;
    return geometry;
}

Point ViewGeometry::to_source(Point in_view) const {
    const auto& m = source_from_view;
    return {m[0] * in_view.x + m[1] * in_view.y + m[2], m[3] * in_view.x + m[4] * in_view.y + m[5]};
}

Point ViewGeometry::to_view(Point in_source) const {
    const auto& m = source_from_view;
    const double determinant = m[0] * m[4] - m[1] * m[3];
    // Relative to the size of the map, so that views of a fraction of a pixel still invert.
    const double scale = std::hypot(m[0], m[3]) * std::hypot(m[1], m[4]);
    if (!(std::abs(determinant) > 1e-12 * scale))
        throw Error(told("A view's map to its source is degenerate"), "view geometry",
                    told("This is a mistake in an operation: please report it with the experiment file"));
    const double x = in_source.x - m[2], y = in_source.y - m[5];
    return {(m[4] * x - m[1] * y) / determinant, (m[0] * y - m[3] * x) / determinant};
}

ViewGeometry ViewGeometry::then(const ViewGeometry& next) const {
    const auto& a = source_from_view;
    const auto& b = next.source_from_view;
    ViewGeometry both;
    both.source_from_view = {a[0] * b[0] + a[1] * b[3], a[0] * b[1] + a[1] * b[4], a[0] * b[2] + a[1] * b[5] + a[2],
                             a[3] * b[0] + a[4] * b[3], a[3] * b[1] + a[4] * b[4], a[3] * b[2] + a[4] * b[5] + a[5]};
    both.source_height = source_height;
    both.source_width = source_width;
    both.view_height = next.view_height;
    both.view_width = next.view_width;
    return both;
}

std::array<Point, 4> ViewGeometry::corners_in_source() const {
    const double w = view_width, h = view_height;
    return {to_source({0, 0}), to_source({w, 0}), to_source({w, h}), to_source({0, h})};
}

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <utility>

namespace terrella::widgets {

/// Half a number high: an axis leaves out labels that the border would cut.
constexpr int curve_top_margin = 9;

/// Smallest and largest of some values.
struct ValueSpan {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value);
    [[nodiscard]] bool isEmpty() const { return low > high; }
    /// Whether taking in `value` would not flatten the rest to less than a third of the picture.
    [[nodiscard]] bool isNear(double value) const;
};

/// A range of round numbers that holds the span. Keeps `before` while the span fits and fills half of it: an axis that
/// moves with every new point cannot be read.
std::pair<double, double> calmRange(const ValueSpan& span, double before_low, double before_high);
/// The same for a logarithmic axis, values > 0.
std::pair<double, double> logRange(const ValueSpan& span);
/// A round end of an x axis at or beyond `last`.
double roundEnd(double last);

} // namespace terrella::widgets

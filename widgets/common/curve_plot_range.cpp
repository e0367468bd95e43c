// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/curve_plot_range.h"

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

namespace {

/// 1, 2, 2.5 or 5 times a power of ten, at or above `value`.
double roundStep(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double m : {1.0, 2.0, 2.5, 5.0})
        if (m * power >= value * (1 - 1e-9))
            return m * power;
    return 10 * power;
}

} // namespace

void ValueSpan::add(double value) {
    if (!std::isfinite(value))
        return;
    low = std::min(low, value);
    high = std::max(high, value);
}

bool ValueSpan::isNear(double value) const {
    const double own = std::max(high - low, 1e-3 * std::max(std::abs(low), std::abs(high)));
    return std::max(high, value) - std::min(low, value) <= 3 * own;
}

std::pair<double, double> calmRange(const ValueSpan& span, double before_low, double before_high) {
    double extent = span.high - span.low;
    const double size = std::max({std::abs(span.low), std::abs(span.high), 1e-12});
    if (extent < 1e-6 * size)
        extent = 0.1 * size; // a level line in the middle
    const double before = before_high - before_low;
    if (before > 0 && span.low >= before_low && span.high <= before_high && extent >= 0.5 * before)
        return {before_low, before_high};
    const double step = roundStep(extent / 5);
    const double low = std::floor((span.low - 0.04 * extent) / step) * step;
    const double high = std::ceil((span.high + 0.04 * extent) / step) * step;
    // A round zero line under values that cannot be negative.
    return {span.low >= 0 ? std::max(low, 0.0) : low, high};
}

std::pair<double, double> logRange(const ValueSpan& span) {
    const double low = std::max(span.low, 1e-300), high = std::max(span.high, low);
    const double margin = std::max(0.05 * (std::log10(high) - std::log10(low)), 0.02);
    return {std::pow(10.0, std::log10(low) - margin), std::pow(10.0, std::log10(high) + margin)};
}

double roundEnd(double last) {
    if (last <= 1)
        return 1;
    const double step = roundStep(last / 8);
    return std::ceil(last / step) * step;
}

} // namespace terrella::widgets

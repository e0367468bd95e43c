// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/curve_plot_label.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

namespace {

/// The part of [x0, x1] over which the straight line between two points lies between `top` and `bottom`.
double within(QPointF a, QPointF b, const QRectF& rect) {
    if (b.x() < a.x())
        std::swap(a, b);
    double low = std::max(a.x(), rect.left()), high = std::min(b.x(), rect.right());
    if (low > high)
        return 0;
    const double slope = b.x() > a.x() ? (b.y() - a.y()) / (b.x() - a.x()) : 0;
    if (std::abs(slope) < 1e-9) {
        const double top = std::min(a.y(), b.y()), bottom = std::max(a.y(), b.y());
        return bottom >= rect.top() && top <= rect.bottom() ? std::max(high - low, 1.0) : 0;
    }
    const double at_top = a.x() + (rect.top() - a.y()) / slope, at_bottom = a.x() + (rect.bottom() - a.y()) / slope;
    low = std::max(low, std::min(at_top, at_bottom));
    high = std::min(high, std::max(at_top, at_bottom));
    return low <= high ? std::max(high - low, 1.0) : 0; // a steep line counts as well
}

} // namespace

double overlapOf(const QRectF& rect, const std::vector<const QCPGraph*>& graphs) {
    double covered = 0;
    for (const QCPGraph* graph : graphs) {
        if (!graph->visible())
            continue;
        const QCPAxis &x = *graph->keyAxis(), &y = *graph->valueAxis();
        const auto data = graph->data();
        const auto pixel = [&](const QCPGraphData& point) {
            return QPointF(x.coordToPixel(point.key), y.coordToPixel(point.value));
        };
        // One point more on each side: lines enter and leave.
        auto at = data->findBegin(x.pixelToCoord(rect.left()), true);
        const auto end = data->findEnd(x.pixelToCoord(rect.right()), true);
        if (at == end)
            continue;
        QPointF last = pixel(*at);
        if (end - at == 1)
            covered += within(last, last, rect);
        while (++at != end) {
            const QPointF next = pixel(*at);
            covered += within(last, next, rect);
            last = next;
        }
    }
    return covered;
}

LabelPlace labelPlace(const QRectF& area, double line_y, const QSizeF& size, const std::vector<const QCPGraph*>& graphs,
                      int before) {
    constexpr double gap = 2;
    const double lefts[] = {area.right() - size.width() - gap, area.left() + gap, area.center().x() - size.width() / 2};
    const double tops[] = {line_y + gap, line_y - gap - size.height()};
    const auto place = [&](int slot) { return QRectF(QPointF(lefts[slot / 2], tops[slot % 2]), size); };
    LabelPlace best;
    double least = -1;
    const auto consider = [&](int slot) {
        if (!area.contains(place(slot)))
            return;
        const double covered = overlapOf(place(slot), graphs);
        if (least < 0 || covered < least) {
            best = {place(slot), slot};
            least = covered;
        }
    };
    if (before >= 0)
        consider(before);
    for (int slot = 0; slot < 6 && least != 0; ++slot)
        consider(slot);
    return best;
}

} // namespace terrella::widgets

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a CurvePlot shows of its data: ranges that follow, ticks, and the values at the ends of the lines.
#include "widgets/common/curve_plot.h"
#include "widgets/common/theme.h"

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

void CurvePlot::followRanges() {
    double last = expected_end_;
    bool right = false, any = false;
    for (const Curve& curve : curves_)
        any = any || !curve.x.isEmpty();
    yAxis->setTickLabels(any || always_); // a scale of nothing says nothing
    xAxis->setTickLabels(!compact_ && (any || expected_end_ > 0));
    for (const Curve& curve : curves_) {
        right = right || (curve.visible && curve.side == Side::right && !curve.x.isEmpty());
        if (curve.visible && !curve.x.isEmpty())
            last = std::max(last, curve.x.back());
    }
    yAxis2->setVisible(right);
    if (x_range_)
        xAxis->setRange(x_range_->first, x_range_->second);
    else
        xAxis->setRange(0, expected_end_ >= last ? std::max(last, 1.0) : roundEnd(last));
    followAxis(*yAxis, Side::left, isLogScale());
    followAxis(*yAxis2, Side::right, false);
}

void CurvePlot::followAxis(QCPAxis& axis, Side side, bool log) {
    ValueSpan span;
    for (const Curve& curve : curves_)
        if (curve.visible && curve.side == side) {
            span.add(curve.span.low);
            span.add(curve.span.high);
        }
    const auto always = side == Side::left ? always_ : std::nullopt;
    if (span.isEmpty()) {
        const auto [low, high] = always.value_or(std::pair(0.0, 1.0));
        axis.setRange(low, high);
        return;
    }
    if (side == Side::left && reference_value_ && span.isNear(*reference_value_))
        span.add(*reference_value_);
    if (side == Side::left && band_values_ && !always) // an end that is not far is in the picture
        for (const double end : {band_values_->first, band_values_->second})
            if (std::isfinite(end) && span.isNear(end) && (!log || end > 0))
                span.add(end);
    if (!log && always) {
        span.add(always->first);
        span.add(always->second);
    }
    const QCPRange now = forget_ ? QCPRange() : axis.range();
    auto [low, high] = log ? logRange(span) : calmRange(span, now.lower, now.upper);
    if (side == Side::left && limits_ && !log) {
        low = std::max(low, std::min(limits_->first, span.low));
        high = std::min(high, std::max(limits_->second, span.high));
    }
    axis.setRange(low, high);
}

void CurvePlot::changed() {
    dirty_ = true;
    if (!isVisible())
        return;
    if (following_)
        followRanges();
    dirty_ = false;
    replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::fitTicks() {
    // As many numbers as can be read beside each other.
    xAxis->ticker()->setTickCount(std::clamp(width() / 90, 2, 6));
    for (QCPAxis* axis : {yAxis, yAxis2})
        axis->ticker()->setTickCount(compact_ ? 2 : std::clamp(height() / 40, 2, 6));
}

void CurvePlot::reserveEnds() {
    if (compact_)
        return;
    int widest = 0;
    const QFontMetrics metrics(captionFont(font()));
    for (Curve& curve : curves_) {
        curve.end->setVisible(false);
        const auto data = curve.line->data();
        if (!curve.visible || data->isEmpty() || x_range_)
            continue;
        curve.end->setText(valueText((data->constEnd() - 1)->value));
        widest = std::max(widest, metrics.horizontalAdvance(curve.end->text()));
    }
    // The width of a number may change with each step; the margin moves only by whole steps, or the axes would tremble.
    const int right = curves_.empty() || x_range_ ? 12 : (widest + 14 + 15) / 16 * 16;
    if (yAxis2->offset() != right || axisRect()->minimumMargins().right() != right) {
        yAxis2->setOffset(right); // the numbers of the right axis stand beyond the values at the ends
        axisRect()->setMinimumMargins(QMargins(0, curve_top_margin, right, 0));
    }
}

void CurvePlot::placeEnds() {
    if (compact_ || x_range_)
        return;
    struct End {
        Curve* curve;
        double x, y;
    };
    std::vector<End> ends;
    for (Curve& curve : curves_) {
        const auto data = curve.line->data();
        if (!curve.visible || data->isEmpty())
            continue;
        const auto last = data->constEnd() - 1;
        const QCPAxis& axis = *axisOf(curve);
        if (xAxis->range().contains(last->key) && axis.range().contains(last->value))
            ends.push_back({&curve, xAxis->coordToPixel(last->key), axis.coordToPixel(last->value)});
    }
    std::sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.y < b.y; });
    const double height = QFontMetrics(captionFont(font())).height() - 2;
    for (std::size_t i = 1; i < ends.size(); ++i)
        ends[i].y = std::max(ends[i].y, ends[i - 1].y + height);
    // What was pushed below the picture pushes back up.
    double lowest = axisRect()->bottom() + 2;
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        end->y = std::min(end->y, lowest);
        lowest = end->y - height;
    }
    for (const End& end : ends) {
        end.curve->end->position->setCoords(end.x + 8, end.y);
        end.curve->end->setVisible(true);
    }
}

void CurvePlot::placeReferenceLabel() {
    const QString text = reference_label_->text();
    if (!reference_value_ || text.isEmpty() || compact_ || !yAxis->range().contains(*reference_value_)) {
        reference_label_->setVisible(false);
        reference_place_ = {};
        return;
    }
    std::vector<const QCPGraph*> graphs;
    for (const Curve& curve : curves_)
        graphs.insert(graphs.end(), {curve.line, curve.raw});
    const QFontMetrics metrics(reference_label_->font());
    reference_place_ = labelPlace(axisRect()->rect(), yAxis->coordToPixel(*reference_value_),
                                  metrics.boundingRect(text).size() + QSize(4, 0), graphs, reference_place_.slot);
    reference_label_->setVisible(!reference_place_.rect.isEmpty());
    reference_label_->position->setCoords(reference_place_.rect.left() + 2, reference_place_.rect.top());
}

} // namespace terrella::widgets

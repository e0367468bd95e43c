// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/curve_plot_notes.h"

#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_label.h"
#include "widgets/common/theme.h"
#include "widgets/common/tones.h"

#include <algorithm>

namespace terrella::widgets {

namespace {

constexpr double sign = 5, reach = 9; // pixels: half a triangle, and how near a click must be
constexpr int most_rows = 3;          // of labels above one another

bool standsOnCurve(const CurveNote& note) { return note.kind != CurveNote::Kind::event; }

QColor colorOf(CurveNote::Kind kind, const Tones& tones) {
    switch (kind) {
    case CurveNote::Kind::bad: return tones.bad;
    case CurveNote::Kind::watch: return tones.watch;
    default: return tones.muted;
    }
}

QColor wordColorOf(CurveNote::Kind kind, const Tones& tones) {
    switch (kind) {
    case CurveNote::Kind::bad: return tones.bad_text;
    case CurveNote::Kind::watch: return tones.watch_text;
    default: return tones.muted;
    }
}

} // namespace

CurveNotes::CurveNotes(CurvePlot& plot) : QCPLayerable(&plot, QStringLiteral("overlay")), plot_(plot) {}

void CurveNotes::set(std::vector<CurveNote> notes) {
    notes_ = std::move(notes);
    labels_.clear();
    slots_of_.assign(notes_.size(), -1);
    if (current_ && *current_ >= int(notes_.size()))
        current_.reset();
}

void CurveNotes::applyDefaultAntialiasingHint(QCPPainter* painter) const { painter->setAntialiasing(true); }

QRect CurveNotes::clipRect() const { return plot_.axisRect()->rect().adjusted(-8, -8, 8, 8); }

QPointF CurveNotes::signOf(int note) const {
    const CurveNote& one = notes_[std::size_t(note)];
    if (!plot_.xAxis->range().contains(one.x))
        return {};
    const QRectF inner = plot_.axisRect()->rect();
    const double x = plot_.xAxis->coordToPixel(one.x);
    if (!standsOnCurve(one))
        return {x, inner.bottom()};
    const auto readings = plot_.readingsAt(one.x);
    const double y = readings.empty() ? inner.center().y() : readings.front().pixel.y();
    return {x, std::clamp(y, inner.top() + sign, inner.bottom() - sign)};
}

void CurveNotes::placeLabels() {
    labels_.assign(notes_.size(), QRectF());
    const QRectF inner = plot_.axisRect()->rect();
    const QFontMetricsF metrics(captionFont(plot_.font()));
    const double height = metrics.height();
    std::vector<QRectF> taken;
    if (!plot_.referencePlace().isEmpty())
        taken.push_back(plot_.referencePlace());
    std::vector<const QCPGraph*> graphs;
    for (int i = 0; i < plot_.graphCount(); ++i)
        graphs.push_back(plot_.graph(i));
    // The gravest first: where there is no room for all, a mouse over the sign tells.
    std::vector<int> order(notes_.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    std::stable_sort(order.begin(), order.end(),
                     [this](int a, int b) { return notes_[std::size_t(a)].kind > notes_[std::size_t(b)].kind; });
    for (const int i : order) {
        const CurveNote& note = notes_[std::size_t(i)];
        const QPointF at = signOf(i);
        if (at.isNull() || note.label.isEmpty())
            continue;
        const double width = metrics.horizontalAdvance(note.label) + 2;
        const auto place = [&](int slot) { // right and left of its line, in rows from the top or the bottom
            const int row = slot / 2 % most_rows;
            const bool top = standsOnCurve(note) || slot >= 2 * most_rows;
            return QRectF(slot % 2 == 0 ? at.x() + 4 : at.x() - 4 - width,
                          top ? inner.top() + row * height : inner.bottom() - 2 - (row + 1) * height, width, height);
        };
        const int places = standsOnCurve(note) ? 2 * most_rows : 4 * most_rows;
        int& chosen = slots_of_[std::size_t(i)];
        double least = -1; // curves covered
        // The place it had comes first: a label that moves with every new point cannot be read.
        for (int turn = chosen < 0 ? 0 : -1, before = chosen; turn < places && least != 0; ++turn) {
            const int slot = turn < 0 ? before : turn;
            const QRectF here = place(slot);
            if (!inner.contains(here) ||
                std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(here); }))
                continue;
            if (const double covered = overlapOf(here, graphs); least < 0 || covered < least) {
                labels_[std::size_t(i)] = here;
                chosen = slot;
                least = covered;
            }
        }
        if (least >= 0)
            taken.push_back(labels_[std::size_t(i)].adjusted(-4, 0, 4, 0));
    }
}

void CurveNotes::draw(QCPPainter* painter) {
    if (notes_.empty())
        return;
    placeLabels();
    const Tones& tones = tonesOf(plot_.palette());
    const QRectF inner = plot_.axisRect()->rect();
    painter->setFont(captionFont(plot_.font()));
    for (int i = 0; i < int(notes_.size()); ++i) {
        const CurveNote& note = notes_[std::size_t(i)];
        const QPointF at = signOf(i);
        if (at.isNull())
            continue;
        const QColor color = colorOf(note.kind, tones);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(color, i == current_ ? 1.5 : 1, i == current_ ? Qt::SolidLine : Qt::DotLine));
        const QRectF& label = labels_[std::size_t(i)];
        if (standsOnCurve(note)) {
            painter->drawLine(QPointF(at.x(), label.isEmpty() ? at.y() : label.top() + 2), at);
            const QPolygonF triangle{
                {at + QPointF(-sign - 1, sign), at + QPointF(sign + 1, sign), at + QPointF(0, -sign)}};
            painter->setPen(QPen(tones.base, 1));
            painter->setBrush(color);
            painter->drawPolygon(triangle);
            if (i == current_) {
                painter->setBrush(Qt::NoBrush);
                painter->setPen(QPen(color, 1.5));
                painter->drawEllipse(at, sign + 5, sign + 5);
            }
        } else {
            painter->drawLine(QPointF(at.x(), inner.top()), QPointF(at.x(), inner.bottom()));
        }
        if (!label.isEmpty()) {
            QColor paper = tones.base;
            paper.setAlpha(200);
            painter->fillRect(label, paper);
            painter->setPen(wordColorOf(note.kind, tones));
            painter->drawText(label, Qt::AlignLeft | Qt::AlignVCenter, note.label);
        }
    }
}

std::optional<int> CurveNotes::at(const QPointF& pixel) const {
    std::optional<int> nearest;
    double least = reach;
    for (int i = 0; i < int(notes_.size()); ++i) {
        if (std::size_t(i) < labels_.size() && labels_[std::size_t(i)].contains(pixel))
            return i;
        const QPointF at = signOf(i);
        if (at.isNull())
            continue;
        const QPointF off = pixel - at;
        const double distance = std::hypot(off.x(), off.y());
        if (distance <= least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

} // namespace terrella::widgets

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A SampleView as a figure: the picture, what it is compared with, the scale of its colours and the legend.
#include "widgets/common/color_bar.h"
#include "widgets/common/image_view.h"
#include "widgets/common/legend.h"
#include "widgets/common/theme.h"
#include "widgets/data/sample_view.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

namespace {

constexpr int gap = 8, square = 10;
const QColor ink(0x1b2026); // figures stand on white

/// Lays the entries that are switched on out in lines; draws when `painter` is given. Returns the height used.
double legendLines(QPainter* painter, const std::vector<Legend::Entry>& entries, const QFont& font, QPointF origin,
                   double width) {
    const QFontMetricsF metrics(font);
    double x = 0, y = 0;
    bool any = false;
    for (const Legend::Entry& entry : entries) {
        if (!entry.on)
            continue;
        any = true;
        const double w = square + 6 + metrics.horizontalAdvance(entry.text);
        if (x > 0 && x + w > width) {
            x = 0;
            y += metrics.height() + 4;
        }
        if (painter != nullptr) {
            painter->fillRect(QRectF(origin + QPointF(x, y + (metrics.height() - square) / 2), QSizeF(square, square)),
                              entry.color);
            if (contrast(entry.color, Qt::white) < 1.5) { // white on white is no square
                painter->setPen(ink);
                painter->setBrush(Qt::NoBrush);
                painter->drawRect(
                    QRectF(origin + QPointF(x, y + (metrics.height() - square) / 2), QSizeF(square, square)));
            }
            painter->setPen(ink);
            painter->setFont(font);
            painter->drawText(QRectF(origin + QPointF(x + square + 6, y), QSizeF(w, metrics.height())),
                              Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        }
        x += w + 16;
    }
    return any ? y + metrics.height() : 0;
}

} // namespace

Figure SampleView::figure() const {
    const QSize stored = view_->imageSize();
    // Whole multiples keep pixels square; a small image is enlarged to what a column of a paper shows.
    const int longest = std::max({1, stored.width(), stored.height()});
    const int scale = std::max(1, 500 / longest);
    const QSize shown = stored * scale;
    const bool two = second_view_->isVisibleTo(this) && !second_view_->isEmpty();
    const int width = two ? 2 * shown.width() + gap : shown.width();
    double height = shown.height();
    const bool with_bar = bar_->isVisibleTo(this);
    if (with_bar)
        height += gap + bar_->sizeHint().height();
    const std::vector<Legend::Entry> entries =
        overlay_row_->isVisibleTo(this) && opacity_->value() > 0 ? legend_->entries() : std::vector<Legend::Entry>();
    const double legend_height = legendLines(nullptr, entries, captionFont(font()), {}, width);
    if (legend_height > 0)
        height += gap + legend_height;
    const auto paint = [this, shown, two, with_bar, entries, width](QCPPainter& painter) {
        view_->paintWhole(painter, QRectF({0, 0}, QSizeF(shown)));
        if (two)
            second_view_->paintWhole(painter, QRectF(QPointF(shown.width() + gap, 0), QSizeF(shown)));
        double y = shown.height() + gap;
        if (with_bar) {
            bar_->paintInto(painter, QRectF(0, y, width, bar_->sizeHint().height()), ink);
            y += bar_->sizeHint().height() + gap;
        }
        legendLines(&painter, entries, captionFont(font()), {0, y}, width);
    };
    return {QStringLiteral("sample"), QSize(width, int(std::ceil(height))), paint};
}

} // namespace terrella::widgets

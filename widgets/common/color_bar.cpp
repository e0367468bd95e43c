// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/color_bar.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/common/tones.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

namespace {
constexpr int bar_height = 8, gap = 2;

/// Three digits are enough at the end of a scale, but no power of ten for what is not that large.
QString endText(double value) {
    return std::abs(value) >= 100 && std::abs(value) < 1e6
               ? countText(std::llround(value)).replace(QLatin1Char('-'), QStringLiteral("−"))
               : numberText(value);
}
}

ColorBar::ColorBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(captionFont(font()));
}

void ColorBar::setScale(ColorMap map, double low, double high, double gamma, const QString& name) {
    map_ = map;
    low_ = low;
    high_ = high;
    gamma_ = std::clamp(gamma, 0.2, 5.0);
    name_ = name;
    setAccessibleName(tr("Colour scale"));
    setAccessibleDescription(tr("%1 from %2 to %3").arg(name, numberText(low), numberText(high)));
    update();
}

QSize ColorBar::sizeHint() const { return {200, bar_height + gap + fontMetrics().height()}; }

void ColorBar::paintInto(QPainter& painter, const QRectF& area, const QColor& ink) const {
    const auto& table = mapTable(map_);
    const int columns = std::max(1, int(area.width()));
    for (int x = 0; x < columns; ++x) {
        const double t = std::pow((x + 0.5) / columns, 1.0 / gamma_);
        painter.fillRect(QRectF(area.left() + x * area.width() / columns, area.top(), area.width() / columns + 0.5,
                                bar_height),
                         QColor::fromRgb(table[std::size_t(std::lround(t * 255))]));
    }
    const QRectF words(area.left(), area.top() + bar_height + gap, area.width(), area.height() - bar_height - gap);
    painter.setPen(ink);
    painter.setFont(font());
    const QFontMetricsF metrics(font());
    const QString low = endText(low_), high = endText(high_);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, low);
    painter.drawText(words, Qt::AlignRight | Qt::AlignTop, high);
    const double side = std::max(metrics.horizontalAdvance(low), metrics.horizontalAdvance(high)) + 8;
    const QRectF middle = words.adjusted(side, 0, -side, 0);
    painter.drawText(middle, Qt::AlignHCenter | Qt::AlignTop,
                     metrics.elidedText(name_, Qt::ElideRight, std::max(middle.width(), 0.0)));
}

void ColorBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintInto(painter, rect(), tonesOf(palette()).muted);
}

} // namespace terrella::widgets

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/curve_plot_cursor.h"

#include "widgets/common/curve_marks.h"
#include "widgets/common/curve_plot.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/common/tones.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace terrella::widgets {

CurveCursor::CurveCursor(CurvePlot& plot) : QWidget(&plot), plot_(plot) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void CurveCursor::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tones& tones = tonesOf(palette());
    const QRect inner = plot_.axisRect()->rect();
    if (plot_.hasFocus()) {
        painter.setPen(QPen(tones.accent, 1));
        painter.drawRoundedRect(rect().adjusted(0, 0, -1, -1), 3, 3);
    }
    if (!plot_.cursorAt() || !plot_.xAxis->range().contains(*plot_.cursorAt()))
        return;
    const double at = *plot_.cursorAt();
    const auto readings = plot_.readingsAt(at);
    const double x = plot_.xAxis->coordToPixel(at);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tones.muted, 1));
    painter.drawLine(QPointF(x, inner.top()), QPointF(x, inner.bottom()));
    painter.setPen(Qt::NoPen);
    for (const auto& reading : readings) {
        const QPointF& dot = reading.pixel;
        if (!QRectF(inner).contains(dot))
            continue;
        painter.setBrush(reading.color);
        painter.drawEllipse(dot, 3.5, 3.5);
    }

    painter.setFont(captionFont(font()));
    const QFontMetrics metrics(painter.font());
    const QString number = plot_.hasXRange() ? numberText(at) : countText(qint64(at));
    const QString head =
        plot_.xAxis->label().isEmpty() ? number : plot_.xAxis->label() + QLatin1Char(' ') + number;
    int names = 0, values = 0;
    for (const auto& reading : readings) {
        names = std::max(names, metrics.horizontalAdvance(reading.name));
        values = std::max(values, metrics.horizontalAdvance(reading.text));
    }
    const int line = metrics.height() + 2;
    const int width = std::max(metrics.horizontalAdvance(head), 16 + names + 12 + values) + 16;
    const int height = line * (1 + int(readings.size())) + 10;
    int left = int(x) + 12;
    if (left + width > rect().right())
        left = int(x) - 12 - width;
    left = std::max(left, 0);
    QRect box(left, inner.top() + 6, width, height);
    painter.setBrush(tones.raised);
    painter.setPen(QPen(tones.border, 1));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    QRect text = box.adjusted(8, 5, -8, 0);
    text.setHeight(line);
    painter.setPen(tones.muted);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, head);
    for (const auto& reading : readings) {
        text.translate(0, line);
        painter.fillRect(QRect(text.left(), text.center().y() - 1, 10, 3), reading.color);
        if (reading.mark > 0)
            painter.fillPath(curveMark(reading.mark).translated(text.left() + 5, text.center().y() + 0.5),
                             reading.color);
        painter.setPen(tones.text);
        painter.drawText(text.adjusted(16, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, reading.name);
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, reading.text);
    }
}

} // namespace terrella::widgets

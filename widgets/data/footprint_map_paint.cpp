// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a FootprintMap draws: graticule, dots, the sample in hand, and a scale.
#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/data/footprint_map.h"

#include <QPainter>
#include <QPolygonF>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace terrella::widgets {

namespace {

constexpr int dot = 4;                  // pixels
constexpr int cell = 2;                 // pixels a side, for one dot each
constexpr int most_rectangles = 20'000; // drawn one by one; more are dots

QString degreeLabel(double degrees, double step, const QString& positive, const QString& negative) {
    int decimals = 0;
    for (double s = step; s < 0.999 && decimals < 4; s *= 10)
        ++decimals;
    const QString number = QString::number(std::abs(degrees), 'f', decimals) + QStringLiteral("°");
    return std::abs(degrees) < step / 2 ? number : number + QLatin1Char(' ') + (degrees < 0 ? negative : positive);
}

} // namespace

void FootprintMap::paintGraticule(QPainter& painter, const MapView& view, const Tones& tones) const {
    painter.setFont(captionFont(font()));
    const QFontMetrics metrics(painter.font());
    const QPointF low = view.toDegrees({0, view.size.height()}), high = view.toDegrees({view.size.width(), 0});
    const double step_x = graticuleStep(view.pixels_per_degree * view.stretch, 90);
    const double step_y = graticuleStep(view.pixels_per_degree, 44);
    // Beyond the poles and half way around there is nothing.
    const QRectF world(view.toScreen(-180, 90), view.toScreen(180, -90));
    const double top = std::max(0.0, world.top()), bottom = std::min(view.size.height(), world.bottom());
    const double left = std::max(0.0, world.left()), right = std::min(view.size.width(), world.right());
    painter.setRenderHint(QPainter::Antialiasing, false);
    double free_from = 0; // where the last label ends
    for (double lon = std::ceil(std::max(low.x(), -180.0) / step_x) * step_x; lon <= std::min(high.x(), 180.0);
         lon += step_x) {
        const double x = view.toScreen(lon, 0).x();
        painter.setPen(QPen(tones.border, 1));
        painter.drawLine(QPointF(x, top), QPointF(x, bottom));
        const QString label = degreeLabel(lon, step_x, tr("E", "east"), tr("W", "west"));
        const double at = x + 3;
        if (at + metrics.horizontalAdvance(label) > std::min(view.size.width(), right + 40) || at < free_from)
            continue;
        free_from = at + metrics.horizontalAdvance(label) + 6;
        painter.setPen(tones.muted);
        painter.drawText(QPointF(at, bottom - 4), label);
    }
    for (double lat = std::ceil(std::max(low.y(), -90.0) / step_y) * step_y; lat <= std::min(high.y(), 90.0);
         lat += step_y) {
        const double y = view.toScreen(0, lat).y();
        painter.setPen(QPen(tones.border, 1));
        painter.drawLine(QPointF(left, y), QPointF(right, y));
        if (y < metrics.height() + 2 || y > view.size.height() - metrics.height() - 8)
            continue;
        painter.setPen(tones.muted);
        painter.drawText(QPointF(left + 4, y - 3), degreeLabel(lat, step_y, tr("N", "north"), tr("S", "south")));
    }
}

void FootprintMap::paintDots(QPainter& painter, const MapView& view, const Tones& tones) const {
    const QRectF area = QRectF(QPointF(), view.size).adjusted(-dot, -dot, dot, dot);
    const QSizeF ground = places_->width_m > 0
                              ? QSizeF(places_->width_m, places_->height_m) * view.pixelsPerMetre()
                              : QSizeF();
    const bool rectangles = ground.width() > 2 * dot;
    painter.setRenderHint(QPainter::Antialiasing, false);
    int drawn = 0;
    // Of hundreds of thousands most lie on top of each other: one dot a cell is what would be seen.
    const int columns = int(view.size.width()) / cell + 1, rows = int(view.size.height()) / cell + 1;
    std::vector<char> taken;
    // What is selected lies on top.
    for (const bool selected : {false, true}) {
        if (selected && selection_.count() == 0)
            break;
        taken.assign(std::size_t(columns) * std::size_t(rows), 0);
        for (const std::uint32_t sample : items_) {
            if (selection_.contains(sample) != selected)
                continue;
            const QPointF at = placeOf(sample, view);
            if (rectangles && drawn < most_rectangles) {
                const QRectF box(at - QPointF(ground.width(), ground.height()) / 2, ground);
                if (!box.intersects(area))
                    continue;
                ++drawn;
                QColor color = color_ ? color_(sample) : tones.muted;
                color.setAlphaF(0.3F);
                painter.fillRect(box, color);
                color.setAlphaF(1);
                painter.setPen(selected ? QPen(tones.accent, 2) : QPen(color, 1));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(box);
                continue;
            }
            if (!area.contains(at))
                continue;
            const int column = std::clamp(int(at.x()) / cell, 0, columns - 1);
            const int row = std::clamp(int(at.y()) / cell, 0, rows - 1);
            char& here = taken[std::size_t(row) * std::size_t(columns) + std::size_t(column)];
            if (here)
                continue;
            here = 1;
            const double side = selected ? dot + 2 : dot;
            const QRectF box(at - QPointF(side, side) / 2, QSizeF(side, side));
            if (selected)
                painter.fillRect(box.adjusted(-1, -1, 1, 1), tones.accent);
            painter.fillRect(box, color_ ? color_(sample) : tones.muted);
        }
    }
}

void FootprintMap::paintCurrent(QPainter& painter, const MapView& view, const Tones& tones) const {
    if (!current_ || !has(*current_))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tones.accent, 2));
    QPolygonF polygon;
    for (const auto& [lon, lat] : outline_)
        polygon.append(view.toScreen(lon, lat));
    const QRectF bounds = polygon.boundingRect();
    if (bounds.width() > 3 * dot || bounds.height() > 3 * dot)
        painter.drawPolygon(polygon);
    else // too small to be seen: a ring about it
        painter.drawEllipse(placeOf(*current_, view), 1.8 * dot, 1.8 * dot);
}

void FootprintMap::paintScale(QPainter& painter, const MapView& view, const Tones& tones) const {
    const double metres = 110 / view.pixelsPerMetre();
    if (metres > 3e6) // no plane map has one scale for a continent
        return;
    const double magnitude = std::pow(10.0, std::floor(std::log10(metres)));
    const double length = magnitude * (metres >= 5 * magnitude ? 5 : metres >= 2 * magnitude ? 2 : 1);
    const double width = length * view.pixelsPerMetre();
    const QString text = length >= 1000 ? countText(qint64(length / 1000)) + thinSpace() + QStringLiteral("km")
                                        : withUnit(length, QStringLiteral("m"));
    const double right = view.size.width() - 12, y = 14;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(tones.muted, 2));
    painter.drawLine(QPointF(right - width, y), QPointF(right, y));
    painter.setFont(captionFont(font()));
    painter.drawText(QRectF(right - width - 60, y + 2, width + 60, 20), Qt::AlignRight | Qt::AlignTop, text);
}

void FootprintMap::paintMap(QPainter& painter, const MapView& view, const Tones& tones) const {
    painter.fillRect(QRectF(QPointF(), view.size), tones.base);
    if (!places_)
        return;
    paintGraticule(painter, view, tones);
    paintDots(painter, view, tones);
    paintCurrent(painter, view, tones);
    paintScale(painter, view, tones);
}

void FootprintMap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tones& tones = tonesOf(palette());
    painter.fillRect(rect(), tones.base);
    if (!places_)
        return;
    paintGraticule(painter, view_, tones);
    // Hundreds of thousands of dots are drawn once a view, not once a cursor.
    const qreal ratio = devicePixelRatioF();
    if (dots_stale_ || dots_.size() != size() * ratio) {
        dots_ = QPixmap(size() * ratio);
        dots_.setDevicePixelRatio(ratio);
        dots_.fill(Qt::transparent);
        QPainter dots(&dots_);
        paintDots(dots, view_, tones);
        dots_stale_ = false;
    }
    painter.drawPixmap(0, 0, dots_);
    paintCurrent(painter, view_, tones);
    paintScale(painter, view_, tones);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    if (!rubber_.isNull()) {
        painter.setPen(QPen(tones.accent, 1, Qt::DashLine));
        painter.drawRect(rubber_);
    }
    painter.setPen(hasFocus() ? QPen(tones.accent, 2) : QPen(tones.border, 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

Figure FootprintMap::figure() const {
    return {QStringLiteral("map"), size(),
            [this](QCPPainter& painter) { paintMap(painter, view_, lightTones()); }};
}

} // namespace terrella::widgets

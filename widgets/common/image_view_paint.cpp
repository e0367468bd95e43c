// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How an ImageView draws: the images, what lies on them, and pixels that are large enough to be told apart.
#include "widgets/common/image_view.h"
#include "widgets/common/theme.h"
#include "widgets/common/tones.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace terrella::widgets {

namespace {

constexpr double grid_from = 10; // screen pixels an image pixel

/// Readable on any picture: the line over a darker, wider one.
void strokeOnPicture(QPainter& painter, const QPolygonF& polygon, const QColor& color, bool dashed) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 150), 3));
    painter.drawPolygon(polygon);
    painter.setPen(QPen(color, 1.5, dashed ? Qt::DashLine : Qt::SolidLine));
    painter.drawPolygon(polygon);
}

} // namespace

void ImageView::paintLayers(QPainter& painter, const QPointF& origin, double zoom, double split) const {
    const QRectF whole(origin, QSizeF(pixmap_.size()) * zoom);
    const bool smooth = zoom * (painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1.0) < 1.0;
    // Smaller than stored: average. Larger: squares, so that a pixel can be told from its neighbour.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth);
    painter.drawPixmap(whole, pixmap_, QRectF(pixmap_.rect()));
    if (!second_.isNull()) {
        painter.save();
        painter.setClipRect(QRectF(split, whole.top(), std::max(0.0, whole.right() - split), whole.height()),
                            Qt::IntersectClip);
        painter.drawPixmap(whole, second_, QRectF(second_.rect()));
        painter.restore();
    }
    if (!mask_.isNull() && overlay_opacity_ > 0) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        painter.setOpacity(overlay_opacity_);
        painter.drawPixmap(whole, mask_, QRectF(mask_.rect()));
        painter.setOpacity(1);
    }
    paintOutlines(painter, origin, zoom);
}

void ImageView::paintOutlines(QPainter& painter, const QPointF& origin, double zoom) const {
    if (outlines_.empty() || overlay_opacity_ <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(std::min(1.0, 0.4 + overlay_opacity_)); // lines need more than areas
    painter.setFont(captionFont(font()));
    const QFontMetricsF metrics(painter.font());
    for (const Outline& outline : outlines_) {
        QPolygonF polygon;
        for (const QPointF& corner : outline.corners)
            polygon.append(origin + corner * zoom);
        strokeOnPicture(painter, polygon, outline.color, outline.dashed);
        // Its name, where the object is larger than the word.
        const QRectF bounds = polygon.boundingRect();
        const double width = metrics.horizontalAdvance(outline.text);
        if (outline.text.isEmpty() || bounds.width() < width + 8 || bounds.height() < metrics.height() + 4)
            continue;
        const QRectF label(bounds.left() + 2, bounds.top() + 2, width + 6, metrics.height());
        painter.fillRect(label, QColor(0, 0, 0, 150));
        painter.setPen(Qt::white);
        painter.drawText(label, Qt::AlignCenter, outline.text);
    }
    painter.restore();
}

void ImageView::paintPixels(QPainter& painter) const {
    const double z = zoom();
    if (z < grid_from)
        return;
    const QPointF first = imageFromWidget({0, 0}), last = imageFromWidget(QPointF(width(), height()));
    const int x0 = std::max(0, int(std::floor(first.x()))), x1 = std::min(pixmap_.width(), int(std::ceil(last.x())));
    const int y0 = std::max(0, int(std::floor(first.y()))), y1 = std::min(pixmap_.height(), int(std::ceil(last.y())));
    if (x0 >= x1 || y0 >= y1)
        return;
    painter.setPen(QPen(QColor(128, 128, 128, 90), 0));
    for (int x = x0; x <= x1; ++x)
        painter.drawLine(widgetFromImage(QPointF(x, y0)), widgetFromImage(QPointF(x, y1)));
    for (int y = y0; y <= y1; ++y)
        painter.drawLine(widgetFromImage(QPointF(x0, y)), widgetFromImage(QPointF(x1, y)));
    if (!pixel_text_ || z < 24)
        return;
    painter.setFont(captionFont(font()));
    const QFontMetricsF metrics(painter.font());
    std::vector<QStringList> texts;
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x) {
            texts.push_back(pixel_text_({x, y}));
            for (const QString& line : texts.back())
                if (metrics.horizontalAdvance(line) > z - 4)
                    return; // no room at this zoom: all or none
            if (double(texts.back().size()) * metrics.height() > z - 2)
                return;
        }
    auto text = texts.cbegin();
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x, ++text) {
            const QRgb ground = image_.pixel(x, y);
            painter.setPen(qAlpha(ground) < 128 ? tonesOf(palette()).muted
                           : qGray(ground) > 128 ? QColor(Qt::black)
                                                 : QColor(Qt::white));
            painter.drawText(QRectF(widgetFromImage(QPointF(x, y)), QSizeF(z, z)), Qt::AlignCenter,
                             text->join(QLatin1Char('\n')));
        }
}

void ImageView::paintMarks(QPainter& painter) const {
    const Tones& tones = tonesOf(palette());
    if (!region_.isEmpty()) {
        const QRectF shown(widgetFromImage(region_.topLeft()),
                           widgetFromImage(QPointF(region_.right() + 1, region_.bottom() + 1)));
        painter.setRenderHint(QPainter::Antialiasing, false);
        strokeOnPicture(painter, QPolygonF(shown), QColor(0xffffff), true);
    }
    if (marker_) {
        const QPointF at = widgetFromImage(QPointF(*marker_) + QPointF(0.5, 0.5));
        for (const auto& [color, width] : {std::pair(QColor(0, 0, 0, 150), 3.0), std::pair(QColor(0xffffff), 1.0)}) {
            painter.setPen(QPen(color, width));
            painter.drawLine(at - QPointF(8, 0), at + QPointF(8, 0));
            painter.drawLine(at - QPointF(0, 8), at + QPointF(0, 8));
        }
    }
    if (!second_.isNull()) {
        const double x = swipe_ * width();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(QColor(0, 0, 0, 150), 3));
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
        painter.setPen(QPen(Qt::white, 1));
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
        painter.setBrush(tones.accent);
        painter.drawEllipse(QPointF(x, height() / 2.0), 6, 6);
    }
}

void ImageView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tones& tones = tonesOf(palette());
    painter.fillRect(rect(), tones.surround);
    if (!pixmap_.isNull()) {
        paintLayers(painter, widgetFromImage({0, 0}), zoom(), swipe_ * width());
        paintPixels(painter);
        paintMarks(painter);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tones.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void ImageView::paintWhole(QPainter& painter, const QRectF& target) const {
    if (pixmap_.isNull())
        return;
    const double scale = std::min(target.width() / pixmap_.width(), target.height() / pixmap_.height());
    const double split = target.left() + imageFromWidget(QPointF(swipe_ * width(), 0)).x() * scale;
    paintLayers(painter, target.topLeft(), scale, split);
    if (!second_.isNull()) {
        painter.setPen(QPen(Qt::white, 1));
        painter.drawLine(QPointF(split, target.top()), QPointF(split, target.top() + pixmap_.height() * scale));
    }
}

} // namespace terrella::widgets

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the grid looks like.
#include "widgets/data/thumbnail_grid.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace terrella::widgets {

namespace {
constexpr int bar = ThumbnailGrid::bar_height;
constexpr int name_from = 150; // thumbnails at least this wide carry the class in words
} // namespace

void ThumbnailGrid::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tonesOf(palette()).window);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto [first, last] = visibleRange();
    for (std::size_t position = first; position < last; ++position)
        paintItem(painter, position);
    paintBand(painter);
    requestVisible();
}

void ThumbnailGrid::paintPicture(QPainter& painter, std::uint32_t sample, const QRect& picture) {
    const Tones& tones = tonesOf(palette());
    const auto sign = [&](const QString& name, const QColor& color) {
        const int size = std::min(24, tile_ / 2);
        painter.drawPixmap(picture.center() - QPoint(size / 2, size / 2),
                           iconPixmap(name, color, size, devicePixelRatioF()));
    };
    const Cached* cached = cache_.object(sample);
    if (cached && !cached->pixmap.isNull())
        painter.drawPixmap(picture, cached->pixmap);
    else
        painter.fillRect(picture, tones.surround);
    if (cached && cached->pixmap.isNull()) // could not be read: the reason on hover
        sign(QStringLiteral("broken"), tones.bad_text);
    if (describer_.excluded && describer_.excluded(sample)) {
        QColor veil = tones.window;
        veil.setAlpha(190);
        painter.fillRect(picture, veil);
        sign(QStringLiteral("excluded"), tones.text);
    }
}

void ThumbnailGrid::paintItem(QPainter& painter, std::size_t position) {
    const Tones& tones = tonesOf(palette());
    const std::uint32_t sample = items_[position];
    const QRect whole = rectOf(position);
    const QRect picture = whole.adjusted(0, 0, 0, -bar);
    paintPicture(painter, sample, picture);
    if (describer_.colors) {
        const std::vector<QColor> colors = describer_.colors(sample);
        const int count = int(colors.size());
        for (int i = 0; i < count; ++i) {
            const int left = whole.left() + whole.width() * i / count, right = whole.left() + whole.width() * (i + 1) / count;
            painter.fillRect(QRect(left, whole.bottom() - bar + 1, right - left, bar), colors[std::size_t(i)]);
        }
    }
    const bool hovered = hovered_ == position;
    if (describer_.class_name && (tile_ >= name_from || (hovered && tile_ >= 80))) {
        const QRect strip(picture.left(), picture.bottom() - fontMetrics().height() - 5, picture.width(),
                          fontMetrics().height() + 6);
        painter.fillRect(strip, QColor(16, 18, 22, 165));
        painter.setPen(Qt::white);
        painter.drawText(strip.adjusted(6, 0, -6, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(describer_.class_name(sample), Qt::ElideRight, strip.width() - 12));
    }
    const bool selected = selection_.contains(sample), focused = current_ == position && hasFocus();
    if (selected || focused) {
        const QRectF frame = QRectF(whole).adjusted(1.5, 1.5, -1.5, -1.5);
        painter.setPen(QPen(selected ? tones.accent : tones.muted, 3));
        painter.drawRect(frame);
        painter.setPen(
            QPen(focused ? QColor(Qt::white) : QColor(255, 255, 255, 150), 1, focused ? Qt::DashLine : Qt::SolidLine));
        painter.drawRect(frame.adjusted(2, 2, -2, -2));
    }
}

void ThumbnailGrid::paintBand(QPainter& painter) {
    if (!band_ || !band_->drawn)
        return;
    QColor fill = tonesOf(palette()).accent;
    painter.setPen(QPen(fill, 1));
    fill.setAlpha(60);
    painter.setBrush(fill);
    painter.drawRect(QRect(band_->from, band_->to).normalized().translated(0, -verticalScrollBar()->value()));
}

} // namespace terrella::widgets

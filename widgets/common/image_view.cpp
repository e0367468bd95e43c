// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/image_view.h"

#include "widgets/common/tones.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

ImageView::ImageView(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Image"));
    setMinimumSize(96, 96);
}

void ImageView::setImage(const QImage& image) {
    const bool same_size = !pixmap_.isNull() && pixmap_.size() == image.size();
    pixmap_ = QPixmap::fromImage(image);
    if (same_size)
        update();
    else
        fit();
}

void ImageView::clear() {
    pixmap_ = QPixmap();
    fitted_ = true;
    update();
}

double ImageView::fittedZoom() const {
    if (pixmap_.isNull())
        return 1;
    return std::min(double(width()) / pixmap_.width(), double(height()) / pixmap_.height());
}

double ImageView::zoom() const { return fitted_ ? fittedZoom() : zoom_; }

void ImageView::fit() {
    fitted_ = true;
    center_ = QPointF(pixmap_.width() / 2.0, pixmap_.height() / 2.0);
    update();
    Q_EMIT viewChanged();
}

void ImageView::showActualPixels() { setZoom(1.0 / devicePixelRatioF(), center_); }

void ImageView::setZoom(double zoom, const QPointF& center) {
    if (pixmap_.isNull())
        return;
    zoom_ = std::clamp(zoom, std::min(0.05, fittedZoom()), 64.0);
    fitted_ = false;
    center_ = QPointF(std::clamp(center.x(), 0.0, double(pixmap_.width())),
                      std::clamp(center.y(), 0.0, double(pixmap_.height())));
    update();
    Q_EMIT viewChanged();
}

void ImageView::zoomAbout(const QPointF& point, double factor) {
    const QPointF fixed = imageFromWidget(point);
    const double target = std::clamp(zoom() * factor, std::min(0.05, fittedZoom()), 64.0);
    const QPointF from_middle = point - QPointF(width() / 2.0, height() / 2.0);
    setZoom(target, fixed - from_middle / target);
}

QPointF ImageView::imageFromWidget(const QPointF& point) const {
    return center_ + (point - QPointF(width() / 2.0, height() / 2.0)) / zoom();
}

QPointF ImageView::widgetFromImage(const QPointF& point) const {
    return (point - center_) * zoom() + QPointF(width() / 2.0, height() / 2.0);
}

void ImageView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tones& tones = tonesOf(palette());
    painter.fillRect(rect(), tones.surround);
    if (!pixmap_.isNull()) {
        // Smaller than stored: average. Larger: squares, so that a pixel can be told from its neighbour.
        painter.setRenderHint(QPainter::SmoothPixmapTransform, zoom() * devicePixelRatioF() < 1.0);
        painter.drawPixmap(QRectF(widgetFromImage({0, 0}), QSizeF(pixmap_.size()) * zoom()), pixmap_,
                           QRectF(pixmap_.rect()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(tones.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void ImageView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !pixmap_.isNull()) {
        dragging_ = true;
        pressed_ = event->position();
    }
}

void ImageView::mouseMoveEvent(QMouseEvent* event) {
    if (dragging_ && (event->buttons() & Qt::LeftButton)) {
        const QPointF moved = event->position() - pressed_;
        if (moved.manhattanLength() >= 3 || !fitted_) {
            setCursor(Qt::ClosedHandCursor);
            setZoom(zoom(), center_ - moved / zoom());
            pressed_ = event->position();
        }
    }
    tellHovered(event->position());
}

void ImageView::mouseReleaseEvent(QMouseEvent*) {
    dragging_ = false;
    unsetCursor();
}

void ImageView::mouseDoubleClickEvent(QMouseEvent*) { fit(); }

void ImageView::wheelEvent(QWheelEvent* event) {
    if (pixmap_.isNull())
        return event->ignore();
    zoomAbout(event->position(), std::pow(1.2, event->angleDelta().y() / 120.0));
    event->accept();
}

void ImageView::keyPressEvent(QKeyEvent* event) {
    const QPointF middle(width() / 2.0, height() / 2.0);
    const double step = 40.0 / zoom();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomAbout(middle, 1.25); break;
    case Qt::Key_Minus: zoomAbout(middle, 0.8); break;
    case Qt::Key_0: fit(); break;
    case Qt::Key_1: showActualPixels(); break;
    case Qt::Key_Left: setZoom(zoom(), center_ - QPointF(step, 0)); break;
    case Qt::Key_Right: setZoom(zoom(), center_ + QPointF(step, 0)); break;
    case Qt::Key_Up: setZoom(zoom(), center_ - QPointF(0, step)); break;
    case Qt::Key_Down: setZoom(zoom(), center_ + QPointF(0, step)); break;
    default: QWidget::keyPressEvent(event);
    }
}

void ImageView::tellHovered(const QPointF& point) {
    const QPointF at = imageFromWidget(point);
    const QPoint pixel(int(std::floor(at.x())), int(std::floor(at.y())));
    const bool inside = !pixmap_.isNull() && QRect({0, 0}, pixmap_.size()).contains(pixel);
    Q_EMIT hovered(inside ? pixel : QPoint(-1, -1));
}

void ImageView::leaveEvent(QEvent*) { Q_EMIT hovered({-1, -1}); }

void ImageView::resizeEvent(QResizeEvent*) {
    if (fitted_)
        Q_EMIT viewChanged();
}

} // namespace terrella::widgets

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/image_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
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
    image_ = image;
    pixmap_ = QPixmap::fromImage(image);
    if (same_size) {
        update();
    } else {
        region_ = {};
        fit();
    }
}

void ImageView::setSecondImage(const QImage& image) {
    second_ = QPixmap::fromImage(image);
    update();
}

void ImageView::clear() {
    pixmap_ = second_ = mask_ = QPixmap();
    image_ = {};
    outlines_.clear();
    region_ = {};
    marker_.reset();
    fitted_ = true;
    update();
}

void ImageView::setMask(const QImage& mask) {
    mask_ = QPixmap::fromImage(mask);
    update();
}

void ImageView::setOutlines(std::vector<Outline> outlines) {
    outlines_ = std::move(outlines);
    update();
}

void ImageView::setOverlayOpacity(double opacity) {
    overlay_opacity_ = std::clamp(opacity, 0.0, 1.0);
    update();
}

void ImageView::setPixelText(std::function<QStringList(const QPoint&)> text) {
    pixel_text_ = std::move(text);
    update();
}

void ImageView::setMarker(std::optional<QPoint> pixel) {
    if (pixel == marker_)
        return;
    marker_ = pixel;
    update();
}

void ImageView::setDrawsRegion(bool draws) {
    draws_region_ = draws;
    draws ? setCursor(Qt::CrossCursor) : unsetCursor();
}

void ImageView::setRegion(const QRect& region) {
    const QRect inside = region & QRect({0, 0}, pixmap_.size());
    if (inside == region_)
        return;
    region_ = inside;
    update();
    Q_EMIT regionChanged(region_);
}

void ImageView::setSwipe(double share) {
    swipe_ = std::clamp(share, 0.0, 1.0);
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
    zoom_ = std::clamp(zoom, std::min(0.05, fittedZoom()), greatest_zoom);
    fitted_ = false;
    center_ = QPointF(std::clamp(center.x(), 0.0, double(pixmap_.width())),
                      std::clamp(center.y(), 0.0, double(pixmap_.height())));
    update();
    Q_EMIT viewChanged();
}

void ImageView::zoomAbout(const QPointF& point, double factor) {
    const QPointF fixed = imageFromWidget(point);
    const double target = std::clamp(zoom() * factor, std::min(0.05, fittedZoom()), greatest_zoom);
    const QPointF from_middle = point - QPointF(width() / 2.0, height() / 2.0);
    setZoom(target, fixed - from_middle / target);
}

void ImageView::follow(const ImageView& leader) {
    if (leader.fitted_ == fitted_ && leader.center_ == center_ && leader.zoom_ == zoom_)
        return;
    fitted_ = leader.fitted_;
    center_ = leader.center_;
    zoom_ = leader.zoom_;
    update();
    Q_EMIT viewChanged();
}

QPointF ImageView::imageFromWidget(const QPointF& point) const {
    return center_ + (point - QPointF(width() / 2.0, height() / 2.0)) / zoom();
}

QPointF ImageView::widgetFromImage(const QPointF& point) const {
    return (point - center_) * zoom() + QPointF(width() / 2.0, height() / 2.0);
}

bool ImageView::isOnSwipe(const QPointF& point) const {
    return !second_.isNull() && std::abs(point.x() - swipe_ * width()) <= 6;
}

QRect ImageView::regionBetween(const QPointF& a, const QPointF& b) const {
    const QPointF p = imageFromWidget(a), q = imageFromWidget(b);
    const int left = int(std::floor(std::min(p.x(), q.x()))), right = int(std::floor(std::max(p.x(), q.x())));
    const int top = int(std::floor(std::min(p.y(), q.y()))), bottom = int(std::floor(std::max(p.y(), q.y())));
    return QRect(QPoint(left, top), QPoint(right, bottom)) & QRect({0, 0}, pixmap_.size());
}

void ImageView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || pixmap_.isNull())
        return;
    pressed_ = event->position();
    if (isOnSwipe(pressed_))
        drag_ = Drag::swipe;
    else if (draws_region_ || event->modifiers().testFlag(Qt::ShiftModifier))
        drag_ = Drag::region;
    else
        drag_ = Drag::pan;
}

void ImageView::mouseMoveEvent(QMouseEvent* event) {
    if (drag_ != Drag::none && (event->buttons() & Qt::LeftButton)) {
        const QPointF moved = event->position() - pressed_;
        if (drag_ == Drag::swipe) {
            setSwipe(event->position().x() / std::max(width(), 1));
        } else if (drag_ == Drag::region) {
            region_ = regionBetween(pressed_, event->position());
            update();
        } else if (moved.manhattanLength() >= 3 || !fitted_) {
            setCursor(Qt::ClosedHandCursor);
            setZoom(zoom(), center_ - moved / zoom());
            pressed_ = event->position();
        }
    } else if (!second_.isNull()) {
        setCursor(isOnSwipe(event->position()) ? Qt::SplitHCursor
                  : draws_region_              ? Qt::CrossCursor
                                               : Qt::ArrowCursor);
    }
    tellHovered(event->position());
}

void ImageView::mouseReleaseEvent(QMouseEvent* event) {
    if (drag_ == Drag::region) {
        // A click without a way takes the region away; a way of one pixel is a region of one pixel.
        const bool drawn = (event->position() - pressed_).manhattanLength() >= 3;
        region_ = drawn ? regionBetween(pressed_, event->position()) : QRect();
        update();
        Q_EMIT regionChanged(region_);
    }
    drag_ = Drag::none;
    draws_region_ ? setCursor(Qt::CrossCursor) : unsetCursor();
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
    const bool swipes = !second_.isNull() && event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomAbout(middle, 1.25); break;
    case Qt::Key_Minus: zoomAbout(middle, 0.8); break;
    case Qt::Key_0: fit(); break;
    case Qt::Key_A: showActualPixels(); break;
    case Qt::Key_Left: swipes ? setSwipe(swipe_ - 0.05) : setZoom(zoom(), center_ - QPointF(step, 0)); break;
    case Qt::Key_Right: swipes ? setSwipe(swipe_ + 0.05) : setZoom(zoom(), center_ + QPointF(step, 0)); break;
    case Qt::Key_Up: setZoom(zoom(), center_ - QPointF(0, step)); break;
    case Qt::Key_Down: setZoom(zoom(), center_ + QPointF(0, step)); break;
    case Qt::Key_Escape:
        if (region_.isEmpty())
            return QWidget::keyPressEvent(event);
        setRegion({});
        break;
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

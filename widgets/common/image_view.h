// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>
#include <QPointF>
#include <QWidget>

namespace terrella::widgets {

/// One image on neutral grey: fitted at first, wheel zooms about the cursor, drag pans, double-click fits, arrows and
/// + − 0 1 by keyboard. Enlarged pixels stay squares. Never scales in a slot: drawing does.
class ImageView : public QWidget {
    Q_OBJECT

public:
    explicit ImageView(QWidget* parent = nullptr);

    /// Keeps zoom and place when the size is the same as before.
    void setImage(const QImage& image);
    void clear();
    [[nodiscard]] bool isFitted() const { return fitted_; }
    [[nodiscard]] double zoom() const; // screen pixels (logical) per image pixel
    /// The image pixel under a point of the widget.
    [[nodiscard]] QPointF imageFromWidget(const QPointF& point) const;
    [[nodiscard]] QPointF widgetFromImage(const QPointF& point) const;
    [[nodiscard]] QSize sizeHint() const override { return {320, 320}; }

public Q_SLOTS:
    void fit();
    void showActualPixels();

Q_SIGNALS:
    /// The pixel under the cursor (column, row), (−1, −1) when it left the image.
    void hovered(const QPoint& pixel);
    void viewChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] double fittedZoom() const;
    void zoomAbout(const QPointF& point, double factor);
    void setZoom(double zoom, const QPointF& center);
    void tellHovered(const QPointF& point);

    QPixmap pixmap_;
    QPointF center_; // image point in the middle of the widget
    double zoom_ = 1;
    bool fitted_ = true, dragging_ = false;
    QPointF pressed_;
};

} // namespace terrella::widgets

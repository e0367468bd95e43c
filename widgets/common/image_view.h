// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>
#include <QPointF>
#include <QPolygonF>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace terrella::widgets {

/// One image on neutral grey: fitted at first, wheel zooms about the cursor, drag pans, double-click fits, arrows and
/// + − 0 A by keyboard. Enlarged pixels stay squares with a grid between them and, where there is room, their values.
///
/// On it lie a mask, outlines, a region that the user draws (Shift and drag, Escape takes it away), and a second image
/// behind a line that can be dragged (Shift and arrows by keyboard). Never scales in a slot: drawing does.
class ImageView : public QWidget {
    Q_OBJECT

public:
    /// An object of the image: its corners in pixels of the image.
    struct Outline {
        QPolygonF corners;
        QColor color;
        QString text;
        bool dashed = false;
    };
    static constexpr double greatest_zoom = 128;

    explicit ImageView(QWidget* parent = nullptr);

    /// Keeps zoom and place when the size is the same as before.
    void setImage(const QImage& image);
    /// Shown right of the line at `swipe()`; a null image takes it away.
    void setSecondImage(const QImage& image);
    void clear();
    [[nodiscard]] bool isEmpty() const { return pixmap_.isNull(); }
    [[nodiscard]] QSize imageSize() const { return pixmap_.size(); }

    void setMask(const QImage& mask);
    void setOutlines(std::vector<Outline> outlines);
    void setOverlayOpacity(double opacity); // 0 to 1, of mask and outlines
    /// What is written on a pixel when there is room, a line each; asked for visible pixels only.
    void setPixelText(std::function<QStringList(const QPoint&)> text);
    /// A cross on a pixel: the cursor of another view.
    void setMarker(std::optional<QPoint> pixel);
    /// Dragging without Shift draws a region instead of moving the image.
    void setDrawsRegion(bool draws);
    [[nodiscard]] QRect region() const { return region_; } // in pixels of the image; empty: none
    void setRegion(const QRect& region);

    [[nodiscard]] double swipe() const { return swipe_; } // share of the width, 0 to 1
    void setSwipe(double share);

    [[nodiscard]] bool isFitted() const { return fitted_; }
    [[nodiscard]] double zoom() const; // screen pixels (logical) per image pixel
    /// The image pixel under a point of the widget.
    [[nodiscard]] QPointF imageFromWidget(const QPointF& point) const;
    [[nodiscard]] QPointF widgetFromImage(const QPointF& point) const;
    /// Shows the same part at the same zoom as another view of an image of the same size.
    void follow(const ImageView& leader);
    /// The whole image with all that lies on it, scaled into `target`.
    void paintWhole(QPainter& painter, const QRectF& target) const;
    [[nodiscard]] QSize sizeHint() const override { return {320, 320}; }

public Q_SLOTS:
    void fit();
    void showActualPixels();

Q_SIGNALS:
    /// The pixel under the cursor (column, row), (−1, −1) when it left the image.
    void hovered(const QPoint& pixel);
    void viewChanged();
    /// A region was drawn, or taken away (empty).
    void regionChanged(const QRect& region);

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
    enum class Drag { none, pan, region, swipe };

    [[nodiscard]] double fittedZoom() const;
    void zoomAbout(const QPointF& point, double factor);
    void setZoom(double zoom, const QPointF& center);
    void tellHovered(const QPointF& point);
    [[nodiscard]] bool isOnSwipe(const QPointF& point) const;
    [[nodiscard]] QRect regionBetween(const QPointF& a, const QPointF& b) const;

    void paintLayers(QPainter& painter, const QPointF& origin, double zoom, double split) const;
    void paintOutlines(QPainter& painter, const QPointF& origin, double zoom) const;
    void paintPixels(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;

    QPixmap pixmap_, second_, mask_;
    QImage image_; // for the contrast of what is written on it
    std::vector<Outline> outlines_;
    double overlay_opacity_ = 0.5;
    std::function<QStringList(const QPoint&)> pixel_text_;
    std::optional<QPoint> marker_;
    QRect region_;
    bool draws_region_ = false;
    double swipe_ = 0.5;
    QPointF center_; // image point in the middle of the widget
    double zoom_ = 1;
    bool fitted_ = true;
    Drag drag_ = Drag::none;
    QPointF pressed_;
};

} // namespace terrella::widgets

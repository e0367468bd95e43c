// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/figure_export.h"
#include "widgets/common/sample_selection.h"
#include "widgets/common/tones.h"
#include "widgets/data/map_places.h"

#include <QImage>
#include <QWidget>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace terrella::widgets {

/// Where the samples lie: a graticule, a dot a sample in the colour of its class, the ground of the sample in hand.
///
/// Linked with the grid both ways: a click takes a sample in hand, Shift and drag selects what lies in a rectangle
/// (with Ctrl besides what is selected), and what is chosen elsewhere is marked here. Wheel zooms, drag pans, a
/// double-click fits; by keyboard arrows go to the next sample in their direction, + − 0, Escape.
class FootprintMap : public QWidget {
    Q_OBJECT

public:
    explicit FootprintMap(QWidget* parent = nullptr);

    /// Of another dataset; null: none.
    void setPlaces(std::shared_ptr<const MapPlaces> places);
    /// The samples that the filter shows.
    void setItems(const std::vector<std::uint32_t>& samples);
    void setDescriber(std::function<QColor(std::size_t)> color, std::function<QString(std::size_t)> name);
    void setSelection(const SampleSelection& selection);
    void setCurrent(std::optional<std::size_t> sample);
    /// Longitude and latitude of the outline of the sample in hand; empty: unknown.
    void setFootprint(const std::vector<std::array<double, 2>>& outline);

    [[nodiscard]] const SampleSelection& selection() const { return selection_; }
    [[nodiscard]] std::optional<std::size_t> current() const { return current_; }
    [[nodiscard]] const MapView& view() const { return view_; }
    /// The shown sample nearest to a point of the widget, at most `within` pixels away.
    [[nodiscard]] std::optional<std::size_t> sampleAt(const QPointF& point, double within = 8) const;
    [[nodiscard]] Figure figure() const;
    [[nodiscard]] QString csv() const;
    [[nodiscard]] QSize sizeHint() const override { return {600, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

public Q_SLOTS:
    void fit();

Q_SIGNALS:
    void currentChanged();
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void viewMoved();
    void zoomAbout(const QPointF& point, double factor);
    void choose(std::size_t sample, Qt::KeyboardModifiers modifiers);
    void selectInside(const QRectF& area, bool add);
    void step(int dx, int dy);
    [[nodiscard]] bool has(std::size_t sample) const;
    [[nodiscard]] QPointF placeOf(std::size_t sample, const MapView& view) const;

    void paintMap(QPainter& painter, const MapView& view, const Tones& tones) const;
    void paintGraticule(QPainter& painter, const MapView& view, const Tones& tones) const;
    void paintDots(QPainter& painter, const MapView& view, const Tones& tones) const;
    void paintCurrent(QPainter& painter, const MapView& view, const Tones& tones) const;
    void paintScale(QPainter& painter, const MapView& view, const Tones& tones) const;

    std::shared_ptr<const MapPlaces> places_;
    std::vector<std::uint32_t> items_;
    std::function<QColor(std::size_t)> color_;
    std::function<QString(std::size_t)> name_;
    SampleSelection selection_;
    std::optional<std::size_t> current_;
    std::vector<std::array<double, 2>> outline_;
    MapView view_;
    bool fitted_ = true;
    std::optional<QPointF> pressed_;
    bool moved_ = false;
    QRectF rubber_;                  // being drawn, in pixels
    mutable QPixmap dots_;           // as last painted
    mutable bool dots_stale_ = true; // the view, the items or the selection changed
};

} // namespace terrella::widgets

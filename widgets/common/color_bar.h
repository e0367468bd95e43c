// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/color_maps.h"

#include <QWidget>

namespace terrella::widgets {

/// The colours of a map with the values they stand for: least and greatest at the ends, the name of the quantity
/// between them.
class ColorBar : public QWidget {
    Q_OBJECT

public:
    explicit ColorBar(QWidget* parent = nullptr);

    /// `gamma` as in Toning: the colours lie where the picture has them.
    void setScale(ColorMap map, double low, double high, double gamma, const QString& name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }
    /// Draws it into `area` of another device in `ink`: part of exported figures.
    void paintInto(QPainter& painter, const QRectF& area, const QColor& ink) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ColorMap map_ = ColorMap::grey;
    double low_ = 0, high_ = 1, gamma_ = 1;
    QString name_;
};

} // namespace terrella::widgets

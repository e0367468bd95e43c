// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/crop_view.h"

#include "widgets/augment/figures.h"
#include "widgets/common/data_colors.h"
#include "widgets/common/theme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QPolygonF>

namespace terrella::widgets {

QColor viewColor(int view, bool dark) {
    return seriesColor(view, dark);
}

CropView::CropView(QWidget* parent) : ImageView(parent) {
    setMinimumSize(200, 200);
}

void CropView::setOutlines(std::vector<Outline> outlines) {
    outlines_ = std::move(outlines);
    update();
}

void CropView::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    addFigureActions(menu, tr("the source with its rectangles"), [this] { return grab().toImage(); }, this);
    menu.exec(event->globalPos());
}

void CropView::paintEvent(QPaintEvent* event) {
    ImageView::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // The strong ones last: they lie on top. A dark line around each keeps it visible on any ground.
    for (const bool strong : {false, true})
        for (const Outline& outline : outlines_) {
            if (outline.strong != strong)
                continue;
            QPolygonF polygon;
            for (const data::Point& corner : outline.geometry.corners_in_source())
                polygon.append(widgetFromImage({corner.x, corner.y}));
            QColor color = outline.color;
            if (strong) {
                painter.setPen(QPen(QColor(0, 0, 0, 110), 4.5));
                painter.drawPolygon(polygon);
            } else {
                color.setAlphaF(0.55F);
            }
            painter.setPen(QPen(color, strong ? 2.5 : 1));
            painter.drawPolygon(polygon);
        }
}

} // namespace terrella::widgets

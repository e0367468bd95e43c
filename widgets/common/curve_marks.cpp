// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/curve_marks.h"

#include <QTransform>

namespace terrella::widgets {

QPainterPath curveMark(int mark) {
    QPainterPath path;
    const auto polygon = [&](std::initializer_list<QPointF> points) {
        path.addPolygon(QPolygonF(QList<QPointF>(points)));
        path.closeSubpath();
    };
    switch (mark) {
    case 1: path.addEllipse(QPointF(0, 0), 2.8, 2.8); break;
    case 2: polygon({{-3.4, 2.6}, {3.4, 2.6}, {0, -3.4}}); break;
    case 3: polygon({{-3.4, 0}, {0, -3.8}, {3.4, 0}, {0, 3.8}}); break;
    case 4: polygon({{-3.4, -2.6}, {3.4, -2.6}, {0, 3.4}}); break;
    case 5:
        polygon({{-1, -3.6},
                 {1, -3.6},
                 {1, -1},
                 {3.6, -1},
                 {3.6, 1},
                 {1, 1},
                 {1, 3.6},
                 {-1, 3.6},
                 {-1, 1},
                 {-3.6, 1},
                 {-3.6, -1},
                 {-1, -1}});
        break;
    case 6: path = QTransform().rotate(45).map(curveMark(5)); break;
    case 7: polygon({{-3.6, -1.6}, {3.6, -1.6}, {3.6, 1.6}, {-3.6, 1.6}}); break;
    default: break;
    }
    return path;
}

} // namespace terrella::widgets

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>

#include <vector>

class QCPGraph;

namespace terrella::widgets {

/// How much of `rect` (pixels of the plot) the visible graphs run through: the width over which they do, summed.
double overlapOf(const QRectF& rect, const std::vector<const QCPGraph*>& graphs);

/// Where the label of a horizontal line stands.
struct LabelPlace {
    QRectF rect;   // pixels of the plot, empty when there is no room
    int slot = -1; // right, left or middle, below or above the line; counted in the order of preference
};

/// A place for the label of a horizontal line: directly below or above it, at the right, the left or in the middle of
/// `area`, where the graphs run through it the least. Stays in the slot `before` as long as nothing runs through it: a
/// label that jumps with each new point cannot be read.
LabelPlace labelPlace(const QRectF& area, double line_y, const QSizeF& size, const std::vector<const QCPGraph*>& graphs,
                      int before);

} // namespace terrella::widgets

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

/// A place for the label of a horizontal line: directly above or below it, at the right, the left or in the middle of
/// `area`, where the graphs run through it the least. Stays at `before` as long as nothing runs through it: a label
/// that jumps with each new point cannot be read.
QRectF labelPlace(const QRectF& area, double line_y, const QSizeF& size, const std::vector<const QCPGraph*>& graphs,
                  const QRectF& before);

} // namespace terrella::widgets

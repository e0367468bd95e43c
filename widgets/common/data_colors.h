// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

namespace terrella::widgets {

/// Okabe and Ito's eight, in the order in which lines of a plot take them; counts on from the start after the eighth.
/// Adapted to the ground: black becomes light grey on dark.
QColor seriesColor(int index, bool dark);
/// The colour of class `index` of `count`: Okabe-Ito up to eight classes, a fixed list of well-separated colours
/// beyond. The same class has the same colour on every page and in both themes.
QColor classColor(int index, int count);
/// Viridis at 0 ≤ t ≤ 1 (values outside are clamped, NaN is transparent).
QColor viridis(double t);
/// Blue-white-orange at −1 ≤ t ≤ 1.
QColor diverging(double t);

} // namespace terrella::widgets

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>

namespace terrella::widgets {

/// Shapes that tell lines of a plot apart without their colour; 0 is a line without one.
constexpr int curve_marks = 7;
/// Mark 1 to `curve_marks`, around the origin, some 6 wide.
QPainterPath curveMark(int mark);

} // namespace terrella::widgets

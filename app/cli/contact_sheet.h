// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/drawn_view.h"
#include "runs/report_picture.h"

#include <vector>

namespace terrella::cli {

/// One sample and what is drawn of it.
struct SheetSample {
    data::Image stored;
    std::vector<std::vector<augment::DrawnView>> draws; // [draws][views]
};

/// All samples below each other: the source with the rectangles of every view at the left, a column a draw, a row a
/// view, with a bar in the view's colour below each. Colours are stretched as in the source.
runs::Picture contact_sheet(const std::vector<SheetSample>& samples, const std::vector<data::Band>& bands);

} // namespace terrella::cli

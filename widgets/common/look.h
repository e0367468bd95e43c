// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/raster_image.h"

namespace terrella::widgets {

/// How samples are drawn: on the Data page, and in the views that the Augment page draws of them.
struct Look {
    BandCombination combination;
    Stretch stretch;
    ColorMap map = ColorMap::grey; // of single bands
    [[nodiscard]] Toning toning() const { return {stretch.gamma, mapFor(combination, map)}; }
    bool operator==(const Look&) const = default;
};

} // namespace terrella::widgets

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "widgets/common/image_view.h"
#include "widgets/common/legend.h"

#include <QImage>

#include <cstdint>
#include <vector>

namespace terrella::widgets {

/// A mask made ready to be drawn: which class each pixel has. Safe on any thread.
struct MaskPicture {
    QImage classes;                        // 8 bit, the class of each pixel, `none` where there is none
    std::vector<std::int64_t> pixel_count; // [classes]
    static constexpr int none = 255;       // classes from here on are not drawn
    [[nodiscard]] bool isEmpty() const { return classes.isNull(); }
};
MaskPicture maskPicture(const data::Image& mask, std::size_t class_count);

/// The mask in the classes' own colours; classes that are not shown, and pixels without one, are transparent.
QImage colouredMask(const MaskPicture& mask, const std::vector<data::MaskClass>& classes,
                    const std::vector<bool>& shown);
/// The outlines of a sample's objects in the colours of their classes; what is difficult is dashed.
std::vector<ImageView::Outline> outlinesOf(const std::vector<data::Box>& boxes, const std::vector<std::string>& classes,
                                           const std::vector<bool>& shown);

/// Entries for the classes that occur in the sample with their share or number, and which class each stands for.
struct OverlayLegend {
    std::vector<Legend::Entry> entries;
    std::vector<int> classes;
};
OverlayLegend maskLegend(const MaskPicture& mask, const std::vector<data::MaskClass>& classes,
                         const std::vector<bool>& shown);
OverlayLegend boxLegend(const std::vector<data::Box>& boxes, const std::vector<std::string>& classes,
                        const std::vector<bool>& shown);

/// What is drawn at first: all classes, but of a background and a foreground the foreground alone, so that the image
/// stays to be seen.
std::vector<bool> shownAtFirst(const std::vector<data::MaskClass>& classes);

} // namespace terrella::widgets

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/sample_overlays.h"

#include "widgets/common/data_colors.h"
#include "widgets/common/format.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace terrella::widgets {

namespace {

bool isShown(const std::vector<bool>& shown, int index) {
    return index >= 0 && (std::size_t(index) >= shown.size() || shown[std::size_t(index)]);
}

/// Its own colour. Of masks in black and white that is no legend but how they are stored, and white over an image is
/// a veil: the second class is vermillion then.
QColor colorOf(const std::vector<data::MaskClass>& classes, std::size_t index) {
    const auto isGrey = [](const data::MaskClass& c) {
        return c.colour[0] == c.colour[1] && c.colour[1] == c.colour[2];
    };
    if (classes.size() == 2 && std::all_of(classes.begin(), classes.end(), isGrey))
        return index == 0 ? QColor(0x8a8f96) : QColor(0xd55e00);
    const auto& c = classes[index].colour;
    return {c[0], c[1], c[2]};
}

} // namespace

MaskPicture maskPicture(const data::Image& mask, std::size_t class_count) {
    MaskPicture picture;
    if (mask.empty())
        return picture;
    picture.pixel_count.assign(class_count, 0);
    picture.classes = QImage(mask.width(), mask.height(), QImage::Format_Indexed8);
    for (int y = 0; y < mask.height(); ++y) {
        auto* line = picture.classes.scanLine(y);
        for (int x = 0; x < mask.width(); ++x) {
            const float value = mask.at(0, y, x);
            const bool known = std::isfinite(value) && value >= 0 && std::size_t(value) < class_count;
            if (known)
                ++picture.pixel_count[std::size_t(value)];
            line[x] = uchar(known ? std::min(int(value), int(MaskPicture::none)) : int(MaskPicture::none));
        }
    }
    return picture;
}

QImage colouredMask(const MaskPicture& mask, const std::vector<data::MaskClass>& classes,
                    const std::vector<bool>& shown) {
    if (mask.isEmpty())
        return {};
    QList<QRgb> table(256, 0U);
    for (int i = 0; i < std::min(int(classes.size()), int(MaskPicture::none)); ++i)
        if (isShown(shown, i))
            table[i] = colorOf(classes, std::size_t(i)).rgba();
    QImage coloured = mask.classes;
    coloured.setColorTable(table);
    return coloured.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

std::vector<ImageView::Outline> outlinesOf(const std::vector<data::Box>& boxes, const std::vector<std::string>& classes,
                                           const std::vector<bool>& shown) {
    std::vector<ImageView::Outline> outlines;
    for (const data::Box& box : boxes) {
        if (!isShown(shown, std::max(box.label, 0)))
            continue;
        ImageView::Outline outline;
        for (std::size_t i = 0; i < 8; i += 2)
            outline.corners.append(QPointF(box.corners[i], box.corners[i + 1]));
        outline.color = classColor(box.label, int(classes.size()));
        if (box.label >= 0 && std::size_t(box.label) < classes.size())
            outline.text = QString::fromStdString(classes[std::size_t(box.label)]);
        outline.dashed = box.difficult;
        outlines.push_back(std::move(outline));
    }
    return outlines;
}

OverlayLegend maskLegend(const MaskPicture& mask, const std::vector<data::MaskClass>& classes,
                         const std::vector<bool>& shown) {
    OverlayLegend legend;
    const auto all = std::accumulate(mask.pixel_count.begin(), mask.pixel_count.end(), std::int64_t(0));
    for (std::size_t i = 0; i < std::min(classes.size(), mask.pixel_count.size()); ++i) {
        if (mask.pixel_count[i] == 0)
            continue;
        legend.entries.push_back({QStringLiteral("%1 %2").arg(QString::fromStdString(classes[i].name),
                                                              percentText(double(mask.pixel_count[i]) / double(all))),
                                  colorOf(classes, i), isShown(shown, int(i))});
        legend.classes.push_back(int(i));
    }
    return legend;
}

OverlayLegend boxLegend(const std::vector<data::Box>& boxes, const std::vector<std::string>& classes,
                        const std::vector<bool>& shown) {
    OverlayLegend legend;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const auto count =
            std::count_if(boxes.begin(), boxes.end(), [&](const data::Box& box) { return box.label == int(i); });
        if (count == 0)
            continue;
        legend.entries.push_back({QStringLiteral("%1 %2").arg(QString::fromStdString(classes[i]), countText(count)),
                                  classColor(int(i), int(classes.size())), isShown(shown, int(i))});
        legend.classes.push_back(int(i));
    }
    return legend;
}

std::vector<bool> shownAtFirst(const std::vector<data::MaskClass>& classes) {
    std::vector<bool> shown(classes.size(), true);
    if (classes.size() == 2)
        shown[0] = false;
    return shown;
}

} // namespace terrella::widgets

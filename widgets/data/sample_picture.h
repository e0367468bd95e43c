// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "widgets/common/dataset_pixels.h"

#include <QImage>
#include <QString>

#include <utility>
#include <vector>

namespace terrella::widgets {

// Pictures and numbers of samples as plain values; everything here is safe on any thread.

/// A square thumbnail: shrunk to `side` pixels where the sample is larger, and cut at the longer side. `limits` are the
/// dataset's. With Stretch::Scope::image the picture is stretched half way between them and the sample's own, so that a
/// lake is not black beside a desert, and yet darker; with the dataset's scope, and with Stretch::unit, they hold as
/// they are. Throws what Dataset::read throws.
QImage thumbnailOf(const data::Dataset& dataset, std::size_t index, const Look& look, const Limits& limits, int side);

/// How often values occur: `counts` of equal bins from `low` to `high`, pixels without data left out.
struct Histogram {
    QString name; // band, or what the channel is
    double low = 0, high = 1;
    std::vector<double> counts;
    bool joined = false; // of a channel that joins bands: its values are not in the bands' unit
};

/// One sample as the inspector shows it.
struct SamplePicture {
    QImage image;
    Limits limits;
    std::vector<Histogram> histograms; // one a channel
    double missing_share = 0;          // pixels without data, 0 to 1
};
/// `limits`: those to draw with; none: the image's own.
SamplePicture pictureOf(const data::Image& image, const std::vector<data::Band>& bands, const Look& look,
                        const Limits& limits = {});

/// "500,123.5  5,800,234.0": the map coordinates of a pixel's centre; empty without a geotransform.
QString placeText(const data::Sample& sample, double column, double row);

} // namespace terrella::widgets

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "data/dataset.h"
#include "widgets/common/raster_image.h"

#include <QImage>
#include <QString>

#include <utility>
#include <vector>

namespace terrella::widgets {

// Pictures and numbers of samples as plain values; everything here is safe on any thread.

/// How samples are drawn.
struct Look {
    BandCombination combination;
    Stretch stretch;
    bool operator==(const Look&) const = default;
};

/// (black, white) of each channel over the dataset, from `samples` of them spread evenly: thumbnails stretched
/// alike can be compared. Samples that cannot be read are left out.
std::vector<std::pair<float, float>> datasetLimits(const data::Dataset& dataset, const Look& look, int samples = 24,
                                                   const StopToken& stop = {});

/// A square thumbnail: shrunk to `side` pixels where the sample is larger, and cut at the longer side. `limits` are the
/// dataset's; the picture is stretched half way between them and the sample's own, so that a lake is not black beside
/// a desert, and yet darker. With Stretch::unit the limits hold as they are: images stay comparable.
/// Throws what Dataset::read throws.
QImage thumbnailOf(const data::Dataset& dataset, std::size_t index, const Look& look,
                   const std::vector<std::pair<float, float>>& limits, int side);

/// How often values occur: `counts` of equal bins from `low` to `high`, pixels without data left out.
struct Histogram {
    QString name; // band, or what the channel is
    double low = 0, high = 1;
    std::vector<double> counts;
};

/// One sample as the inspector shows it.
struct SamplePicture {
    QImage image;
    std::vector<std::pair<float, float>> limits;
    std::vector<Histogram> histograms; // one a channel
    double missing_share = 0;          // pixels without data, 0 to 1
};
SamplePicture pictureOf(const data::Image& image, const std::vector<data::Band>& bands, const Look& look);

/// The name of a channel: "B04", "VV−VH".
QString channelName(const Channel& channel, const std::vector<data::Band>& bands);
/// "500,123.5  5,800,234.0": the map coordinates of a pixel's centre; empty without a geotransform.
QString placeText(const data::Sample& sample, double column, double row);

} // namespace terrella::widgets

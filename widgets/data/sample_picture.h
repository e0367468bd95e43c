// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "data/dataset.h"
#include "widgets/common/raster_image.h"

#include <QImage>
#include <QString>

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace terrella::widgets {

// Pictures and numbers of samples as plain values; everything here is safe on any thread.

/// How samples are drawn.
struct Look {
    BandCombination combination;
    Stretch stretch;
    ColorMap map = ColorMap::grey; // of single bands
    [[nodiscard]] Toning toning() const { return {stretch.gamma, mapFor(combination, map)}; }
    bool operator==(const Look&) const = default;
};

/// A few pixels of some samples, spread evenly over a dataset: what is black and white over all of it. Read once, when
/// first asked for; any number of threads may ask.
class DatasetPixels {
public:
    explicit DatasetPixels(std::shared_ptr<const data::Dataset> dataset, int samples = 24)
        : dataset_(std::move(dataset)), samples_(samples) {}

    /// (black, white) of each channel over the dataset: images stretched alike can be compared. Samples that cannot be
    /// read are left out; (0, 1) when none can.
    [[nodiscard]] Limits limits(const Look& look, const StopToken& stop = {}) const;

private:
    [[nodiscard]] data::Image read(const StopToken& stop) const;

    std::shared_ptr<const data::Dataset> dataset_;
    int samples_;
    mutable std::mutex mutex_;
    mutable std::shared_ptr<const data::Image> pixels_; // the samples side by side, one line
};

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

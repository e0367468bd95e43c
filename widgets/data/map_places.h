// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <QPointF>
#include <QRectF>

#include <memory>
#include <vector>

namespace terrella::widgets {

/// Where the samples of a dataset lie, as a map needs it. A plain value; safe on any thread.
struct MapPlaces {
    std::vector<float> longitude, latitude; // [samples], degrees, NaN where unknown
    std::size_t known = 0;                  // samples with a place
    QRectF bounds;                          // of all: x longitude, y latitude, y upwards
    /// Ground that a sample shows, where all have one size and their bands' resolution is known; else 0.
    double width_m = 0, height_m = 0;
};
/// Runs through all samples: not for the GUI thread.
MapPlaces placesOf(const data::Dataset& dataset);

/// A map in longitudes and latitudes whose scale is true at one parallel, so that shapes near it are right.
struct MapView {
    double longitude = 0, latitude = 0; // in the middle
    double pixels_per_degree = 1;       // of latitude
    double stretch = 1;                 // of longitudes: cosine of the true parallel
    QSizeF size;
    [[nodiscard]] QPointF toScreen(double lon, double lat) const {
        return {size.width() / 2 + (lon - longitude) * stretch * pixels_per_degree,
                size.height() / 2 - (lat - latitude) * pixels_per_degree};
    }
    [[nodiscard]] QPointF toDegrees(const QPointF& point) const {
        return {longitude + (point.x() - size.width() / 2) / (stretch * pixels_per_degree),
                latitude - (point.y() - size.height() / 2) / pixels_per_degree};
    }
    [[nodiscard]] double pixelsPerMetre() const { return pixels_per_degree / 111'195.0; } // on a sphere of 6371 km
};
/// Shows all of `bounds` with some margin.
MapView fittedView(const QRectF& bounds, const QSizeF& size);
/// The distance of the graticule's lines in degrees, at least `least_px` pixels apart: a round number.
double graticuleStep(double pixels_per_degree, double least_px);

} // namespace terrella::widgets

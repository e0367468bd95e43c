// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/map_places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace terrella::widgets {

MapPlaces placesOf(const data::Dataset& dataset) {
    MapPlaces places;
    const std::size_t count = dataset.size();
    places.longitude.assign(count, std::numeric_limits<float>::quiet_NaN());
    places.latitude = places.longitude;
    double west = 180, east = -180, south = 90, north = -90;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& location = dataset.sample(i).location;
        if (!location || !std::isfinite((*location)[0]) || !std::isfinite((*location)[1]))
            continue;
        const auto [lon, lat] = *location;
        places.longitude[i] = float(lon);
        places.latitude[i] = float(lat);
        ++places.known;
        west = std::min(west, lon);
        east = std::max(east, lon);
        south = std::min(south, lat);
        north = std::max(north, lat);
    }
    if (places.known > 0)
        places.bounds = QRectF(QPointF(west, south), QPointF(east, north));
    const data::DatasetInfo& info = dataset.info();
    double finest = 0;
    for (const data::Band& band : info.bands)
        if (band.resolution_m && (finest == 0 || *band.resolution_m < finest))
            finest = *band.resolution_m;
    if (info.sizes.size() == 1 && finest > 0) {
        places.width_m = finest * info.sizes[0][1];
        places.height_m = finest * info.sizes[0][0];
    }
    return places;
}

MapView fittedView(const QRectF& bounds, const QSizeF& size) {
    MapView view;
    view.size = size;
    const QPointF middle = bounds.center();
    view.longitude = middle.x();
    view.latitude = middle.y();
    view.stretch = std::cos(std::clamp(middle.y(), -80.0, 80.0) * std::numbers::pi / 180);
    const double margin = 0.86; // of the size is used
    const double by_width = margin * size.width() / std::max(bounds.width() * view.stretch, 1e-9);
    const double by_height = margin * size.height() / std::max(bounds.height(), 1e-9);
    view.pixels_per_degree = std::clamp(std::min(by_width, by_height), size.height() / 200, 2'500.0); // one place alone: its region
    return view;
}

double graticuleStep(double pixels_per_degree, double least_px) {
    constexpr std::array steps{0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05,
                               0.1,    0.2,    0.5,    1.0,   2.0,   5.0,   10.0, 15.0, 30.0};
    const auto step = std::find_if(steps.begin(), steps.end(),
                                   [&](double one) { return one * pixels_per_degree >= least_px; });
    return step == steps.end() ? 45.0 : *step;
}

} // namespace terrella::widgets

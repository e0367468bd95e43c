// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/footprint.h"

#include "base/error.h"
#include "data/scene_crs.h"

#include <algorithm>
#include <cmath>

namespace terrella::data {

std::vector<std::array<double, 2>> footprint(const Sample& sample) {
    if (!sample.geotransform || sample.crs.empty() || sample.image.empty())
        return {};
    constexpr int parts = 8; // of an edge: straight in one projection is bent in another
    constexpr std::array<std::array<double, 2>, 4> corners{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};
    const auto& g = *sample.geotransform;
    std::vector<double> x, y;
    for (std::size_t k = 0; k < corners.size(); ++k) {
        const auto& from = corners[k];
        const auto& to = corners[(k + 1) % corners.size()];
        for (int i = 0; i < parts; ++i) {
            const double t = static_cast<double>(i) / parts;
            const double column = (from[0] + (to[0] - from[0]) * t) * sample.image.width();
            const double row = (from[1] + (to[1] - from[1]) * t) * sample.image.height();
            x.push_back(g[0] + column * g[1] + row * g[2]);
            y.push_back(g[3] + column * g[4] + row * g[5]);
        }
    }
    try {
        PointTransform(sample.crs, wgs84)(x, y);
    } catch (const DataError&) {
        return {}; // no place is a state, not an error
    }
    std::vector<std::array<double, 2>> points;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (!std::isfinite(x[i]) || !std::isfinite(y[i]))
            return {};
        points.push_back({x[i], y[i]});
    }
    return points;
}

} // namespace terrella::data

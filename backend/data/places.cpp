// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/places.h"

#include "base/error.h"
#include "data/scene_crs.h"

#include <cmath>

namespace terrella::data {

void Places::add(std::size_t sample, const std::string& crs, double x, double y) {
    Points& points = by_crs_[crs];
    points.samples.push_back(sample);
    points.x.push_back(x);
    points.y.push_back(y);
}

std::map<std::size_t, std::array<double, 2>> Places::locations() const {
    std::map<std::size_t, std::array<double, 2>> found;
    for (const auto& [crs, points] : by_crs_) {
        std::vector<double> x = points.x, y = points.y;
        try {
            PointTransform(crs, wgs84)(x, y);
        } catch (const DataError&) {
            continue; // no location is a state, not an error
        }
        for (std::size_t i = 0; i < x.size(); ++i)
            if (std::isfinite(x[i]) && std::isfinite(y[i]))
                found[points.samples[i]] = {x[i], y[i]};
    }
    return found;
}

} // namespace terrella::data

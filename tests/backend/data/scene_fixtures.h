// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/open.h"
#include "data/scene.h"
#include "data/source.h"
#include "raster_fixtures.h"

#include <algorithm>
#include <memory>
#include <string>

namespace terrella::test {

/// North up, with the top left corner at (x, y).
inline std::array<double, 6> north_up(double x, double y, double pixel) { return {x, pixel, 0, y, 0, -pixel}; }

/// A picture in UTM zone 33N whose pixel (c, y, x) tells its place: 1 + c·0.25 + x + y·1000, for a corner of (column,
/// row) on a common grid of `pixel` metres.
inline RasterToWrite placed(int channels, int height, int width, int column = 0, int row = 0, double pixel = 10) {
    RasterToWrite what{data::Image(channels, height, width), GDT_Float32};
    for (int c = 0; c < channels; ++c)
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                what.image.at(c, y, x) = 1 + 0.25F * static_cast<float>(c) + static_cast<float>(column + x) +
                                         1000 * static_cast<float>(row + y);
    what.geotransform = north_up(500000 + column * pixel, 5000000 - row * pixel, pixel);
    what.epsg = 32633;
    what.nodata = -9999;
    return what;
}

inline data::DataSettings scene_settings(const fs::path& path, int tile) {
    data::DataSettings settings;
    settings.path = path.string();
    settings.kind = "scene";
    settings.scene.tile = tile;
    return settings;
}

inline std::shared_ptr<const data::Scene> open_as_scene(const data::DataSettings& settings) {
    Message why_not;
    const data::Source source(settings.path);
    const auto dataset = data::open_scene(source, settings, why_not, nullptr, {});
    if (dataset == nullptr)
        throw DataError(told("not recognised: %1", why_not), settings.path, "");
    return std::dynamic_pointer_cast<const data::Scene>(dataset);
}

inline bool any_contains(const std::vector<std::string>& texts, const std::string& part) {
    return std::ranges::any_of(texts, [&](const std::string& t) { return t.find(part) != std::string::npos; });
}
inline bool any_contains(const std::vector<data::Remark>& remarks, const std::string& part) {
    return std::ranges::any_of(remarks, [&](const Message& t) { return t.text().find(part) != std::string::npos; });
}

} // namespace terrella::test

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "base/json.h"
#include "base/text.h"
#include "data/synthetic_kinds.h"

#include <algorithm>
#include <cmath>

namespace terrella::data {
namespace {

using namespace synthetic;

constexpr int largest_side = 8192, smallest_scene = 256; // below it a picture counts as a sample, not as a scene

/// Scenes in a row of the mosaic.
std::size_t scenes_across(const SyntheticSet& set) {
    return static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(set.scenes->size()))));
}

std::array<double, 6> mosaic_grid() { return {500000, 10, 0, 5400000, 0, -10}; }

} // namespace

void write_into_mosaic(SyntheticSet& set, std::size_t index) {
    const int side = set.settings.size, across = static_cast<int>(scenes_across(set));
    const int down = static_cast<int>((set.scenes->size() + scenes_across(set) - 1) / scenes_across(set));
    if (index == 0) {
        if (across * side > largest_side)
            throw ConfigurationError(
                told("One picture of %1 scenes is too large", set.scenes->size()), "samples",
                told("Choose at most %1 scenes of this size", (largest_side / side) * (largest_side / side)));
        set.mosaic = Image(optical_bands + 1, down * side, across * side);
    }
    const Place place = set.place(index);
    const Scene scene = painted(place);
    const Image optical = optical_image(scene, place), ground = ground_image(scene, place);
    const int left = static_cast<int>(index) % across * side, top = static_cast<int>(index) / across * side;
    for (int c = 0; c <= optical_bands; ++c) {
        const auto from = c < optical_bands ? optical.plane(c) : ground.plane(0);
        for (int y = 0; y < side; ++y)
            std::ranges::copy(from.subspan(static_cast<std::size_t>(y) * side, side), &set.mosaic.at(c, top + y, left));
    }
}

void write_into_scene(SyntheticSet& set, std::size_t index) {
    if (const int side = static_cast<int>(scenes_across(set)) * set.settings.size; index == 0 && side < smallest_scene)
        throw ConfigurationError(told("One picture of %1 scenes has only %2 pixels a side", set.scenes->size(), side),
                                 "samples",
                                 told("Choose more samples or a larger size, for at least %1", smallest_scene));
    write_into_mosaic(set, index);
}

void finish_scene(SyntheticSet& set) {
    RasterFile raster{Image(optical_bands, set.mosaic.height(), set.mosaic.width()), "uint16", {}, mosaic_grid(), place_crs};
    for (int c = 0; c < optical_bands; ++c) {
        std::ranges::copy(set.mosaic.plane(c), raster.image.plane(c).begin());
        raster.names.push_back(sentinel2_bands()[static_cast<std::size_t>(c)].name);
    }
    set.files.tiff("scene.tif", raster);
    // The classes as squares of land, for data.scene.labels and data.scene.field: class.
    Json features = Json::array();
    const double extent = 10.0 * set.settings.size;
    for (std::size_t i = 0; i < set.scenes->size(); ++i) {
        const double x = mosaic_grid()[0] + extent * static_cast<double>(i % scenes_across(set)),
                     y = mosaic_grid()[3] - extent * static_cast<double>(i / scenes_across(set));
        const Json ring{{x, y}, {x + extent, y}, {x + extent, y - extent}, {x, y - extent}, {x, y}};
        features.push_back({{"type", "Feature"},
                            {"properties", {{"class", set.scenes->info().classes[static_cast<std::size_t>(set.place(i).label)]}}},
                            {"geometry", {{"type", "Polygon"}, {"coordinates", Json::array({ring})}}}});
    }
    const Json crs{{"type", "name"}, {"properties", {{"name", "urn:ogc:def:crs:EPSG::32632"}}}};
    set.files.bytes("classes.geojson", Json{{"type", "FeatureCollection"}, {"crs", crs}, {"features", features}}.dump());
}

void finish_hyperspectral(SyntheticSet& set) {
    // 100 narrow bands between Sentinel-2's, by straight lines from one to the next; its cirrus band sees no ground.
    constexpr int bands = 100;
    constexpr double first_nm = 443, last_nm = 2190;
    std::vector<std::pair<double, int>> known; // wavelength and band
    for (int c = 0; c < optical_bands; ++c)
        if (const Band& band = sentinel2_bands()[static_cast<std::size_t>(c)]; band.name != "B10")
            known.emplace_back(*band.wavelength_nm, c);
    std::ranges::sort(known);
    RasterFile cube{Image(bands, set.mosaic.height(), set.mosaic.width()), "uint16"};
    std::vector<std::string> wavelengths;
    for (int b = 0; b < bands; ++b) {
        const double nm = first_nm + (last_nm - first_nm) * b / (bands - 1);
        const auto above = std::ranges::find_if(known, [nm](const auto& one) { return one.first >= nm; });
        const auto high = above == known.end() ? known.end() - 1 : above, low = high == known.begin() ? high : high - 1;
        const double share = high == low || nm <= low->first
                                 ? 0
                                 : std::min(1.0, (nm - low->first) / (high->first - low->first));
        const auto from = set.mosaic.plane(low->second), to = set.mosaic.plane(high->second);
        const auto out = cube.image.plane(b);
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = std::round(from[i] + static_cast<float>(share) * (to[i] - from[i]));
        wavelengths.push_back(number_text(std::round(nm * 10) / 10));
    }
    set.files.envi("scene", cube,
                   "wavelength units = nanometers\nreflectance scale factor = 10000\nwavelength = {" + join(wavelengths, ", ") + "}\n");
    RasterFile map{plane_of(set.mosaic, optical_bands), "uint8"};
    std::vector<std::string> names{"Unclassified"}, colours{"0, 0, 0"};
    for (const auto& [name, colour] : ground_classes()) {
        names.push_back(name);
        colours.push_back(std::to_string(colour >> 16) + ", " + std::to_string(colour >> 8 & 0xFF) + ", " + std::to_string(colour & 0xFF));
    }
    for (float& code : map.image.pixels())
        code += 1;
    set.files.envi("scene_gt", map,
                   "file type = ENVI Classification\nclasses = " + std::to_string(names.size()) + "\nclass lookup = {" +
                       join(colours, ", ") + "}\nclass names = {" + join(names, ", ") + "}\n");
}

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/image.h"
#include "data/synthetic_scene.h"

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace terrella::data::synthetic {

inline constexpr int margin_px = 4; // painted beyond the image, so that coarse bands and shadows have surroundings
inline constexpr const char* place_crs = "EPSG:32632";

/// An embedded scene by what it is a function of; `label` is index mod the number of classes.
struct Place {
    std::uint64_t seed = 0;
    std::size_t index = 0;
    int size = 64; // pixels a side, 10 m each
    int label = 0;
};
Place place_at(std::uint64_t seed, std::size_t index, int size);

/// An invented place on the map: scenes lie side by side, a hundred in a row, from a round corner of UTM zone 32 on.
std::array<double, 6> place_geotransform(const Place& place);

/// The ground as the embedded scenes show it.
Scene painted(const Place& place);
/// The same ground in another part of the year, 0 to 3: plants and sun change, streets, roofs and soils stay.
Scene painted_in_season(const Place& place, int season);
/// The day on which a scene is seen, "2019-06-13".
std::string date_of(const Scene& scene);

/// The ground before and after something was built in it or cleared from it, and where it changed: [1, size, size],
/// 1 where it did. One pair in four is unchanged.
struct ChangedPlace {
    Scene before, after;
    Image changed;
};
ChangedPlace changed(const Place& place);

/// The random numbers of the sensors, for `image_optical` and `image_radar`.
RandomStream optical_noise(const Place& place, std::uint64_t take = 0);
RandomStream radar_noise(const Place& place, std::uint64_t take = 0);

/// What the sensors make of a scene; `take` 0 is the picture of the embedded scenes, others have their own haze, noise
/// and speckle. [13, size, size] top-of-atmosphere reflectance × 10000; [2, size, size] dB.
Image optical_image(const Scene& scene, const Place& place, std::uint64_t take = 0);
Image radar_image(const Scene& scene, const Place& place, std::uint64_t take = 0);

/// The classes of the ground, in the order of their numbers, with a colour (0xRRGGBB) each.
enum Ground { water, trees, low_vegetation, bare_ground, paved, building };
const std::vector<std::pair<std::string, std::uint32_t>>& ground_classes();
/// The class of each pixel, [1, size, size]: buildings where they were painted, else the material of the scene's own
/// palette that the noiseless ground resembles most (least spectral angle).
Image ground_image(const Scene& scene, const Place& place);

/// Large things with their oriented boxes, painted over a scene: ships on water, planes on an apron, or the buildings
/// that are there.
struct PlacedObject {
    std::string name;               // "ship", "plane", "building"
    std::array<double, 8> corners;  // x and y in pixels of the image, clockwise from the front left
};
std::vector<PlacedObject> place_objects(Scene& scene, const Place& place);

} // namespace terrella::data::synthetic

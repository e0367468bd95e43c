// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"

#include <array>

namespace terrella::data::synthetic {

inline constexpr int lanes = 16;         // 13 optical bands, VV, VH, one lane of padding for the vector unit
inline constexpr int optical_bands = 13; // in the order of sentinel2_bands()
inline constexpr int lane_vv = 13, lane_vh = 14;

/// What one surface sends back: surface reflectance (0 to 1) of the 13 bands, then backscatter VV and VH in linear
/// power. Everything is painted with all lanes at once, so optical and radar images show the same place.
struct alignas(64) Spectrum {
    std::array<float, lanes> value{};
};

/// a·(1 − share) + b·share, share 0 to 1.
inline Spectrum mix(const Spectrum& a, const Spectrum& b, float share) {
    Spectrum out;
    for (int i = 0; i < lanes; ++i)
        out.value[i] = a.value[i] + share * (b.value[i] - a.value[i]);
    return out;
}
/// Optical and radar lanes times `factor`.
inline Spectrum scaled(const Spectrum& a, float factor) {
    Spectrum out;
    for (int i = 0; i < lanes; ++i)
        out.value[i] = a.value[i] * factor;
    return out;
}

/// The materials of one scene: the season decides how green they are, and every scene shifts them a little, so that
/// a colour alone says little about what a scene shows.
struct Palette {
    float day = 0;                  // of the year, 0 to 1
    float leaf = 1;                 // foliage of deciduous trees, 0 to 1
    float sun_x = 0, sun_y = 0;     // unit vector in the image that points away from the sun (where shadows fall)
    float shadow_length = 1;        // pixels of shadow of something one pixel (10 m) high
    float radar_x = 1, radar_y = 0; // unit vector in the image that points away from the radar
    Spectrum soil, pale_soil, grass, straw, broadleaf, conifer, shrub, crop, ripe, rape, water, shallow, asphalt,
        concrete, gravel, sand;
    std::array<Spectrum, 6> roofs;
};

/// Draws season, sun, soils and every material of a scene.
Palette draw_palette(RandomStream& random);

/// What a field carries on the scene's day: a winter cereal, a summer crop, rape or fallow at its own stage.
Spectrum draw_crop(const Palette& palette, RandomStream& random);

/// What is left of the light in a cast shadow, per lane: sky light is blue, and radar sees no sun.
const Spectrum& shadow_factor();

} // namespace terrella::data::synthetic

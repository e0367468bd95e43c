// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/synthetic_draw.h"

namespace terrella::data::synthetic {

/// A scene while it is painted. All classes paint with the same materials and share the land covers below.
struct Scene {
    Canvas canvas;
    RandomStream random;
    Palette palette;
    Vec axis; // along which parcels and streets are laid out
    std::vector<Box> buildings{}; // every one that was painted, for boxes and masks

    Scene(int side, const RandomStream& stream);
    float between(double low, double high) { return static_cast<float>(random.uniform(low, high)); }
    [[nodiscard]] int side() const { return canvas.side; }
};

/// Arable parcels about `length` by `width` pixels, each with its own crop, drill rows and soil moisture.
void paint_fields(Scene& scene, float length, float width);
/// Grassland in `count` irregular parcels with hedges and single trees between them.
void paint_meadows(Scene& scene, int count, double hedges);
/// Natural grass, dry grass, shrubs and bare soil that pass into each other without parcels.
void paint_heath(Scene& scene);
/// Crowns where `mask` is above 0 (everywhere when it is empty); `conifers` is their share, 0 to 1.
void paint_woods(Scene& scene, const Field& mask, float conifers);
/// Rows or grids of crowns in parcels about `size` pixels wide.
void paint_orchards(Scene& scene, float size);
/// Any of the above, as surroundings.
void paint_countryside(Scene& scene);

/// One crown with its lit side and its shadow.
void paint_tree(Scene& scene, Vec at, float radius, const Spectrum& leaves);
/// A building: shadow, roof with a lit and a dim half, and the bright edge that radar sees.
void paint_building(Scene& scene, const Box& box, float height, const Spectrum& roof, bool ridge);
/// Mottles everything by a few per cent and shades slopes against the sun; `strength` 0 to 1.
void shade_relief(Scene& scene, float strength);

} // namespace terrella::data::synthetic

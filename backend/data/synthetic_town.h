// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/synthetic_terrain.h"

namespace terrella::data::synthetic {

// Both build where `mask` is above one half; it holds shares from 0 to 1 and also lays the ground.

/// Streets with small houses, gardens and trees.
void paint_houses(Scene& scene, const Field& mask);
/// Paved yards with halls, car parks and tanks between access roads.
void paint_halls(Scene& scene, const Field& mask);

/// A mask of ragged outline: `everywhere` 0 covers about nothing, 1 everything.
Field town_mask(Scene& scene, float everywhere);
/// A mask around `middle`, `radius` pixels wide.
Field village_mask(Scene& scene, Vec middle, float radius);
/// A hamlet, or a few halls, somewhere in a landscape of another kind.
void maybe_village(Scene& scene, double probability);

} // namespace terrella::data::synthetic

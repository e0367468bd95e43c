// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/band.h"

#include <span>
#include <vector>

namespace terrella::widgets {

/// What a band is there for, whatever its sensor calls it.
enum class BandRole { coastal, blue, green, red, red_edge, nir, narrow_nir, swir1, swir2, vv, vh, hh, hv };

/// One picture with a name: three roles as red, green and blue. `second` joins another role to the blue one (ratios of
/// polarisations).
struct CompositeRecipe {
    const char* key;
    const char* name; // to translate
    const char* help; // to translate: what it shows
    BandRole red, green, blue;
    bool ratio = false; // blue shows red over green
};
std::span<const CompositeRecipe> compositeRecipes();

/// A normalised difference (a − b) / (a + b) with the paper that proposed it.
struct IndexRecipe {
    const char* key;
    const char* name;   // "NDVI"
    const char* help;   // to translate: what high values mean
    const char* source; // "Rouse et al. 1974"
    BandRole a, b;
};
std::span<const IndexRecipe> indexRecipes();

/// Which of `among` (places in `bands`) plays a role: by name, unless its wavelength denies it, else by wavelength,
/// the nearest; −1: none does.
int bandOfRole(BandRole role, const std::vector<data::Band>& bands, const std::vector<int>& among);

} // namespace terrella::widgets

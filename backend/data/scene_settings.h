// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parameters.h"

#include <cstdint>
#include <string>
#include <vector>

namespace terrella::data {

/// The `data.scene` part of an experiment: how one large picture becomes samples.
struct SceneSettings {
    std::int64_t tile = 64;    // pixels a side
    std::int64_t stride = 0;   // pixels from tile to tile; 0: one tile
    std::string edge = "drop"; // what becomes of the rest at the right and lower edge: drop, shift, pad
    double missing = 0.1;      // share of pixels without data that a tile may have
    std::vector<std::string> bands;        // empty: all but quality masks
    std::string grid = "finest";           // of the bands' grids, the one on which tiles lie: finest, coarsest
    std::string resampling = "bilinear";   // or nearest
    std::string zero_is_missing = "auto";  // or yes, no
    std::string labels;                    // class raster or vector file; empty: none
    std::string layer;                     // of a vector file with several
    std::string field;                     // attribute of a vector file that names the class; empty: one class
    std::string outside;                   // class of pixels in no feature; empty: undefined
    std::string tile_class = "majority";   // or none
    std::int64_t neighbourhood = 100;      // pixels: Tile2Vec's radius
    std::int64_t cache_mb = 256;           // decoded blocks

    static void describe(Describe<SceneSettings>& d);
};

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/scene_settings.h"

namespace terrella::data {

void SceneSettings::describe(Describe<SceneSettings>& d) {
    d("tile", &SceneSettings::tile, "pixels a side of the tiles into which a scene is cut")
        .range(4, 4096)
        .unit("px")
        .paper("50", "Tile2Vec, Jean et al. 2019");
    d("stride", &SceneSettings::stride,
      "pixels from one tile to the next; less than the tile makes them overlap, 'tile' puts them side by side")
        .range(0, 65536)
        .unit("px")
        .keyword("tile", 0);
    d("edge", &SceneSettings::edge,
      "the rest at the right and lower edge: drop leaves it out, shift moves the last tiles back until they end with "
      "the scene, pad fills them up with missing pixels")
        .choices({"drop", "shift", "pad"});
    d("missing", &SceneSettings::missing,
      "share of pixels without data that a tile may have; tiles with more are left out and counted")
        .range(0, 1);
    d("bands", &SceneSettings::bands, "names of the bands to use, in this order; empty for all but quality masks");
    d("grid", &SceneSettings::grid,
      "where bands differ in resolution, whose grid the tiles lie on; the others are resampled to it")
        .choices({"finest", "coarsest"});
    d("resampling", &SceneSettings::resampling,
      "how bands of another resolution are brought to the grid; bilinear averages when it makes them coarser")
        .choices({"bilinear", "nearest"})
        .advanced();
    d("zero_is_missing", &SceneSettings::zero_is_missing,
      "whether pixels stored as 0 have no data; auto: in Landsat and Sentinel-2 products, whose fill value is 0, else "
      "what the file says")
        .choices({"auto", "yes", "no"})
        .advanced();
    d("labels", &SceneSettings::labels,
      "class raster or vector file (GeoPackage, Shapefile, GeoJSON …) with the classes of the pixels; empty for none")
        .path();
    d("layer", &SceneSettings::layer, "layer of a vector file that has several");
    d("field", &SceneSettings::field, "attribute of a vector file that names the class; empty makes all features one");
    d("outside", &SceneSettings::outside, "class of the pixels that lie in no feature; empty leaves them undefined");
    d("tile_class", &SceneSettings::tile_class,
      "class of a tile: that of most of its labelled pixels, or none to have masks only")
        .choices({"majority", "none"});
    d("neighbourhood", &SceneSettings::neighbourhood,
      "tiles up to so many pixels away in both directions are neighbours, tiles farther in both are distant")
        .range(1, 65536)
        .unit("px")
        .paper("100", "Tile2Vec, Jean et al. 2019")
        .code("100", "sample_tiles.py, neighborhood=100");
    d("cache_mb", &SceneSettings::cache_mb,
      "memory for decoded blocks of the files; a pass over the tiles in order decodes each block once when a row of "
      "blocks fits")
        .range(8, 1048576)
        .unit("MB")
        .advanced();
}

} // namespace terrella::data

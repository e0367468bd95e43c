// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/kinds.h"

#ifdef TERRELLA_WITH_GDAL
#include "data/bigearthnet.h"
#include "data/class_folders.h"
#include "data/hyperspectral.h"
#include "data/scene.h"
#include "data/so2sat.h"
#include "data/tiles.h"
#endif

namespace terrella::data {

const std::vector<DatasetKind>& file_kinds() {
    static const std::vector<DatasetKind> kinds{
#ifdef TERRELLA_WITH_GDAL
        {"bigearthnet", "BigEarthNet (<patch>/<patch>_B02.tif, <patch>_VV.tif)", open_bigearthnet},
        {"so2sat", "So2Sat-LCZ42 (HDF5 with sen1, sen2, label)", open_so2sat},
        {"hyperspectral", "hyperspectral cubes (ENVI .hdr and its raw file; MATLAB .mat)", open_hyperspectral},
        {"tiles", ".npy tiles (Tile2Vec's <i>anchor, <i>neighbor, <i>distant; or any)", open_tiles},
        {"scene", "a scene (one large raster, the bands of a Landsat or Sentinel-2 product, rasters side by side)", open_scene},
        {"class-folders", class_folders_clause(), open_class_folders},
#endif
    };
    return kinds;
}

std::vector<std::string> dataset_kinds() {
    std::vector<std::string> names;
    for (const DatasetKind& kind : file_kinds())
        names.push_back(kind.name);
    names.emplace_back("synthetic");
    return names;
}

} // namespace terrella::data

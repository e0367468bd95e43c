// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/kinds.h"

#ifdef TERRELLA_WITH_GDAL
#include "data/bigearthnet.h"
#include "data/change_pairs.h"
#include "data/class_folders.h"
#include "data/dota.h"
#include "data/hyperspectral.h"
#include "data/image_folder.h"
#include "data/image_mask.h"
#include "data/list_file.h"
#include "data/scene.h"
#include "data/seasons.h"
#include "data/sen12ms.h"
#include "data/sensor_pairs.h"
#include "data/so2sat.h"
#include "data/tiles.h"
#endif

namespace terrella::data {

const std::vector<DatasetKind>& file_kinds() {
    static const std::vector<DatasetKind> kinds{
#ifdef TERRELLA_WITH_GDAL
        {"bigearthnet", "BigEarthNet (<patch>/<patch>_B02.tif, <patch>_VV.tif)", open_bigearthnet},
        {"sen12ms", "SEN12MS (ROIs…/{s1,s2,lc}_NN/ROIs…_s1_NN_pPPP.tif)", open_sen12ms},
        {"seasons", "seasons (SSL4EO-S12, SeCo: <location>/<date>/<band>.tif)", open_seasons},
        {"dota", "DOTA (images/, labelTxt/ with oriented boxes)", open_dota},
        {"sensor-pairs", "pairs of Sentinel-1 and 2 (Sen1Floods11, OMBRIA, DFC2020: S1, S2 in the paths)", open_sensor_pairs},
        {"change-pairs", "change pairs (LEVIR-CD, CDD: A/, B/, label/ or OUT/)", open_change_pairs},
        {"image-mask", "images and masks (img_dir/, ann_dir/; Potsdam, Vaihingen, LoveDA, iSAID)", open_image_mask},
        {"so2sat", "So2Sat-LCZ42 (HDF5 with sen1, sen2, label)", open_so2sat},
        {"hyperspectral", "hyperspectral cubes (ENVI .hdr and its raw file; MATLAB .mat)", open_hyperspectral},
        {"tiles", ".npy tiles (Tile2Vec's <i>anchor, <i>neighbor, <i>distant; or any)", open_tiles},
        {"scene", "a scene (one large raster, the bands of a Landsat or Sentinel-2 product, rasters side by side)", open_scene},
        {"class-folders", class_folders_clause(), open_class_folders},
        {"list", "a list (CSV with path, label, split, longitude, latitude, date)", open_list},
        {"images", "images without labels (all in one folder, also below train/, val/, test/)", open_images},
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

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/band.h"
#include "data/remark.h"
#include "data/scene_canvas.h"
#include "data/scene_files.h"
#include "data/settings.h"

#include <filesystem>
#include <string>
#include <vector>

namespace terrella::data {

/// What the files of a scene show: which band comes from which files, and what its numbers mean.
struct SceneBands {
    std::vector<SceneBandSource> sources;
    std::vector<Band> bands; // of `sources`, in the same order
    Message recognised_by;
    std::vector<Remark> remarks;
    std::vector<std::string> left_out; // names of quality masks
    std::string date;                  // of acquisition, ISO 8601; empty when unknown or different
};

/// Names the bands by the files' own descriptions, else by file name, and reads the metadata of Landsat (…_MTL.txt)
/// and Sentinel-2 (MTD_MSI….xml) products beside them. Files of one band name are one band: side by side a mosaic, on
/// the same ground the finest counts. Tells `files` which zeros are missing and which bands are asked for.
///
/// scene     the folder or file that the user named
/// settings  `scene.bands` are the names wanted, in that order (empty: all but quality masks); `sentinel2_offset`
/// throws    ConfigurationError for a band that is not there; DataError when two files show a band of the same ground
SceneBands name_scene_bands(SceneFiles& files, const std::filesystem::path& scene, const DataSettings& settings);

} // namespace terrella::data

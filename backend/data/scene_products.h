// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/remark.h"
#include "data/scene_files.h"
#include "data/scene_names.h"
#include "data/sentinel2_convention.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace terrella::data {

/// The satellite product to which the files of a scene belong, as names and metadata tell.
struct SceneProduct {
    std::optional<LandsatProduct> landsat;
    bool sentinel2 = false;
    Sentinel2Convention convention; // of Sentinel-2
    std::string date;               // ISO 8601; empty when unknown or different
    Message recognised_by;          // a clause, empty when there is no such product
    std::vector<Remark> remarks;
};

/// Looks at the names of `files`, and for …_MTL.txt beside them or MTD_MSI….xml beside or above them, up to `scene`
/// or, within a product (….SAFE), up to its folder. Metadata that cannot be read is said in the remarks.
/// `sentinel2_offset` is the user's word, of DataSettings.
SceneProduct scene_product(const SceneFiles& files, const std::filesystem::path& scene,
                           const std::string& sentinel2_offset);

} // namespace terrella::data

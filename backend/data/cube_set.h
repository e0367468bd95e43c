// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/cube.h"
#include "data/dataset.h"
#include "data/file_tree.h"
#include "data/mask_codes.h"
#include "data/settings.h"

#include <string>
#include <vector>

namespace terrella::data {

/// The cubes of a tree that have the same number of bands, with what they share.
struct CubeSet {
    std::vector<Cube> cubes;
    std::vector<Band> bands;
    MaskCodes codes; // of all ground truths
    std::vector<BrokenFile> broken;
    std::vector<Message> remarks;
    Message recognised_by;
};

/// Finds cubes among the .hdr and .mat files of a tree. `only`: the name of the file that was opened, empty for a whole
/// tree. Without cubes `why_not` says why, where there is such a file at all. ENVI rasters of fewer than 30 bands are
/// left to other kinds unless `settings.kind` asks for this one.
CubeSet find_cubes(const FileTree& tree, const std::string& only, const DataSettings& settings, Message& why_not,
                   Progress* progress, const StopToken& stop);

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/band.h"
#include "data/class_folders.h"
#include "data/raster.h"

#include <array>
#include <set>
#include <string>
#include <vector>

namespace terrella::data {

/// What a bounded number of files tell of all: headers of up to 256, pixels of up to 12, evenly spread.
struct ClassFolderProbe {
    std::vector<Band> bands;
    std::string dtype, crs;
    std::vector<std::array<int, 2>> sizes; // distinct [H, W], most frequent first, at most 16
    std::vector<BrokenFile> broken;
    std::set<std::size_t> broken_entries; // into FileTree::entries()
    std::string remark;                   // how the bands were recognised
};

/// Throws DataError when none of the probed files can be read.
ClassFolderProbe probe_class_folders(const FileTree& tree, const ClassFolderLayout& layout, Progress* progress,
                                     const StopToken& stop);

/// Opens one entry of a tree; `bytes` holds an archive member as long as the raster is used.
Raster open_entry(const FileTree& tree, std::size_t entry, std::vector<std::byte>& bytes);

} // namespace terrella::data

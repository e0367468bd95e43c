// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/file_tree.h"
#include "data/mask.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace terrella::data {

/// How many pixels of each class one mask has.
struct MaskCensus {
    std::map<int, std::int64_t> pixels; // by class; ignored pixels are left out
    Message problem;                    // why the mask cannot be read; empty when it can

    /// The most frequent class, the smaller one of equals; −1 when every pixel is ignored.
    [[nodiscard]] int majority() const;
    /// Every class that occurs, ascending.
    [[nodiscard]] std::vector<int> present() const;
};

/// Counts the classes of masks, which labels are made of where a source gives none. Reads every file the first time
/// and keeps the result in the user's cache folder under a key of the files and the coding; a damaged cache is computed
/// again. Stopped early it returns what it has (the rest with no pixels) and keeps nothing.
///
/// entries  of the tree, one a mask; `no_entry` (see layout.h) gives an empty census
std::vector<MaskCensus> mask_census(const FileTree& tree, const std::vector<std::size_t>& entries,
                                    const MaskCoding& coding, Progress* progress, const StopToken& stop);

} // namespace terrella::data

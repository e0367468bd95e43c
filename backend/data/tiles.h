// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/file_tree.h"
#include "data/settings.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace terrella::data {

class Source;

/// How a tree is read as tiles saved by NumPy: any number of .npy files, or the triplets in which Tile2Vec is
/// published: `<i>anchor.npy`, `<i>neighbor.npy` (near the anchor), `<i>distant.npy` (somewhere else).
struct TilesLayout {
    struct File {
        std::size_t entry = 0; // into FileTree::entries()
        std::string split;     // by a folder named train, val or test; empty otherwise
        std::string triplet;   // "example_tiles/7", empty when the file belongs to none
        int role = 0;          // in its triplet: 0 anchor, 1 neighbour, 2 distant
    };
    std::vector<File> files;            // in natural order; triplets together, by role
    std::size_t triplets = 0;           // whole ones
    std::vector<BrokenFile> incomplete; // triplets that lack a tile
    Message recognised_by, why_not;
    std::string path; // that was opened, where it is a single file; else the tree's own
    [[nodiscard]] bool found() const { return !files.empty(); }
};

TilesLayout recognise_tiles(const FileTree& tree);

/// The dataset of such a layout: 2-D arrays, 3-D arrays [H, W, C] or [C, H, W] (told apart by the smallest axis), and
/// stacks [N, …] of them, a sample a tile. `neighbours` and `distant` tell the published triplets; anchor and
/// neighbour share their place. `settings.mask_band` says which band holds class codes; auto takes the last band when
/// its values are few codes in patches, and says so in the remarks.
///
/// Looks at the headers of up to 256 files; those that cannot be read or have another number of bands are listed in
/// `info().broken`. Throws DataError when none can be read, ConfigurationError when the named mask band does not exist.
std::shared_ptr<const Dataset> open_tiles_layout(std::shared_ptr<const FileTree> tree, const TilesLayout& layout,
                                                 const DataSettings& settings, Progress* progress = nullptr,
                                                 const StopToken& stop = {});

/// The kind's entry in `file_kinds`.
std::shared_ptr<const Dataset> open_tiles(const Source& source, const DataSettings& settings, Message& why_not,
                                          Progress* progress, const StopToken& stop);

} // namespace terrella::data

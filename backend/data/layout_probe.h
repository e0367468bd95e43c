// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/layout.h"
#include "data/raster.h"

#include <set>

namespace terrella::data {

/// What a bounded number of files tell of all: headers of up to 256 a source (fewer when there are many sources),
/// pixels of up to 12, evenly spread.
struct LayoutProbe {
    struct OfSource {
        std::vector<Band> bands;        // with their modality
        std::string dtype;              // the most frequent
        std::array<int, 2> size{};      // [H, W], the most frequent
        Message remark;                 // how learnt bands were recognised
        bool seen = false;              // a file of it could be read
    };
    std::vector<OfSource> sources;
    std::vector<std::array<int, 2>> sizes; // of whole samples: distinct [H, W], most frequent first, at most 16
    std::string crs;                       // empty when none or mixed
    bool georeferenced = false;            // some of the files tell where they lie
    std::vector<BrokenFile> broken;
    std::set<std::size_t> broken_samples; // into Layout::samples
};

/// Throws DataError when none of the probed files can be read.
LayoutProbe probe_layout(const FileTree& tree, const Layout& layout, Progress* progress, const StopToken& stop);

/// Fills `SampleInfo::location` of samples without one from the headers of their first files, where these are few
/// (4096 at most, in a folder): of more, opening would take too long.
void locate_samples(const FileTree& tree, Layout& layout, Progress* progress, const StopToken& stop);

/// Opens one entry of a tree; `bytes` holds an archive member or a small file as long as the raster is used.
Raster open_entry(const FileTree& tree, std::size_t entry, std::vector<std::byte>& bytes);

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/cube.h"
#include "data/envi_header.h"
#include "data/file_tree.h"

#include <optional>
#include <string>
#include <vector>

namespace terrella::data {

/// One ENVI header of a tree with its raw file.
struct OpenEnvi {
    std::size_t entry = 0; // of the header
    std::size_t raw = 0;   // of the raw file
    EnviHeader header;
};

/// Reads the header at `entry` and finds its raw file: of the same name without ".hdr", or with another ending. Throws
/// DataError when the header cannot be used, no raw file is there, or it is shorter than the header says.
OpenEnvi open_envi(const FileTree& tree, std::size_t entry);

Cube envi_cube(const FileTree& tree, const OpenEnvi& envi);

/// The map of classes among `all` on the grid of `cube` whose name is most alike; into `cube.mask`, with a remark.
void find_envi_classes(const FileTree& tree, const std::vector<OpenEnvi>& all, Cube& cube);

} // namespace terrella::data

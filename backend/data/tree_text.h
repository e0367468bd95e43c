// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/file_tree.h"

#include <string>
#include <vector>

namespace terrella::data {

/// The content of a small text file of a tree. Throws DataError naming it.
inline std::string entry_text(const FileTree& tree, std::size_t entry) {
    std::vector<std::byte> bytes;
    tree.read(entry, bytes);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace terrella::data

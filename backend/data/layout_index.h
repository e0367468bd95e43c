// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/layout_contents.h"
#include "data/sqlite_file.h"

#include <filesystem>
#include <string>

namespace terrella::data {

/// Writes contents into an empty SQLite file. Paths below `root` (as the user wrote it) are kept relative to it.
void write_contents(SqliteFile& file, const LayoutContents& contents, const std::string& root);

/// Reads them back; paths are then below `root`. Throws DataError when something is missing or damaged.
LayoutContents read_contents(SqliteFile& file, const std::string& root);

/// The entries that no sample uses, of a tree of `files`: their changes show nowhere else, so they are looked at
/// whenever the index is opened.
std::vector<std::size_t> unused_entries(const LayoutContents& contents, std::size_t files);

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/file_tree.h"

#include <string_view>

namespace terrella::data {

/// True when the first 512 bytes of a file are a tar header: its checksum fits.
bool is_tar_header(std::string_view block);

/// A tar archive (ustar, GNU and pax names), plain or compressed by gzip. A compressed one is unpacked once for the
/// listing, in memory and piece by piece, and then entered at marks. Throws DataError when it is truncated or damaged,
/// naming the entry at which it ends.
/// source: POSIX.1-2017 pax, section "ustar Interchange Format"
std::shared_ptr<FileTree> open_tar(const std::filesystem::path& path, bool gzip, Progress* progress,
                                   const StopToken& stop);

} // namespace terrella::data

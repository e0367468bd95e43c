// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/file_tree.h"

namespace terrella::data {

/// A zip archive (stored and deflated members, zip64), listed from its central directory. Checksums are verified when
/// members are read. Throws DataError when the directory is missing or damaged: a download that ended early.
/// source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3 to 4.5
std::shared_ptr<FileTree> open_zip(const std::filesystem::path& path, Progress* progress, const StopToken& stop);

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/file_tree.h"

#include <filesystem>
#include <memory>

namespace terrella::data {

class Source;

/// One file as a tree of files: itself and those beside it whose names begin with its own name without the ending (the
/// header of "scene.img" is "scene.hdr", the ground truth of "Indian_pines.mat" is "Indian_pines_gt.mat"). Throws
/// DataError when the folder cannot be listed.
std::shared_ptr<const FileTree> open_file_group(const std::filesystem::path& file);

/// The tree of a folder or archive, or the group of a single file.
std::shared_ptr<const FileTree> tree_or_group(const Source& source);

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/file_tree.h"
#include "data/settings.h"

#include <memory>
#include <string>
#include <vector>

namespace terrella::data {

/// How a tree is read as class folders: `<root>/<class>/<file>` or `<root>/<split>/<class>/<file>`.
struct ClassFolderLayout {
    struct File {
        std::size_t entry = 0; // into FileTree::entries()
        int label = 0;         // into `classes`
        std::string split;     // "train", "val", "test" or empty
        std::string id;        // the path below the root, the same in a folder and in an archive of it
    };
    std::string root;                  // "" or "AID/"
    std::vector<std::string> classes;  // sorted
    std::vector<File> files;           // by class, then in natural order
    std::vector<BrokenFile> misplaced; // files that are no images, or lie beside the class folders
    std::string recognised_by;
    std::string why_not; // when nothing was found
    [[nodiscard]] bool found() const { return !files.empty(); }
};

/// Finds class folders below any number of wrapping folders. Layouts of pairs (A, B, label; images, masks) are not
/// taken for classes unless `asked_for`.
ClassFolderLayout recognise_class_folders(const FileTree& tree, bool asked_for = false);

/// The dataset of such a layout. Opens a bounded number of files to learn bands, sizes and types; those that cannot be
/// read or have other bands are listed in `info().broken` and left out. With `settings.size` every sample is resized
/// after decoding; without, a sample of another size than the most frequent one cannot be read. Throws DataError when
/// no probed file can be read.
std::shared_ptr<const Dataset> open_class_folders(std::shared_ptr<const FileTree> tree, const ClassFolderLayout& layout,
                                                  const DataSettings& settings, Progress* progress = nullptr,
                                                  const StopToken& stop = {});

/// ".tif, .png, …" for messages.
std::string readable_extensions_text();

} // namespace terrella::data

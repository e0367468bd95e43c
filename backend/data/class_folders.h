// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/layout.h"

#include <memory>
#include <string>

namespace terrella::data {

class Source;

/// Finds class folders below any number of wrapping folders: `<root>/<class>/<file>` or
/// `<root>/<split>/<class>/<file>`. Ids are the paths below the root, the same in a folder and in an archive of it.
/// Layouts of pairs (A, B, label; images, masks) are not taken for classes unless `asked_for`.
Layout recognise_class_folders(const FileTree& tree, bool asked_for = false);

/// The kind `class-folders` (see DatasetKind).
std::shared_ptr<const Dataset> open_class_folders(const Source& source, const DataSettings& settings, Message& why_not,
                                                  Progress* progress, const StopToken& stop);
std::string class_folders_clause();

} // namespace terrella::data

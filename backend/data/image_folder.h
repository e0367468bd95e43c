// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/layout.h"

#include <memory>
#include <string>

namespace terrella::data {

class Source;

/// Images without any label: `<folder>/<image>`, also below train/, val/, test/. Recognised only where all images lie
/// in one folder, or in folders named as splits, and nothing but their companions beside them; when `asked_for` every
/// image below the folder counts.
Layout recognise_images(const FileTree& tree, bool asked_for = false);

/// The kind `images` (see DatasetKind).
std::shared_ptr<const Dataset> open_images(const Source& source, const DataSettings& settings, Message& why_not,
                                           Progress* progress, const StopToken& stop);

} // namespace terrella::data

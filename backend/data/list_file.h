// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/layout.h"

#include <memory>
#include <string>

namespace terrella::data {

class Source;

/// A list of images: a CSV file with the column `path` (or file, filename, image) and any of `label` (or class; several
/// joined by '|' make label sets), `split`, `longitude`, `latitude`, `date`, `place`, and `cloud` (or cloud_cover,
/// cloudy_pixel_percentage; percent) or `cloud_share` (0 to 1). Paths are relative to the list; in a folder or archive the list is a CSV file at its top. A row without its file, with an unknown split or a place
/// off the globe is listed as broken; a date or a cloud share that does not parse is listed, and its row kept without.
///
/// The kind `list` (see DatasetKind).
std::shared_ptr<const Dataset> open_list(const Source& source, const DataSettings& settings, Message& why_not,
                                         Progress* progress, const StopToken& stop);

} // namespace terrella::data

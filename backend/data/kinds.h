// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/settings.h"

#include <memory>
#include <string>
#include <vector>

namespace terrella::data {

class Source;

/// A kind of dataset: how its published layout is told from others, and how it is opened.
struct DatasetKind {
    std::string name;   // of interfaces.md: "bigearthnet"; also the value of `data.kind`
    std::string layout; // a clause for messages and help: "class folders (<class>/<file> …)"

    /// The dataset when `source` is of this kind, else null. `why_not` then says what is wanting where the source
    /// resembles this kind, or where `settings.kind` names it, and stays empty where nothing hints at it. Throws
    /// DataError when it is this kind and cannot be read. Looks at names before it opens files.
    std::shared_ptr<const Dataset> (*open)(const Source& source, const DataSettings& settings, Message& why_not,
                                           Progress* progress, const StopToken& stop);
};

/// Every kind that is read from files, in the order in which they are tried: layouts that cannot be mistaken first,
/// images without labels last. A new kind is one line here and a file pair of its own. Empty in a build without GDAL.
const std::vector<DatasetKind>& file_kinds();

/// The names that `data.kind` takes besides "auto": those of `file_kinds` and "synthetic".
std::vector<std::string> dataset_kinds();

} // namespace terrella::data

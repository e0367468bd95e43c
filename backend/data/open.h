// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/kinds.h"
#include "data/settings.h"

#include <memory>
#include <string>

namespace terrella::data {

/// Opens `settings.path`: a folder, an archive, a file, or 'synthetic' for the embedded scenes. The kind is recognised
/// from the layout (`file_kinds`, in their order) unless `settings.kind` names one. Throws DataError (missing, empty,
/// nothing recognised: says what was looked for) and ConfigurationError (unknown kind, a modality that is not there, a
/// filter that cannot be read or keeps nothing).
std::shared_ptr<const Dataset> open_dataset(const DataSettings& settings, Progress* progress = nullptr,
                                            const StopToken& stop = {});

/// The same before a pack, modalities that a kind does not heed itself, and `samples` are applied: what is packed.
std::shared_ptr<const Dataset> open_source(const DataSettings& settings, Progress* progress = nullptr,
                                           const StopToken& stop = {});

} // namespace terrella::data

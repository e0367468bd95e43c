// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/layout.h"

#include <memory>
#include <string>

namespace terrella::data {

class Source;

/// Finds pictures of one place at several dates: SeCo (`<location>/<date>/B2.tif …`) and SSL4EO-S12
/// (`s2c/<location>/<date>/B2.tif`, besides `s2a/` and `s1/`). Every date is a sample; those of one location share
/// `SampleInfo::place`. Where several sensors saw a location, the k-th date of one goes with the k-th of the others
/// when they have equally many dates, else with the nearest date.
Layout recognise_seasons(const FileTree& tree, const DataSettings& settings);

/// The kind `seasons` (see DatasetKind).
std::shared_ptr<const Dataset> open_seasons(const Source& source, const DataSettings& settings, Message& why_not,
                                            Progress* progress, const StopToken& stop);

} // namespace terrella::data

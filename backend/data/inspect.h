// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"

#include <map>
#include <string>
#include <vector>

namespace terrella::data {

/// Decodes every sample and returns those that cannot be read, with reasons, by index. Stopped early it returns what
/// it has.
std::map<std::size_t, BrokenFile> broken_samples(const Dataset& dataset, Progress* progress = nullptr,
                                                 const StopToken& stop = {});

/// The document of `datasets inspect` (interfaces.md); what is unknown is null. `broken` lists the files found while
/// opening and then those of `scanned`, which are not counted as samples.
Json inspect_document(const Dataset& dataset, const std::map<std::size_t, BrokenFile>& scanned = {});

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/filter.h"
#include "data/settings.h"

#include <memory>
#include <string>
#include <vector>

namespace terrella::data {

/// The samples that `settings.filter` keeps and `settings.exclude` does not name; the dataset itself where neither
/// leaves anything out. A filter about shares of pixels reads every sample first, unless that was done before
/// (data/health.h). What was left out is told in the remarks. Throws ConfigurationError where the filter cannot be read
/// or nothing is left.
std::shared_ptr<const Dataset> selected_samples(std::shared_ptr<const Dataset> dataset, const DataSettings& settings,
                                                Progress* progress = nullptr, const StopToken& stop = {});

/// The filter, without doubt. Throws ConfigurationError naming every problem.
Filter checked_filter(const std::string& text, const FilterNames& names);

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace terrella::cli {

/// What `datasets inspect` found.
struct Inspection {
    data::DatasetInfo info;
    std::int64_t samples = 0;
    std::vector<std::pair<std::string, std::int64_t>> classes;
    std::map<std::string, std::int64_t> splits;
    std::vector<data::BrokenFile> broken; // found while listing or decoding, sorted by path
    bool decoded = false;                 // every sample was read
};

/// Decodes every sample on all cores unless `quick`, so that broken files come to light.
Inspection inspect_dataset(const data::Dataset& dataset, bool quick, Progress* progress, const StopToken& stop);

Json inspection_json(const Inspection& inspection);
std::string inspection_text(const Inspection& inspection);

} // namespace terrella::cli

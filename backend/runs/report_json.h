// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "training/report.h"

#include <optional>

namespace terrella::runs {

// The lines of metrics.jsonl and warnings.jsonl (interfaces.md), and back. Reading takes what is there: a line of a
// later version may hold more, one of an earlier version less. Values that are not finite are written as null.

/// One step. The last step of an epoch also holds "epoch_loss", "epoch_seconds" and, where measured, "knn".
Json to_json(const training::StepReport& report, const training::EpochReport* epoch = nullptr);
training::StepReport step_from_json(const Json& line);
/// None unless the line ends an epoch.
std::optional<training::EpochReport> epoch_from_json(const Json& line);

Json to_json(const training::Warning& warning);
training::Warning warning_from_json(const Json& line);

/// The document of `terrella-cli train --json`, kept as result.json.
Json to_json(const training::RunResult& result);
training::RunResult result_from_json(const Json& document);

} // namespace terrella::runs

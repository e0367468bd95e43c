// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "runs/run_folder.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace terrella::runs {

/// One file of a run's `evaluation/` folder.
struct StoredEvaluation {
    std::string encoder; // "" for the run itself, "random" for its untrained baseline, else what the file name says
    Json document;       // evaluation::to_json
};

/// The evaluations of a run, sorted by file name; files that are no evaluations are left out.
std::vector<StoredEvaluation> stored_evaluations(const std::filesystem::path& run_dir);
/// The evaluation of `encoder` by `protocol`, null when there is none.
const Json* find_evaluation(const std::vector<StoredEvaluation>& all, const std::string& encoder,
                            const std::string& protocol);

/// "71.3 %".
std::string percent(double share);

// Sections of the report as markup.
std::string headline(const RunRecord& run, const std::vector<StoredEvaluation>& evaluations);
std::string curves_section(const RunRecord& run, const std::vector<StoredEvaluation>& evaluations,
                           std::optional<double> trivial_loss);
std::string accuracy_section(const RunRecord& run, const std::vector<StoredEvaluation>& evaluations);
std::string details_section(const RunRecord& run);

} // namespace terrella::runs

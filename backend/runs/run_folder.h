// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "training/experiment.h"
#include "training/report.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace terrella::runs {

/// A run as its folder tells it. A torn last line of a log is ignored; a folder that is being written can be read.
struct RunRecord {
    std::filesystem::path folder;
    std::string name;
    training::RunState state = training::RunState::stopped; // running when its lock is held
    training::Experiment experiment;
    std::vector<training::StepReport> steps;
    std::vector<training::EpochReport> epochs;
    std::vector<training::Warning> warnings;
    std::optional<training::RunResult> result;
    std::optional<double> knn, linear; // newest evaluations, top-1, 0 to 1
    bool resumable = false;            // a whole checkpoint is there
};

/// Throws DataError when `folder` is no run folder.
RunRecord read_run(const std::filesystem::path& folder);
/// The runs below `root`, newest first; folders that are no runs are left out.
std::vector<std::filesystem::path> list_runs(const std::filesystem::path& root);

} // namespace terrella::runs

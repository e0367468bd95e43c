// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "runs/run_folder.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace terrella::jobs {

/// One run as a line of a table: what a folder says, without its curves.
struct RunSummary {
    std::filesystem::path folder;
    std::string name, method, backbone;
    training::RunState state = training::RunState::stopped;
    double epoch = 0;
    std::int64_t epochs = 0;
    std::optional<double> loss, knn, linear;
    double time_s = 0;
    std::int64_t warnings = 0;
    bool resumable = false;
    Message trouble;               // why the folder cannot be read, empty when it can
    std::uint64_t fingerprint = 0; // changes when a file of the folder changes

    bool operator==(const RunSummary&) const = default;
};

/// The runs below `root`, newest first. Folders whose files did not change since `known` are taken from there without
/// being read again. Folders being written by another process are read as they stand.
std::vector<RunSummary> scanRuns(const std::filesystem::path& root, const std::vector<RunSummary>& known,
                                 const StopToken& stop);

RunSummary summaryOf(const runs::RunRecord& record);

/// Where the untrained baseline of a run is kept: beside the evaluations, not among them, or it would pass for the
/// newest of the run's own.
std::filesystem::path baselineFile(const std::filesystem::path& run_dir, const std::string& protocol);

/// The accuracy of the untrained baseline as an evaluation left it in the folder; none when it was not measured.
std::optional<double> baselineAccuracy(const std::filesystem::path& run_dir, const std::string& protocol);

/// What environment.json says of the run's course: steps, the name of its loss, the trivial value, milestones. None before
/// the first step.
std::optional<training::RunStart> runStart(const std::filesystem::path& run_dir);

/// Changes when a file of the run folder changes; 0 when there is no folder.
std::uint64_t runFingerprint(const std::filesystem::path& run_dir);

} // namespace terrella::jobs

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "training/experiment.h"
#include "training/report.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace terrella::training {
class TrainingControl;
}

namespace terrella::runs {

/// Trains `experiment` into the run folder `run_dir` (interfaces.md): the one way in which the CLI, the demo and the
/// workbench train. Creates the folder or, with `resume`, continues it; holds its lock; opens the data; records;
/// writes encoder.safetensors at the end. Blocks. Throws ConfigurationError when the folder exists and `resume` is not
/// set, is in use by another process, or was made by a different experiment (names the differing keys); DataError
/// for the data. What fails during training is reported as RunResult{failed}, with the folder left resumable.
training::RunResult train_run(const training::Experiment& experiment, const std::filesystem::path& run_dir, bool resume,
                              const std::vector<training::TrainingObserver*>& observers,
                              training::TrainingControl& control, Progress* progress = nullptr);

/// `root/name`, or `root/name-2`, … when taken.
std::filesystem::path free_run_folder(const std::filesystem::path& root, const std::string& name);

} // namespace terrella::runs

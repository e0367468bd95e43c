// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "training/experiment.h"

#include <filesystem>

namespace terrella::cli {

/// How a run ended: the exit status and the document of --json.
struct Trained {
    int status = done;
    Json document;
};

/// Trains into a run folder, with what the user is to know said on the console.
Trained train_one(CommandContext& context, const training::Experiment& experiment,
                  const std::filesystem::path& run_dir, bool resume);

/// What earlier calls finished stays as it is, what they began is continued: the same command goes on with a grid.
/// Throws ConfigurationError when the folder holds another experiment's run.
Trained train_or_continue(CommandContext& context, const training::Experiment& experiment,
                          const std::filesystem::path& run_dir);

} // namespace terrella::cli

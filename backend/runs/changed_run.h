// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "training/experiment.h"
#include "training/report.h"

#include <filesystem>
#include <string>

namespace terrella::runs {

/// `before` with what `warning` proposes to change; all else stays, the seed too. The run it came from is its parent,
/// the rule and the change are its note. Throws ConfigurationError when a change does not fit (a run folder of another
/// version).
training::Experiment changed_experiment(const training::Experiment& before, const std::string& parent,
                                        const training::Warning& warning);

/// The same from a run folder: what the first warning of `rule` proposes, or the first that proposes a change when
/// `rule` is empty. Throws DataError when it is no run folder, ConfigurationError when there is no such warning.
training::Experiment changed_experiment(const std::filesystem::path& run_dir, const std::string& rule);

} // namespace terrella::runs

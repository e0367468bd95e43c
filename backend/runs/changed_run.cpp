// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/changed_run.h"

#include "base/error.h"
#include "base/text.h"
#include "runs/run_folder.h"

#include <algorithm>

namespace terrella::runs {
namespace {

/// "It warned of a, b", for someone who asked for another rule.
Message warned_of(const std::vector<training::Warning>& warnings) {
    std::vector<std::string> rules;
    for (const training::Warning& warning : warnings)
        if (!warning.change.empty() && std::ranges::find(rules, warning.rule) == rules.end())
            rules.push_back(warning.rule);
    return rules.empty() ? told("None of its warnings proposes a setting; change one with --set")
                         : told("It has proposals of: %1", join(rules, ", "));
}

} // namespace

training::Experiment changed_experiment(const training::Experiment& before, const std::string& parent,
                                        const training::Warning& warning) {
    const auto changes = training::overrides_of(warning);
    training::Experiment changed = training::parse_experiment(training::experiment_yaml(before), before.name, changes);
    changed.parent = parent;
    changed.note = warning.rule + ": " + join(changes, ", ");
    return changed;
}

training::Experiment changed_experiment(const std::filesystem::path& run_dir, const std::string& rule) {
    const RunRecord run = read_run(run_dir);
    const auto proposes = [&](const training::Warning& warning) {
        return !warning.change.empty() && (rule.empty() || warning.rule == rule);
    };
    const auto warning = std::ranges::find_if(run.warnings, proposes);
    if (warning == run.warnings.end())
        throw ConfigurationError(rule.empty() ? told("The run has no warning that proposes a change")
                                              : told("The run has no warning '%1' that proposes a change", rule),
                                 run_dir.string(), warned_of(run.warnings));
    return changed_experiment(run.experiment, run.name, *warning);
}

} // namespace terrella::runs

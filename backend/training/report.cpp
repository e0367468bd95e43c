// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/report.h"

namespace terrella::training {

std::string severity_name(Severity severity) {
    switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::alarm: return "alarm";
    }
    return {};
}

std::vector<std::string> overrides_of(const Warning& warning) {
    std::vector<std::string> overrides;
    for (const Change& change : warning.change)
        overrides.push_back(change.key + "=" + change.value);
    return overrides;
}

std::string run_state_name(RunState state) {
    switch (state) {
    case RunState::running: return "running";
    case RunState::paused: return "paused";
    case RunState::finished: return "finished";
    case RunState::stopped: return "stopped";
    case RunState::failed: return "failed";
    }
    return {};
}

} // namespace terrella::training

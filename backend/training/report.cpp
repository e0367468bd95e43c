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

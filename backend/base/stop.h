// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>

namespace terrella {

/// Asked once a step, tile or batch by everything that takes longer than half a second. Stopping is an outcome, not
/// a failure: a stopped function returns what it has and says so.
using StopToken = std::stop_token;
using StopSource = std::stop_source;

} // namespace terrella

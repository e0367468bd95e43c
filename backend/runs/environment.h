// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "training/report.h"

#include <string>

namespace terrella::runs {

/// "0.1.0", and the git revision of the sources when the build knew it ("2d773ec", with "+" for local changes).
std::string program_version();
std::string program_revision();

/// environment.json: versions, device, precision, threads, and facts of the host that speed and last bits depend on.
/// Holds no names of people or machines.
Json environment_json(const training::RunStart& start);

} // namespace terrella::runs

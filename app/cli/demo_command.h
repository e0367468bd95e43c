// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "training/experiment.h"

namespace terrella::cli {

/// What `demo` trains: MoCo-v2 on the embedded scenes, within its time on two cores.
training::Experiment demo_experiment();

/// `demo [--out DIR]`: the main job on the embedded scenes, end to end, ending in an HTML report.
void add_demo(CLI::App& root, CommandContext& context);

} // namespace terrella::cli

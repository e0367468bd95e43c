// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace terrella::cli {

/// `train`: pre-trains from an experiment file into a run folder; Ctrl-C leaves a checkpoint.
void add_train(CLI::App& root, CommandContext& context);

} // namespace terrella::cli

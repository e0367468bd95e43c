// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace terrella::cli {

/// `augment`: what an experiment's pipeline draws of some samples, what is doubtful about it, and how fast it is.
void add_augment(CLI::App& root, CommandContext& context);

} // namespace terrella::cli

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace terrella::cli {

/// `backbones [NAME]`: the list of backbones with their cost, or one with its parameters.
void add_backbones(CLI::App& root, CommandContext& context);

} // namespace terrella::cli

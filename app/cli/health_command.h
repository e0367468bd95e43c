// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace terrella::cli {

/// `health [RULE]`: the figures that training measures with their healthy bands, and the rules that judge them; or what
/// one rule says.
void add_health(CLI::App& root, CommandContext& context);

} // namespace terrella::cli

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace terrella::cli {

/// `methods [NAME]`: the list of methods, or one with its parameters.
void add_methods(CLI::App& root, CommandContext& context);

} // namespace terrella::cli

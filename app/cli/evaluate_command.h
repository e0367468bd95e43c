// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace terrella::cli {

/// `evaluate knn|linear`: what the frozen features are worth.
void add_evaluate(CLI::App& root, CommandContext& context);

} // namespace terrella::cli

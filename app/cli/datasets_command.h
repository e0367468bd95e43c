// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace terrella::cli {

/// `datasets inspect PATH` and `datasets synthesize DIR`.
void add_datasets(CLI::App& root, CommandContext& context);

} // namespace terrella::cli

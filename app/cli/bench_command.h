// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace terrella::cli {

/// `bench [--what training|augment|read|knn]`: throughput of this machine, beside its own peaks.
void add_bench(CLI::App& root, CommandContext& context);

} // namespace terrella::cli

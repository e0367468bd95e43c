// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace terrella::cli {

/// `embed`: features, labels and sample ids into a safetensors file.
void add_embed(CLI::App& root, CommandContext& context);

} // namespace terrella::cli

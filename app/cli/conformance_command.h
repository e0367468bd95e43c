// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace terrella::cli {

/// `conformance DIR`: every golden case below DIR, a line a case.
void add_conformance(CLI::App& root, CommandContext& context);

} // namespace terrella::cli

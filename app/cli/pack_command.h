// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "data/pack.h"

namespace terrella::cli {

/// `datasets pack PATH`: all samples in one file that training maps into memory.
void add_pack(CLI::App& datasets, CommandContext& context);

/// {"path", "bytes", "samples", "complete", "problem"}; null when nothing is packed.
Json pack_document(const data::PackState& state);

} // namespace terrella::cli

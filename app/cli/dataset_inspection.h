// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <string>

namespace terrella::cli {

/// The document of `datasets inspect` (data/inspect.h) as a table for people.
std::string inspection_text(const Json& document);

} // namespace terrella::cli

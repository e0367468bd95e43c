// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

namespace terrella {

/// The one dynamic value type: keys keep the order in which they were declared or written.
using Json = nlohmann::ordered_json;

} // namespace terrella

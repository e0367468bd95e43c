// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <string>

namespace terrella::tests {

/// Heads narrow enough for a test, and a queue that fits eight images.
inline Json quick_values(const std::string& name) {
    if (name == "moco-v2")
        return {{"momentum", 0.9}, {"queue", 16}};
    if (name == "byol")
        return {{"hidden", 64}, {"projection", 16}};
    if (name == "simsiam")
        return {{"projection", 64}, {"prediction_hidden", 16}};
    if (name == "barlow-twins" || name == "vicreg")
        return {{"projection", 64}};
    return Json::object();
}

} // namespace terrella::tests

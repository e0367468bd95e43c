// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <string>

namespace terrella::tests {

/// Heads narrow enough for a test, queues that fit eight images, and as few clusters and crops as there are images.
inline Json quick_values(const std::string& name) {
    if (name == "moco-v1" || name == "moco-v2")
        return {{"momentum", 0.9}, {"queue", 16}};
    if (name == "inst-disc")
        return {{"negatives", 16}, {"projection", 32}, {"temperature", 0.2}};
    if (name == "tile2vec")
        return {{"margin", 0.5}};
    if (name == "swav")
        return {{"prototypes", 8}, {"hidden", 64}, {"projection", 16}, {"local_crops", 2}, {"freeze_steps", 0},
                {"queue", 16}, {"queue_epoch", 1}};
    if (name == "deep-cluster")
        return {{"prototypes", 4}, {"hidden", 64}, {"projection", 16}};
    if (name == "moco-v3" || name == "byol")
        return {{"hidden", 64}, {"projection", 16}};
    if (name == "simsiam")
        return {{"projection", 64}, {"prediction_hidden", 16}};
    if (name == "barlow-twins" || name == "vicreg")
        return {{"projection", 64}};
    return Json::object();
}

} // namespace terrella::tests

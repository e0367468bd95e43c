// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/synthetic_terrain.h"

#include <string>
#include <vector>

namespace terrella::data::synthetic {

/// EuroSAT's ten classes (Helber et al. 2019), sorted by name.
const std::vector<std::string>& scene_classes();

/// Paints a scene of class `label`, an index into scene_classes().
void paint_scene(Scene& scene, int label);

} // namespace terrella::data::synthetic

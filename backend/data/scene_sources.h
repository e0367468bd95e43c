// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/settings.h"
#include "data/source.h"

#include <filesystem>
#include <string>
#include <vector>

namespace terrella::data {

/// The rasters of a scene, in natural order of their names; none when `source` is no scene (then `why_not` may say
/// why). `asked_for`: the user named the kind, and folders need not look like a scene.
std::vector<std::filesystem::path> find_scene_files(const Source& source, bool asked_for, Message& why_not);

} // namespace terrella::data

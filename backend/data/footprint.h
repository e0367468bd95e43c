// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include <array>
#include <vector>

namespace terrella::data {

/// The ground that a sample shows: longitude and latitude (WGS 84, degrees) of points along its edges, from the top
/// left corner around, not closed. Empty without a geotransform or reference system, or where the latter has no way to
/// degrees (an engineering system, a point beyond a projection's range).
std::vector<std::array<double, 2>> footprint(const Sample& sample);

} // namespace terrella::data

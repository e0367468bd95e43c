// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

namespace terrella::data {

/// The class names of well-known hyperspectral ground truths by the names of their arrays ("indian_pines_gt",
/// "paviaU_gt", "salinas_gt"); empty for others, and when the largest code is not theirs.
/// source  M. Graña et al., Hyperspectral Remote Sensing Scenes (University of the Basque Country)
std::map<int, std::string> ground_truth_names(const std::string& array, int largest_code);

} // namespace terrella::data

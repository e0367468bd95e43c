// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace terrella::data {

/// The ending of a file's name in lower case with its dot: ".tif"; empty when there is none.
std::string name_ending(const std::string& name);

} // namespace terrella::data

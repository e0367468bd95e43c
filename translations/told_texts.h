// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::translations {

/// The patterns of the messages that C++ code makes with `told("…", …)` (base/message.h), in its order. Comments and
/// other literals are passed over; neighbouring literals count as one.
std::vector<std::string> told_in(std::string_view code);

/// Those of every .h and .cpp file in `folder` and below, by path. Throws DataError when one cannot be read.
std::vector<std::string> told_texts(const std::filesystem::path& folder);

} // namespace terrella::translations

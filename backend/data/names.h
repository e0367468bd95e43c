// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"

#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

/// ASCII letters in lower case.
std::string lower_case(std::string text);

/// The parts of a relative path: "a/b/c.tif" → {"a", "b", "c.tif"}.
std::vector<std::string> path_parts(std::string_view name);

/// "c.tif" of "a/b/c.tif".
std::string_view file_part(std::string_view name);
/// "a/b" of "a/b/c.tif", empty without a folder.
std::string_view folder_part(std::string_view name);
/// "c" of "a/b/c.tif": without folder and ending (what follows the last dot).
std::string_view stem_part(std::string_view name);

/// "train", "val" or "test" for the names under which sources publish their parts ("training", "Valid" …), else empty.
std::string split_named(std::string_view folder);
/// The split that the last folder with such a name in a path tells, else empty.
std::string split_of_path(std::string_view name);

/// "2017-06-13" from text that begins with a date: 2017-06-13…, 2017/06/13, 20170613… (a time may follow). Empty when
/// there is none or no calendar has it.
std::string iso_date(std::string_view text);
/// The first date in a name, as eight digits ("S2A_20170613T101031_…") or with dashes ("NDVI_2014-07-28"), between 1970
/// and 2099; else empty.
std::string date_in_name(std::string_view name);

/// "12 samples", "1 sample": of `told("%1 sample")` and `told("%1 samples")`.
Message counted(std::size_t count, const Message& one, const Message& many);

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

/// The ids in a list of samples: a CSV file with a column `id` (what `datasets inspect --health --list` and the Data
/// page write) or plain text with one id a line. Throws DataError when it cannot be read or holds none.
std::vector<std::string> read_sample_list(const std::string& path);

/// A CSV file of these samples: id, path, class (several joined by '|'), split, date, longitude, latitude.
std::string samples_csv(const Dataset& dataset, std::span<const std::size_t> indices);

/// One field of a CSV file, in quotes where it needs them.
std::string csv_field(std::string_view text);

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

/// A table as spreadsheets write it (RFC 4180): fields in quotes may hold separators, quotes and line ends. Commas,
/// semicolons or tabs separate, whichever the first line has most of. A mark of byte order and empty lines are skipped.
struct CsvTable {
    struct Row {
        std::size_t line = 0; // in the file, from 1
        std::vector<std::string> fields;
    };
    std::vector<Row> rows; // the first may be the header

    /// The column of the first row whose name (without regard to case) is one of `names`, in their order of preference.
    [[nodiscard]] std::optional<std::size_t> column(std::initializer_list<std::string_view> names) const;
};

CsvTable read_csv(std::string_view text);

} // namespace terrella::data

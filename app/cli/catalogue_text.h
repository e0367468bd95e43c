// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/schema.h"

#include <string>
#include <vector>

namespace terrella::cli {

/// Rows of text in aligned columns, two spaces apart.
class TextTable {
public:
    explicit TextTable(std::vector<std::string> header) { add(std::move(header)); }
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    /// Without a line break at the end.
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::vector<std::string>> rows_;
};

/// The parameters of a schema for people, without a line break at the end; says so when there are none.
std::string parameters_text(const Schema& schema);

} // namespace terrella::cli

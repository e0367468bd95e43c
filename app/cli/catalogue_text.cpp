// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue_text.h"

#include <algorithm>

namespace terrella::cli {
namespace {

/// Characters, not bytes: continuation bytes of UTF-8 take no column.
std::size_t width_of(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

} // namespace

std::string TextTable::text() const {
    std::vector<std::size_t> widths;
    for (const auto& row : rows_)
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (c == widths.size())
                widths.push_back(0);
            widths[c] = std::max(widths[c], width_of(row[c]));
        }
    std::string all;
    for (const auto& row : rows_) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c)
            line += row[c] + (c + 1 < row.size() ? std::string(widths[c] - width_of(row[c]) + 2, ' ') : "");
        while (!line.empty() && line.back() == ' ')
            line.pop_back();
        all += (all.empty() ? "" : "\n") + line;
    }
    return all;
}

std::string parameters_text(const Schema& schema) {
    if (schema.parameters().empty())
        return "no parameters";
    std::string text = schema_help(schema);
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    return text;
}

} // namespace terrella::cli

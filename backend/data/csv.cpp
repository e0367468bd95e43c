// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/csv.h"

#include "data/names.h"

#include <algorithm>

namespace terrella::data {
namespace {

std::string trimmed(std::string text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && blank(text.back()))
        text.pop_back();
    text.erase(text.begin(), std::ranges::find_if_not(text, blank));
    return text;
}

char separator_of(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    char best = ',';
    for (const char candidate : {';', '\t'})
        if (std::ranges::count(line, candidate) > std::ranges::count(line, best))
            best = candidate;
    return best;
}

} // namespace

CsvTable read_csv(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    CsvTable table;
    const char separator = separator_of(text);
    CsvTable::Row row{1, {}};
    std::string field;
    bool quoted = false, was_quoted = false;
    std::size_t line = 1;
    const auto end_field = [&] {
        row.fields.push_back(was_quoted ? field : trimmed(field));
        field.clear();
        was_quoted = false;
    };
    const auto end_row = [&] {
        end_field();
        if (row.fields.size() > 1 || !row.fields.front().empty())
            table.rows.push_back(std::move(row));
        row = {line, {}};
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n')
            ++line;
        if (quoted) {
            if (c != '"')
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                field += text[++i];
            else
                quoted = false;
        } else if (c == '"' && trimmed(field).empty() && !was_quoted) {
            field.clear();
            quoted = was_quoted = true;
        } else if (c == separator) {
            end_field();
        } else if (c == '\n') {
            end_row();
        } else if (!(was_quoted && c == '\r')) {
            field += c;
        }
    }
    if (!field.empty() || !row.fields.empty())
        end_row();
    return table;
}

std::optional<std::size_t> CsvTable::column(std::initializer_list<std::string_view> names) const {
    if (!rows.empty())
        for (const std::string_view name : names)
            for (std::size_t c = 0; c < rows.front().fields.size(); ++c)
                if (lower_case(rows.front().fields[c]) == name)
                    return c;
    return std::nullopt;
}

} // namespace terrella::data

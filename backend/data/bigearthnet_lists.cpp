// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/bigearthnet_lists.h"

#include "base/error.h"
#include "data/csv.h"
#include "data/name_ending.h"
#include "data/names.h"
#include "data/tree_text.h"

#include <algorithm>

namespace terrella::data {
namespace {

/// "train" of "train.csv" and of "bigearthnet-mm_train.txt".
std::string split_of_list(std::string_view name) {
    std::string stem = lower_case(std::string(stem_part(name)));
    std::ranges::replace_if(
        stem, [](char c) { return c == '-' || c == '.'; }, '_');
    const std::size_t last = stem.rfind('_');
    return split_named(last == std::string::npos ? stem : stem.substr(last + 1));
}

void read_metadata(const CsvTable& table, BigEarthNetLists& lists) {
    const auto patch = table.column({"patch_id", "patch"}), labels = table.column({"labels"}),
               split = table.column({"split"}), s1 = table.column({"s1_name"}),
               snow = table.column({"contains_seasonal_snow"}), cloud = table.column({"contains_cloud_or_shadow"});
    const auto field = [](const CsvTable::Row& row, std::optional<std::size_t> column) {
        return column && *column < row.fields.size() ? row.fields[*column] : std::string();
    };
    for (std::size_t r = 1; r < table.rows.size(); ++r) {
        const CsvTable::Row& row = table.rows[r];
        const std::string name = field(row, patch);
        if (name.empty())
            continue;
        lists.records[name] = {label_list(field(row, labels)), field(row, s1), split_named(field(row, split))};
        for (const auto& column : {snow, cloud})
            if (lower_case(field(row, column)) == "true" || field(row, column) == "1")
                lists.excluded.insert(name);
    }
}

} // namespace

std::vector<std::string> label_list(const std::string& text) {
    std::vector<std::string> names;
    if (text.find_first_of("'\"") != std::string::npos) {
        for (std::size_t at = text.find_first_of("'\""); at != std::string::npos;) {
            const std::size_t end = text.find(text[at], at + 1);
            if (end == std::string::npos)
                break;
            names.push_back(text.substr(at + 1, end - at - 1));
            at = text.find_first_of("'\"", end + 1);
        }
        return names;
    }
    std::string rest = text;
    std::erase_if(rest, [](char c) { return c == '[' || c == ']'; });
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of("|;"), rest.size());
        std::string name = rest.substr(0, end);
        name.erase(0, std::min(name.find_first_not_of(' '), name.size()));
        name.erase(name.find_last_not_of(' ') + 1);
        if (!name.empty())
            names.push_back(std::move(name));
        rest.erase(0, end + 1);
    }
    return names;
}

BigEarthNetLists read_bigearthnet_lists(const FileTree& tree) {
    BigEarthNetLists lists;
    for (std::size_t entry = 0; entry < tree.entries().size(); ++entry) {
        const std::string& name = tree.entries()[entry].name;
        const std::string ending = name_ending(name);
        if (ending == ".parquet" && stem_part(name).starts_with("metadata"))
            lists.remarks.push_back(
                told("%1 is not read here: write it as metadata.csv beside it to use its labels and splits",
                     std::string(file_part(name))));
        if (ending != ".csv" && ending != ".txt")
            continue;
        const std::string stem = lower_case(std::string(stem_part(name)));
        const bool excluding = stem.find("snow") != std::string::npos || stem.find("cloud") != std::string::npos;
        const std::string split = split_of_list(name);
        if (!excluding && split.empty() && !stem.starts_with("metadata"))
            continue;
        CsvTable table;
        try {
            table = read_csv(entry_text(tree, entry));
        } catch (const DataError& error) {
            lists.broken.push_back({tree.shown_path(entry), error.happened_message()});
            continue;
        }
        if (table.column({"patch_id", "patch"}) && table.column({"labels"})) {
            read_metadata(table, lists);
            continue;
        }
        for (const CsvTable::Row& row : table.rows) {
            for (const std::string& patch : row.fields)
                if (excluding)
                    lists.excluded.insert(patch);
                else if (!split.empty())
                    lists.splits[patch] = split;
            if (!excluding && row.fields.size() == 2)
                lists.s1_of[row.fields[0]] = row.fields[1];
        }
    }
    return lists;
}

} // namespace terrella::data

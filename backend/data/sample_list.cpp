// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/sample_list.h"

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "data/csv.h"

#include <algorithm>

namespace terrella::data {

std::vector<std::string> read_sample_list(const std::string& path) {
    const std::string text = read_file(path);
    std::vector<std::string> ids;
    const CsvTable table = read_csv(text);
    if (const auto column = table.column({"id", "sample"})) {
        for (std::size_t r = 1; r < table.rows.size(); ++r)
            if (const auto& fields = table.rows[r].fields; *column < fields.size() && !fields[*column].empty())
                ids.push_back(fields[*column]);
    } else {
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            std::string line = text.substr(begin, end - begin);
            if (line.ends_with('\r'))
                line.pop_back();
            if (!line.empty())
                ids.push_back(std::move(line));
            begin = end + 1;
        }
    }
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    if (ids.empty())
        throw DataError(told("The list names no sample"), path,
                        told("Write one id a line, or a CSV file with a column 'id'"));
    return ids;
}

std::string csv_field(std::string_view text) {
    if (text.find_first_of(",;\t\"\r\n") == text.npos && !text.starts_with(' ') && !text.ends_with(' '))
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string samples_csv(const Dataset& dataset, std::span<const std::size_t> indices) {
    const std::vector<std::string>& classes = dataset.info().classes;
    std::string text = "id,path,class,split,date,longitude,latitude\n";
    for (const std::size_t index : indices) {
        const SampleInfo& sample = dataset.sample(index);
        std::vector<std::string> names;
        if (sample.label >= 0)
            names.push_back(classes.at(static_cast<std::size_t>(sample.label)));
        for (const int label : sample.labels)
            names.push_back(classes.at(static_cast<std::size_t>(label)));
        const auto degrees = [&](std::size_t i) { return sample.location ? number_text((*sample.location)[i]) : std::string(); };
        text += csv_field(sample.id) + ',' + csv_field(sample.path) + ',' + csv_field(join(names, "|")) + ',' +
                csv_field(sample.split) + ',' + csv_field(sample.date) + ',' + degrees(0) + ',' + degrees(1) + '\n';
    }
    return text;
}

} // namespace terrella::data

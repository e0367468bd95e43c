// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/names.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace terrella::data {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

/// The number that `text` is, −1 when it is none.
int number(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (!digit(c))
            return -1;
        value = 10 * value + (c - '0');
    }
    return text.empty() ? -1 : value;
}

bool on_calendar(int year, int month, int day) {
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 0 || month < 1 || month > 12 || day < 1)
        return false;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= days[month - 1] + (month == 2 && leap ? 1 : 0);
}

} // namespace

std::string lower_case(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::vector<std::string> path_parts(std::string_view name) {
    std::vector<std::string> parts;
    while (!name.empty()) {
        const std::size_t slash = std::min(name.find('/'), name.size());
        if (slash > 0)
            parts.emplace_back(name.substr(0, slash));
        name.remove_prefix(std::min(slash + 1, name.size()));
    }
    return parts;
}

std::string_view file_part(std::string_view name) {
    const std::size_t slash = name.rfind('/');
    return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

std::string_view folder_part(std::string_view name) {
    const std::size_t slash = name.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : name.substr(0, slash);
}

std::string_view stem_part(std::string_view name) {
    const std::string_view file = file_part(name);
    const std::size_t dot = file.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? file : file.substr(0, dot);
}

std::string split_named(std::string_view folder) {
    static const std::map<std::string, std::string> names{{"train", "train"}, {"training", "train"}, {"val", "val"},
                                                          {"valid", "val"},   {"validation", "val"}, {"test", "test"},
                                                          {"testing", "test"}};
    const auto found = names.find(lower_case(std::string(folder)));
    return found == names.end() ? "" : found->second;
}

std::string split_of_path(std::string_view name) {
    std::string split;
    for (const std::string& part : path_parts(folder_part(name)))
        if (std::string own = split_named(part); !own.empty())
            split = std::move(own);
    return split;
}

std::string iso_date(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    if (text.size() < 8)
        return {};
    const bool dashed = text.size() >= 10 && (text[4] == '-' || text[4] == '/') && text[7] == text[4];
    const std::size_t length = dashed ? 10 : 8;
    if (text.size() > length && digit(text[length]))
        return {};
    const std::string_view year = text.substr(0, 4), month = text.substr(dashed ? 5 : 4, 2),
                           day = text.substr(dashed ? 8 : 6, 2);
    if (!on_calendar(number(year), number(month), number(day)))
        return {};
    return std::string(year) + '-' + std::string(month) + '-' + std::string(day);
}

std::string date_in_name(std::string_view name) {
    for (std::size_t i = 0; i + 8 <= name.size(); ++i) {
        if ((i > 0 && digit(name[i - 1])) || !digit(name[i]))
            continue;
        // Fourteen digits are a date and a time in one.
        std::size_t end = i;
        while (end < name.size() && digit(name[end]))
            ++end;
        const bool dashed = end - i == 4 && end < name.size() && name[end] == '-';
        if (end - i != 8 && end - i != 14 && !dashed)
            continue;
        const std::string date = iso_date(name.substr(i, dashed ? std::string_view::npos : 8));
        if (!date.empty() && date >= "1970" && date < "2100")
            return date;
    }
    return {};
}

Message counted(std::size_t count, const Message& one, const Message& many) {
    return (count == 1 ? one : many).with(count);
}

} // namespace terrella::data

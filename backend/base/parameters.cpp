// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/parameters.h"

namespace terrella::detail {

Json selected_to_json(const Selected& selected) {
    Json value = {{"name", selected.name}};
    if (selected.values.is_object())
        for (const auto& [key, one] : selected.values.items())
            if (key != "name")
                value[key] = one;
    return value;
}

Selected selected_from_json(const Json& value) {
    Selected selected;
    selected.name = value.at("name").get<std::string>();
    for (const auto& [key, one] : value.items())
        if (key != "name")
            selected.values[key] = one;
    return selected;
}

Json list_to_json(const Parameter& parameter, const std::vector<Selected>& list) {
    if (list.empty() && !parameter.keywords.empty())
        return parameter.keywords.begin()->first;
    Json values = Json::array();
    for (const Selected& one : list)
        values.push_back(selected_to_json(one));
    return values;
}

Json list_to_json(const Parameter& parameter, const SelectedLists& lists) {
    if (lists.parts.empty())
        return list_to_json(parameter, lists.all);
    Json values = Json::object();
    for (const auto& [part, list] : lists.parts) {
        Json& own = values[part] = Json::array();
        for (const Selected& one : list)
            own.push_back(selected_to_json(one));
    }
    return values;
}

void list_from_json(const Json& value, std::vector<Selected>& list) {
    list.clear();
    if (value.is_array())
        for (const Json& one : value)
            if (one.value("enabled", true))
                list.push_back(selected_from_json(one));
}

void list_from_json(const Json& value, SelectedLists& lists) {
    lists.clear();
    list_from_json(value, lists.all);
    if (!value.is_object())
        return;
    for (const auto& [part, own] : value.items()) {
        std::vector<Selected> list;
        list_from_json(own, list);
        if (!list.empty()) // as for one list: where nothing is on, nothing is one's own
            lists.parts.emplace_back(part, std::move(list));
    }
}

Json number_or_keyword(const Parameter& parameter, double value, bool integral) {
    for (const auto& [word, stands_for] : parameter.keywords)
        if (stands_for == value)
            return word;
    return integral ? Json(static_cast<std::int64_t>(value)) : Json(value);
}

double keyword_or_number(const Parameter& parameter, const Json& value) {
    return value.is_number() ? value.get<double>() : parameter.keywords.at(value.get<std::string>());
}

} // namespace terrella::detail

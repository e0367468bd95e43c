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

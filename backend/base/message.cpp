// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/message.h"

#include "base/json.h"

namespace terrella {

std::string with_places_filled(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string filled;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        const auto number = place ? static_cast<std::size_t>(pattern[i + 1] - '1') : 0;
        if (place && number < arguments.size()) {
            filled += arguments[number];
            ++i;
        } else {
            filled += pattern[i];
        }
    }
    return filled;
}

Message Message::with_plain(const std::function<std::string(std::string)>& change) const {
    if (!has_pattern_)
        return change(pattern_);
    Message changed = *this;
    for (Message& argument : changed.arguments_)
        argument = argument.with_plain(change);
    return changed;
}

std::string Message::text() const {
    std::vector<std::string> words;
    words.reserve(arguments_.size());
    for (const Message& argument : arguments_)
        words.push_back(argument.text());
    return has_pattern_ ? with_places_filled(pattern_, words) : pattern_;
}

Message collected(const std::string& text) {
    Message message(text);
    message.has_pattern_ = true;
    return message;
}

Message joined(const Message& first, const Message& next) {
    return first.empty() ? next : next.empty() ? first : told("%1; %2", first, next);
}

Json message_json(const Message& message) {
    if (!message.has_pattern())
        return message.pattern();
    Json arguments = Json::array();
    for (const Message& argument : message.arguments())
        arguments.push_back(message_json(argument));
    return {{"pattern", message.pattern()}, {"arguments", std::move(arguments)}};
}

Message message_from_json(const Json& json) {
    if (json.is_string())
        return json.get<std::string>();
    const Json pattern = json.is_object() ? json.value("pattern", Json()) : Json();
    if (!pattern.is_string())
        return {};
    Message message(pattern.get<std::string>());
    message.has_pattern_ = true;
    if (const Json arguments = json.value("arguments", Json()); arguments.is_array())
        for (const Json& argument : arguments)
            message.arguments_.push_back(message_from_json(argument));
    return message;
}

} // namespace terrella

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <concepts>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace terrella {

using Json = nlohmann::ordered_json; // base/json.h

/// A sentence for people with the figures in it still apart: a pattern with numbered places ("%1 of %2 files") and what
/// stands there. `text` says it in English; a window looks up the pattern in another language and puts the same
/// arguments in. Made by `told`, or from plain text (names, paths, what a library said), which nothing translates.
class Message {
public:
    Message() = default;
    Message(std::string text) : pattern_(std::move(text)) {} // NOLINT: plain text is a message
    Message(const char* text) : pattern_(text) {}            // NOLINT

    /// The same pattern with these in its places, %1 first: messages, text and whole numbers. Other numbers are written
    /// by whoever knows with how many digits.
    template <class... Arguments>
    [[nodiscard]] Message with(const Arguments&... arguments) const {
        Message made = *this;
        made.arguments_ = {argument(arguments)...};
        return made;
    }

    /// The same with `change` done to every plain text in it: to names that a file gave.
    [[nodiscard]] Message with_plain(const std::function<std::string(std::string)>& change) const;

    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool empty() const { return pattern_.empty(); }
    /// Whether there is a pattern to look up; else it is plain text.
    [[nodiscard]] bool has_pattern() const { return has_pattern_; }
    [[nodiscard]] const std::string& pattern() const { return pattern_; }
    [[nodiscard]] const std::vector<Message>& arguments() const { return arguments_; }

    bool operator==(const Message&) const = default;

private:
    template <std::size_t n>
    friend Message pattern_of(const char (&pattern)[n]);
    friend Message message_from_json(const Json& json);
    friend Message collected(const std::string& text);

    template <class Argument>
    static Message argument(const Argument& value) {
        static_assert(!std::same_as<Argument, bool>, "a sentence has no place for true and false");
        if constexpr (std::integral<Argument>)
            return Message(std::to_string(value));
        else if constexpr (std::same_as<Argument, std::string_view>)
            return Message(std::string(value));
        else
            return Message(value);
    }

    std::string pattern_;
    std::vector<Message> arguments_;
    bool has_pattern_ = false;
};

template <std::size_t n>
Message pattern_of(const char (&pattern)[n]) {
    Message made(pattern);
    made.has_pattern_ = true;
    return made;
}

/// A message whose pattern is translated: a literal, as translators get what stands between these parentheses
/// (translations/told_texts.h). Two forms of a sentence are two calls, not a choice between literals.
template <std::size_t n, class... Arguments>
Message told(const char (&pattern)[n], const Arguments&... arguments) {
    return pattern_of(pattern).with(arguments...);
}

/// A text of a registry (what a kind of dataset looks like), of which translators get the whole registry
/// (translations/collected_texts.h).
Message collected(const std::string& text);

/// `first` and `next` in one line with a semicolon between; one of them where the other is empty.
Message joined(const Message& first, const Message& next);

/// `pattern` with `arguments` in its places; a place that has none stays as it is.
std::string with_places_filled(std::string_view pattern, const std::vector<std::string>& arguments);

/// Plain text as a string, others as `{"pattern": …, "arguments": […]}`.
Json message_json(const Message& message);
/// What `message_json` wrote; empty for anything else.
Message message_from_json(const Json& json);

} // namespace terrella

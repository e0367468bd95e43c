// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

/// A word of a filter: separated from others by blanks; quotes keep blanks and separators.
struct FilterWord {
    std::string text;                // without the quotes
    std::vector<std::size_t> cuts;   // commas outside quotes, as places in `text`
    std::vector<std::size_t> source; // for every byte of `text` its place in the whole
    std::size_t begin = 0, end = 0;  // bytes of the whole
    std::size_t colon = npos;        // the first colon outside quotes, as a place in `text`
    bool closed = true;              // its quotes are
    bool starts_quoted = false;

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

std::vector<FilterWord> filter_words(std::string_view text);

} // namespace terrella::data

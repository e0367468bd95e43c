// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/filter_words.h"

#include <utility>

namespace terrella::data {

std::vector<FilterWord> filter_words(std::string_view text) {
    std::vector<FilterWord> words;
    FilterWord word;
    bool quoted = false, begun = false;
    const auto finish = [&](std::size_t end) {
        if (!begun)
            return;
        word.end = end;
        words.push_back(std::exchange(word, {}));
        begun = false;
    };
    const auto begin = [&](std::size_t at) {
        if (!begun)
            word.begin = at;
        begun = true;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' && !(quoted && i + 1 < text.size() && text[i + 1] == '"')) {
            if (!begun)
                word.starts_quoted = true;
            quoted = !quoted;
            begin(i);
        } else if ((c == ' ' || c == '\t' || c == '\n' || c == '\r') && !quoted) {
            finish(i);
        } else {
            begin(i);
            if (c == ',' && !quoted)
                word.cuts.push_back(word.text.size());
            if (c == ':' && !quoted && word.colon == FilterWord::npos)
                word.colon = word.text.size();
            word.source.push_back(i);
            word.text += c;
            if (c == '"') // the second of a pair
                ++i;
        }
    }
    word.closed = !quoted;
    finish(text.size());
    return words;
}

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/filter.h"

#include "base/text.h"
#include "data/filter_values.h"
#include "data/filter_words.h"
#include "data/names.h"

#include <algorithm>
#include <utility>

namespace terrella::data {
namespace {

using Kind = FilterProblem::Kind;

constexpr std::string_view none = "none";

struct KeyEntry {
    std::string_view key;
    FilterField field;
};
/// The first of a field is the one that is written.
constexpr KeyEntry keys[] = {
    {"class", FilterField::label},          {"set", FilterField::label_set}, {"labels", FilterField::label_count},
    {"split", FilterField::split},          {"date", FilterField::date},     {"sensor", FilterField::sensor},
    {"modality", FilterField::sensor},      {"box", FilterField::box},       {"cloud", FilterField::cloud},
    {"nodata", FilterField::nodata},        {"saturated", FilterField::saturated},
    {"name", FilterField::name},            {"file", FilterField::name},
};

/// Reads the words of one filter.
class Reader {
public:
    Reader(const FilterNames& names, Filter& filter) : names_(names), filter_(filter) {}

    void read(const FilterWord& word) {
        word_ = &word;
        FilterTerm term;
        std::size_t begin = 0;
        if (!word.starts_quoted && word.text.size() > 1 && word.text.front() == '-') {
            term.negated = true;
            begin = 1;
        }
        if (!word.closed)
            complain(Kind::open_quote);
        const bool keyed = !word.starts_quoted && word.colon != FilterWord::npos && word.colon > begin;
        if (!keyed) {
            term.values = {word.text.substr(begin)};
            if (!term.values.front().empty())
                filter_.terms.push_back(std::move(term));
            return;
        }
        key_ = lower_case(word.text.substr(begin, word.colon - begin));
        const auto* entry = std::ranges::find(keys, key_, &KeyEntry::key);
        if (entry == std::end(keys)) {
            std::vector<std::string> known;
            for (const KeyEntry& one : keys)
                known.emplace_back(one.key);
            return complain(Kind::unknown_key, {}, nearest(key_, known).value_or(""));
        }
        term.field = entry->field;
        if (word.text.size() == word.colon + 1)
            return complain(Kind::unfinished);
        read_values(term, word.colon + 1);
        // A term without any known value would hide everything.
        if (!term.values.empty())
            filter_.terms.push_back(std::move(term));
    }

private:
    void complain(Kind kind, const std::string& value = {}, std::string suggestion = {}) {
        filter_.problems.push_back({kind, key_, value, std::move(suggestion), word_->begin, word_->end - word_->begin});
    }

    std::vector<std::string> values(std::size_t begin) const {
        std::vector<std::string> all;
        const auto add = [&](std::size_t end) {
            if (end > begin)
                all.push_back(word_->text.substr(begin, end - begin));
            begin = end + 1;
        };
        for (const std::size_t cut : word_->cuts)
            if (cut >= begin)
                add(cut);
        add(word_->text.size());
        return all;
    }

    void read_values(FilterTerm& term, std::size_t begin) {
        switch (term.field) {
        case FilterField::label:
        case FilterField::label_set: return read_names(term, begin, names_.classes);
        case FilterField::split: return read_names(term, begin, names_.splits);
        case FilterField::sensor: return read_names(term, begin, names_.sensors);
        case FilterField::label_count:
        case FilterField::cloud:
        case FilterField::nodata:
        case FilterField::saturated:
        case FilterField::date: return read_ranges(term, begin);
        case FilterField::box: return read_box(term, word_->text.substr(begin));
        case FilterField::name: term.values = values(begin); return;
        case FilterField::text: return; // has no key
        }
    }

    void read_names(FilterTerm& term, std::size_t begin, std::vector<std::string> known) {
        if (term.field == FilterField::label || term.field == FilterField::label_set)
            known.emplace_back(none);
        for (const std::string& value : values(begin)) {
            bool several = false;
            const std::string name = meant(value, known, several);
            if (name.empty())
                complain(several ? Kind::ambiguous : Kind::unknown_name, value, nearest(value, known).value_or(""));
            else if (std::ranges::find(term.values, name) == term.values.end())
                term.values.push_back(name);
        }
    }

    /// The known name that is meant: exactly, or else the only one that begins so.
    static std::string meant(const std::string& value, const std::vector<std::string>& known, bool& several) {
        const std::string typed = lower_case(value);
        std::string begins;
        int count = 0;
        for (const std::string& name : known) {
            const std::string lower = lower_case(name);
            if (lower == typed)
                return name;
            if (lower.starts_with(typed)) {
                begins = name;
                ++count;
            }
        }
        several = count > 1;
        return count == 1 ? begins : std::string();
    }

    void read_ranges(FilterTerm& term, std::size_t begin) {
        const bool date = term.field == FilterField::date, count = term.field == FilterField::label_count;
        if ((date && !names_.dates) || (term.field == FilterField::cloud && !names_.clouds))
            return complain(Kind::nothing_known);
        for (const std::string& value : values(begin)) {
            if (!count && lower_case(value) == none) {
                term.unknown = true;
                term.values.emplace_back(none);
                term.ranges.push_back({1, 0}); // holds nothing
                continue;
            }
            bool backwards = false;
            const auto range = date ? date_range(value, backwards) : number_range(value, count ? 1 : 100, backwards);
            if (!range)
                complain(date ? Kind::no_date : Kind::no_range, value);
            else if (backwards)
                complain(Kind::backwards, value);
            else {
                term.values.push_back(value);
                term.ranges.push_back(*range);
            }
        }
    }

    void read_box(FilterTerm& term, const std::string& value) {
        if (!names_.locations)
            return complain(Kind::nothing_known);
        if (lower_case(value) == none) {
            term.unknown = true;
            term.values = {std::string(none)};
            return;
        }
        bool backwards = false;
        const auto box = geographic_box(value, backwards);
        if (!box || backwards)
            return complain(backwards ? Kind::backwards : Kind::no_box, value);
        term.values = {value};
        term.ranges.assign(box->begin(), box->end());
    }

    const FilterNames& names_;
    Filter& filter_;
    const FilterWord* word_ = nullptr;
    std::string key_;
};

} // namespace

std::string_view filter_key(FilterField field) {
    const auto* entry = std::ranges::find(keys, field, &KeyEntry::field);
    return entry == std::end(keys) ? std::string_view() : entry->key;
}

const std::vector<FilterField>& filter_fields() {
    static const std::vector<FilterField> fields = [] {
        std::vector<FilterField> once;
        for (const KeyEntry& entry : keys)
            if (once.empty() || once.back() != entry.field)
                once.push_back(entry.field);
        return once;
    }();
    return fields;
}

bool Filter::needs_measures() const {
    return std::ranges::any_of(terms, [](const FilterTerm& term) {
        return term.field == FilterField::nodata || term.field == FilterField::saturated;
    });
}

Filter parse_filter(std::string_view text, const FilterNames& names) {
    Filter filter;
    for (const FilterWord& word : filter_words(text))
        Reader(names, filter).read(word);
    return filter;
}

std::string filter_quoted(std::string_view value) {
    const bool needs = value.empty() || value.starts_with('-') || value.find_first_of(" \t\r\n,:\"") != value.npos;
    if (!needs)
        return std::string(value);
    std::string quoted = "\"";
    for (const char c : value)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string filter_text(const Filter& filter) {
    std::vector<std::string> words;
    for (const FilterTerm& term : filter.terms) {
        std::vector<std::string> values;
        for (const std::string& value : term.values) // the commas of a box separate its sides
            values.push_back(term.field == FilterField::box ? value : filter_quoted(value));
        const std::string key(filter_key(term.field));
        words.push_back((term.negated ? "-" : "") + key + (key.empty() ? "" : ":") + join(values, ","));
    }
    return join(words, " ");
}

FilterCursor filter_cursor(std::string_view text, std::size_t cursor) {
    FilterCursor found;
    cursor = std::min(cursor, text.size());
    found.begin = found.end = cursor;
    const std::vector<FilterWord> words = filter_words(text.substr(0, cursor));
    if (words.empty() || words.back().end < cursor || (words.back().closed && text.substr(0, cursor).ends_with('"')))
        return found;
    const FilterWord& word = words.back();
    const bool negated = !word.starts_quoted && word.text.starts_with('-');
    std::size_t part = negated ? 1 : 0; // where the part begins, as a place in the word
    if (!word.starts_quoted && word.colon != FilterWord::npos) {
        const std::string key = lower_case(word.text.substr(part, word.colon - part));
        const auto* entry = std::ranges::find(keys, key, &KeyEntry::key);
        found.is_key = false;
        found.field = entry == std::end(keys) ? FilterField::text : entry->field;
        part = word.cuts.empty() || word.cuts.back() < word.colon ? word.colon + 1 : word.cuts.back() + 1;
    } else if (word.starts_quoted) {
        found.is_key = false;
    }
    found.typed = word.text.substr(std::min(part, word.text.size()));
    // From behind what is left of the part on, so that an opening quote is replaced with it.
    found.begin = part == 0 ? word.begin : word.source[part - 1] + 1;
    return found;
}

} // namespace terrella::data

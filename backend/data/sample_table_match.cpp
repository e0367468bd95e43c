// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
// Which samples pass a filter.
#include "data/names.h"
#include "data/sample_table.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace terrella::data {
namespace {

/// A term with its look-ups made: each sample then costs one.
struct Prepared {
    const FilterTerm* term;
    std::vector<char> pass{};          // by class + 1 (0: unlabelled), or by split
    std::vector<std::int16_t> set{};   // of classes, ascending
    std::uint32_t sensors = 0;         // any of these must be there
    std::vector<std::string> texts{};  // in lower case
};

bool in(const std::vector<FilterRange>& ranges, double value) {
    return std::ranges::any_of(ranges, [value](const FilterRange& r) { return value >= r.low && value <= r.high; });
}

std::size_t place_of(const std::vector<std::string>& names, const std::string& name) {
    return static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
}

Prepared prepare(const FilterTerm& term, const FilterNames& names) {
    Prepared p{&term};
    switch (term.field) {
    case FilterField::label:
        p.pass.assign(names.classes.size() + 1, 0);
        for (const std::string& value : term.values) // "none" is no class: place 0
            if (const std::size_t at = place_of(names.classes, value); at < names.classes.size())
                p.pass[at + 1] = 1;
            else
                p.pass[0] = 1;
        break;
    case FilterField::label_set:
        for (const std::string& value : term.values)
            if (const std::size_t at = place_of(names.classes, value); at < names.classes.size())
                p.set.push_back(static_cast<std::int16_t>(at));
        std::ranges::sort(p.set);
        break;
    case FilterField::split:
        p.pass.assign(names.splits.size() + 1, 0);
        for (const std::string& value : term.values)
            p.pass[place_of(names.splits, value)] = 1;
        p.pass.back() = 0;
        break;
    case FilterField::sensor:
        for (const std::string& value : term.values)
            if (const std::size_t at = place_of(names.sensors, value); at < names.sensors.size())
                p.sensors |= 1U << at;
        break;
    case FilterField::name:
    case FilterField::text:
        for (const std::string& value : term.values)
            p.texts.push_back(lower_utf8(value));
        break;
    default: break;
    }
    if (term.field == FilterField::text) {
        for (const std::string& name : names.classes) {
            const std::string lower = lower_utf8(name);
            p.pass.push_back(std::ranges::any_of(
                p.texts, [&](const std::string& text) { return lower.find(text) != std::string::npos; }));
        }
    }
    return p;
}

/// The longest part of a pattern without * and ?: found fast, and most names do not hold it.
std::string_view plain_part(std::string_view pattern) {
    std::string_view longest;
    for (std::size_t begin = 0; begin <= pattern.size();) {
        const std::size_t end = std::min(pattern.find_first_of("*?", begin), pattern.size());
        if (end - begin > longest.size())
            longest = pattern.substr(begin, end - begin);
        begin = end + 1;
    }
    return longest;
}

bool named(std::string_view id, const std::vector<std::string>& patterns) {
    const std::string_view file = file_part(id);
    return std::ranges::any_of(patterns, [&](const std::string& pattern) {
        return pattern.find_first_of("*?") == std::string::npos ? file.find(pattern) != std::string_view::npos
                                                                : file.find(plain_part(pattern)) != std::string_view::npos &&
                                                                      matches_pattern(file, pattern);
    });
}

/// As a person writes it: a float of 0.05 is above the double that "5%" means.
double share_of(float stored) { return std::round(static_cast<double>(stored) * 1e6) / 1e6; }

/// Whether a value passes ranges and "none"; `known` tells that there is a value.
bool ranged(const FilterTerm& term, bool known, double value) {
    return known ? in(term.ranges, value) : term.unknown;
}

bool boxed(const FilterTerm& term, const SampleTable::Place& place) {
    if (std::isnan(place.longitude) || term.ranges.size() < 2)
        return std::isnan(place.longitude) && term.unknown;
    const FilterRange &across = term.ranges[0], &up = term.ranges[1];
    const bool inside = across.low <= across.high
                            ? place.longitude >= across.low && place.longitude <= across.high
                            : place.longitude >= across.low || place.longitude <= across.high; // over the date line
    return inside && place.latitude >= up.low && place.latitude <= up.high;
}

bool is_text(const Prepared& p) { return p.term->field == FilterField::text || p.term->field == FilterField::name; }

} // namespace

std::vector<std::uint32_t> SampleTable::matching(const Filter& filter, std::span<const std::uint32_t> order) const {
    std::vector<Prepared> prepared;
    for (const FilterTerm& term : filter.terms)
        if (shares_ != nullptr || (term.field != FilterField::nodata && term.field != FilterField::saturated))
            prepared.push_back(prepare(term, names_));
    if (prepared.empty())
        return {order.begin(), order.end()};
    // Text is searched only in what is left.
    std::ranges::stable_sort(prepared, [](const Prepared& a, const Prepared& b) { return is_text(a) < is_text(b); });

    const auto holds = [this](const Prepared& p, std::uint32_t i) {
        const FilterTerm& term = *p.term;
        const auto classes = labels(i);
        switch (term.field) {
        case FilterField::label:
            return classes.empty() ? p.pass[0] != 0
                                   : std::ranges::any_of(classes, [&](auto c) { return p.pass[std::size_t(c) + 1] != 0; });
        case FilterField::label_set: return std::ranges::equal(classes, p.set);
        case FilterField::label_count: return in(term.ranges, static_cast<double>(classes.size()));
        case FilterField::split: return p.pass[splits_[i]] != 0;
        case FilterField::date: return ranged(term, dates_[i] != 0, dates_[i]);
        case FilterField::sensor: return (p.sensors & ~missing_[i]) != 0;
        case FilterField::box: return boxed(term, place(i));
        case FilterField::cloud: return ranged(term, !std::isnan(cloud(i)), share_of(cloud(i)));
        case FilterField::nodata: return ranged(term, !std::isnan(shares(i).nodata), share_of(shares(i).nodata));
        case FilterField::saturated: return ranged(term, !std::isnan(shares(i).saturated), share_of(shares(i).saturated));
        case FilterField::name: return named(lower_id(i), p.texts);
        case FilterField::text: break;
        }
        const std::string_view id = lower_id(i);
        return std::ranges::any_of(p.texts, [&](const std::string& text) { return id.find(text) != id.npos; }) ||
               std::ranges::any_of(classes, [&](auto c) { return p.pass[std::size_t(c)] != 0; });
    };
    const auto passes = [&](std::uint32_t i) {
        return std::ranges::all_of(prepared, [&](const Prepared& p) { return holds(p, i) != p.term->negated; });
    };
    // One after the other as they lie in memory; the order asked for would miss the cache at every sample.
    std::vector<char> pass(size());
    for (std::size_t i = 0; i < size(); ++i)
        pass[i] = passes(static_cast<std::uint32_t>(i)) ? 1 : 0;
    std::vector<std::uint32_t> kept;
    std::ranges::copy_if(order, std::back_inserter(kept), [&](std::uint32_t i) { return pass[i] != 0; });
    return kept;
}

} // namespace terrella::data

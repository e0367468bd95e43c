// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

// The language in which samples are chosen: the filter line of the Data page, `data.filter` of an experiment and
// `--filter` of the CLI. Words separated by blanks; all must hold:
//
//   class:Forest,River     any of these classes; upper and lower case alike, the beginning of a name suffices where it
//                          is the only one; "none": unlabelled samples
//   set:Forest,River       exactly this set of classes
//   labels:2..             how many classes a sample has
//   split:train            the source's own parts
//   date:2018-06..08       days, months or years; an end may leave out what it shares with the begin; "none"
//   sensor:s1              samples that have this modality
//   box:10.5,45,12,47      west, south, east, north in degrees (WGS 84); west > east crosses the date line; "none"
//   cloud:..20%            share under cloud, where the source tells
//   nodata:..5% saturated:1..   shares of pixels, measured by reading every sample (data/health.h)
//   name:patch_*_4         the file's name: a part of it, or the whole with * and ?
//   port                   words found in the path inside the dataset or in a class's name
//   -class:River -port     not these
//   "port 1"               quotes keep blanks, commas and colons; "" inside stands for one quote
//
// Ranges are written a..b (ends included), a.., ..b, <b, >a; shares in percent.

enum class FilterField { label, label_set, label_count, split, date, sensor, box, cloud, nodata, saturated, name, text };

/// What every field is called, as it is typed ("class"); of `text` empty.
std::string_view filter_key(FilterField field);
/// The fields that have a key, in the order in which they are offered.
const std::vector<FilterField>& filter_fields();

/// A closed range: dates as 20180613, shares as 0 to 1, counts.
struct FilterRange {
    double low = 0, high = 0;
    bool operator==(const FilterRange&) const = default;
};

/// One condition: any of the values, or with `negated` none of them.
struct FilterTerm {
    FilterField field = FilterField::text;
    bool negated = false;
    std::vector<std::string> values;   // names as the dataset writes them; ranges and words as they were typed
    std::vector<FilterRange> ranges{}; // date, cloud, nodata, saturated, labels: one a value. box: west–east, south–north
    bool unknown = false;              // "none" is among the values: samples about which nothing is known pass
    bool operator==(const FilterTerm&) const = default;
};

/// What is wrong with a part of the text; whoever shows it chooses the words (`filter_problem_text`).
struct FilterProblem {
    enum class Kind {
        unfinished,   // "class:" with nothing after it
        open_quote,
        unknown_key,  // key
        unknown_name, // value is no class, split or sensor (key)
        ambiguous,    // value begins several names (key)
        no_date,      // value is no date or range of dates
        no_range,     // value is no number or range of numbers (key)
        no_box,       // value is no west,south,east,north
        backwards,    // value: the range ends before it begins
        nothing_known // the dataset says nothing about this (key)
    };
    Kind kind = Kind::unfinished;
    std::string key, value, suggestion;    // suggestion: the nearest known name, empty when nothing is near
    std::size_t begin = 0, length = 0;     // the word, in bytes of the text
};

/// The names that a dataset's filter may use, and of what it knows anything.
struct FilterNames {
    std::vector<std::string> classes, splits, sensors;
    bool dates = false, locations = false, clouds = false;
};

struct Filter {
    std::vector<FilterTerm> terms;
    std::vector<FilterProblem> problems; // the terms that were understood still count

    bool operator==(const Filter& other) const { return terms == other.terms; }
    /// Whether pixels must have been measured to apply it.
    [[nodiscard]] bool needs_measures() const;
};

/// Reads a filter. Never throws: what is not understood is a problem and hides nothing.
Filter parse_filter(std::string_view text, const FilterNames& names);

/// The text that parses to this filter.
std::string filter_text(const Filter& filter);
/// A value in quotes where it needs them.
std::string filter_quoted(std::string_view value);

/// In English, for the command line: "No class 'Forrest' · did you mean 'Forest'?".
Message filter_problem_text(const FilterProblem& problem);

/// Part of a word that is being typed, for completion.
struct FilterCursor {
    std::size_t begin = 0, end = 0; // bytes of the text that a completion replaces
    std::string typed;              // what stands there, without quotes
    bool is_key = true;             // else a value of `field`
    FilterField field = FilterField::text;
};
/// What stands before byte `cursor`.
FilterCursor filter_cursor(std::string_view text, std::size_t cursor);

} // namespace terrella::data

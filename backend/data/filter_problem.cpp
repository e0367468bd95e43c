// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/filter.h"

namespace terrella::data {

std::string filter_problem_text(const FilterProblem& problem) {
    using Kind = FilterProblem::Kind;
    const std::string value = "'" + problem.value + "'";
    const std::string meant =
        problem.suggestion.empty() ? std::string() : " · did you mean '" + problem.suggestion + "'?";
    switch (problem.kind) {
    case Kind::unfinished: return "'" + problem.key + ":' is followed by a value";
    case Kind::open_quote: return "A quotation mark is not closed";
    case Kind::unknown_key:
        return "'" + problem.key + ":' is not known" +
               (problem.suggestion.empty()
                    ? " · use class:, set:, labels:, split:, date:, sensor:, box:, cloud:, nodata:, saturated:, name: or "
                      "plain words"
                    : " · did you mean '" + problem.suggestion + ":'?");
    case Kind::unknown_name: return "No " + problem.key + " " + value + meant;
    case Kind::ambiguous: return value + " begins several names · write more of it";
    case Kind::no_date: return value + " is no date · write 2018, 2018-06, 2018-06-13 or 2018-06..08";
    case Kind::no_range:
        return value + (problem.key == "labels" ? " is no number · write 2, 2.. or 1..3"
                                                : " is no share · write ..20%, 5..50% or >1%");
    case Kind::no_box: return value + " is no box · write west,south,east,north in degrees, such as 10.5,45,12,47";
    case Kind::backwards: return value + " ends before it begins";
    case Kind::nothing_known:
        return "The data tells no " + std::string(problem.key == "date"  ? "dates"
                                                  : problem.key == "box" ? "locations"
                                                                         : "share of cloud");
    }
    return {};
}

} // namespace terrella::data

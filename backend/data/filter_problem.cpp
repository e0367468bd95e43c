// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/filter.h"

namespace terrella::data {

Message filter_problem_text(const FilterProblem& problem) {
    using Kind = FilterProblem::Kind;
    const std::string value = "'" + problem.value + "'";
    switch (problem.kind) {
    case Kind::unfinished: return told("'%1:' is followed by a value", problem.key);
    case Kind::open_quote: return told("A quotation mark is not closed");
    case Kind::unknown_key:
        return problem.suggestion.empty()
                   ? told("'%1:' is not known · use class:, set:, labels:, split:, date:, sensor:, box:, cloud:, "
                          "nodata:, "
                          "saturated:, name: or plain words",
                          problem.key)
                   : told("'%1:' is not known · did you mean '%2:'?", problem.key, problem.suggestion);
    case Kind::unknown_name:
        return problem.suggestion.empty()
                   ? told("No %1 %2", problem.key, value)
                   : told("No %1 %2 · did you mean '%3'?", problem.key, value, problem.suggestion);
    case Kind::ambiguous: return told("%1 begins several names · write more of it", value);
    case Kind::no_date: return told("%1 is no date · write 2018, 2018-06, 2018-06-13 or 2018-06..08", value);
    case Kind::no_range:
        return problem.key == "labels" ? told("%1 is no number · write 2, 2.. or 1..3", value)
                                       : told("%1 is no share · write ..20%, 5..50% or >1%", value);
    case Kind::no_box:
        return told("%1 is no box · write west,south,east,north in degrees, such as 10.5,45,12,47", value);
    case Kind::backwards: return told("%1 ends before it begins", value);
    case Kind::nothing_known:
        return problem.key == "date"  ? told("The data tells no dates")
               : problem.key == "box" ? told("The data tells no locations")
                                      : told("The data tells no share of cloud");
    }
    return {};
}

} // namespace terrella::data

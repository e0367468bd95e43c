// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/filter.h"

#include <array>
#include <optional>
#include <string_view>

namespace terrella::data {

/// A range as a filter writes it: a, a..b, a.., ..b, <b, >a, <=b, >=a.
struct FilterBounds {
    std::string_view low, high;                // empty: open
    bool low_included = true, high_included = true;
};
/// None when both ends are empty.
std::optional<FilterBounds> filter_bounds(std::string_view text);

/// The days of "2018", "2018-06", "2018-06-13" or a range of these, as 20180101 to 20181231; an end may leave out what
/// it shares with the begin ("2018-06..08"). None when it is no date; `backwards` tells that the end is before the begin.
std::optional<FilterRange> date_range(std::string_view text, bool& backwards);

/// Numbers ≥ 0; `unit` divides them, a percent sign may follow where it is 100.
std::optional<FilterRange> number_range(std::string_view text, double unit, bool& backwards);

/// "10.5,45,12,47": west–east and south–north. West may be greater than east. None when it is no box of the globe;
/// `backwards` tells that north is below south.
std::optional<std::array<FilterRange, 2>> geographic_box(std::string_view text, bool& backwards);

/// The day of an ISO date as 20180613; 0 when it is none.
int day_number(std::string_view iso_date);

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/filter_values.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace terrella::data {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value) ? std::optional(value)
                                                                                           : std::nullopt;
}

/// "2018", "2018-06", "2018-06-13" as its parts; none when it is no date.
struct Day {
    std::array<int, 3> parts{}; // year, month, day
    int count = 0;
};

int days_of(int year, int month) {
    static constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool in_calendar(const Day& day) {
    return day.parts[0] >= 1 && (day.count < 2 || (day.parts[1] >= 1 && day.parts[1] <= 12)) &&
           (day.count < 3 || (day.parts[2] >= 1 && day.parts[2] <= days_of(day.parts[0], day.parts[1])));
}

/// `like`: from which an end takes the parts that it leaves out in front.
std::optional<Day> day_of(std::string_view text, const Day* like = nullptr) {
    std::array<std::string_view, 3> fields;
    int count = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('-', begin), text.size());
        if (count == 3)
            return std::nullopt;
        fields[static_cast<std::size_t>(count++)] = text.substr(begin, end - begin);
        begin = end + 1;
    }
    Day day;
    if (fields[0].size() != 4) { // "08" of 2018-06..08
        if (like == nullptr || count >= like->count)
            return std::nullopt;
        day.count = like->count - count;
        day.parts = like->parts;
    }
    for (int i = 0; i < count; ++i) {
        const std::string_view field = fields[static_cast<std::size_t>(i)];
        const bool year = day.count == 0;
        if (field.empty() || field.size() > (year ? 4U : 2U))
            return std::nullopt;
        int value = 0;
        const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
        if (error != std::errc() || end != field.data() + field.size())
            return std::nullopt;
        day.parts[static_cast<std::size_t>(day.count++)] = value;
    }
    return in_calendar(day) ? std::optional(day) : std::nullopt;
}

double first_of(const Day& day) {
    return day.parts[0] * 10000 + (day.count > 1 ? day.parts[1] : 1) * 100 + (day.count > 2 ? day.parts[2] : 1);
}

double last_of(const Day& day) {
    const int month = day.count > 1 ? day.parts[1] : 12;
    return day.parts[0] * 10000 + month * 100 + (day.count > 2 ? day.parts[2] : days_of(day.parts[0], month));
}

} // namespace

std::optional<FilterBounds> filter_bounds(std::string_view text) {
    FilterBounds bounds;
    if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
        bounds.low = text.substr(0, dots);
        bounds.high = text.substr(dots + 2);
    } else if (text.starts_with('<') || text.starts_with('>')) {
        const bool below = text.front() == '<', included = text.size() > 1 && text[1] == '=';
        (below ? bounds.high : bounds.low) = text.substr(included ? 2 : 1);
        (below ? bounds.high_included : bounds.low_included) = included;
    } else {
        bounds.low = bounds.high = text;
    }
    return bounds.low.empty() && bounds.high.empty() ? std::nullopt : std::optional(bounds);
}

std::optional<FilterRange> date_range(std::string_view text, bool& backwards) {
    const auto bounds = filter_bounds(text);
    if (!bounds)
        return std::nullopt;
    FilterRange range{-infinity, infinity};
    std::optional<Day> low;
    if (!bounds->low.empty()) {
        low = day_of(bounds->low);
        if (!low)
            return std::nullopt;
        range.low = bounds->low_included ? first_of(*low) : last_of(*low) + 1; // no day lies between
    }
    if (!bounds->high.empty()) {
        const auto high = day_of(bounds->high, low ? &*low : nullptr);
        if (!high)
            return std::nullopt;
        range.high = bounds->high_included ? last_of(*high) : first_of(*high) - 1;
    }
    backwards = range.low > range.high;
    return range;
}

std::optional<FilterRange> number_range(std::string_view text, double unit, bool& backwards) {
    const auto bounds = filter_bounds(text);
    if (!bounds)
        return std::nullopt;
    const auto end_of = [unit](std::string_view end) {
        if (unit == 100 && end.ends_with('%'))
            end.remove_suffix(1);
        const auto value = number_of(end);
        return value && *value >= 0 ? std::optional(*value / unit) : std::nullopt;
    };
    FilterRange range{-infinity, infinity};
    if (!bounds->low.empty()) {
        const auto low = end_of(bounds->low);
        if (!low)
            return std::nullopt;
        range.low = bounds->low_included ? *low : std::nextafter(*low, infinity);
    }
    if (!bounds->high.empty()) {
        const auto high = end_of(bounds->high);
        if (!high)
            return std::nullopt;
        range.high = bounds->high_included ? *high : std::nextafter(*high, -infinity);
    }
    backwards = range.low > range.high;
    return range;
}

std::optional<std::array<FilterRange, 2>> geographic_box(std::string_view text, bool& backwards) {
    std::array<double, 4> sides{};
    std::size_t count = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const auto side = number_of(text.substr(begin, end - begin));
        if (!side || count == sides.size())
            return std::nullopt;
        sides[count++] = *side;
        begin = end + 1;
    }
    if (count < sides.size())
        return std::nullopt;
    const auto [west, south, east, north] = sides;
    if (std::abs(west) > 180 || std::abs(east) > 180 || std::abs(south) > 90 || std::abs(north) > 90)
        return std::nullopt;
    backwards = south > north;
    return std::array{FilterRange{west, east}, FilterRange{south, north}};
}

int day_number(std::string_view iso_date) {
    const auto day = day_of(iso_date.substr(0, std::min<std::size_t>(iso_date.size(), 10)));
    return day ? static_cast<int>(first_of(*day)) : 0;
}

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/sar_scale.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string_view>
#include <vector>

namespace terrella::data {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

/// The words of a name: runs of letters and digits.
std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words(1);
    for (const unsigned char c : lower(text))
        if (std::isalnum(c) != 0)
            words.back() += static_cast<char>(c);
        else if (!words.back().empty())
            words.emplace_back();
    return words;
}

bool any_word(const std::vector<std::string>& words, std::span<const std::string_view> wanted) {
    return std::ranges::any_of(
        words, [&](const std::string& word) { return std::ranges::find(wanted, word) != wanted.end(); });
}

constexpr std::array<std::string_view, 3> decibel_words{"db", "decibel", "decibels"};
constexpr std::array<std::string_view, 5> power_words{"linear", "lin", "power", "intensity", "natural"};
constexpr std::array<std::string_view, 3> number_words{"dn", "amplitude", "grd"}; // uncalibrated

/// Decided by words; unknown when there are none, or both.
SarScale by_words(const SarEvidence& evidence) {
    for (const auto& [text, where] :
         {std::pair{evidence.unit, told("unit")}, std::pair{evidence.description, told("name")}}) {
        const std::vector<std::string> words = words_of(text);
        const bool decibel = any_word(words, decibel_words), power = any_word(words, power_words);
        const bool stored_numbers = any_word(words, number_words) && evidence.dtype.find("int") != std::string::npos;
        if (decibel + power + stored_numbers != 1)
            continue;
        const Message by = told("by the %1 '%2'", where, text);
        if (decibel)
            return {Quantity::decibel, told("decibels, %1", by), {}};
        if (power)
            return {Quantity::linear_power, told("linear power, %1", by), {}};
        return {Quantity::digital_number, told("numbers that are not calibrated, %1", by), {}};
    }
    return {Quantity::unknown, told("neither unit nor name tells decibels from linear power"), {}};
}

Message range_text(const SarRange& r) {
    return told("values from %1 to %2, median %3", short_number(r.least), short_number(r.greatest),
                short_number(r.median));
}

bool like_decibels(const SarRange& r) { return r.negative > 0.5 && r.least > -120 && r.greatest < 60; }
bool like_power(const SarRange& r) { return r.least >= 0 && r.median < 2 && r.greatest > 0; }

SarScale by_values(const SarEvidence& evidence, const SarRange& r) {
    if (evidence.dtype.starts_with("uint") && r.greatest > 2)
        return {Quantity::digital_number,
                told("unsigned integers, numbers that are not calibrated: %1", range_text(r)),
                {}};
    if (like_decibels(r))
        return {Quantity::decibel, told("taken for decibels, mostly negative: %1", range_text(r)), {}};
    if (like_power(r))
        return {Quantity::linear_power, told("taken for linear power, never negative: %1", range_text(r)), {}};
    return {Quantity::unknown, told("neither like decibels nor like linear power: %1", range_text(r)), {}};
}

} // namespace

SarScale sar_scale(const SarEvidence& evidence, const std::optional<SarRange>& values) {
    SarScale scale = by_words(evidence);
    if (!values)
        return scale;
    if (!scale.decided())
        return by_values(evidence, *values);
    const SarRange& r = *values;
    // A share of a percent below zero in power is left by the removal of thermal noise.
    if (scale.quantity == Quantity::decibel && (r.negative == 0 || r.greatest > 60 || r.least < -120))
        scale.doubt = told("said to be decibels, yet not like them: %1", range_text(r));
    else if (scale.quantity == Quantity::linear_power && r.negative > 0.01)
        scale.doubt =
            told("said to be linear power, yet %1 % lie below zero: %2", short_number(100 * r.negative), range_text(r));
    return scale;
}

std::optional<SarRange> sar_range(std::span<const float> values) {
    std::vector<float> finite;
    finite.reserve(values.size());
    std::ranges::copy_if(values, std::back_inserter(finite), [](float v) { return std::isfinite(v); });
    if (finite.empty())
        return std::nullopt;
    SarRange range;
    const auto [least, greatest] = std::ranges::minmax(finite);
    range.least = least;
    range.greatest = greatest;
    range.negative = static_cast<double>(std::ranges::count_if(finite, [](float v) { return v < 0; })) /
                     static_cast<double>(finite.size());
    const auto middle = finite.begin() + static_cast<std::ptrdiff_t>(finite.size() / 2);
    std::ranges::nth_element(finite, middle);
    range.median = *middle;
    return range;
}

void apply_sar_scale(Band& band, const SarScale& scale) {
    if (!scale.decided())
        return;
    band.quantity = scale.quantity;
    if (scale.quantity == Quantity::decibel) {
        band.unit_low = -30;
        band.unit_high = 5;
    } else if (scale.quantity == Quantity::linear_power) {
        band.unit_low = 0;
        band.unit_high = 1;
    }
}

} // namespace terrella::data

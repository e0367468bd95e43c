// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/band_guess.h"

#include "data/names.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>

namespace terrella::data {
namespace {

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

/// All names are distinct Sentinel-2 bands, and they cannot as well be Landsat's (B1 … B11 without leading zeros).
std::vector<Band> named_sentinel2(const std::vector<std::string>& names) {
    std::vector<Band> bands;
    std::set<std::string> seen;
    bool certain = names.size() >= 12;
    for (const std::string& name : names) {
        const auto band = sentinel2_band_named(name);
        if (!band || !seen.insert(band->name).second)
            return {};
        certain = certain || band->name == "B8A" || upper(name).starts_with("B0");
        bands.push_back(*band);
    }
    return certain ? bands : std::vector<Band>{};
}

std::vector<Band> named_sentinel1(const std::vector<std::string>& names, const std::vector<BandRange>& ranges) {
    std::vector<Band> bands;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string name = upper(names[i]);
        if (name != "VV" && name != "VH" && name != "HH" && name != "HV")
            return {};
        Band band = sentinel1_bands().front();
        band.name = name;
        if (ranges[i].mean >= 0) { // decibels of land and water are negative
            band.quantity = Quantity::linear_power;
            band.unit_low = 0;
            band.unit_high = 1;
        }
        bands.push_back(band);
    }
    return bands;
}

/// Reflectance is also published divided by 10000.
void scale_to_values(std::vector<Band>& bands, const std::string& dtype, const std::vector<BandRange>& ranges) {
    const bool fractions = dtype.starts_with("float") &&
                           std::ranges::all_of(ranges, [](const BandRange& range) { return range.high <= 2; });
    if (fractions)
        for (Band& band : bands)
            band.unit_high = 1;
}

/// Away from zero to two significant digits: bounds that read well and enclose the values.
double rounded_outward(double value, bool up) {
    if (value == 0 || !std::isfinite(value))
        return 0;
    const double step = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 1);
    return (up ? std::ceil(value / step) : std::floor(value / step)) * step;
}

void set_unit_range(Band& band, const std::string& dtype, const BandRange& range) {
    band.quantity = Quantity::digital_number;
    if (dtype == "uint8") {
        band.unit_low = 0;
        band.unit_high = 255;
    } else if ((dtype == "uint16" || dtype == "int16") && range.low >= 0) {
        band.unit_low = 0;
        band.unit_high = range.high > 20000 ? 65535 : 10000;
    } else {
        band.quantity = Quantity::unknown;
        band.unit_low = rounded_outward(range.low, false);
        band.unit_high = rounded_outward(range.high, true);
        if (!(band.unit_high > band.unit_low))
            band.unit_high = band.unit_low + 1;
    }
}

/// EuroSAT's GeoTIFFs have B8A at the end. B10, where the air absorbs everything, is by far the darkest band, and it
/// stands in another place then.
bool b8a_at_the_end(const std::vector<BandRange>& ranges) {
    return ranges[9].mean < 0.5 * ranges[10].mean && ranges[9].mean < ranges[8].mean;
}

} // namespace

std::optional<Band> sentinel2_band_named(std::string_view name) {
    std::string text = upper(std::string(name));
    if (text == "B08A")
        text = "B8A";
    else if (text.size() == 2 && text[0] == 'B')
        text.insert(1, "0");
    for (const Band& band : sentinel2_bands())
        if (band.name == text)
            return band;
    return std::nullopt;
}

BandGuess guess_bands(const std::vector<std::string>& names, const std::string& dtype,
                      const std::vector<BandRange>& ranges) {
    BandGuess guess;
    const std::size_t count = names.size();
    if (guess.bands = named_sentinel2(names); !guess.bands.empty()) {
        scale_to_values(guess.bands, dtype, ranges);
        guess.remark = told("bands named as Sentinel-2's");
        return guess;
    }
    if (guess.bands = named_sentinel1(names, ranges); !guess.bands.empty()) {
        guess.remark = told("bands named by polarisation");
        return guess;
    }
    if (count == 13 && (dtype == "uint16" || dtype == "int16")) {
        guess.bands = sentinel2_bands();
        guess.remark = told("13 bands of 16 bits, taken for Sentinel-2");
        if (b8a_at_the_end(ranges)) {
            std::rotate(guess.bands.begin() + 8, guess.bands.begin() + 9, guess.bands.end());
            guess.remark = told("%1 with B8A as the last band (by the dark B10)", guess.remark);
        }
        return guess;
    }
    if (count == 2 && dtype.starts_with("float") && ranges[0].mean < 0 && ranges[1].mean < 0) {
        guess.bands = sentinel1_bands();
        guess.remark = told("two bands of negative float values, taken for Sentinel-1 in dB");
        return guess;
    }
    const std::vector<std::string> colours{"red", "green", "blue"};
    const bool unnamed = std::ranges::all_of(names, [](const std::string& name) { return name.empty(); });
    if (count == 3 && dtype == "uint8" && (unnamed || names == colours)) {
        guess.bands = rgb_bands();
        guess.remark = told("three bands of 8 bits: red, green, blue");
        return guess;
    }
    std::set<std::string> seen;
    for (std::size_t i = 0; i < count; ++i) {
        Band band;
        band.name = names[i].empty() || !seen.insert(names[i]).second ? "band " + std::to_string(i + 1) : names[i];
        set_unit_range(band, dtype, ranges[i]);
        guess.bands.push_back(band);
    }
    guess.remark = told("%1 of %2", counted(count, told("%1 band"), told("%1 bands")), dtype);
    return guess;
}

} // namespace terrella::data

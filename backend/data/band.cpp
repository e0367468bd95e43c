// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/band.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace terrella::data {
namespace {

Band sentinel2(const char* name, double wavelength_nm) {
    return {name, wavelength_nm, Quantity::reflectance, 0, 10000};
}

Band sentinel1(const char* name) { return {name, std::nullopt, Quantity::decibel, -30, 5}; }

Band eight_bit(const char* name, double wavelength_nm) {
    return {name, wavelength_nm, Quantity::digital_number, 0, 255};
}

bool every_band_in(const std::vector<Band>& bands, const std::vector<Band>& known) {
    return std::ranges::all_of(bands, [&](const Band& band) {
        return std::ranges::any_of(known, [&](const Band& other) { return other.name == band.name; });
    });
}

} // namespace

std::string modality_of(const std::vector<Band>& bands) {
    static constexpr std::array<std::string_view, 4> polarisations{"VV", "VH", "HH", "HV"};
    if (bands.empty())
        return "other";
    if (every_band_in(bands, sentinel2_bands()))
        return "s2";
    if (std::ranges::all_of(
            bands, [](const Band& b) { return std::ranges::find(polarisations, b.name) != polarisations.end(); }))
        return "s1";
    if (bands.size() == 3 && every_band_in(bands, rgb_bands()))
        return "rgb";
    return "other";
}

const std::vector<Band>& sentinel2_bands() {
    // Centre wavelengths of Sentinel-2A (ESA, Sentinel-2 MSI user guide).
    static const std::vector<Band> bands{sentinel2("B01", 442.7), sentinel2("B02", 492.4),  sentinel2("B03", 559.8),
                                         sentinel2("B04", 664.6), sentinel2("B05", 704.1),  sentinel2("B06", 740.5),
                                         sentinel2("B07", 782.8), sentinel2("B08", 832.8),  sentinel2("B8A", 864.7),
                                         sentinel2("B09", 945.1), sentinel2("B10", 1373.5), sentinel2("B11", 1613.7),
                                         sentinel2("B12", 2202.4)};
    return bands;
}

const std::vector<Band>& sentinel1_bands() {
    static const std::vector<Band> bands{sentinel1("VV"), sentinel1("VH")};
    return bands;
}

const std::vector<Band>& rgb_bands() {
    static const std::vector<Band> bands{eight_bit("red", 650), eight_bit("green", 550), eight_bit("blue", 450)};
    return bands;
}

} // namespace terrella::data

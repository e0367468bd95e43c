// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace terrella::data {

enum class Quantity { digital_number, reflectance, decibel, linear_power, unknown };

/// One band as its source stores it. `unit_low` and `unit_high` are the stored values that map to 0 and 1 in the
/// unit range in which augmentation works (8-bit 0 and 255, Sentinel-2 0 and 10000, backscatter −30 and 5 dB).
struct Band {
    std::string name;                    // "B04", "VV", "red"
    std::optional<double> wavelength_nm; // centre, optical bands
    Quantity quantity = Quantity::unknown;
    double unit_low = 0, unit_high = 1;
    std::string modality{};                 // "s2", "s1", "rgb", "before", …: the group of bands it belongs to; may be empty
    std::optional<double> resolution_m{};   // of the sensor's own grid, metres on the ground
    double scale = 1, offset = 0;           // physical value = scale · stored + offset, in the quantity's unit

    bool operator==(const Band&) const = default;
};

/// "s2", "s1", "rgb" or "other": which preset of augmentations and of band combinations fits these bands.
std::string modality_of(const std::vector<Band>& bands);

/// The 13 bands of Sentinel-2 MSI in the order B01 … B08, B8A, B09 … B12 with their centre wavelengths.
const std::vector<Band>& sentinel2_bands();
/// VV and VH in decibel.
const std::vector<Band>& sentinel1_bands();
/// red, green, blue, 8 bit.
const std::vector<Band>& rgb_bands();

} // namespace terrella::data

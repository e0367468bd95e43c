// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/band_values.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace terrella::augment {

void require_per_band(const std::vector<float>& values, const ImageTraits& traits, const Message& what) {
    if (values.size() != static_cast<std::size_t>(traits.channels))
        throw ConfigurationError(told("There are %1 band %2 for %3 bands", values.size(), what, traits.channels), "",
                                 told("Compute the data's statistics first"));
}

void require_bands(const ImageTraits& traits) {
    if (traits.bands.size() != static_cast<std::size_t>(traits.channels))
        throw ConfigurationError(
            told("%1 bands are described, the images have %2", traits.bands.size(), traits.channels), "",
            told("Use the bands of the data that is read"));
}

bool is_radar(const data::Band& band) {
    static constexpr std::array<std::string_view, 4> polarisations{"VV", "VH", "HH", "HV"};
    return band.quantity == data::Quantity::decibel || band.quantity == data::Quantity::linear_power ||
           std::ranges::find(polarisations, band.name) != polarisations.end();
}

bool is_rgb(const ImageTraits& traits) { return traits.modality == "rgb" && traits.channels == 3; }

const std::vector<std::string>& fill_names() {
    static const std::vector<std::string> names{"mean", "zero"};
    return names;
}

std::vector<float> fill_values(const std::string& fill, const ImageTraits& traits) {
    if (fill == "zero")
        return std::vector<float>(static_cast<std::size_t>(traits.channels), 0.0F);
    require_per_band(traits.mean, traits, told("means"));
    return traits.mean;
}

} // namespace terrella::augment

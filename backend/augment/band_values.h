// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"

#include <string>
#include <vector>

/// What operations ask of the bands.
namespace terrella::augment {

/// Throws ConfigurationError unless there is one value a band. `what`: "means", "deviations".
void require_per_band(const std::vector<float>& values, const ImageTraits& traits, const Message& what);
/// Throws ConfigurationError unless every band is described.
void require_bands(const ImageTraits& traits);

/// Radar bands hold backscatter or are named after a polarisation; all others count as optical.
bool is_radar(const data::Band& band);
/// Three bands, red, green and blue: where hue, saturation and luma mean something.
bool is_rgb(const ImageTraits& traits);

/// What a pixel becomes that shows nothing: "mean" (of the band, as missing pixels are filled; zero once normalised) or
/// "zero" (the lower end of the band's range; black).
const std::vector<std::string>& fill_names();
/// [C]. Throws ConfigurationError when the means are wanted and do not fit the bands.
std::vector<float> fill_values(const std::string& fill, const ImageTraits& traits);

} // namespace terrella::augment

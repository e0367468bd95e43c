// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/band.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

/// What the name of a file with one band tells of it.
struct BandFileName {
    std::string band;     // "B4", "B8A", "VV", "red"; empty when the name tells none
    bool quality = false; // a bit mask or class map beside the bands: BQA, QA_PIXEL, SCL …
    bool surface = false; // Landsat's surface reflectance (SR_B4) or temperature (ST_B10)
};

/// Reads ".../LC08_…_SR_B4.TIF", "T32TQM_20220213T101029_B8A_20m.jp2", "s1a-iw-grd-vv-….tiff", "nir.tif".
BandFileName band_of_file_name(std::string_view name);

/// A Landsat product's metadata file as "GROUP/KEY" → value without quotes; lines that are none are left out.
std::map<std::string, std::string> read_mtl(std::string_view text);

/// What is known of a Landsat scene.
struct LandsatProduct {
    int satellite = 0;    // 4, 5, 7, 8, 9; 0: unknown
    std::string date;     // ISO 8601, may be empty
    std::map<std::string, std::string> mtl;
};

/// From the product's name in a file name (LC08_…, LC80200392015216LGN00_…) and its metadata; none when neither says
/// Landsat.
std::optional<LandsatProduct> landsat_product(std::string_view file_name, std::string_view mtl_text);

/// A band of Landsat 4 to 9 by its number in the file name ("B4"), with the scale of the metadata (top-of-atmosphere
/// reflectance, not corrected for the sun's height), or of Collection 2 for surface products. Without them its values
/// are digital numbers.
///
/// source  USGS, "What are the band designations for the Landsat satellites?"; Landsat 8-9 Collection 2 Level 2
///         Science Product Guide, table 6-1
Band landsat_band(const LandsatProduct& product, const BandFileName& name);

/// A band of a common word (red, nir, swir1 …) with its usual wavelength; only the name for other words.
Band band_of_word(std::string_view word);

} // namespace terrella::data

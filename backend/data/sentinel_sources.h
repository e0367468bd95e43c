// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/layout.h"
#include "data/sentinel2_convention.h"

#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

/// Sentinel-2's band `name` ("B04", "B8A") of digital numbers, with its resolution, of modality "s2". Throws Error for
/// another name.
Band sentinel2_stored_band(std::string_view name);
/// All 13 in the order B01 … B08, B8A, B09 … B12, as most datasets stack them.
std::vector<Band> sentinel2_stored_bands();
/// VV and VH in decibel, of modality "s1".
std::vector<Band> sentinel1_stored_bands();

/// What each sample's names and dates say of Sentinel-2's offset, gathered while a kind lists its samples.
class Sentinel2Conventions {
public:
    void add(const Sentinel2Evidence& evidence);
    /// Sets the bands of `layout` of modality "s2" (and "s2…") to what was decided, and remarks on what was decided, on
    /// what could not be, and on mixtures. `choice`: `data.sentinel2_offset`, which overrules.
    void apply(Layout& layout, const std::string& choice) const;

private:
    std::vector<Sentinel2Convention> conventions_;
};

} // namespace terrella::data

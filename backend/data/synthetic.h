// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace terrella::data {

struct SyntheticSettings {
    std::size_t samples = 2000;
    int size = 64; // pixels a side, 10 m each
    std::uint64_t seed = 0;
    std::string modality = "s2"; // "s2": 13 bands, "s1": VV and VH, "s1+s2": both stacked (15 bands)
};

/// The embedded scenes: Sentinel-2-like reflectance × 10000 (13 bands) and Sentinel-1-like backscatter in dB of
/// EuroSAT's ten classes (Helber et al. 2019), drawn from parcels, crowns, roads, roofs, rivers and shores under a
/// season, a sun, haze, sensor noise and speckle. What tells the classes apart is spatial. Sample i is a function of
/// (seed, i); classes take turns (label = i mod 10).
std::shared_ptr<const Dataset> synthetic_dataset(const SyntheticSettings& settings);

/// Writes the scenes as class folders of GeoTIFFs (uint16 for s2, float32 dB for s1), `folder/<Class>/<Class>_<n>.tif`.
/// Throws Error when the disk refuses, ConfigurationError when the folder exists and is not empty.
void write_synthetic(const SyntheticSettings& settings, const std::filesystem::path& folder,
                     Progress* progress = nullptr, const StopToken& stop = {});

/// The layouts in which the scenes can be written: the kinds of interfaces.md, but for 'synthetic'.
std::vector<std::string> synthetic_kinds();

/// Writes the scenes in the layout in which data of this kind is published, so that it is demonstrated and tested
/// without a download. What a kind needs beyond pictures (masks, boxes, a second date, land cover) is drawn with them,
/// a function of (seed, i) as they are; splits are told where the layout has them. `settings.size` 0 takes the
/// published size of the images. Returns the settings as they were used. Throws as `write_synthetic`, and
/// ConfigurationError for a kind that is none.
SyntheticSettings write_synthetic_kind(const std::string& kind, const SyntheticSettings& settings,
                                       const std::filesystem::path& folder, Progress* progress = nullptr,
                                       const StopToken& stop = {});

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/settings.h"

#include <memory>
#include <string>
#include <vector>

namespace terrella::data {

class Source;

/// The kind So2Sat-LCZ42: HDF5 files with `sen1` [N, 32, 32, 8], `sen2` [N, 32, 32, 10] and `label` [N, 17] (one of
/// them 1), each file one split by its name (training.h5, validation.h5, testing.h5). One file, or a folder or archive
/// of them.
///
/// Bands: Sentinel-1 first (`so2sat_radar_bands`), then Sentinel-2. A file without `sen1` or `sen2` lacks that
/// modality; one without `label`, or a row of it that is not one-hot, is unlabelled. Of `settings` it heeds
/// `modalities` (the other's numbers are not read) and `size`. Samples are read chunk by chunk where the arrays are
/// chunked; each loading thread keeps some decoded chunks (see Hdf5File). source  Zhu et al., "So2Sat LCZ42", IEEE GRSM
/// 8(3), 2020, and the data set's own description
std::shared_ptr<const Dataset> open_so2sat(const Source& source, const DataSettings& settings, Message& why_not,
                                           Progress* progress, const StopToken& stop);

/// The 17 local climate zones in the order of the labels: "1 compact high-rise" … "10 heavy industry", "A dense trees"
/// … "G water".
const std::vector<std::string>& local_climate_zones();

/// The eight Sentinel-1 channels: unfiltered VH and VV (real, imaginary), intensities and covariance after a refined
/// Lee filter. Their tails are heavy (methods.md §9.6: VV reaches 30 times its mean), so the unit ranges hold the bulk
/// of the values and not their extremes, which lie beyond 0 and 1.
const std::vector<Band>& so2sat_radar_bands();
/// Ten bands of Sentinel-2 without B01, B09 and B10, as reflectance (already divided by 10,000).
const std::vector<Band>& so2sat_optical_bands();

} // namespace terrella::data

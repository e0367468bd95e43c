// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/settings.h"

#include <memory>
#include <string>

namespace terrella::data {

class Source;

/// The kind of hyperspectral cubes: ENVI rasters (.hdr and a raw file) of 30 bands and more, and MATLAB files (.mat,
/// versions 5 to 7.3) with an array that looks like a cube, or the array `settings.variable`. One file, or a folder or
/// archive of some; all cubes must have the same bands.
///
/// Without `settings.size` a cube is one sample. With it a cube is cut into tiles of so many pixels from its upper left
/// corner on; what is left over at the right and lower edge is left out, and the remarks say so. Tiles beside each
/// other are `neighbours`. ENVI rasters stay on the disk; MATLAB arrays are kept in memory in their own type, 4 GB at
/// most.
///
/// Wavelengths come from the header; a ground truth becomes the mask (see `find_ground_truth`, `find_envi_classes`).
/// One unit range serves all bands, so that spectra keep their shape.
std::shared_ptr<const Dataset> open_hyperspectral(const Source& source, const DataSettings& settings, Message& why_not,
                                                  Progress* progress, const StopToken& stop);

} // namespace terrella::data

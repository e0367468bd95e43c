// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/layout.h"

#include <memory>
#include <string>

namespace terrella::data {

class Source;

/// Finds the patches of BigEarthNet, version 1 or 2: `…/<patch>/<patch>_B02.tif` with twelve bands of Sentinel-2 (no
/// B10), `…/<patch>/<patch>_VV.tif` with two of Sentinel-1, or both. Labels come from `<patch>_labels_metadata.json`
/// (version 1), metadata.csv or the reference maps (version 2); split lists and the lists of snow and clouds are
/// honoured where they lie beside. A Sentinel-1 patch belongs to the Sentinel-2 patch that its labels file or a list
/// names, else to the one of the same tile, row and column; without either it is a sample of its own.
///
/// settings  `classes`: reduced takes 19 classes, full 43. Patches to which the reduction leaves no label stay, without
/// source    Sumbul et al. 2019 and 2021; Clasen et al. 2024 (reBEN)
Layout recognise_bigearthnet(const FileTree& tree, const DataSettings& settings, Progress* progress,
                             const StopToken& stop);

/// The kind `bigearthnet` (see DatasetKind).
std::shared_ptr<const Dataset> open_bigearthnet(const Source& source, const DataSettings& settings, Message& why_not,
                                                Progress* progress, const StopToken& stop);

} // namespace terrella::data

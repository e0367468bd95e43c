// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/layout.h"

#include <memory>
#include <string>

namespace terrella::data {

class Source;

/// Finds the patches of SEN12MS, `ROIs1158_spring/{s1,s2,lc}_NN/ROIs1158_spring_s1_NN_pPPP.tif`, and of DFC2020, which
/// adds `dfc_NN` (the layout is then of the kind `sensor-pairs`). The mask is the high-resolution `dfc`, else the first
/// band of `lc`; the label of a patch is the class of most of its pixels.
///
/// settings  `kind`: where it names the other of the two kinds, only `Layout::kind` is filled
///           `classes`: reduced takes the ten simplified classes, full the 17 of IGBP (SEN12MS)
/// source    Schmitt et al. 2019; Yokoya et al. 2020
Layout recognise_sen12ms(const FileTree& tree, const DataSettings& settings, Progress* progress,
                         const StopToken& stop);

/// The kind `sen12ms` (see DatasetKind).
std::shared_ptr<const Dataset> open_sen12ms(const Source& source, const DataSettings& settings, Message& why_not,
                                            Progress* progress, const StopToken& stop);

} // namespace terrella::data

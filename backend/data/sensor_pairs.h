// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/layout.h"

#include <memory>
#include <string>

namespace terrella::data {

class Source;

/// Finds pictures of several sensors of one place, told apart by words in their paths: Sen1Floods11 (`S1Hand/`,
/// `S2Hand/`, `LabelHand/`), OMBRIA (`OmbriaS1/`, `OmbriaS2/` with BEFORE, AFTER, MASK) and sets built alike. A place
/// without one of the sensors or dates is a sample that misses this modality.
Layout recognise_sensor_pairs(const FileTree& tree, bool asked_for, Progress* progress, const StopToken& stop);

/// The kind `sensor-pairs` (see DatasetKind), DFC2020 (sen12ms.h) included.
std::shared_ptr<const Dataset> open_sensor_pairs(const Source& source, const DataSettings& settings, Message& why_not,
                                                 Progress* progress, const StopToken& stop);

} // namespace terrella::data

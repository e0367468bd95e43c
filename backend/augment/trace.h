// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"

#include <string>
#include <vector>

namespace terrella::augment {

/// The picture after one operation.
struct TracedStep {
    std::string operation;       // name; empty for the source in the unit range
    data::Image image;           // [C, H, W]
    data::ViewGeometry geometry; // from this picture to the source
    bool changed = false;        // pixels or geometry differ from the step before
};

/// View `view` of a sample, operation by operation: first the source in the unit range with missing pixels filled, then
/// what each operation leaves; the last is what the network sees, bit for bit what the loader writes for this key.
///
/// stored  the sample as the loader hands it to the views: in the source's own values, after its resize at decoding
/// key     seed of the experiment, epoch, and the sample's index in the dataset; `view` and `operation` are set here
/// throws  DataError when bands or size do not fit the views
std::vector<TracedStep> traced_view(const Views& views, const data::Image& stored, const DrawKey& key, int view);

} // namespace terrella::augment

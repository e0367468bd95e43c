// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/layout.h"

#include <memory>
#include <string>

namespace terrella::data {

class Source;

/// Finds pairs of one place before and after, with masks of what changed: `A/`, `B/`, `label/` of LEVIR-CD, `A/`, `B/`,
/// `OUT/` of CDD, and other folders named before and after (pre, post; T1, T2; im1, im2), below train/, val/, test/ or
/// with lists of these names. The bands are the modalities `before` and `after`; a pair without a mask stays.
Layout recognise_change_pairs(const FileTree& tree, bool asked_for, Progress* progress, const StopToken& stop);

/// The kind `change-pairs` (see DatasetKind).
std::shared_ptr<const Dataset> open_change_pairs(const Source& source, const DataSettings& settings, Message& why_not,
                                                 Progress* progress, const StopToken& stop);

} // namespace terrella::data

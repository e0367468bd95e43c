// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"

#include <string>
#include <vector>

namespace terrella::methods {

/// The plan without what the break flags among `flags` take away; all views keep their size, are in the unit range and
/// normalised as before. Other flags change nothing.
///
/// no-augmentation  nothing random is left: the whole image at the view's size, the same in every view of a size
/// crop-only        random crops and nothing else, as in the ablations of the papers
/// no-crop          everything but random crops: the whole image at the view's size
/// source           Chen et al. 2020 (SimCLR), §3.1 and figure 5; Tian et al. 2020, arXiv:2005.10243, on crops
augment::ViewPlan broken_views(augment::ViewPlan plan, const std::vector<std::string>& flags);

} // namespace terrella::methods

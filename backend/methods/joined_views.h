// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/backbone.h"

#include <vector>

namespace terrella::methods {

/// Views of one size in one batch, [V·B, C, H, W], view after view, at once in the precision that autocast gives the
/// first layer: converting while copying saves two passes over the largest tensor of a step.
torch::Tensor joined_views(const std::vector<torch::Tensor>& images);

/// Features of all views, [V·B, D], view after view: neighbouring views of one size go through the network in one pass,
/// so that a pass is large and batch norms see all crops of that size together.
///
/// images  V tensors [B, C, Hᵥ, Wᵥ], V ≥ 1; views of one size stand next to each other
/// source  Caron et al. 2020, arXiv:2006.09882, §3.2; facebookresearch/swav src/resnet50.py forward
torch::Tensor features_by_size(models::Backbone& network, const std::vector<torch::Tensor>& images);

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/layout.h"

#include <memory>
#include <string>

namespace terrella::data {

class Source;

/// Finds images with masks of classes: mmsegmentation's `img_dir/` and `ann_dir/`, the published folders of Potsdam,
/// Vaihingen, LoveDA and iSAID, and other folders of images beside folders of masks (or `x_sat.jpg` beside
/// `x_mask.png`). The legend is that of the dataset its names hint at, a `class_dict.csv` (name, r, g, b), or what the
/// masks themselves hold; `remarks` says which.
Layout recognise_image_mask(const FileTree& tree, bool asked_for, Progress* progress, const StopToken& stop);

/// The kind `image-mask` (see DatasetKind).
std::shared_ptr<const Dataset> open_image_mask(const Source& source, const DataSettings& settings, Message& why_not,
                                               Progress* progress, const StopToken& stop);

} // namespace terrella::data

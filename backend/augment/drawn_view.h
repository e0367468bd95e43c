// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/pipeline_list.h"
#include "augment/views.h"

#include <optional>
#include <vector>

/// Views to look at: exactly what training draws, and the same in values that people know.
namespace terrella::augment {

/// One view of one draw.
struct DrawnView {
    data::Image input; // [C, H, W]: what the network gets, bit for bit what the loader writes for this key
    data::Image shown; // [C, H, W]: the same with every normalisation undone, in the source's own values
    data::ViewGeometry geometry;
    std::optional<std::size_t> companion = {}; // index of the sample it shows, where that is not the one drawn
};

/// Draws view `view` of a sample as the loader does.
///
/// stored  the sample as the loader hands it to the views: in the source's own values, after its resize at decoding
/// key     seed of the experiment, epoch, and the sample's index in the dataset; `view` and `operation` are set here
/// throws  DataError when bands or size do not fit the views
DrawnView drawn_view(const Views& views, const data::Image& stored, const DrawKey& key, int view,
                     data::ViewMaker::Workspace& workspace);

/// A picture that the first `operations` operations of view `view` left, in the source's own values: the normalisations
/// among them are undone, last first. After operations that leave other quantities than the bands (lab, band-shuffle)
/// the values keep the scale of the bands in whose place they stand.
data::Image in_source_values(const Views& views, int view, const data::Image& picture, std::size_t operations);

/// The operations of a plan's view as a list of one's own: sizes that follow from the experiment's view size (`side`
/// pixels) are left out, so that they go on following it. Throws when there is no such view.
std::vector<ListedOperation> own_list(const ViewPlan& plan, std::size_t view, int side);
/// The same of all its views.
PipelineList own_lists(const ViewPlan& plan, int side);

} // namespace terrella::augment

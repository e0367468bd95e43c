// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/broken_views.h"

#include "methods/break_flags.h"

namespace terrella::methods {
namespace {

const std::string crop = "random-resized-crop";

/// What brings an image into the form that the network expects; nothing in it is random.
bool prepares(const std::string& operation) {
    return operation == "resize" || operation == "clip" || operation == "normalise";
}

} // namespace

augment::ViewPlan broken_views(augment::ViewPlan plan, const std::vector<std::string>& flags) {
    const bool nothing = has_flag(flags, no_augmentation);
    const bool bare = nothing || has_flag(flags, crop_only), whole = nothing || has_flag(flags, no_crop);
    for (augment::ViewSpec& view : plan.views) {
        augment::PipelineSpec left;
        for (Selected& operation : view.pipeline) {
            if (operation.name == crop && whole)
                left.push_back({"resize", {{"size", operation.values.value("size", 0)}}});
            else if (operation.name == crop || prepares(operation.name) || !bare)
                left.push_back(std::move(operation));
        }
        view.pipeline = std::move(left);
    }
    return plan;
}

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/pipeline.h"

namespace terrella::augment {
namespace {

bool is_rgb(const ImageTraits& traits) {
    return traits.modality == "rgb" && traits.channels == 3;
}

/// The contrastive recipe (methods.md §1.5): both methods differ in the crop and in the strength of the colours only.
PipelineSpec contrastive(const ImageTraits& traits, int size, double smallest_crop, const Json& rgb_jitter) {
    PipelineSpec spec{{"random-resized-crop", {{"size", size}, {"scale_min", smallest_crop}}}};
    if (is_rgb(traits))
        spec.push_back({"colour-jitter", rgb_jitter});
    else // hue and saturation mean nothing here; factors 0.6 to 1.4 as torchgeo's trainers
        spec.push_back({"brightness-contrast", {{"brightness", 0.4}, {"contrast", 0.4}, {"mean", "band"}, {"probability", 0.8}}});
    // torchgeo standardises first. Here that comes last, so bands of unlike scales are kept apart by these two choices.
    if (is_rgb(traits))
        spec.push_back({"grey", {{"probability", 0.2}}});
    else
        spec.push_back({"grey", {{"probability", 0.2}, {"mean", "standardised"}}});
    spec.push_back({"gaussian-blur", {{"probability", 0.5}}});
    spec.push_back({"horizontal-flip"});
    if (!is_rgb(traits))
        spec.push_back({"vertical-flip"});
    spec.push_back({"normalise"});
    return spec;
}

} // namespace

PipelineSpec moco_v2_recipe(const ImageTraits& traits, int size) {
    return contrastive(traits, size, 0.2,
                       {{"brightness", 0.4}, {"contrast", 0.4}, {"saturation", 0.4}, {"hue", 0.1}, {"probability", 0.8}});
}

PipelineSpec simclr_recipe(const ImageTraits& traits, int size) {
    return contrastive(traits, size, 0.08,
                       {{"brightness", 0.8}, {"contrast", 0.8}, {"saturation", 0.8}, {"hue", 0.2}, {"probability", 0.8}});
}

PipelineSpec supervised_recipe(const ImageTraits& traits, int size) {
    PipelineSpec spec{{"random-resized-crop", {{"size", size}, {"scale_min", 0.5}}}, {"horizontal-flip"}};
    if (!is_rgb(traits))
        spec.push_back({"vertical-flip"});
    spec.push_back({"normalise"});
    return spec;
}

PipelineSpec evaluation_recipe(const ImageTraits& traits, int size) {
    PipelineSpec spec;
    if (traits.height != size || traits.width != size)
        spec.push_back({"resize", {{"size", size}}});
    spec.push_back({"normalise"});
    return spec;
}

PipelineSpec with_view_size(PipelineSpec spec, int size) {
    bool sized = false;
    for (Selected& operation : spec) {
        if (operation.name != "random-resized-crop" && operation.name != "resize")
            continue;
        sized = true;
        if (operation.values.value("size", 0) == 0)
            operation.values["size"] = size;
    }
    if (!sized)
        spec.insert(spec.begin(), {"resize", {{"size", size}}});
    return spec;
}

} // namespace terrella::augment

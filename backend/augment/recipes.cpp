// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/pipeline.h"

#include "augment/band_values.h"

namespace terrella::augment {
PipelineSpec contrastive_recipe(const ImageTraits& traits, int size, const ContrastiveRecipe& recipe) {
    PipelineSpec spec{{"random-resized-crop", {{"size", size}, {"scale_min", recipe.crop_min}}}};
    if (recipe.crop_max < 1)
        spec.front().values["scale_max"] = recipe.crop_max;
    if (recipe.jitter > 0 && is_rgb(traits))
        spec.push_back({"colour-jitter",
                        {{"brightness", recipe.brightness},
                         {"contrast", recipe.contrast},
                         {"saturation", recipe.saturation},
                         {"hue", recipe.hue},
                         {"probability", recipe.jitter}}});
    else if (recipe.jitter > 0) // hue and saturation mean nothing here; factors 0.6 to 1.4 as torchgeo's trainers
        spec.push_back({"brightness-contrast",
                        {{"brightness", 0.4}, {"contrast", 0.4}, {"mean", "band"}, {"probability", recipe.jitter}}});
    // torchgeo standardises first. Here that comes last, so bands of unlike scales are kept apart by these two choices.
    if (recipe.grey > 0 && is_rgb(traits))
        spec.push_back({"grey", {{"probability", recipe.grey}}});
    else if (recipe.grey > 0)
        spec.push_back({"grey", {{"probability", recipe.grey}, {"mean", "standardised"}}});
    if (recipe.blur > 0)
        spec.push_back({"gaussian-blur", {{"probability", recipe.blur}}});
    if (recipe.solarise > 0)
        spec.push_back({"solarise", {{"probability", recipe.solarise}}});
    spec.push_back({"horizontal-flip"});
    if (!is_rgb(traits))
        spec.push_back({"vertical-flip"});
    spec.push_back({"normalise"});
    return spec;
}

PipelineSpec moco_v2_recipe(const ImageTraits& traits, int size) {
    return contrastive_recipe(traits, size, {.crop_min = 0.2});
}

PipelineSpec simclr_recipe(const ImageTraits& traits, int size) {
    return contrastive_recipe(traits, size, {.brightness = 0.8, .contrast = 0.8, .saturation = 0.8, .hue = 0.2});
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

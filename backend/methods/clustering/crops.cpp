// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/clustering/crops.h"

#include "augment/presets.h"

#include <algorithm>

namespace terrella::methods {
namespace {

void check(const Crops& crops, const augment::ImageTraits& traits, int size) {
    const int room = std::min({size, traits.height, traits.width});
    if (crops.local_size > room)
        throw ConfigurationError(room == size ? told("A small crop of %1 pixels is larger than the large ones of %2",
                                                     crops.local_size, room)
                                              : told("A small crop of %1 pixels is larger than the image of %2",
                                                     crops.local_size, room),
                                 "method.local_size", told("Choose %1, or auto", augment::local_crop_size(room)));
    if (crops.local_scale_min > crops.local_scale_max)
        throw ConfigurationError(told("The least share of a small crop is above the largest"), "method.local_scale_min",
                                 told("Lower method.local_scale_min or raise method.local_scale_max"));
}

/// The pipeline with its crop made a small one; begins with one when there was none.
augment::PipelineSpec made_local(augment::PipelineSpec pipeline, const Crops& crops, int size) {
    const Json small{{"size", size}, {"scale_min", crops.local_scale_min}, {"scale_max", crops.local_scale_max}};
    std::erase_if(pipeline, [](const Selected& operation) { return operation.name == "resize"; });
    const auto crop = std::ranges::find(pipeline, std::string("random-resized-crop"), &Selected::name);
    if (crop == pipeline.end())
        pipeline.insert(pipeline.begin(), {"random-resized-crop", small});
    else
        crop->values.update(small);
    return pipeline;
}

} // namespace

augment::ViewPlan crop_views(const Crops& crops, const augment::ImageTraits& traits, int size,
                             const augment::PipelineSpec& augment) {
    check(crops, traits, size);
    const augment::PipelineSpec global = augment.empty()
                                             ? augment::contrastive_recipe(traits, size,
                                                                           {.crop_min = crops.global_scale_min,
                                                                            .brightness = 0.8,
                                                                            .contrast = 0.8,
                                                                            .saturation = 0.8,
                                                                            .hue = 0.2})
                                             : augment;
    const int local = crops.local_size > 0
                          ? static_cast<int>(crops.local_size)
                          : std::min(size, augment::local_crop_size(std::min({size, traits.height, traits.width})));
    return augment::multi_crop({2, static_cast<int>(crops.local_crops), {global}, made_local(global, crops, local)});
}

} // namespace terrella::methods

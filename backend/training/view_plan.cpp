// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/view_plan.h"

#include "base/error.h"
#include "base/text.h"
#include "methods/catalogue.h"

#include <algorithm>
#include <charconv>

namespace terrella::training {

std::array<int, 2> common_size(const data::Dataset& dataset, const Experiment& experiment) {
    if (experiment.data.size > 0)
        return {static_cast<int>(experiment.data.size), static_cast<int>(experiment.data.size)};
    const data::DatasetInfo& info = dataset.info();
    if (info.sizes.size() > 1) {
        std::vector<std::string> sizes;
        for (const auto& [h, w] : info.sizes)
            sizes.push_back(std::to_string(w) + " × " + std::to_string(h));
        const bool more = sizes.size() > 4;
        if (more)
            sizes.resize(4);
        throw ConfigurationError(
            told("The images differ in size (%1%2 pixels)", join(sizes, ", "), more ? told(", …") : Message()),
            info.path, told("Set data.size to a common size in pixels, such as 64"));
    }
    if (!info.sizes.empty())
        return info.sizes.front();
    const data::Image image = dataset.read(0).image;
    return {image.height(), image.width()};
}

augment::ImageTraits image_traits(const data::Dataset& dataset, const Experiment& experiment,
                                  const data::DatasetStatistics& statistics) {
    const data::DatasetInfo& info = dataset.info();
    augment::ImageTraits traits;
    const auto [height, width] = common_size(dataset, experiment);
    traits.channels = static_cast<int>(info.bands.size());
    traits.height = height;
    traits.width = width;
    traits.modality = info.modality;
    traits.bands = info.bands;
    for (std::size_t c = 0; c < statistics.bands.size() && c < info.bands.size(); ++c) {
        const data::Band& band = info.bands[c];
        const double span = band.unit_high - band.unit_low;
        traits.mean.push_back(static_cast<float>((statistics.bands[c].mean - band.unit_low) / span));
        // A constant band would divide by zero; a deviation of one leaves it at zero.
        const double deviation = statistics.bands[c].deviation / span;
        traits.deviation.push_back(deviation > 1e-12 ? static_cast<float>(deviation) : 1.0F);
    }
    return traits;
}

int side_of_views(const Experiment& experiment, const augment::ImageTraits& traits) {
    return experiment.view_size > 0 ? static_cast<int>(experiment.view_size) : std::min(traits.height, traits.width);
}

augment::ViewPlan view_plan(const Experiment& experiment, const augment::ImageTraits& traits) {
    return methods::methods()
        .at(experiment.method.name)
        .views(experiment.method.values, traits, side_of_views(experiment, traits), experiment.augment);
}

int receptive_patch(const Selected& backbone) {
    if (backbone.name.starts_with("resnet"))
        return backbone.values.value("stem", std::string("standard")) == "small" ? 8 : 32;
    // "vit-small-p16": the patch is part of the name.
    const auto at = backbone.name.rfind("-p");
    int patch = 0;
    if (at != std::string::npos) {
        const char* const end = backbone.name.data() + backbone.name.size();
        const auto [stop, error] = std::from_chars(backbone.name.data() + at + 2, end, patch);
        if (error != std::errc() || stop != end)
            patch = 0;
    }
    return patch;
}

} // namespace terrella::training

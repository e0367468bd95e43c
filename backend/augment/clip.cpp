// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/clip.h"

#include "augment/band_values.h"
#include "augment/loops.h"

namespace terrella::augment {

void Clip::Parameters::describe(Describe<Parameters>& d) {
    d("deviations", &Parameters::deviations, "values further from the band's mean are cut off")
        .above(0)
        .at_most(1000)
        .unit("deviations")
        .code("2, then rounded to 8 bits", "zhu-xlab/SSL4EO-S12, ServiceNow/seasonal-contrast");
}

Clip::Clip(const Parameters& parameters, const ImageTraits& traits) {
    require_per_band(traits.mean, traits, told("means"));
    require_per_band(traits.deviation, traits, told("deviations"));
    for (std::size_t c = 0; c < traits.mean.size(); ++c) {
        const auto reach = static_cast<float>(parameters.deviations) * traits.deviation[c];
        low_.push_back(traits.mean[c] - reach);
        high_.push_back(traits.mean[c] + reach);
    }
}

void Clip::apply(Drawing& drawing, RandomStream&) const {
    for (std::size_t c = 0; c < low_.size(); ++c)
        loops::clamp_between(drawing.image.plane(static_cast<int>(c)).data(), drawing.image.plane_size(), low_[c],
                             high_[c]);
}

} // namespace terrella::augment

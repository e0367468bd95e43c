// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/corruption.h"

#include "augment/band_values.h"
#include "augment/loops.h"
#include "augment/random_planes.h"

#include <algorithm>

namespace terrella::augment {

void Noise::Parameters::describe(Describe<Parameters>& d) {
    d("deviation", &Parameters::deviation, "largest deviation of the noise, as a share of each band's own deviation")
        .range(0, 10);
    d("probability", &Parameters::probability, "share of the views that get noise").range(0, 1);
}

Noise::Noise(const Parameters& parameters, const ImageTraits& traits)
    : p_(parameters), deviation_(traits.deviation) {
    require_per_band(deviation_, traits, told("deviations"));
}

void Noise::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    const double share = stream.uniform(0, p_.deviation);
    const std::size_t n = drawing.image.plane_size();
    drawing.line.resize(std::max(drawing.line.size(), n));
    for (int c = 0; c < drawing.image.channels(); ++c) {
        fill_normal(std::span(drawing.line).first(n), stream);
        loops::add_scaled(drawing.image.plane(c).data(), drawing.line.data(), n,
                          static_cast<float>(share * deviation_[c]));
    }
}

void ChannelDrop::Parameters::describe(Describe<Parameters>& d) {
    d("most", &Parameters::most, "bands that are dropped at most; how many is drawn, from 1").range(1, 1024)
        .unit("bands");
    d("probability", &Parameters::probability, "share of the views that lose bands").range(0, 1);
}

ChannelDrop::ChannelDrop(const Parameters& parameters, const ImageTraits& traits)
    : p_(parameters), mean_(traits.mean) {
    if (p_.most >= traits.channels)
        throw ConfigurationError(told("Dropping %1 of %2 bands leaves none", p_.most, traits.channels), "",
                                 traits.channels > 1 ? told("Set most to at most %1", traits.channels - 1)
                                                     : told("Leave channel-drop out: the images have one band"));
    require_per_band(mean_, traits, told("means"));
}

void ChannelDrop::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    // Selection sampling (Knuth, algorithm S): each set of bands is as likely, in one pass and without a list.
    auto wanted = 1 + stream.below(static_cast<std::uint64_t>(p_.most));
    auto left = static_cast<std::uint64_t>(drawing.image.channels());
    for (int c = 0; wanted > 0; ++c, --left) {
        if (stream.below(left) >= wanted)
            continue;
        std::ranges::fill(drawing.image.plane(c), mean_[c]);
        --wanted;
    }
}

} // namespace terrella::augment

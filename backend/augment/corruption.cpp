// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/corruption.h"

#include "augment/band_values.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace terrella::augment {

void add_noise(std::span<float> x, double deviation, RandomStream& stream) {
    // Box and Muller with both results of each pair and one draw of 64 bits a pair, half for each uniform.
    const auto scale = static_cast<float>(deviation);
    for (std::size_t i = 0; i < x.size(); i += 2) {
        const std::uint64_t bits = stream.bits();
        const float u = (static_cast<float>(bits >> 40) + 1.0F) * 0x1.0p-24F; // (0, 1]
        const float v = static_cast<float>((bits >> 8) & 0xFFFFFF) * 0x1.0p-24F;
        const float radius = scale * std::sqrt(-2.0F * std::log(u));
        const float angle = 2.0F * std::numbers::pi_v<float> * v;
        x[i] += radius * std::cos(angle);
        if (i + 1 < x.size())
            x[i + 1] += radius * std::sin(angle);
    }
}

void Noise::Parameters::describe(Describe<Parameters>& d) {
    d("deviation", &Parameters::deviation, "largest deviation of the noise, as a share of each band's own deviation")
        .range(0, 10);
    d("probability", &Parameters::probability, "share of the views that get noise").range(0, 1);
}

Noise::Noise(const Parameters& parameters, const ImageTraits& traits)
    : p_(parameters), deviation_(traits.deviation) {
    require_per_band(deviation_, traits, "deviations");
}

void Noise::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    const double share = stream.uniform(0, p_.deviation);
    for (int c = 0; c < drawing.image.channels(); ++c)
        add_noise(drawing.image.plane(c), share * deviation_[c], stream);
}

void ChannelDrop::Parameters::describe(Describe<Parameters>& d) {
    d("most", &Parameters::most, "bands that are dropped at most; how many is drawn, from 1").range(1, 1024)
        .unit("bands");
    d("probability", &Parameters::probability, "share of the views that lose bands").range(0, 1);
}

ChannelDrop::ChannelDrop(const Parameters& parameters, const ImageTraits& traits)
    : p_(parameters), mean_(traits.mean) {
    if (p_.most >= traits.channels)
        throw ConfigurationError("Dropping " + std::to_string(p_.most) + " of " + std::to_string(traits.channels) +
                                     " bands leaves none",
                                 "", traits.channels > 1 ? "Set most to at most " + std::to_string(traits.channels - 1)
                                                         : "Leave channel-drop out: the images have one band");
    require_per_band(mean_, traits, "means");
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

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/speckle.h"

#include "augment/band_values.h"
#include "augment/loops.h"
#include "augment/random_planes.h"

#include <algorithm>
#include <numbers>

namespace terrella::augment {

void Speckle::Parameters::describe(Describe<Parameters>& d) {
    d("looks", &Parameters::looks, "looks that the speckle has: the fewer, the stronger; deviation 1/√looks")
        .range(1, 64)
        .log()
        .unit("looks")
        .paper("4.4 equivalent looks", "ESA Sentinel-1 product specification, IW GRD");
    d("probability", &Parameters::probability, "share of the views that get speckle").range(0, 1);
}

Speckle::Speckle(const Parameters& parameters, const ImageTraits& traits) : p_(parameters) {
    require_bands(traits);
    for (const data::Band& band : traits.bands) {
        const double range = band.unit_high - band.unit_low;
        Channel channel{band.quantity, 0};
        if (band.quantity == data::Quantity::decibel)
            channel.scale = static_cast<float>(10.0 / std::numbers::ln10 / range);
        else if (band.quantity == data::Quantity::linear_power)
            channel.scale = static_cast<float>(band.unit_low / range);
        channels_.push_back(channel);
    }
    const auto holds_power = [](const Channel& channel) {
        return channel.quantity == data::Quantity::decibel || channel.quantity == data::Quantity::linear_power;
    };
    if (std::ranges::none_of(channels_, holds_power))
        throw ConfigurationError(
            told("Speckle needs backscatter in decibel or linear power, none of the %1 bands holds any",
                 traits.channels),
            "", told("Use noise, or set the quantity of the radar bands"));
}

void Speckle::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    const std::size_t n = drawing.image.plane_size();
    drawing.line.resize(std::max(drawing.line.size(), n));
    const std::span<float> factors = std::span(drawing.line).first(n);
    for (std::size_t c = 0; c < channels_.size(); ++c) {
        const Channel& channel = channels_[c];
        float* const x = drawing.image.plane(static_cast<int>(c)).data();
        if (channel.quantity == data::Quantity::linear_power) {
            fill_gamma(factors, static_cast<int>(p_.looks), stream);
            loops::multiply_about(x, factors.data(), n, channel.scale);
        } else if (channel.quantity == data::Quantity::decibel) {
            fill_gamma(factors, static_cast<int>(p_.looks), stream);
            take_logarithms(factors);
            loops::add_scaled(x, factors.data(), n, channel.scale);
        }
    }
}

} // namespace terrella::augment

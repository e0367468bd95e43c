// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/sensor_drop.h"

#include "augment/band_values.h"

#include <algorithm>

namespace terrella::augment {

void SensorDrop::Parameters::describe(Describe<Parameters>& d) {
    d("probability", &Parameters::probability, "share of the views that lose one of the two sensors")
        .range(0, 1)
        .paper("0.5", "Wang et al. 2022 (DINO-MM)")
        .code("0.5", "zhu-xlab/DINO-MM main_dino_B14.py");
    d("fill", &Parameters::fill,
      "what the bands of the lost sensor become: their mean, which normalising makes zero, or zero")
        .choices(fill_names())
        .advanced()
        .code("zero, of values that are not normalised", "zhu-xlab/DINO-MM");
}

SensorDrop::SensorDrop(const Parameters& parameters, const ImageTraits& traits)
    : p_(parameters), fill_(fill_values(p_.fill, traits)) {
    require_bands(traits);
    for (const data::Band& band : traits.bands)
        radar_.push_back(is_radar(band));
    const auto radar = std::ranges::count(radar_, 1);
    if (radar == 0 || radar == traits.channels)
        throw ConfigurationError(told("Sensor drop needs radar and optical bands, these %1 are all %2", traits.channels,
                                      radar == 0 ? told("optical") : told("radar")),
                                 "", told("Use channel-drop, or data with both sensors"));
}

Sensors SensorDrop::draw(RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return Sensors::both;
    return stream.below(2) == 0 ? Sensors::radar : Sensors::optical;
}

void SensorDrop::apply(Drawing& drawing, RandomStream& stream) const {
    const Sensors shown = draw(stream);
    if (shown == Sensors::both)
        return;
    for (std::size_t c = 0; c < radar_.size(); ++c)
        if ((radar_[c] != 0) != (shown == Sensors::radar))
            std::ranges::fill(drawing.image.plane(static_cast<int>(c)), fill_[c]);
}

} // namespace terrella::augment

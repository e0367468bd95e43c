// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/band_changes.h"

#include "augment/band_values.h"
#include "augment/loops.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace terrella::augment {

void BandJitter::Parameters::describe(Describe<Parameters>& d) {
    d("scale", &Parameters::scale, "factors are drawn from 1 − x to 1 + x, a band at a time").range(0, 1);
    d("shift", &Parameters::shift, "shifts are drawn from −x to x deviations of the band")
        .range(0, 10)
        .unit("deviations");
    d("probability", &Parameters::probability, "share of the views that are changed").range(0, 1);
}

BandJitter::BandJitter(const Parameters& parameters, const ImageTraits& traits)
    : p_(parameters), deviation_(traits.deviation) {
    require_per_band(deviation_, traits, told("deviations"));
}

void BandJitter::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    for (std::size_t c = 0; c < deviation_.size(); ++c) {
        const double scale = stream.uniform(1 - p_.scale, 1 + p_.scale);
        const double shift = stream.uniform(-p_.shift, p_.shift) * deviation_[c];
        loops::affine(drawing.image.plane(static_cast<int>(c)).data(), drawing.image.plane_size(),
                      static_cast<float>(scale), static_cast<float>(shift));
    }
}

void SpectralNoise::Parameters::describe(Describe<Parameters>& d) {
    d("strength", &Parameters::strength, "deviation of the spectrum that is added, as a share of each band's own")
        .range(0, 10);
    d("length", &Parameters::length, "bands so far apart are alike by a third (1/e); small: every band for itself")
        .above(0)
        .at_most(100000)
        .unit("nm")
        .log()
        .advanced();
    d("probability", &Parameters::probability, "share of the views that are changed").range(0, 1);
}

SpectralNoise::SpectralNoise(const Parameters& parameters, const ImageTraits& traits) : p_(parameters) {
    require_bands(traits);
    require_per_band(traits.deviation, traits, told("deviations"));
    std::vector<int> order(static_cast<std::size_t>(traits.channels));
    std::iota(order.begin(), order.end(), 0);
    const auto wavelength = [&](int c) { return traits.bands[c].wavelength_nm; };
    std::ranges::stable_sort(order, {}, [&](int c) { return wavelength(c).value_or(0.0); }); // without one: first
    for (std::size_t i = 0; i < order.size(); ++i) {
        Step step{order[i], traits.deviation[order[i]]};
        if (i > 0 && wavelength(order[i - 1]) && wavelength(order[i])) {
            step.kept = std::exp(-(*wavelength(order[i]) - *wavelength(order[i - 1])) / p_.length);
            step.fresh = std::sqrt(1 - step.kept * step.kept);
        }
        steps_.push_back(step);
    }
}

void SpectralNoise::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    double value = 0; // an Ornstein–Uhlenbeck process along the wavelength
    for (const Step& step : steps_) {
        value = step.kept * value + step.fresh * stream.normal();
        loops::affine(drawing.image.plane(step.band).data(), drawing.image.plane_size(), 1.0F,
                      static_cast<float>(p_.strength * value) * step.deviation);
    }
}

} // namespace terrella::augment

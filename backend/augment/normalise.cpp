// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/normalise.h"

#include "augment/loops.h"

#include <cmath>

namespace terrella::augment {

void scale_bands(data::Image& image, std::span<const float> scale, std::span<const float> shift) {
    for (int c = 0; c < image.channels(); ++c)
        loops::affine(image.plane(c).data(), image.plane_size(), scale[c], shift[c]);
}

void Normalise::Parameters::describe(Describe<Parameters>& d) {
    d("mean", &Parameters::mean, "one value a band in the unit range; empty: the training part's").unit("unit range")
        .advanced();
    d("deviation", &Parameters::deviation, "one value a band in the unit range; empty: the training part's")
        .unit("unit range").advanced();
}

Normalise::Normalise(const Parameters& parameters, const ImageTraits& traits) {
    const auto chosen = [&](const char* key, const std::vector<double>& given, const std::vector<float>& measured) {
        const std::vector<double> values = given.empty() ? std::vector<double>(measured.begin(), measured.end()) : given;
        if (values.size() != static_cast<std::size_t>(traits.channels))
            throw ConfigurationError(told("'%1' has %2 values for %3 bands", key, values.size(), traits.channels), "",
                                     given.empty()
                                         ? told("Compute the data's statistics first, or give one value a band")
                                         : told("Give one value a band, or leave the list empty"));
        return values;
    };
    const std::vector<double> mean = chosen("mean", parameters.mean, traits.mean);
    const std::vector<double> deviation = chosen("deviation", parameters.deviation, traits.deviation);
    for (std::size_t c = 0; c < mean.size(); ++c) {
        const double d = parameters.deviation.empty() && !(deviation[c] > 0) ? 1.0 : deviation[c];
        if (!(d > 0) || !std::isfinite(d) || !std::isfinite(mean[c]))
            throw ConfigurationError(told("'mean' and 'deviation' of band %1 are %2 and %3", c + 1,
                                          number_text(mean[c]), number_text(deviation[c])),
                                     "", told("Give finite means and deviations above 0"));
        scale_.push_back(static_cast<float>(1.0 / d));
        shift_.push_back(static_cast<float>(-mean[c] / d));
    }
}

void Normalise::apply(Drawing& drawing, RandomStream&) const {
    scale_bands(drawing.image, scale_, shift_);
}

} // namespace terrella::augment

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/colour_operations.h"

#include <algorithm>
#include <array>

namespace terrella::augment {
namespace {

/// Evenly between max(0, 1 − strength) and 1 + strength.
float factor_around_one(double strength, RandomStream& stream) {
    return static_cast<float>(stream.uniform(std::max(0.0, 1.0 - strength), 1.0 + strength));
}

} // namespace

void BrightnessContrast::Parameters::describe(Describe<Parameters>& d) {
    d("brightness", &Parameters::brightness, "factors are drawn from 1 − x to 1 + x").range(0, 2)
        .code("0.4", "torchgeo trainers/moco.py: factors 0.6 to 1.4");
    d("contrast", &Parameters::contrast, "factors are drawn from 1 − x to 1 + x").range(0, 2)
        .code("0.4", "torchgeo trainers/moco.py: factors 0.6 to 1.4");
    d("mean", &Parameters::mean, "what contrast stretches away from: the mean of the whole image, or of each band")
        .choices({"image", "band"}).advanced();
    d("probability", &Parameters::probability, "share of the views that are changed").range(0, 1)
        .paper("0.8", "Chen et al. 2020, app. A");
}

void BrightnessContrast::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    const float brightness = factor_around_one(p_.brightness, stream);
    const float contrast = factor_around_one(p_.contrast, stream);
    brighten_and_contrast(drawing.image, brightness, contrast, p_.mean == "band");
}

void ColourJitter::Parameters::describe(Describe<Parameters>& d) {
    d("brightness", &Parameters::brightness, "factors are drawn from 1 − x to 1 + x").range(0, 2)
        .paper("0.8 (SimCLR), 0.4 (MoCo-v2)", "Chen et al. 2020, app. A");
    d("contrast", &Parameters::contrast, "factors are drawn from 1 − x to 1 + x").range(0, 2)
        .paper("0.8 (SimCLR), 0.4 (MoCo-v2)", "Chen et al. 2020, app. A");
    d("saturation", &Parameters::saturation, "factors are drawn from 1 − x to 1 + x").range(0, 2)
        .paper("0.8 (SimCLR), 0.4 (MoCo-v2)", "Chen et al. 2020, app. A");
    d("hue", &Parameters::hue, "the hue turns by −x to x").range(0, 0.5).unit("turns")
        .paper("0.2 (SimCLR)", "Chen et al. 2020, app. A")
        .code("0.1", "facebookresearch/moco main_moco.py");
    d("probability", &Parameters::probability, "share of the views that are changed").range(0, 1)
        .paper("0.8", "Chen et al. 2020, app. A");
}

ColourJitter::ColourJitter(const Parameters& parameters, const ImageTraits& traits) : p_(parameters) {
    if (traits.modality != "rgb" || traits.channels != 3)
        throw ConfigurationError(told("Colour jitter needs red, green and blue, these images are '%1' with %2 bands",
                                      traits.modality, traits.channels),
                                 "", told("Use brightness-contrast, or choose the bands red, green and blue"));
}

void ColourJitter::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    std::array<int, 4> order{0, 1, 2, 3};
    shuffle(order.begin(), order.end(), stream);
    const float brightness = factor_around_one(p_.brightness, stream);
    const float contrast = factor_around_one(p_.contrast, stream);
    const float saturation = factor_around_one(p_.saturation, stream);
    const auto hue = static_cast<float>(stream.uniform(-p_.hue, p_.hue));
    for (const int step : order) {
        if (step == 0 && p_.brightness > 0)
            adjust_brightness(drawing.image, brightness);
        else if (step == 1 && p_.contrast > 0)
            adjust_contrast(drawing.image, contrast, drawing.line);
        else if (step == 2 && p_.saturation > 0)
            adjust_saturation(drawing.image, saturation, drawing.line);
        else if (step == 3 && p_.hue > 0)
            adjust_hue(drawing.image, hue);
    }
}

void Grey::Parameters::describe(Describe<Parameters>& d) {
    d("probability", &Parameters::probability, "share of the views that lose their colour").range(0, 1)
        .paper("0.2", "Chen et al. 2020, app. A");
    d("mean", &Parameters::mean,
      "what every band becomes where there is no luma: the mean of the bands' values, or of their standardised values, "
      "which leaves dark bands dark")
        .choices({"values", "standardised"}).advanced()
        .code("values, of images standardised before", "torchgeo trainers/moco.py");
}

Grey::Grey(const Parameters& parameters, const ImageTraits& traits)
    : p_(parameters),
      weights_(traits.modality == "rgb" && traits.channels == 3 ? GreyWeights::luma : GreyWeights::band_mean) {
    if (weights_ == GreyWeights::band_mean && p_.mean == "standardised") {
        mean_ = traits.mean;
        deviation_ = traits.deviation;
    }
}

void Grey::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    data::Image& image = drawing.image;
    // Sentinel-2's cirrus band varies by a thousandth: the plain mean would set it a hundred deviations off.
    for (std::size_t c = 0; c < mean_.size(); ++c)
        for (float& value : image.plane(static_cast<int>(c)))
            value = (value - mean_[c]) / deviation_[c];
    make_grey(image, weights_, drawing.line);
    for (std::size_t c = 0; c < mean_.size(); ++c)
        for (float& value : image.plane(static_cast<int>(c)))
            value = value * deviation_[c] + mean_[c];
}

void Solarise::Parameters::describe(Describe<Parameters>& d) {
    d("threshold", &Parameters::threshold, "values from here on are mirrored, in the band's range from 0 to 1")
        .range(0, 1).paper("0.5", "Grill et al. 2020, app. B");
    d("probability", &Parameters::probability, "share of the views that are changed").range(0, 1)
        .paper("0.2 in one of two views", "Grill et al. 2020, app. B");
}

void Solarise::apply(Drawing& drawing, RandomStream& stream) const {
    if (stream.chance(p_.probability))
        solarise(drawing.image, static_cast<float>(p_.threshold));
}

} // namespace terrella::augment

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/colour.h"
#include "augment/operation.h"

namespace terrella::augment {

/// Brightness and contrast of images with any number of bands: what is left of colour jitter when there is no hue.
/// Factors are drawn evenly from 1 − x to 1 + x. Values are not clamped: bright clouds stay apart from white roofs.
class BrightnessContrast final : public Operation {
public:
    struct Parameters {
        double brightness = 0.4, contrast = 0.4;
        std::string mean = "image";
        double probability = 0.8;
        static void describe(Describe<Parameters>& d);
    };
    BrightnessContrast(const Parameters& parameters, const ImageTraits&) : p_(parameters) {}
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    Parameters p_;
};

/// Brightness, contrast, saturation and hue of RGB images in random order, as torchvision's ColorJitter.
class ColourJitter final : public Operation {
public:
    struct Parameters {
        double brightness = 0.4, contrast = 0.4, saturation = 0.4, hue = 0.1;
        double probability = 0.8;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when the image is not red, green and blue.
    ColourJitter(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    Parameters p_;
};

/// All bands become the image's grey: luma for RGB, the mean over the bands for everything else.
class Grey final : public Operation {
public:
    struct Parameters {
        double probability = 0.2;
        std::string mean = "values";
        static void describe(Describe<Parameters>& d);
    };
    Grey(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    Parameters p_;
    GreyWeights weights_;
    std::vector<float> mean_, deviation_; // [C]: of the standardised mean, else empty
};

/// Mirrors values above a threshold within each band's range.
class Solarise final : public Operation {
public:
    struct Parameters {
        double threshold = 0.5;
        double probability = 0.2;
        static void describe(Describe<Parameters>& d);
    };
    Solarise(const Parameters& parameters, const ImageTraits&) : p_(parameters) {}
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    Parameters p_;
};

} // namespace terrella::augment

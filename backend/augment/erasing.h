// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"
#include "augment/random_resized_crop.h"

namespace terrella::augment {

/// Fills `box` with a value a band.
void erase(data::Image& image, const Box& box, std::span<const float> fill);

/// Hides a square whose centre lies anywhere, so that it may be cut by the border.
/// Source: DeVries and Taylor 2017. The side is a share of the image's: the 16 pixels of published code are half of a
/// 32-pixel image and nothing of a large one.
class CutOut final : public Operation {
public:
    struct Parameters {
        double side = 0.5;
        std::string fill = "mean";
        double probability = 1.0;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when the means are wanted and do not fit the bands.
    CutOut(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    Parameters p_;
    std::vector<float> fill_; // [C]
};

/// Hides a rectangle of random area and aspect that lies within the image.
/// Source: Zhong et al. 2020; ten attempts as torchvision's, then nothing.
class RandomErasing final : public Operation {
public:
    struct Parameters {
        double scale_min = 0.02, scale_max = 0.33;
        double ratio_min = 0.3, ratio_max = 3.3;
        std::string fill = "mean";
        double probability = 0.5;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when a minimum is above its maximum, or statistics are wanted and do not fit the
    /// bands.
    RandomErasing(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    Parameters p_;
    std::vector<float> fill_, deviation_; // [C]; deviation_ only where noise fills
};

} // namespace terrella::augment

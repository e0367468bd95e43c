// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"

namespace terrella::augment {

/// sRGB in 0..1 to CIE L*a*b* (D65, 2° observer) in place: L 0 to 100, a and b about −110 to 110.
/// Three bands, red, green, blue. Source: scikit-image 0.19 rgb2lab; golden-tested to 2·10⁻⁴ of the range.
void rgb_to_lab(data::Image& image);
/// The way back, clamped to 0..1.
void lab_to_rgb(data::Image& image);

/// Red, green and blue become L, a and b, each brought to 0..1 by the range that sRGB colours span. What colours share
/// with lightness is then one band, and methods that tell L from ab (CMC, colourisation) have their input.
/// `normalise` after it needs a mean and a deviation of its own: the data's are of red, green and blue.
class Lab final : public Operation {
public:
    struct Parameters {
        double probability = 1.0;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when the image is not red, green and blue.
    Lab(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    Parameters p_;
};

} // namespace terrella::augment

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"

namespace terrella::augment {

/// Cuts values off that lie too many deviations from their band's mean: the cloud, the metal roof, the sensor's fault.
/// With 2 and a normalisation this is the 8-bit rule of SeCo, the SSL review and SSL4EO-S12 without its rounding.
class Clip final : public Operation {
public:
    struct Parameters {
        double deviations = 3;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when the statistics do not fit the bands.
    Clip(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

    /// [C]: the values that are left, in the unit range.
    [[nodiscard]] std::span<const float> low() const { return low_; }
    [[nodiscard]] std::span<const float> high() const { return high_; }

private:
    std::vector<float> low_, high_;
};

} // namespace terrella::augment

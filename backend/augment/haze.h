// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"

namespace terrella::augment {

/// Haze and thin cloud over optical bands: x ← x + s·f·(a − x) with the airlight a, a smooth random field f in 0..1 and
/// the share s = 1 − exp(−τ·(550 nm/λ)^α) that a band loses at the optical depth τ. Short waves suffer most; radar
/// bands see through. Bands without a wavelength count as 550 nm.
/// Source: Koschmieder's law with Ångström's exponent.
class Haze final : public Operation {
public:
    struct Parameters {
        double depth = 0.5;
        double exponent = 1.3;
        double airlight = 0.5;
        std::int64_t patches = 3;
        double probability = 0.2;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when there are no optical bands.
    Haze(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    Parameters p_;
    std::vector<float> thickness_; // [C]: (550 nm/λ)^α, 0 for radar
};

} // namespace terrella::augment

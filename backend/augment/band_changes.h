// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"

namespace terrella::augment {

/// Scales and shifts each band by itself: x ← s·x + b·deviation, with s from 1 − scale to 1 + scale and b from −shift
/// to shift. In decibel leave scale at 0: a gain is a shift there.
class BandJitter final : public Operation {
public:
    struct Parameters {
        double scale = 0.1, shift = 0.1;
        double probability = 0.5;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when the deviations do not fit the bands.
    BandJitter(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    Parameters p_;
    std::vector<float> deviation_; // [C]
};

/// Adds one random spectrum to all pixels, alike in neighbouring bands: what a changed light, view or atmosphere does.
/// The spectrum has deviation `strength` (of each band's own) and correlation exp(−Δλ/length); bands without a
/// wavelength vary by themselves.
class SpectralNoise final : public Operation {
public:
    struct Parameters {
        double strength = 0.1;
        double length = 200;
        double probability = 0.5;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when bands or deviations are missing.
    SpectralNoise(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    struct Step {
        int band = 0;
        float deviation = 0;
        double kept = 0, fresh = 1; // of the value of the band before it in wavelength, and of a new one
    };
    Parameters p_;
    std::vector<Step> steps_; // [C], by wavelength
};

} // namespace terrella::augment

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"

namespace terrella::augment {

/// Speckle of radar: backscatter is multiplied by gamma numbers of mean 1 and variance 1/looks, independent for each
/// pixel and band. Bands in decibel get ten times their logarithm added, which is the same; optical bands stay.
/// Source: Goodman 1976, multi-look intensity.
class Speckle final : public Operation {
public:
    struct Parameters {
        std::int64_t looks = 4;
        double probability = 0.5;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError unless a band holds backscatter in decibel or linear power.
    Speckle(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    struct Channel {
        data::Quantity quantity = data::Quantity::unknown;
        float scale = 0; // decibel: unit range a factor of e; linear power: where zero power lies, as an offset
    };
    Parameters p_;
    std::vector<Channel> channels_; // [C]
};

} // namespace terrella::augment

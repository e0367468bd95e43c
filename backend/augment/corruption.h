// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"

#include <vector>

namespace terrella::augment {

/// Adds Gaussian noise whose deviation is drawn evenly up to a largest share of each band's own deviation, so that dark
/// bands are not drowned.
class Noise final : public Operation {
public:
    struct Parameters {
        double deviation = 0.1;
        double probability = 0.5;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when the data's deviations do not fit the bands.
    Noise(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    Parameters p_;
    std::vector<float> deviation_; // [C]
};

/// Replaces whole bands by their mean, so that no single band can carry the answer.
class ChannelDrop final : public Operation {
public:
    struct Parameters {
        std::int64_t most = 1;
        double probability = 0.2;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when no band would be left, or when the means do not fit the bands.
    ChannelDrop(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    Parameters p_;
    std::vector<float> mean_;
};

} // namespace terrella::augment

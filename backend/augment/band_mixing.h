// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"

namespace terrella::augment {

/// Puts the bands in random order: what remains is texture, not the spectrum.
class BandShuffle final : public Operation {
public:
    struct Parameters {
        std::string values = "standardised";
        double probability = 0.2;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError for images of one band, or when the statistics do not fit the bands.
    BandShuffle(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    Parameters p_;
    std::vector<float> mean_, deviation_; // [C], empty for plain values
};

/// Groups of bands by spectrum, as positions: visible, near infrared, short-wave infrared, radar; those that exist.
/// Bands without a wavelength and a polarisation form a group of their own at the end.
std::vector<std::vector<int>> spectral_groups(const std::vector<data::Band>& bands);

/// Shows one group of bands and hides the others, so that two views share a place but no band. Which group a view shows
/// is drawn, or stated in each view's own pipeline.
class BandGroup final : public Operation {
public:
    struct Parameters {
        std::vector<std::string> groups;
        std::int64_t group = 0;
        std::string fill = "mean";
        double probability = 1.0;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError for unknown bands, fewer than two groups, or a group that does not exist.
    BandGroup(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

private:
    Parameters p_;
    std::vector<std::vector<char>> shown_; // [groups][C]
    std::vector<float> fill_;              // [C]
};

} // namespace terrella::augment

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"

#include <span>

namespace terrella::augment {

/// x ← scale[c]·x + shift[c] for each band c: with 1/deviation and −mean/deviation, (x − mean)/deviation.
void scale_bands(data::Image& image, std::span<const float> scale, std::span<const float> shift);

/// Brings every band to mean 0 and deviation 1, by the training part's statistics or by given ones.
class Normalise final : public Operation {
public:
    struct Parameters {
        std::vector<double> mean, deviation;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when the lists do not fit the bands or a given deviation is not positive. A band
    /// whose measured deviation is 0 keeps its scale.
    Normalise(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;

    /// [C]: what `apply` multiplies by and adds, for those who fuse it with another pass.
    [[nodiscard]] std::span<const float> scale() const { return scale_; }
    [[nodiscard]] std::span<const float> shift() const { return shift_; }

private:
    std::vector<float> scale_, shift_;
};

} // namespace terrella::augment

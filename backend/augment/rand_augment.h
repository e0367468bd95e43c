// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"
#include "augment/warp.h"

#include <array>

namespace terrella::augment {

/// The operations that RandAugment draws from. The first 14 in FixMatch's order.
enum class RandOperation {
    autocontrast,
    brightness,
    colour,
    contrast,
    equalise,
    identity,
    posterise,
    rotate,
    sharpness,
    shear_x,
    shear_y,
    solarise,
    translate_x,
    translate_y,
};
const std::vector<std::string>& rand_operation_names();

/// A few operations drawn from a list, each with a random magnitude: the strong view of FixMatch and CoMatch.
///
/// Red, green and blue get all 14, clamped to 0..1 as 8-bit images are. Other bands get the nine that make sense of any
/// quantity: no saturation, and nothing that bends the scale (autocontrast, equalise, posterise, solarise); a list of
/// one's own may name any but colour.
/// Magnitudes m are tenths from 0.1 to 0.9: factors of brightness, colour, contrast and sharpness are 0.05 + 0.9 m,
/// posterise keeps 4 + ⌊4 m⌋ bits, rotate turns by ±30° m, shears are ±0.3 m about the upper left corner, translations
/// ±0.3 m of the side, solarise mirrors from 1 − m on. Geometry is bilinear, where Pillow takes the nearest pixel.
/// Source: Cubuk et al. 2020; the variant of FixMatch (Sohn et al. 2020) in kekmodel/FixMatch-pytorch and
/// SemiCLS. CutOut, which always follows there, is an operation of its own.
class RandAugment final : public Operation {
public:
    struct Parameters {
        std::int64_t count = 2;
        std::int64_t magnitude = 10;
        double each = 0.5;
        std::vector<std::string> operations;
        std::string fill = "mean";
        double probability = 1.0;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when colour is wanted of bands that are not red, green and blue.
    RandAugment(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;
    void locate(data::ViewGeometry& geometry, RandomStream& stream) const override;

    static constexpr std::size_t most = 8;
    /// One operation that a view gets: its magnitude from 0.1 to 0.9, and a sign for what goes both ways.
    struct Step {
        RandOperation operation = RandOperation::identity;
        double magnitude = 0;
        double sign = 1;
    };
    struct Plan {
        std::array<Step, most> steps;
        std::size_t size = 0;
    };
    /// What a view with this stream gets; draws all that `apply` draws.
    [[nodiscard]] Plan draw(RandomStream& stream) const;

private:
    void apply_step(Drawing& drawing, const Step& step) const;

    Parameters p_;
    bool rgb_ = false;
    std::vector<RandOperation> choices_;
    std::vector<float> fill_; // [C]
};

} // namespace terrella::augment

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"
#include "augment/resample.h"

namespace terrella::augment {

/// `box` of the geometry's view, resampled to `height` × `width`, is the view from now on.
void add_crop(data::ViewGeometry& geometry, const Box& box, int height, int width);
/// Cuts `box` and resamples it to `height` × `width`; the geometry follows.
void resample_drawing(Drawing& drawing, const Box& box, int height, int width, Interpolation interpolation,
                      bool antialias);

/// Resamples the whole image to `size` × `size`; nothing random. Does nothing where the image has that size already.
class Resize final : public Operation {
public:
    struct Parameters {
        std::int64_t size = 0;
        std::string interpolation = "bilinear";
        bool antialias = true;
        static void describe(Describe<Parameters>& d);
    };
    Resize(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;
    void locate(data::ViewGeometry& geometry, RandomStream& stream) const override;
    [[nodiscard]] data::ViewShape shape_after(const data::ViewShape& before) const override;

private:
    Parameters p_;
    Interpolation interpolation_;
};

} // namespace terrella::augment

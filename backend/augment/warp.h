// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"

#include <array>
#include <span>
#include <vector>

namespace terrella::augment {

/// What lies beyond the border of an image.
enum class Outside {
    fill,    // a value a band
    reflect, // the image, mirrored at its edge
};

/// Samples `image` at source = map·(x, y) of each pixel's centre of `out`, which keeps the image's size.
///
/// source_from_out  affine as ViewGeometry's, in pixels whose centres lie at .5
/// fill             [C] with Outside::fill, where bilinear results fade into it over the last pixel; else unused
/// interpolation    nearest (ties to even) or bilinear
/// source           torchvision 0.14 rotate and affine (grid_sample, align_corners false); golden-tested
void warped(const data::Image& image, const std::array<double, 6>& source_from_out, Outside outside,
            std::span<const float> fill, Interpolation interpolation, data::Image& out, ResampleBuffers& buffers);

/// The map that turns the content by `degrees` counter-clockwise about the centre of an image.
std::array<double, 6> rotation_about_centre(double degrees, int height, int width);

/// Warps the drawing; the geometry follows.
void warp_drawing(Drawing& drawing, const std::array<double, 6>& source_from_out, Outside outside,
                  std::span<const float> fill, Interpolation interpolation);
/// The geometry's part of that.
void add_warp(data::ViewGeometry& geometry, const std::array<double, 6>& source_from_out);

/// Turns by any angle. Seen from above no direction is up; unlike quarter turns this interpolates.
class Rotate final : public Operation {
public:
    struct Parameters {
        double degrees = 180;
        std::string outside = "reflect";
        std::string interpolation = "bilinear";
        double probability = 1.0;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when the means are wanted outside and do not fit the bands.
    Rotate(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;
    void locate(data::ViewGeometry& geometry, RandomStream& stream) const override;

private:
    Parameters p_;
    Outside outside_;
    Interpolation interpolation_;
    std::vector<float> fill_; // [C] or empty
};

/// Shifts by whole pixels, the border mirrored: "pad by an eighth, crop" of small images.
class RandomShift final : public Operation {
public:
    struct Parameters {
        double share = 0.125;
        double probability = 1.0;
        static void describe(Describe<Parameters>& d);
    };
    RandomShift(const Parameters& parameters, const ImageTraits&) : p_(parameters) {}
    void apply(Drawing& drawing, RandomStream& stream) const override;
    void locate(data::ViewGeometry& geometry, RandomStream& stream) const override;

private:
    [[nodiscard]] std::array<double, 6> draw(int height, int width, RandomStream& stream) const;
    Parameters p_;
};

} // namespace terrella::augment

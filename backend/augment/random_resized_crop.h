// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"
#include "augment/resize.h"

#include <optional>

namespace terrella::augment {

/// Lowest and highest value of a draw.
struct Span {
    double low = 0, high = 1;
};

/// One attempt at a crop of `height` × `width`: the area is a share of the image drawn evenly in `area`, the aspect
/// ratio (width to height) is drawn evenly in its logarithm; sides are rounded half to even.
///
/// u_area, u_ratio  uniform in [0, 1); the share and the log ratio are rounded to float32 as PyTorch draws them
/// returns          height and width of the crop (top and left 0), none when it does not fit
/// source           torchvision 0.14 RandomResizedCrop.get_params; golden-tested
std::optional<Box> crop_attempt(int height, int width, Span area, Span ratio, double u_area, double u_ratio);
/// Puts the crop in its place: v in [0, 1) from the first to the last position that fits.
Box placed(Box crop, int height, int width, double v_top, double v_left);
/// What ten failed attempts end in: the largest central crop whose aspect ratio lies in `ratio`.
Box central_crop(int height, int width, Span ratio);
/// At most ten attempts, then the central crop. Draws two numbers an attempt and two for the place.
Box random_crop(int height, int width, Span area, Span ratio, RandomStream& stream);

/// Cuts a random rectangle and resamples it to the view's size: the one operation that every method needs.
class RandomResizedCrop final : public Operation {
public:
    struct Parameters {
        std::int64_t size = 0;
        double scale_min = 0.2, scale_max = 1.0;
        double ratio_min = 0.75, ratio_max = 4.0 / 3.0;
        std::string interpolation = "bilinear";
        bool antialias = true;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when a minimum is above its maximum.
    RandomResizedCrop(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;
    void locate(data::ViewGeometry& geometry, RandomStream& stream) const override;
    [[nodiscard]] data::ViewShape shape_after(const data::ViewShape& before) const override;

private:
    [[nodiscard]] Box draw(int height, int width, RandomStream& stream) const;
    Parameters p_;
    Interpolation interpolation_;
};

} // namespace terrella::augment

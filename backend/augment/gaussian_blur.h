// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"

#include <span>

namespace terrella::augment {

/// exp(−x²/(2σ²)) at x = −(size−1)/2 … (size−1)/2, normalised to 1. Size odd, sigma > 0 in pixels.
void gaussian_kernel(int size, double sigma, std::span<float> kernel);
/// Separable convolution with a symmetric kernel of odd size; pixels beyond the border are reflected without repeating
/// the border pixel, so the kernel's half must be smaller than both sides. `buffer` is reused from call to call.
/// Source: torchvision 0.14 gaussian_blur; golden-tested.
void blur(data::Image& image, std::span<const float> kernel, std::vector<float>& buffer);

/// Blurs with a Gaussian of random width.
class GaussianBlur final : public Operation {
public:
    struct Parameters {
        double sigma_min = 0.1, sigma_max = 2.0;
        std::int64_t kernel = 0;
        double probability = 0.5;
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError when the kernel is even or sigma_min is above sigma_max.
    GaussianBlur(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;
    /// Throws ConfigurationError when the kernel does not fit into the image.
    [[nodiscard]] data::ViewShape shape_after(const data::ViewShape& before) const override;

private:
    [[nodiscard]] int kernel_for(int height, int width) const;
    Parameters p_;
};

} // namespace terrella::augment

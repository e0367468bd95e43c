// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/gaussian_blur.h"

#include "augment/loops.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace terrella::augment {
namespace {

int reflected(int at, int size) {
    at = std::abs(at);
    return at < size ? at : 2 * (size - 1) - at;
}

/// Without the taps at both ends that float32 cannot tell from none: of a kernel of a tenth of a large image's side most
/// are, where the Gaussian is narrow.
std::span<const float> telling_taps(std::span<const float> kernel) {
    const float least = kernel[kernel.size() / 2] * 0x1p-26F;
    std::size_t dropped = 0;
    while (dropped < kernel.size() / 2 && kernel[dropped] < least)
        ++dropped;
    return kernel.subspan(dropped, kernel.size() - 2 * dropped);
}

} // namespace

void gaussian_kernel(int size, double sigma, std::span<float> kernel) {
    const int half = size / 2;
    double total = 0;
    for (int k = -half; k <= half; ++k)
        total += std::exp(-k * k / (2 * sigma * sigma));
    for (int k = -half; k <= half; ++k)
        kernel[k + half] = static_cast<float>(std::exp(-k * k / (2 * sigma * sigma)) / total);
}

void blur(data::Image& image, std::span<const float> whole_kernel, std::vector<float>& buffer) {
    const std::span<const float> kernel = telling_taps(whole_kernel);
    const int height = image.height(), width = image.width();
    const auto row_size = static_cast<std::size_t>(width);
    const int half = static_cast<int>(kernel.size()) / 2;
    // One plane with reflected columns, then the same blurred along its rows with reflected rows above and below.
    const std::size_t padded_size = row_size + 2 * half;
    buffer.resize(std::max(buffer.size(), height * padded_size + (height + 2 * half) * row_size));
    float* const padded = buffer.data();
    float* const across = padded + height * padded_size;
    for (int c = 0; c < image.channels(); ++c) {
        float* const plane = image.plane(c).data();
        for (int y = 0; y < height; ++y) {
            const float* const row = plane + y * row_size;
            float* const to = padded + y * padded_size + half;
            std::copy_n(row, row_size, to);
            for (int k = 1; k <= half; ++k) {
                to[-k] = row[reflected(-k, width)];
                to[width - 1 + k] = row[reflected(width - 1 + k, width)];
            }
        }
        float* const middle = across + half * row_size;
        loops::convolve({middle, row_size}, {padded, padded_size}, height, row_size, kernel.data(), kernel.size(), 1);
        for (int k = 1; k <= half; ++k) {
            std::copy_n(middle + reflected(-k, height) * row_size, row_size, middle - k * row_size);
            std::copy_n(middle + reflected(height - 1 + k, height) * row_size, row_size,
                        middle + (height - 1 + k) * row_size);
        }
        loops::convolve({plane, row_size}, {across, row_size}, height, row_size, kernel.data(), kernel.size(), row_size);
    }
}

void GaussianBlur::Parameters::describe(Describe<Parameters>& d) {
    d("sigma_min", &Parameters::sigma_min, "smallest width of the Gaussian").above(0).at_most(100).unit("px").log()
        .paper("0.1", "Chen et al. 2020, app. A");
    d("sigma_max", &Parameters::sigma_max, "largest width of the Gaussian").above(0).at_most(100).unit("px").log()
        .paper("2.0", "Chen et al. 2020, app. A");
    d("kernel", &Parameters::kernel, "pixels that the kernel spans, odd; 0 is a tenth of the image's side").range(0, 255)
        .unit("px").advanced().paper("a tenth of the side", "Chen et al. 2020, app. A");
    d("probability", &Parameters::probability, "share of the views that are blurred").range(0, 1)
        .paper("0.5", "Chen et al. 2020, app. A");
}

GaussianBlur::GaussianBlur(const Parameters& parameters, const ImageTraits&) : p_(parameters) {
    if (p_.sigma_min > p_.sigma_max)
        throw ConfigurationError(told("'sigma_min' is above 'sigma_max'"), "",
                                 told("Swap them, or set both to one value"));
    if (p_.kernel != 0 && p_.kernel % 2 == 0)
        throw ConfigurationError(told("'kernel' must be odd, this is %1", p_.kernel), "",
                                 told("Set kernel to %1", p_.kernel + 1));
}

int GaussianBlur::kernel_for(int height, int width) const {
    if (p_.kernel != 0)
        return static_cast<int>(p_.kernel);
    const int half = std::max(1, std::min(height, width) / 10 / 2); // as SimCLR's code rounds it
    return 2 * half + 1;
}

data::ViewShape GaussianBlur::shape_after(const data::ViewShape& before) const {
    const int side = std::min(before.height, before.width);
    const int kernel = kernel_for(before.height, before.width);
    if (kernel / 2 >= side)
        throw ConfigurationError(told("A blur over %1 pixels does not fit into images of %2 pixels", kernel, side), "",
                                 told("Set kernel to at most %1", std::max(1, 2 * side - 1)));
    return before;
}

void GaussianBlur::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    const double sigma = stream.uniform(p_.sigma_min, p_.sigma_max);
    const int size = kernel_for(drawing.image.height(), drawing.image.width());
    std::array<float, 255> kernel;
    gaussian_kernel(size, sigma, kernel);
    blur(drawing.image, std::span(kernel).first(size), drawing.line);
}

} // namespace terrella::augment

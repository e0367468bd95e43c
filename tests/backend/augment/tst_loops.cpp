// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/gaussian_blur.h"
#include "augment/loops.h"
#include "backend/augment/fixtures.h"

#include <gtest/gtest.h>

#include <cmath>

namespace terrella::augment {
namespace {

int reflected(int at, int size) { return at < 0 ? -at : at >= size ? 2 * (size - 1) - at : at; }

/// The same blur in double, pixel by pixel.
double blurred(const data::Image& image, int c, int y, int x, const std::vector<float>& kernel) {
    const int half = static_cast<int>(kernel.size()) / 2;
    double total = 0;
    for (int v = -half; v <= half; ++v)
        for (int u = -half; u <= half; ++u)
            total += double{kernel[v + half]} * kernel[u + half] *
                     image.at(c, reflected(y + v, image.height()), reflected(x + u, image.width()));
    return total;
}

} // namespace

TEST(Loops, blur_rows_of_every_width_as_the_sum_says) {
    std::vector<float> kernel(7), buffer;
    gaussian_kernel(7, 1.1, kernel);
    for (int width = 4; width <= 150; width += width < 70 ? 1 : 9) {
        const data::Image source = fixtures::noise_image(2, 5, width, width);
        data::Image image = source;
        blur(image, kernel, buffer);
        for (int c = 0; c < 2; ++c)
            for (int y = 0; y < 5; ++y)
                for (int x = 0; x < width; ++x)
                    ASSERT_NEAR(image.at(c, y, x), blurred(source, c, y, x, kernel), 1e-6) << width << " " << x;
    }
}

TEST(Loops, leave_out_taps_of_a_narrow_gaussian_that_no_float_could_show) {
    std::vector<float> kernel(23), buffer;
    for (const double sigma : {0.1, 0.3, 0.9, 2.0}) {
        gaussian_kernel(23, sigma, kernel);
        const data::Image source = fixtures::noise_image(1, 40, 40);
        data::Image image = source;
        blur(image, kernel, buffer);
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 40; ++x)
                ASSERT_NEAR(image.at(0, y, x), blurred(source, 0, y, x, kernel), 1e-6) << sigma;
    }
}

TEST(Loops, interleave_any_number_of_bands_and_pixels) {
    for (const std::size_t channels : {1, 2, 3, 4, 5, 13})
        for (const std::size_t n : {1, 7, 8, 9, 16, 17, 31, 64, 169}) {
            std::vector<float> planes(channels * n), scale(channels), shift(channels), out(channels * n + 1, -1.0F);
            for (std::size_t i = 0; i < planes.size(); ++i)
                planes[i] = static_cast<float>(i);
            for (std::size_t c = 0; c < channels; ++c) {
                scale[c] = 0.5F + static_cast<float>(c);
                shift[c] = 3.0F * static_cast<float>(c);
            }
            loops::interleave(out.data(), planes.data(), n, channels, scale.data(), shift.data());
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t c = 0; c < channels; ++c)
                    ASSERT_EQ(out[i * channels + c], scale[c] * planes[c * n + i] + shift[c]) << channels << " " << n;
            ASSERT_EQ(out.back(), -1.0F) << "written past the end";
        }
}

TEST(Loops, sum_to_what_double_precision_gives) {
    for (const int n : {1, 15, 16, 1023, 1024, 5000}) {
        const data::Image image = fixtures::noise_image(1, 1, n);
        double exact = 0;
        for (const float x : image.pixels())
            exact += x;
        EXPECT_NEAR(loops::sum(image.pixels().data(), n), exact, 1e-6 * n);
    }
}

} // namespace terrella::augment

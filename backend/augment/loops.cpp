// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/loops.h"

#include <algorithm>

namespace terrella::augment::loops {

TERRELLA_CLONES void affine(float* x, std::size_t n, float scale, float shift) {
    for (std::size_t i = 0; i < n; ++i)
        x[i] = scale * x[i] + shift;
}

TERRELLA_CLONES void affine_clamped(float* x, std::size_t n, float scale, float shift) {
    for (std::size_t i = 0; i < n; ++i) {
        const float v = scale * x[i] + shift;
        x[i] = v < 0.0F ? 0.0F : v > 1.0F ? 1.0F : v;
    }
}

TERRELLA_CLONES void blend_clamped(float* __restrict x, const float* __restrict other, std::size_t n, float weight) {
    const float rest = 1.0F - weight;
    for (std::size_t i = 0; i < n; ++i) {
        const float v = weight * x[i] + rest * other[i];
        x[i] = v < 0.0F ? 0.0F : v > 1.0F ? 1.0F : v;
    }
}

TERRELLA_CLONES void scale_to(float* __restrict out, const float* __restrict in, std::size_t n, float w) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] = w * in[i];
}

TERRELLA_CLONES void add_scaled(float* __restrict out, const float* __restrict in, std::size_t n, float w) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] += w * in[i];
}

TERRELLA_CLONES void mix(float* __restrict out, const float* a, const float* b, std::size_t n, float wa, float wb) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] = wa * a[i] + wb * b[i];
}

TERRELLA_CLONES double sum(const float* x, std::size_t n) {
    double total = 0;
    for (std::size_t begin = 0; begin < n; begin += 1024) {
        const std::size_t end = std::min(n, begin + 1024);
        float part[16] = {};
        std::size_t i = begin;
        for (; i + 16 <= end; i += 16)
            for (std::size_t k = 0; k < 16; ++k)
                part[k] += x[i + k];
        for (; i < end; ++i)
            part[i % 16] += x[i];
        for (const float p : part)
            total += p;
    }
    return total;
}

TERRELLA_CLONES void reverse(float* x, std::size_t n) {
    for (std::size_t i = 0, half = n / 2; i < half; ++i) {
        const float left = x[i];
        x[i] = x[n - 1 - i];
        x[n - 1 - i] = left;
    }
}

TERRELLA_CLONES void mirror_above(float* x, std::size_t n, float threshold) {
    for (std::size_t i = 0; i < n; ++i)
        x[i] = x[i] >= threshold ? 1.0F - x[i] : x[i];
}

TERRELLA_CLONES void map_filled(float* __restrict out, const float* __restrict in, std::size_t n, float scale,
                                float shift, float fill) {
    for (std::size_t i = 0; i < n; ++i) {
        const float v = scale * in[i] + shift;
        out[i] = in[i] == in[i] ? v : fill;
    }
}

TERRELLA_CLONES void gather(float* __restrict out, const float* __restrict in, const int* __restrict index,
                            const float* __restrict weight, std::size_t n, int taps) {
    if (taps == 2) { // bilinear: nearly all the crops there are
        for (std::size_t i = 0; i < n; ++i)
            out[i] = weight[i] * in[index[i]] + weight[n + i] * in[index[n + i]];
        return;
    }
    for (std::size_t i = 0; i < n; ++i)
        out[i] = weight[i] * in[index[i]];
    for (int k = 1; k < taps; ++k)
        for (std::size_t i = 0; i < n; ++i)
            out[i] += weight[k * n + i] * in[index[k * n + i]];
}

TERRELLA_CLONES void convolve(float* __restrict out, const float* __restrict in, const float* __restrict kernel,
                              std::size_t n, std::size_t taps, std::size_t stride) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] = kernel[0] * in[i];
    for (std::size_t k = 1; k < taps; ++k) {
        const float w = kernel[k];
        const float* const shifted = in + k * stride;
        for (std::size_t i = 0; i < n; ++i)
            out[i] += w * shifted[i];
    }
}

TERRELLA_CLONES void interleave(float* __restrict out, const float* __restrict planes, std::size_t n, int channels,
                                const float* __restrict scale, const float* __restrict shift) {
    // Blocks of pixels, so that the strided writes of all bands fall into cache lines that are still near.
    constexpr std::size_t block = 64;
    for (std::size_t begin = 0; begin < n; begin += block) {
        const std::size_t end = std::min(n, begin + block);
        for (int c = 0; c < channels; ++c) {
            const float* in = planes + c * n;
            for (std::size_t i = begin; i < end; ++i)
                out[i * channels + c] = scale[c] * in[i] + shift[c];
        }
    }
}

} // namespace terrella::augment::loops

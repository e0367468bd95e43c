// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/packs.h"

#include <algorithm>
#include <cstring>

namespace terrella::augment::loops {
namespace {

/// Written so that each comparison is one instruction of the processor; NaN stays.
[[gnu::always_inline]] inline float clamped(float x, float low, float high) {
    x = low > x ? low : x;
    return high < x ? high : x;
}

} // namespace

TERRELLA_CLONES void affine(float* x, std::size_t n, float scale, float shift) {
    for (std::size_t i = 0; i < n; ++i)
        x[i] = scale * x[i] + shift;
}

TERRELLA_CLONES void affine_clamped(float* x, std::size_t n, float scale, float shift) {
    for (std::size_t i = 0; i < n; ++i)
        x[i] = clamped(scale * x[i] + shift, 0.0F, 1.0F);
}

TERRELLA_CLONES void blend_clamped(float* __restrict x, const float* __restrict other, std::size_t n, float weight) {
    const float rest = 1.0F - weight;
    for (std::size_t i = 0; i < n; ++i)
        x[i] = clamped(weight * x[i] + rest * other[i], 0.0F, 1.0F);
}

TERRELLA_CLONES void scale_to(float* __restrict out, const float* __restrict in, std::size_t n, float w) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] = w * in[i];
}

TERRELLA_CLONES void add_scaled(float* __restrict out, const float* __restrict in, std::size_t n, float w) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] += w * in[i];
}

TERRELLA_CLONES double sum(const float* x, std::size_t n) {
    double total = 0;
    for (std::size_t begin = 0; begin < n; begin += 1024) {
        const std::size_t end = std::min(n, begin + 1024);
        Pack part[packs] = {};
        std::size_t i = begin;
        for (; i + lanes <= end; i += lanes)
            for (std::size_t p = 0; p < packs; ++p)
                part[p] += at<Pack>(x + i + p * width_of_pack);
        float sums[lanes];
        std::memcpy(sums, part, sizeof sums);
        for (std::size_t k = 0; i < end; ++i, ++k)
            sums[k] += x[i];
        for (const float one : sums)
            total += one;
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

TERRELLA_CLONES void clamp_between(float* x, std::size_t n, float low, float high) {
    for (std::size_t i = 0; i < n; ++i)
        x[i] = clamped(x[i], low, high);
}

TERRELLA_CLONES void blend_towards(float* __restrict x, const float* __restrict share, std::size_t n, float amount,
                                   float target) {
    for (std::size_t i = 0; i < n; ++i)
        x[i] += amount * share[i] * (target - x[i]);
}

TERRELLA_CLONES void multiply_about(float* __restrict x, const float* __restrict factor, std::size_t n, float offset) {
    for (std::size_t i = 0; i < n; ++i)
        x[i] = (x[i] + offset) * factor[i] - offset;
}

TERRELLA_CLONES void round_down(float* x, std::size_t n, float levels) {
    const float step = 1.0F / levels;
    for (std::size_t i = 0; i < n; ++i) { // floor by hand: SSE2 has no instruction for it
        const float v = x[i] * levels;
        const auto whole = static_cast<float>(static_cast<int>(v));
        x[i] = (whole > v ? whole - 1.0F : whole) * step;
    }
}

TERRELLA_CLONES void map_filled(float* __restrict out, const float* __restrict in, std::size_t n, float scale,
                                float shift, float fill) {
    for (std::size_t i = 0; i < n; ++i) {
        const float v = scale * in[i] + shift;
        out[i] = in[i] == in[i] ? v : fill;
    }
}

TERRELLA_CLONES void gather_columns(Rows out, ConstRows in, std::size_t rows, const int* __restrict index,
                                    const float* __restrict weight, std::size_t n, int taps) {
    for (std::size_t y = 0; y < rows; ++y) {
        float* __restrict const to = out.data + y * out.stride;
        const float* __restrict const from = in.data + y * in.stride;
        for (std::size_t i = 0; i < n; ++i)
            to[i] = weight[i] * from[index[i]];
        for (int k = 1; k < taps; ++k)
            for (std::size_t i = 0; i < n; ++i)
                to[i] += weight[k * n + i] * from[index[k * n + i]];
    }
}

// Eight neighbours of a growing row come from at most eight pixels in a row: a load and a permutation, where a gather
// would fetch one by one. GCC alone has permutations by a variable, and
// x86 the instruction.
#if defined(TERRELLA_HAS_CLONES)
TERRELLA_CLONES void stretch_columns(Rows out, ConstRows in, std::size_t rows, const int* __restrict index,
                                     const float* __restrict weight, std::size_t n, std::size_t width,
                                     float* __restrict padded) {
    if (n < 8)
        return gather_columns(out, in, rows, index, weight, n, 2);
    std::memset(padded + width, 0, 16 * sizeof(float));
    for (std::size_t y = 0; y < rows; ++y) {
        std::memcpy(padded, in.data + y * in.stride, width * sizeof(float));
        padded[width] = padded[width - 1];
        float* const to = out.data + y * out.stride;
        for (std::size_t i = 0;; i = std::min(i + 8, n - 8)) { // the last eight may overlap those before
            const float* const near = padded + index[i];
            const Places8 place = *reinterpret_cast<const Places8*>(index + i) - index[i];
            const Pack8 left = __builtin_shuffle(at<Pack8>(near), place);
            const Pack8 right = __builtin_shuffle(at<Pack8>(near + 1), place);
            at<Pack8>(to + i) = at<Pack8>(weight + i) * left + at<Pack8>(weight + n + i) * right;
            if (i + 8 == n)
                break;
        }
    }
}
#else
void stretch_columns(Rows out, ConstRows in, std::size_t rows, const int* index, const float* weight, std::size_t n,
                     std::size_t, float*) {
    gather_columns(out, in, rows, index, weight, n, 2);
}
#endif

TERRELLA_CLONES void mix_rows(Rows out, ConstRows in, std::size_t rows, const int* __restrict index,
                              const float* __restrict weight, std::size_t n, int taps) {
    for (std::size_t y = 0; y < rows; ++y) {
        float* __restrict const to = out.data + y * out.stride;
        const float* const first = in.data + index[y] * in.stride;
        if (taps == 2) { // bilinear: nearly all the crops there are
            const float* const second = in.data + index[rows + y] * in.stride;
            const float wa = weight[y], wb = weight[rows + y];
            for (std::size_t i = 0; i < n; ++i)
                to[i] = wa * first[i] + wb * second[i];
            continue;
        }
        for (std::size_t i = 0; i < n; ++i)
            to[i] = weight[y] * first[i];
        for (int k = 1; k < taps; ++k) {
            const float w = weight[k * rows + y];
            const float* const next = in.data + index[k * rows + y] * in.stride;
            if (w != 0)
                for (std::size_t i = 0; i < n; ++i)
                    to[i] += w * next[i];
        }
    }
}

} // namespace terrella::augment::loops

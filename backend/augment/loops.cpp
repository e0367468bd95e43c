// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/loops.h"

#include <algorithm>
#include <cstring>

namespace terrella::augment::loops {
namespace {

// Vectors of the compiler (GCC, Clang), which it lowers to what the processor has. `aligned(4)`: rows begin anywhere.
// None is wider than the machine's: GCC 12 lowers those through memory, at a fifth of the speed. (The clone for x86
// without AVX2 pays that: such machines are older than the LibTorch builds that run on them.)
using Pack4 = float __attribute__((vector_size(16), aligned(4), may_alias));
using Pack8 = float __attribute__((vector_size(32), aligned(4), may_alias));
using Places4 = int __attribute__((vector_size(16)));
using Places8 = int __attribute__((vector_size(32), aligned(4), may_alias));
#if defined(TERRELLA_HAS_CLONES) || defined(__AVX2__)
using Pack = Pack8;
#else
using Pack = Pack4;
#endif
constexpr std::size_t width_of_pack = sizeof(Pack) / sizeof(float);
constexpr std::size_t lanes = 16; // worked on at once
constexpr std::size_t packs = lanes / width_of_pack;

template <class Vector>
const Vector& at(const float* x) {
    return *reinterpret_cast<const Vector*>(x);
}
template <class Vector>
Vector& at(float* x) {
    return *reinterpret_cast<Vector*>(x);
}

/// Lanes a … d of x and y in a row.
template <int a, int b, int c, int d>
Pack4 lanes_of(const Pack4& x, const Pack4& y) {
#if defined(__clang__)
    return __builtin_shufflevector(x, y, a, b, c, d);
#else // GCC 11 lacks the other
    return __builtin_shuffle(x, y, Places4{a, b, c, d});
#endif
}

} // namespace

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
    for (std::size_t i = 0; i < n; ++i) {
        const float v = x[i];
        x[i] = v < low ? low : v > high ? high : v;
    }
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

TERRELLA_CLONES void convolve(Rows out, ConstRows in, std::size_t rows, std::size_t n, const float* __restrict kernel,
                              std::size_t taps, std::size_t step) {
    for (std::size_t y = 0; y < rows; ++y) {
        float* const to = out.data + y * out.stride;
        const float* const from = in.data + y * in.stride;
        if (n < lanes) {
            for (std::size_t i = 0; i < n; ++i) {
                float total = 0;
                for (std::size_t k = 0; k < taps; ++k)
                    total += kernel[k] * from[i + k * step];
                to[i] = total;
            }
            continue;
        }
        for (std::size_t i = 0;; i = std::min(i + lanes, n - lanes)) { // the last sixteen may overlap those before
            Pack total[packs] = {};
            const float* first = from + i;
            for (std::size_t k = 0; k < taps; ++k, first += step)
                for (std::size_t p = 0; p < packs; ++p)
                    total[p] += kernel[k] * at<Pack>(first + p * width_of_pack);
            for (std::size_t p = 0; p < packs; ++p)
                at<Pack>(to + i + p * width_of_pack) = total[p];
            if (i + lanes == n)
                break;
        }
    }
}

namespace {

/// Pixels [begin, end) one by one.
void interleave_plainly(float* out, const float* planes, std::size_t n, std::size_t channels, const float* scale,
                        const float* shift, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        for (std::size_t c = 0; c < channels; ++c)
            out[i * channels + c] = scale[c] * planes[c * n + i] + shift[c];
}

} // namespace

TERRELLA_CLONES void interleave(float* __restrict out, const float* __restrict planes, std::size_t n,
                                std::size_t channels, const float* __restrict scale, const float* __restrict shift) {
    // Tiles of four pixels by four bands, transposed in registers. The last bands of 5, 6, 7, 9 … overlap the tile
    // before them; of 3 bands the fourth lane falls on the next pixel's first, which is written after it.
    if (channels < 3)
        return interleave_plainly(out, planes, n, channels, scale, shift, 0, n);
    constexpr std::size_t block = 16; // pixels: a cache line of every plane
    const std::size_t whole = n < block ? 0 : (n - 1) / block * block; // the last pixel is left to the plain loop
    for (std::size_t begin = 0; begin < whole; begin += block) {
        for (std::size_t tile = 0; tile < channels; tile += 4) {
            const std::size_t c = channels < 4 ? 0 : std::min(tile, channels - 4);
            const std::size_t d = std::min(c + 3, channels - 1);
            for (std::size_t i = begin; i < begin + block; i += 4) {
                const float* const from = planes + c * n + i;
                const Pack4 p = scale[c] * at<Pack4>(from) + shift[c];
                const Pack4 q = scale[c + 1] * at<Pack4>(from + n) + shift[c + 1];
                const Pack4 r = scale[c + 2] * at<Pack4>(from + 2 * n) + shift[c + 2];
                const Pack4 s = scale[d] * at<Pack4>(planes + d * n + i) + shift[d];
                const Pack4 pq_low = lanes_of<0, 4, 1, 5>(p, q);
                const Pack4 rs_low = lanes_of<0, 4, 1, 5>(r, s);
                const Pack4 pq_high = lanes_of<2, 6, 3, 7>(p, q);
                const Pack4 rs_high = lanes_of<2, 6, 3, 7>(r, s);
                float* const to = out + i * channels + c;
                at<Pack4>(to) = lanes_of<0, 1, 4, 5>(pq_low, rs_low);
                at<Pack4>(to + channels) = lanes_of<2, 3, 6, 7>(pq_low, rs_low);
                at<Pack4>(to + 2 * channels) = lanes_of<0, 1, 4, 5>(pq_high, rs_high);
                at<Pack4>(to + 3 * channels) = lanes_of<2, 3, 6, 7>(pq_high, rs_high);
            }
        }
    }
    interleave_plainly(out, planes, n, channels, scale, shift, whole, n);
}

} // namespace terrella::augment::loops

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/packs.h"

namespace terrella::augment::loops {
namespace {

/// `count` vectors of one row's result, summed side by side: a sum alone would wait for its last addition at every tap.
template <class Vector, std::size_t count>
[[gnu::always_inline]] inline void convolve_packs(float* to, const float* first, const float* kernel, std::size_t taps,
                                                  std::size_t step) {
    constexpr std::size_t width = sizeof(Vector) / sizeof(float);
    Vector total[count] = {};
    for (std::size_t k = 0; k < taps; ++k, first += step)
        for (std::size_t p = 0; p < count; ++p)
            total[p] += kernel[k] * at<Vector>(first + p * width);
    for (std::size_t p = 0; p < count; ++p)
        at<Vector>(to + p * width) = total[p];
}

/// 64 columns at a time, then 32, then 16.
template <class Vector>
[[gnu::always_inline]] inline void convolve_rows(Rows out, ConstRows in, std::size_t rows, std::size_t n,
                                                 const float* kernel, std::size_t taps, std::size_t step) {
    constexpr std::size_t vectors = lanes * sizeof(float) / sizeof(Vector);
    for (std::size_t y = 0; y < rows; ++y) {
        float* const to = out.data + y * out.stride;
        const float* const from = in.data + y * in.stride;
        std::size_t i = 0;
        for (; i + 4 * lanes <= n; i += 4 * lanes)
            convolve_packs<Vector, 4 * vectors>(to + i, from + i, kernel, taps, step);
        for (; i + 2 * lanes <= n; i += 2 * lanes)
            convolve_packs<Vector, 2 * vectors>(to + i, from + i, kernel, taps, step);
        for (; i + lanes <= n; i += lanes)
            convolve_packs<Vector, vectors>(to + i, from + i, kernel, taps, step);
        if (i < n && n >= lanes) { // the last ones overlap those before
            convolve_packs<Vector, vectors>(to + n - lanes, from + n - lanes, kernel, taps, step);
            continue;
        }
        for (; i < n; ++i) {
            float total = 0;
            for (std::size_t k = 0; k < taps; ++k)
                total += kernel[k] * from[i + k * step];
            to[i] = total;
        }
    }
}

#if defined(TERRELLA_HAS_CLONES)
using Pack16 = float __attribute__((vector_size(64), aligned(4), may_alias));

// A clone cannot choose how wide its vectors are, so the widest processors have a function of their own.
__attribute__((target("arch=x86-64-v4"))) void convolve_wide(Rows out, ConstRows in, std::size_t rows, std::size_t n,
                                                             const float* kernel, std::size_t taps, std::size_t step) {
    convolve_rows<Pack16>(out, in, rows, n, kernel, taps, step);
}
#endif

} // namespace

TERRELLA_CLONES void convolve(Rows out, ConstRows in, std::size_t rows, std::size_t n, const float* __restrict kernel,
                              std::size_t taps, std::size_t step) {
#if defined(TERRELLA_HAS_CLONES)
    if (__builtin_cpu_supports("x86-64-v4"))
        return convolve_wide(out, in, rows, n, kernel, taps, step);
#endif
    convolve_rows<Pack>(out, in, rows, n, kernel, taps, step);
}

} // namespace terrella::augment::loops

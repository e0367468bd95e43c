// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "models/norm_kernels.h"

#include <algorithm>
#include <bit>

// One binary for all processors: the loader picks the copy that this one runs. GCC on x86-64 only.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define TERRELLA_CLONES __attribute__((target_clones("default", "avx2", "arch=x86-64-v4")))
#else
#define TERRELLA_CLONES
#endif

namespace terrella::models {
namespace {

[[gnu::always_inline]] inline float widen(BFloat16 v) { return std::bit_cast<float>(static_cast<std::uint32_t>(v.bits) << 16); }
[[gnu::always_inline]] inline float widen(float v) { return v; }
[[gnu::always_inline]] inline double widen(double v) { return v; }

/// To the nearest, ties to even. NaNs of arithmetic stay NaN.
[[gnu::always_inline]] inline void narrow(float v, BFloat16& out) {
    const auto bits = std::bit_cast<std::uint32_t>(v);
    out.bits = static_cast<std::uint16_t>((bits + 0x7fffU + ((bits >> 16) & 1U)) >> 16);
}
[[gnu::always_inline]] inline void narrow(float v, float& out) { out = v; }
[[gnu::always_inline]] inline void narrow(double v, double& out) { out = v; }

template <class T, class Acc>
[[gnu::always_inline]] inline void sums(const T* __restrict x, std::int64_t rows, std::int64_t d,
                                        const Acc* __restrict origin, Acc* __restrict sum, Acc* __restrict squares) {
    for (std::int64_t r = 0; r < rows; ++r, x += d)
        for (std::int64_t c = 0; c < d; ++c) {
            const Acc v = widen(x[c]) - origin[c];
            sum[c] += v;
            squares[c] += v * v;
        }
}

template <bool with_residual, bool relu, class T, class Acc>
[[gnu::always_inline]] inline void apply(const T* __restrict x, const T* __restrict residual, T* __restrict y,
                                         std::int64_t rows, std::int64_t d, const Acc* __restrict scale,
                                         const Acc* __restrict shift) {
    for (std::int64_t r = 0; r < rows; ++r, x += d, y += d) {
        for (std::int64_t c = 0; c < d; ++c) {
            Acc v = widen(x[c]) * scale[c] + shift[c];
            if constexpr (with_residual)
                v += widen(residual[c]);
            if constexpr (relu)
                v = v < 0 ? 0 : v; // a NaN passes
            narrow(v, y[c]);
        }
        if constexpr (with_residual)
            residual += d;
    }
}

template <bool relu, class T, class Acc>
[[gnu::always_inline]] inline void backward_sums(const T* __restrict gradient, const T* __restrict y,
                                                 const T* __restrict x, std::int64_t rows, std::int64_t d,
                                                 const Acc* __restrict mean, Acc* __restrict sum,
                                                 Acc* __restrict products) {
    for (std::int64_t r = 0; r < rows; ++r, gradient += d, x += d) {
        for (std::int64_t c = 0; c < d; ++c) {
            Acc g = widen(gradient[c]);
            if constexpr (relu)
                g = widen(y[c]) <= 0 ? 0 : g;
            sum[c] += g;
            products[c] += g * (widen(x[c]) - mean[c]);
        }
        if constexpr (relu)
            y += d;
    }
}

template <bool relu, bool with_residual, class T, class Acc>
[[gnu::always_inline]] inline void backward_apply(const T* __restrict gradient, const T* __restrict y,
                                                  const T* __restrict x, T* __restrict for_x, T* __restrict for_residual,
                                                  std::int64_t rows, std::int64_t d, const Acc* __restrict a,
                                                  const Acc* __restrict b, const Acc* __restrict c_) {
    for (std::int64_t r = 0; r < rows; ++r, gradient += d, x += d, for_x += d) {
        for (std::int64_t c = 0; c < d; ++c) {
            Acc g = widen(gradient[c]);
            if constexpr (relu)
                g = widen(y[c]) <= 0 ? 0 : g;
            narrow(a[c] * g + (b[c] * widen(x[c]) + c_[c]), for_x[c]);
            if constexpr (with_residual)
                narrow(g, for_residual[c]);
        }
        if constexpr (relu)
            y += d;
        if constexpr (with_residual)
            for_residual += d;
    }
}

/// The best of a window, tap by tap over all channels: a running maximum of x·scale, which the normalisation keeps in
/// order, so that it is applied once a window and not nine times. Three lines of scratch of one type: a loop over mixed
/// widths does not vectorise.
template <class T, class Acc>
[[gnu::always_inline]] inline void pool(const T* __restrict x, T* __restrict y, T* __restrict picked,
                                        std::uint8_t* __restrict tap, std::int64_t height, std::int64_t width,
                                        std::int64_t d, const Acc* __restrict scale, const Acc* __restrict shift,
                                        Acc* __restrict lines) {
    Acc* __restrict best = lines;
    Acc* __restrict chosen = lines + d;
    Acc* __restrict place = lines + 2 * d;
    for (std::int64_t row = 0; row < height; row += 2)
        for (std::int64_t column = 0; column < width; column += 2, y += d, picked += d, tap += d) {
            const T* __restrict centre = x + (row * width + column) * d; // always inside
            for (std::int64_t c = 0; c < d; ++c) {
                chosen[c] = widen(centre[c]);
                best[c] = chosen[c] * scale[c];
                place[c] = 4;
            }
            for (std::int64_t k = 0; k < 9; ++k) {
                const std::int64_t r = row + k / 3 - 1, q = column + k % 3 - 1;
                if (k == 4 || r < 0 || r >= height || q < 0 || q >= width)
                    continue;
                const T* __restrict pixel = x + (r * width + q) * d;
                const auto tap_here = static_cast<Acc>(k);
                for (std::int64_t c = 0; c < d; ++c) {
                    const Acc value = widen(pixel[c]), v = value * scale[c];
                    const bool better = v > best[c];
                    best[c] = better ? v : best[c];
                    chosen[c] = better ? value : chosen[c];
                    place[c] = better ? tap_here : place[c];
                }
            }
            for (std::int64_t c = 0; c < d; ++c) {
                const Acc v = best[c] + shift[c];
                narrow(v < 0 ? 0 : v, y[c]);
                narrow(chosen[c], picked[c]);
                place[c] = v <= 0 ? Acc(255) : place[c];
            }
            for (std::int64_t c = 0; c < d; ++c)
                tap[c] = static_cast<std::uint8_t>(static_cast<int>(place[c]));
        }
}

template <class T, class Acc>
[[gnu::always_inline]] inline void pool_backward(const T* __restrict gradient, const std::uint8_t* __restrict tap,
                                                 const T* __restrict x, T* __restrict for_x, std::int64_t height,
                                                 std::int64_t width, std::int64_t d, const Acc* __restrict a,
                                                 const Acc* __restrict b, const Acc* __restrict c_,
                                                 Acc* __restrict line) {
    const std::int64_t out_height = (height + 1) / 2, out_width = (width + 1) / 2;
    for (std::int64_t row = 0; row < height; ++row)
        for (std::int64_t column = 0; column < width; ++column, x += d, for_x += d) {
            for (std::int64_t c = 0; c < d; ++c)
                line[c] = 0;
            // Windows 2·o − 1 … 2·o + 1 that hold this pixel: one or two along each side.
            for (std::int64_t o = row / 2; o <= std::min((row + 1) / 2, out_height - 1); ++o)
                for (std::int64_t p = column / 2; p <= std::min((column + 1) / 2, out_width - 1); ++p) {
                    const auto place = static_cast<std::uint8_t>((row - 2 * o + 1) * 3 + (column - 2 * p + 1));
                    const T* __restrict g = gradient + (o * out_width + p) * d;
                    const std::uint8_t* __restrict t = tap + (o * out_width + p) * d;
                    for (std::int64_t c = 0; c < d; ++c)
                        line[c] += t[c] == place ? widen(g[c]) : Acc(0);
                }
            for (std::int64_t c = 0; c < d; ++c)
                narrow(a[c] * line[c] + (b[c] * widen(x[c]) + c_[c]), for_x[c]);
        }
}

} // namespace

// Written out for each type: copies for several processors cannot be made of templates.
#define TERRELLA_NORM_KERNELS(T, Acc)                                                                                   \
    template <>                                                                                                         \
    TERRELLA_CLONES void norm_sums(const T* x, std::int64_t rows, std::int64_t d, const Acc* origin, Acc* sum,          \
                                   Acc* squares) {                                                                      \
        sums(x, rows, d, origin, sum, squares);                                                                         \
    }                                                                                                                   \
    template <>                                                                                                         \
    TERRELLA_CLONES void norm_apply(const T* x, const T* residual, T* y, std::int64_t rows, std::int64_t d,             \
                                    const Acc* scale, const Acc* shift, bool relu) {                                    \
        if (residual && relu)                                                                                           \
            apply<true, true>(x, residual, y, rows, d, scale, shift);                                                   \
        else if (residual)                                                                                              \
            apply<true, false>(x, residual, y, rows, d, scale, shift);                                                  \
        else if (relu)                                                                                                  \
            apply<false, true>(x, residual, y, rows, d, scale, shift);                                                  \
        else                                                                                                            \
            apply<false, false>(x, residual, y, rows, d, scale, shift);                                                 \
    }                                                                                                                   \
    template <>                                                                                                         \
    TERRELLA_CLONES void norm_backward_sums(const T* gradient, const T* y, const T* x, std::int64_t rows,               \
                                            std::int64_t d, const Acc* mean, Acc* sum, Acc* products) {                 \
        if (y)                                                                                                          \
            backward_sums<true>(gradient, y, x, rows, d, mean, sum, products);                                          \
        else                                                                                                            \
            backward_sums<false>(gradient, y, x, rows, d, mean, sum, products);                                         \
    }                                                                                                                   \
    template <>                                                                                                         \
    TERRELLA_CLONES void norm_backward_apply(const T* gradient, const T* y, const T* x, T* for_x, T* for_residual,      \
                                             std::int64_t rows, std::int64_t d, const Acc* a, const Acc* b,             \
                                             const Acc* c) {                                                            \
        if (y && for_residual)                                                                                          \
            backward_apply<true, true>(gradient, y, x, for_x, for_residual, rows, d, a, b, c);                          \
        else if (y)                                                                                                     \
            backward_apply<true, false>(gradient, y, x, for_x, for_residual, rows, d, a, b, c);                         \
        else if (for_residual)                                                                                          \
            backward_apply<false, true>(gradient, y, x, for_x, for_residual, rows, d, a, b, c);                         \
        else                                                                                                            \
            backward_apply<false, false>(gradient, y, x, for_x, for_residual, rows, d, a, b, c);                        \
    }                                                                                                                   \
    template <>                                                                                                         \
    TERRELLA_CLONES void pool_apply(const T* x, T* y, T* picked, std::uint8_t* tap, std::int64_t height,                \
                                    std::int64_t width, std::int64_t d, const Acc* scale, const Acc* shift,             \
                                    Acc* lines) {                                                                      \
        pool(x, y, picked, tap, height, width, d, scale, shift, lines);                                                \
    }                                                                                                                   \
    template <>                                                                                                         \
    TERRELLA_CLONES void pool_backward_apply(const T* gradient, const std::uint8_t* tap, const T* x, T* for_x,          \
                                             std::int64_t height, std::int64_t width, std::int64_t d, const Acc* a,     \
                                             const Acc* b, const Acc* c, Acc* line) {                                   \
        pool_backward(gradient, tap, x, for_x, height, width, d, a, b, c, line);                                        \
    }

TERRELLA_NORM_KERNELS(BFloat16, float)
TERRELLA_NORM_KERNELS(float, float)
TERRELLA_NORM_KERNELS(double, double)

} // namespace terrella::models

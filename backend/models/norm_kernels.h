// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

// Inner loops of batch normalisation over [rows, D] in memory order (channels last: a row is a pixel). Free of LibTorch,
// so that they compile with their own flags. Pointers do not alias unless said. Each works on one block of rows; the
// caller splits rows into blocks that do not depend on the number of threads, so that sums come out in the same bits.

namespace terrella::models {

/// bfloat16 as its bits; arithmetic is float32.
struct BFloat16 {
    std::uint16_t bits;
};

/// sum += Σ (x − origin), squares += Σ (x − origin)²; all [D]. An origin near the mean keeps the variance exact.
template <class T, class Acc>
void norm_sums(const T* x, std::int64_t rows, std::int64_t d, const Acc* origin, Acc* sum, Acc* squares);

/// y = relu?(x · scale + shift + residual?); residual may be null.
template <class T, class Acc>
void norm_apply(const T* x, const T* residual, T* y, std::int64_t rows, std::int64_t d, const Acc* scale,
                const Acc* shift, bool relu);

/// With g the gradient of y, taken as zero where the ReLU cut (y ≤ 0; y null: no ReLU):
/// sum += Σ g, products += Σ g·(x − mean).
template <class T, class Acc>
void norm_backward_sums(const T* gradient, const T* y, const T* x, std::int64_t rows, std::int64_t d, const Acc* mean,
                        Acc* sum, Acc* products);

/// for_x = a·g + b·x + c with g as above; for_residual = g, where not null.
template <class T, class Acc>
void norm_backward_apply(const T* gradient, const T* y, const T* x, T* for_x, T* for_residual, std::int64_t rows,
                         std::int64_t d, const Acc* a, const Acc* b, const Acc* c);

/// One image of the stem: 3×3 max pooling (stride 2, padding 1) of relu(x · scale + shift), x [H, W, D].
///
/// y, picked [H', W', D]: the pooled values, and the x from which each came; tap [H', W', D]: its place in the window
/// (0 to 8), 255 where the ReLU cut and no gradient flows. lines: 3·D scratch values.
template <class T, class Acc>
void pool_apply(const T* x, T* y, T* picked, std::uint8_t* tap, std::int64_t height, std::int64_t width, std::int64_t d,
                const Acc* scale, const Acc* shift, Acc* lines);

/// The gradient of one image: for_x [H, W, D] = a·(Σ gradients of the windows that picked the pixel) + b·x + c.
/// line: D scratch values.
template <class T, class Acc>
void pool_backward_apply(const T* gradient, const std::uint8_t* tap, const T* x, T* for_x, std::int64_t height,
                         std::int64_t width, std::int64_t d, const Acc* a, const Acc* b, const Acc* c, Acc* line);

// Made for these types alone.
#define TERRELLA_NORM_KERNELS(T, Acc)                                                                                  \
    template <>                                                                                                        \
    void norm_sums(const T*, std::int64_t, std::int64_t, const Acc*, Acc*, Acc*);                                      \
    template <>                                                                                                        \
    void norm_apply(const T*, const T*, T*, std::int64_t, std::int64_t, const Acc*, const Acc*, bool);                 \
    template <>                                                                                                        \
    void norm_backward_sums(const T*, const T*, const T*, std::int64_t, std::int64_t, const Acc*, Acc*, Acc*);         \
    template <>                                                                                                        \
    void norm_backward_apply(const T*, const T*, const T*, T*, T*, std::int64_t, std::int64_t, const Acc*, const Acc*, \
                             const Acc*);                                                                              \
    template <>                                                                                                        \
    void pool_apply(const T*, T*, T*, std::uint8_t*, std::int64_t, std::int64_t, std::int64_t, const Acc*, const Acc*, \
                    Acc*);                                                                                             \
    template <>                                                                                                        \
    void pool_backward_apply(const T*, const std::uint8_t*, const T*, T*, std::int64_t, std::int64_t, std::int64_t,    \
                             const Acc*, const Acc*, const Acc*, Acc*);
TERRELLA_NORM_KERNELS(BFloat16, float)
TERRELLA_NORM_KERNELS(float, float)
TERRELLA_NORM_KERNELS(double, double)
#undef TERRELLA_NORM_KERNELS

} // namespace terrella::models

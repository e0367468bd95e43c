// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/packs.h"

#include <algorithm>

namespace terrella::augment::loops {
namespace {

/// Lanes a … d of x and y in a row.
template <int a, int b, int c, int d>
Pack4 lanes_of(const Pack4& x, const Pack4& y) {
#if defined(__clang__)
    return __builtin_shufflevector(x, y, a, b, c, d);
#else // GCC 11 lacks the other
    return __builtin_shuffle(x, y, Places4{a, b, c, d});
#endif
}

/// Pixels [begin, end) one by one.
void interleave_plainly(float* out, const float* planes, std::size_t n, std::size_t channels, const float* scale,
                        const float* shift, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        for (std::size_t c = 0; c < channels; ++c)
            out[i * channels + c] = scale[c] * planes[c * n + i] + shift[c];
}

#if defined(TERRELLA_HAS_CLONES)
/// Three bands, eight pixels at a time: r g b r g b … in three stores. How many pixels are done.
[[gnu::always_inline]] inline std::size_t interleave_three(float* out, const float* planes, std::size_t n,
                                                           const float* scale, const float* shift) {
    std::size_t i = 0;
    for (; i + 8 <= n; i += 8, out += 24) {
        const Pack8 p = scale[0] * at<Pack8>(planes + i) + shift[0];
        const Pack8 q = scale[1] * at<Pack8>(planes + n + i) + shift[1];
        const Pack8 r = scale[2] * at<Pack8>(planes + 2 * n + i) + shift[2];
        // Lanes 0 … 7 are the first's, 8 … 15 the second's; an x in the comment is filled by the second step.
        const Pack8 first = __builtin_shuffle(p, q, Places8{0, 8, 0, 1, 9, 0, 2, 10});    // p0 q0 x p1 q1 x p2 q2
        const Pack8 second = __builtin_shuffle(p, q, Places8{0, 3, 11, 0, 4, 12, 0, 5});  // x p3 q3 x p4 q4 x p5
        const Pack8 third = __builtin_shuffle(p, q, Places8{13, 0, 6, 14, 0, 7, 15, 0});  // q5 x p6 q6 x p7 q7 x
        at<Pack8>(out) = __builtin_shuffle(first, r, Places8{0, 1, 8, 3, 4, 9, 6, 7});
        at<Pack8>(out + 8) = __builtin_shuffle(second, r, Places8{10, 1, 2, 11, 4, 5, 12, 7});
        at<Pack8>(out + 16) = __builtin_shuffle(third, r, Places8{0, 13, 2, 3, 14, 5, 6, 15});
    }
    return i;
}
#endif

} // namespace

TERRELLA_CLONES void interleave(float* __restrict out, const float* __restrict planes, std::size_t n,
                                std::size_t channels, const float* __restrict scale, const float* __restrict shift) {
    // Tiles of four pixels by four bands, transposed in registers. The last bands of 5, 6, 7, 9 … overlap the tile
    // before them; of 3 bands the fourth lane falls on the next pixel's first, which is written after it.
    if (channels < 3)
        return interleave_plainly(out, planes, n, channels, scale, shift, 0, n);
#if defined(TERRELLA_HAS_CLONES)
    if (channels == 3)
        return interleave_plainly(out, planes, n, 3, scale, shift, interleave_three(out, planes, n, scale, shift), n);
#endif
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

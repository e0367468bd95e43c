// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

// Compiles a leaf loop once for each level of the processor, chosen when the program starts, so that one binary runs
// everywhere and uses wide vectors where they exist. GCC 12 on x86-64 ELF only; sanitizers break the resolver.
#if defined(__GNUC__) && __GNUC__ >= 12 && !defined(__clang__) && defined(__x86_64__) && defined(__ELF__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define TERRELLA_HAS_CLONES
#define TERRELLA_CLONES __attribute__((target_clones("default", "avx2", "arch=x86-64-v4")))
#else
#define TERRELLA_CLONES
#endif

/// The loops in which augmentation spends its time, over contiguous floats. No operation has another inner loop unless
/// its own file says so. Sums run in a fixed number of partial sums and products are never fused with sums
/// (-ffp-contract=off), so every processor gives the same bits.
namespace terrella::augment::loops {

/// x ← scale·x + shift
void affine(float* x, std::size_t n, float scale, float shift);
/// x ← clamp(scale·x + shift, 0, 1)
void affine_clamped(float* x, std::size_t n, float scale, float shift);
/// x ← clamp(weight·x + (1 − weight)·other, 0, 1)
void blend_clamped(float* x, const float* other, std::size_t n, float weight);
/// out ← w·in
void scale_to(float* out, const float* in, std::size_t n, float w);
/// out ← out + w·in
void add_scaled(float* out, const float* in, std::size_t n, float w);
/// Sum of n floats: 16 partial sums a block of 1024, the blocks in double.
double sum(const float* x, std::size_t n);
/// Reverses x in place.
void reverse(float* x, std::size_t n);
/// x ← 1 − x where x ≥ threshold
void mirror_above(float* x, std::size_t n, float threshold);
/// x ← clamp(x, low, high)
void clamp_between(float* x, std::size_t n, float low, float high);
/// x ← x + amount·share·(target − x): towards the target by each pixel's share
void blend_towards(float* x, const float* share, std::size_t n, float amount, float target);
/// x ← (x + offset)·factor − offset: what multiplies stored values whose zero lies at −offset
void multiply_about(float* x, const float* factor, std::size_t n, float offset);
/// x ← ⌊x·levels⌋/levels
void round_down(float* x, std::size_t n, float levels);
/// out ← scale·in + shift, and `fill` where in is NaN
void map_filled(float* out, const float* in, std::size_t n, float scale, float shift, float fill);
/// A matrix of rows that lie `stride` floats apart.
struct Rows {
    float* data;
    std::size_t stride;
};
struct ConstRows {
    const float* data;
    std::size_t stride;
};

/// Each of `rows` rows: out[i] ← Σ_k weight[k·n + i]·in[index[k·n + i]] over `taps` terms, i < n.
void gather_columns(Rows out, ConstRows in, std::size_t rows, const int* index, const float* weight, std::size_t n,
                    int taps);
/// The same with two taps where in grows: index[n + i] is the next pixel after index[i] or the last of `width` ones,
/// and neighbours in i are at most one pixel apart. `padded` has room for width + 16 floats.
void stretch_columns(Rows out, ConstRows in, std::size_t rows, const int* index, const float* weight, std::size_t n,
                     std::size_t width, float* padded);
/// Row y < rows: out[y] ← Σ_k weight[k·rows + y]·in[index[k·rows + y]] over `taps` terms, n floats a row.
void mix_rows(Rows out, ConstRows in, std::size_t rows, const int* index, const float* weight, std::size_t n, int taps);
/// Each row: out[i] ← Σ_k kernel[k]·in[i + k·step] over `taps` terms, i < n. out and in do not overlap.
void convolve(Rows out, ConstRows in, std::size_t rows, std::size_t n, const float* kernel, std::size_t taps,
              std::size_t step);
/// [H·W] planes of C bands to [H·W, C], with out ← scale[c]·in + shift[c]; planes lie `n` floats apart.
void interleave(float* out, const float* planes, std::size_t n, std::size_t channels, const float* scale,
                const float* shift);

} // namespace terrella::augment::loops

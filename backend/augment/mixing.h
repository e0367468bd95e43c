// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/resample.h"
#include "base/random.h"

#include <cstdint>
#include <span>
#include <vector>

/// Mixup and CutMix: samples of a batch mixed in pairs, and their labels with them. On plain floats: the loader's views
/// ([B, H, W, C]) as well as any other layout of rows.
namespace terrella::augment {

/// Which sample each one is mixed with, and by how much. `box` is of CutMix; empty (no height) for Mixup.
struct Mixing {
    std::vector<std::size_t> partner; // [B]: a permutation
    double own = 1;                   // weight of the sample itself and of its label; 1 − own is the partner's
    Box box;
};

/// Weight from Beta(alpha, alpha), partners from a random permutation. alpha 0 mixes nothing (own is 1); alpha ≥ 0.
/// Source: Zhang et al. 2018 (mixup), one weight a batch as in the authors' code.
Mixing draw_mixup(std::size_t batch, double alpha, RandomStream& stream);
/// A box of the area 1 − λ with λ from Beta(alpha, alpha) and the image's aspect, centred anywhere and cut at the
/// border; `own` is then the share that is left of the sample's own pixels. Source: Yun et al. 2019.
Mixing draw_cutmix(std::size_t batch, int height, int width, double alpha, RandomStream& stream);

/// out ← own·in + (1 − own)·in of the partner, `row` floats a sample, or with a box the box of the partner: then rows
/// are [H, W, C] with `width` pixels of `channels` values a line (ignored for Mixup). out and in do not overlap.
void mix_batch(const float* in, float* out, std::size_t row, const Mixing& mixing, int width = 0, int channels = 0);

/// Labels as weights, [B, classes] row by row: `own` at the sample's class and 1 − own at its partner's. Samples
/// without a label (−1) carry no weight. Throws ConfigurationError for labels beyond the classes.
std::vector<float> mixed_labels(std::span<const std::int64_t> labels, int classes, const Mixing& mixing);

} // namespace terrella::augment

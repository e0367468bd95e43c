// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parameters.h"
#include "base/random.h"
#include "data/image.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// Which patches a masked method hides. A mask is a grid of patches, row by row; 1 is hidden.
namespace terrella::augment {

struct Mask {
    int rows = 0, columns = 0;
    std::vector<std::uint8_t> hidden; // [rows·columns], 1 where hidden
    [[nodiscard]] std::int64_t count() const;
    bool operator==(const Mask&) const = default;
};

/// What MAE's shuffle says of one sample: the token at each place of the shuffled order, and each token's place there.
struct Shuffle {
    std::vector<std::int64_t> order, place; // [L]
    std::int64_t kept = 0;                  // the first `kept` of `order` stay visible
};
/// Ascending order of L noise values, ties in order of place; kept = ⌊L·(1 − ratio)⌋ computed in double as Python does.
/// ratio in 0..1. Source: facebookresearch/mae random_masking; golden-tested.
Shuffle mae_shuffle(std::span<const float> noise, double ratio);

/// Random patches of a grid: MAE's rule with noise from the stream.
Mask random_mask(int rows, int columns, double ratio, RandomStream& stream);

/// SimMIM's blocks: ⌈blocks·ratio⌉ blocks of `block` pixels are hidden, the first of `order` (a permutation of the
/// blocks), and the grid is that of the model's patches. The input must be a multiple of the block, the block of the
/// patch; throws ConfigurationError otherwise.
/// Source: microsoft/SimMIM MaskGenerator, which CMID uses too; golden-tested.
Mask block_mask(int height, int width, int block, int patch, double ratio, std::span<const std::int64_t> order);
Mask block_mask(int height, int width, int block, int patch, double ratio, RandomStream& stream);

/// BEiT's rectangles: areas from `least` to what is still to hide, log-uniform aspect from `aspect` to its inverse, ten
/// attempts a rectangle, until ⌊L·ratio⌋ patches are hidden or no rectangle fits any more. Never hides more.
/// rows, columns ≥ 1; least ≥ 1; 0 < aspect ≤ 1. Source: Bao et al. 2022, alg. 1; microsoft/unilm masking_generator.py.
Mask blockwise_mask(int rows, int columns, double ratio, int least, double aspect, RandomStream& stream);

/// The choice of a mask, for forms and experiment files.
struct MaskParameters {
    std::string kind = "random";
    double ratio = 0.75;
    std::int64_t patch = 16;
    std::int64_t block = 32;
    std::int64_t least = 4;
    double aspect = 0.3;
    static void describe(Describe<MaskParameters>& d);
};

/// The stream of the mask of a view: apart from those of the pipeline's operations, and the same for the page that
/// shows a mask as for the method that trains with it.
RandomStream mask_stream(DrawKey key);
/// The mask of a view of `height` × `width` pixels, a grid of its patches. Throws ConfigurationError when patches or
/// blocks do not divide the sides.
Mask draw_mask(const MaskParameters& parameters, int height, int width, RandomStream& stream);
/// Hidden patches become `fill` ([C]); the mask's grid must divide the image's sides.
void hide_patches(data::Image& image, const Mask& mask, std::span<const float> fill);

} // namespace terrella::augment

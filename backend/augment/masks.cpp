// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/masks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace terrella::augment {
namespace {

constexpr std::uint64_t mask_operation = 0x6D61736B; // "mask": no pipeline has so many operations

void require_divides(int part, int whole, const Message& what, const Message& of) {
    if (part < 1 || whole % part != 0)
        throw ConfigurationError(told("%1 of %2 pixels do not divide %3 %4", what, part, of, whole), "mask",
                                 told("Choose a size that divides it, as 8 or 16 of 64"));
}

/// Hides the patches of a rectangle; returns how many were not hidden before, or 0 when that would be more than `most`.
std::int64_t hide(Mask& mask, int top, int left, int height, int width, std::int64_t most) {
    std::int64_t fresh = 0;
    for (int y = top; y < top + height; ++y)
        for (int x = left; x < left + width; ++x)
            fresh += mask.hidden[static_cast<std::size_t>(y) * mask.columns + x] == 0;
    if (fresh > most)
        return 0;
    for (int y = top; y < top + height; ++y)
        std::fill_n(mask.hidden.begin() + static_cast<std::ptrdiff_t>(y) * mask.columns + left, width, std::uint8_t{1});
    return fresh;
}

} // namespace

std::int64_t Mask::count() const { return std::accumulate(hidden.begin(), hidden.end(), std::int64_t{0}); }

Shuffle mae_shuffle(std::span<const float> noise, double ratio) {
    Shuffle shuffle;
    shuffle.order.resize(noise.size());
    shuffle.place.resize(noise.size());
    std::iota(shuffle.order.begin(), shuffle.order.end(), 0);
    std::ranges::stable_sort(shuffle.order, {}, [&](std::int64_t i) { return noise[i]; });
    for (std::size_t i = 0; i < noise.size(); ++i)
        shuffle.place[shuffle.order[i]] = static_cast<std::int64_t>(i);
    shuffle.kept = static_cast<std::int64_t>(static_cast<double>(noise.size()) * (1 - ratio));
    return shuffle;
}

Mask random_mask(int rows, int columns, double ratio, RandomStream& stream) {
    Mask mask{rows, columns, std::vector<std::uint8_t>(static_cast<std::size_t>(rows) * columns, 1)};
    std::vector<float> noise(mask.hidden.size());
    for (float& value : noise)
        value = static_cast<float>(stream.bits() >> 40);
    const Shuffle shuffle = mae_shuffle(noise, ratio);
    for (std::int64_t i = 0; i < shuffle.kept; ++i)
        mask.hidden[shuffle.order[i]] = 0;
    return mask;
}

Mask block_mask(int height, int width, int block, int patch, double ratio, std::span<const std::int64_t> order) {
    require_divides(block, height, told("Blocks"), told("the height"));
    require_divides(block, width, told("Blocks"), told("the width"));
    require_divides(patch, block, told("Patches"), told("blocks of"));
    const int across = width / block, scale = block / patch;
    Mask mask{height / patch, width / patch, {}};
    mask.hidden.assign(static_cast<std::size_t>(mask.rows) * mask.columns, 0);
    const auto blocks = static_cast<std::size_t>(height / block) * across;
    const auto hidden = static_cast<std::size_t>(std::ceil(static_cast<double>(blocks) * ratio));
    for (std::size_t i = 0; i < std::min(hidden, order.size()); ++i)
        hide(mask, static_cast<int>(order[i] / across) * scale, static_cast<int>(order[i] % across) * scale, scale,
             scale, static_cast<std::int64_t>(scale) * scale);
    return mask;
}

Mask block_mask(int height, int width, int block, int patch, double ratio, RandomStream& stream) {
    std::vector<std::int64_t> order(block > 0 ? static_cast<std::size_t>(height / block) * (width / block) : 0);
    std::iota(order.begin(), order.end(), 0);
    shuffle(order.begin(), order.end(), stream);
    return block_mask(height, width, block, patch, ratio, order);
}

Mask blockwise_mask(int rows, int columns, double ratio, int least, double aspect, RandomStream& stream) {
    Mask mask{rows, columns, std::vector<std::uint8_t>(static_cast<std::size_t>(rows) * columns, 0)};
    const auto wanted = static_cast<std::int64_t>(static_cast<double>(mask.hidden.size()) * ratio);
    const double log_aspect = std::log(aspect);
    std::int64_t hidden = 0;
    while (hidden < wanted) {
        const std::int64_t left = wanted - hidden;
        std::int64_t fresh = 0;
        for (int attempt = 0; attempt < 10 && fresh == 0; ++attempt) {
            const double area = stream.uniform(least, static_cast<double>(left));
            const double ratio_of_sides = std::exp(stream.uniform(log_aspect, -log_aspect));
            const int height = static_cast<int>(std::nearbyint(std::sqrt(area * ratio_of_sides)));
            const int width = static_cast<int>(std::nearbyint(std::sqrt(area / ratio_of_sides)));
            if (height < 1 || width < 1 || height >= rows || width >= columns)
                continue;
            const int top = static_cast<int>(stream.below(static_cast<std::uint64_t>(rows - height + 1)));
            const int first = static_cast<int>(stream.below(static_cast<std::uint64_t>(columns - width + 1)));
            fresh = hide(mask, top, first, height, width, left);
        }
        if (fresh == 0)
            break;
        hidden += fresh;
    }
    return mask;
}

void MaskParameters::describe(Describe<MaskParameters>& d) {
    d("kind", &MaskParameters::kind,
      "random patches (MAE), blocks of several patches (SimMIM, CMID), or rectangles (BEiT)")
        .choices({"random", "blocks", "blockwise"});
    d("ratio", &MaskParameters::ratio, "share of the image that is hidden")
        .range(0, 1)
        .paper("0.75 (MAE), 0.6 (SimMIM), 0.4 (BEiT)", "He et al. 2022; Xie et al. 2022; Bao et al. 2022")
        .code("0.7", "zhu-xlab/SSL4EO-S12, MAE");
    d("patch", &MaskParameters::patch, "side of the model's patches")
        .range(1, 1024)
        .unit("px")
        .paper("16", "He et al. 2022");
    d("block", &MaskParameters::block, "side of what is hidden at once (blocks)")
        .range(1, 4096)
        .unit("px")
        .paper("32", "Xie et al. 2022")
        .code("32", "NJU-LHRS/official-CMID");
    d("least", &MaskParameters::least, "patches of the smallest rectangle (blockwise)")
        .range(1, 4096)
        .unit("patches")
        .advanced()
        .paper("16 of 196", "Bao et al. 2022")
        .code("4; 16 in the recipe", "microsoft/unilm masking_generator.py");
    d("aspect", &MaskParameters::aspect, "smallest aspect ratio of rectangles; the largest is its inverse (blockwise)")
        .above(0)
        .at_most(1)
        .advanced()
        .paper("0.3", "Bao et al. 2022, alg. 1");
}

RandomStream mask_stream(DrawKey key) {
    key.operation = mask_operation;
    return RandomStream(key);
}

Mask draw_mask(const MaskParameters& parameters, int height, int width, RandomStream& stream) {
    const auto patch = static_cast<int>(parameters.patch);
    require_divides(patch, height, told("Patches"), told("the height"));
    require_divides(patch, width, told("Patches"), told("the width"));
    if (parameters.kind == "blocks")
        return block_mask(height, width, static_cast<int>(parameters.block), patch, parameters.ratio, stream);
    if (parameters.kind == "blockwise")
        return blockwise_mask(height / patch, width / patch, parameters.ratio, static_cast<int>(parameters.least),
                              parameters.aspect, stream);
    return random_mask(height / patch, width / patch, parameters.ratio, stream);
}

void hide_patches(data::Image& image, const Mask& mask, std::span<const float> fill) {
    const int down = image.height() / mask.rows, across = image.width() / mask.columns;
    for (int c = 0; c < image.channels(); ++c)
        for (int y = 0; y < mask.rows * down; ++y)
            for (int column = 0; column < mask.columns; ++column)
                if (mask.hidden[static_cast<std::size_t>(y / down) * mask.columns + column] != 0)
                    std::ranges::fill(
                        image.plane(c).subspan(static_cast<std::size_t>(y) * image.width() + column * across,
                                               static_cast<std::size_t>(across)),
                        fill[c]);
}

} // namespace terrella::augment

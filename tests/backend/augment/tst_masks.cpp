// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/masks.h"
#include "augment/mixing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace terrella::augment {
namespace {

TEST(Masks, hide_the_share_that_mae_hides) {
    RandomStream stream{1};
    for (const double ratio : {0.0, 0.5, 0.6, 0.75, 0.9, 1.0}) {
        const Mask mask = random_mask(14, 14, ratio, stream);
        EXPECT_EQ(mask.hidden.size(), 196U);
        EXPECT_EQ(mask.count(), 196 - static_cast<std::int64_t>(196 * (1 - ratio))) << ratio;
    }
}

TEST(Masks, hide_every_patch_equally_often) {
    std::vector<int> times(16, 0);
    for (std::uint64_t draw = 0; draw < 2000; ++draw) {
        RandomStream stream{2, draw};
        const Mask mask = random_mask(4, 4, 0.75, stream);
        for (std::size_t i = 0; i < 16; ++i)
            times[i] += mask.hidden[i];
    }
    for (const int n : times)
        EXPECT_NEAR(n, 1500, 80);
}

TEST(Masks, order_tokens_by_noise_as_mae_does) {
    const std::vector<float> noise{0.4F, 0.1F, 0.9F, 0.1F, 0.5F};
    const Shuffle shuffle = mae_shuffle(noise, 0.6);
    EXPECT_EQ(shuffle.order, (std::vector<std::int64_t>{1, 3, 0, 4, 2}));
    EXPECT_EQ(shuffle.place, (std::vector<std::int64_t>{2, 0, 4, 1, 3}));
    EXPECT_EQ(shuffle.kept, 2);
}

TEST(Masks, of_blocks_hide_whole_blocks_and_round_up) {
    RandomStream stream{3};
    const Mask mask = block_mask(96, 64, 32, 8, 0.6, stream);
    EXPECT_EQ(mask.rows, 12);
    EXPECT_EQ(mask.columns, 8);
    EXPECT_EQ(mask.count(), 16 * 4); // four of six blocks of 4 × 4 patches
    for (int y = 0; y < 12; ++y)
        for (int x = 0; x < 8; ++x)
            EXPECT_EQ(mask.hidden[y * 8 + x], mask.hidden[y / 4 * 4 * 8 + x / 4 * 4]);
}

TEST(Masks, of_rectangles_come_close_and_never_hide_more) {
    double total = 0;
    for (std::uint64_t draw = 0; draw < 300; ++draw) {
        RandomStream stream{4, draw};
        const Mask mask = blockwise_mask(14, 14, 0.4, 16, 0.3, stream);
        ASSERT_LE(mask.count(), 78);
        ASSERT_GT(mask.count(), 40);
        total += static_cast<double>(mask.count()) / 300;
        // Most hidden patches have a hidden neighbour: these are rectangles, not dust.
        int alone = 0;
        for (int y = 0; y < 14; ++y)
            for (int x = 0; x < 14; ++x) {
                const auto at = [&](int v, int u) {
                    return v >= 0 && v < 14 && u >= 0 && u < 14 && mask.hidden[v * 14 + u] != 0;
                };
                alone += at(y, x) && !at(y - 1, x) && !at(y + 1, x) && !at(y, x - 1) && !at(y, x + 1);
            }
        ASSERT_LE(alone, 2);
    }
    EXPECT_GT(total, 68);
}

TEST(Masks, survive_grids_that_no_rectangle_fits) {
    RandomStream stream{5};
    EXPECT_EQ(blockwise_mask(1, 1, 0.9, 4, 0.3, stream).count(), 0);
    EXPECT_LE(blockwise_mask(2, 2, 1.0, 16, 0.3, stream).count(), 4);
    EXPECT_EQ(blockwise_mask(7, 7, 0.0, 4, 0.3, stream).count(), 0);
}

TEST(Masks, are_a_function_of_seed_epoch_sample_and_view) {
    const MaskParameters parameters;
    const auto drawn = [&](const DrawKey& key) {
        RandomStream stream = mask_stream(key);
        return draw_mask(parameters, 224, 224, stream);
    };
    const Mask mask = drawn({1, 2, 3, 0, 0});
    EXPECT_EQ(drawn({1, 2, 3, 0, 9}), mask); // whatever the operation is
    EXPECT_NE(drawn({1, 2, 4, 0, 0}), mask);
    EXPECT_NE(drawn({1, 3, 3, 0, 0}), mask);
    EXPECT_NE(drawn({1, 2, 3, 1, 0}), mask);
}

TEST(Masks, say_what_does_not_divide) {
    RandomStream stream{6};
    MaskParameters parameters;
    EXPECT_THROW(draw_mask(parameters, 100, 224, stream), ConfigurationError);
    parameters.kind = "blocks";
    EXPECT_THROW(draw_mask(parameters, 48, 48, stream), ConfigurationError); // blocks of 32
    parameters.block = 24;
    EXPECT_THROW(draw_mask(parameters, 48, 48, stream), ConfigurationError); // patches of 16 in blocks of 24
    parameters.patch = 8;
    EXPECT_EQ(draw_mask(parameters, 48, 48, stream).rows, 6);
    parameters.kind = "blockwise";
    EXPECT_EQ(draw_mask(parameters, 48, 48, stream).columns, 6);
}

TEST(Masks, hide_pixels_of_hidden_patches_only) {
    data::Image image(2, 8, 12);
    std::ranges::fill(image.pixels(), 1.0F);
    const Mask mask{2, 3, {1, 0, 0, 0, 0, 1}};
    hide_patches(image, mask, std::vector<float>{-1, -2});
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 12; ++x) {
            const bool hidden = (y < 4 && x < 4) || (y >= 4 && x >= 8);
            ASSERT_EQ(image.at(0, y, x), hidden ? -1 : 1);
            ASSERT_EQ(image.at(1, y, x), hidden ? -2 : 1);
        }
}

TEST(Mixup, weights_have_the_moments_of_beta) {
    for (const double alpha : {0.2, 0.8, 1.0, 4.0}) {
        double sum = 0, squares = 0;
        for (std::uint64_t draw = 0; draw < 20000; ++draw) {
            RandomStream stream{7, draw};
            const double own = draw_mixup(2, alpha, stream).own;
            ASSERT_TRUE(own >= 0 && own <= 1);
            sum += own / 20000;
            squares += (own - 0.5) * (own - 0.5) / 20000;
        }
        EXPECT_NEAR(sum, 0.5, 0.01) << alpha;
        EXPECT_NEAR(squares, 1 / (4 * (2 * alpha + 1)), 0.005) << alpha;
    }
    RandomStream stream{7};
    EXPECT_EQ(draw_mixup(4, 0, stream).own, 1);
    for (std::uint64_t draw = 0; draw < 200; ++draw) {
        RandomStream tiny{8, draw};
        EXPECT_TRUE(std::isfinite(draw_mixup(4, 1e-6, tiny).own)); // all or nothing
    }
}

TEST(Mixup, mixes_samples_and_labels_alike) {
    RandomStream stream{9};
    const Mixing mixing = draw_mixup(5, 1.0, stream);
    std::vector<std::size_t> sorted = mixing.partner;
    std::ranges::sort(sorted);
    EXPECT_EQ(sorted, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
    std::vector<float> in(5 * 6), out(5 * 6);
    for (std::size_t i = 0; i < in.size(); ++i)
        in[i] = static_cast<float>(i / 6); // sample i is i everywhere
    mix_batch(in.data(), out.data(), 6, mixing);
    const std::vector<std::int64_t> labels{0, 1, 2, 2, -1};
    const std::vector<float> weights = mixed_labels(labels, 3, mixing);
    for (std::size_t i = 0; i < 5; ++i) {
        const double expected =
            mixing.own * static_cast<double>(i) + (1 - mixing.own) * static_cast<double>(mixing.partner[i]);
        EXPECT_NEAR(out[i * 6 + 3], expected, 1e-5);
        const double sum = weights[i * 3] + weights[i * 3 + 1] + weights[i * 3 + 2];
        EXPECT_NEAR(sum, (labels[i] >= 0 ? mixing.own : 0) + (labels[mixing.partner[i]] >= 0 ? 1 - mixing.own : 0),
                    1e-6);
    }
    EXPECT_THROW(mixed_labels(labels, 2, mixing), ConfigurationError);
}

TEST(CutMix, takes_the_partners_box_and_weighs_by_what_is_left) {
    for (std::uint64_t draw = 0; draw < 200; ++draw) {
        RandomStream stream{10, draw};
        const Mixing mixing = draw_cutmix(3, 9, 12, 1.0, stream);
        ASSERT_TRUE(mixing.box.top >= 0 && mixing.box.top + mixing.box.height <= 9);
        ASSERT_TRUE(mixing.box.left >= 0 && mixing.box.left + mixing.box.width <= 12);
        std::vector<float> in(3 * 9 * 12 * 2), out = in;
        for (std::size_t i = 0; i < in.size(); ++i)
            in[i] = static_cast<float>(i);
        mix_batch(in.data(), out.data(), 9 * 12 * 2, mixing, 12, 2);
        for (std::size_t i = 0; i < 3; ++i) {
            int own = 0;
            for (std::size_t k = 0; k < 216; ++k) {
                const auto y = static_cast<int>(k / 24), x = static_cast<int>(k / 2 % 12);
                const bool inside = y >= mixing.box.top && y < mixing.box.top + mixing.box.height &&
                                    x >= mixing.box.left && x < mixing.box.left + mixing.box.width;
                const std::size_t from = inside && mixing.box.width > 0 ? mixing.partner[i] : i;
                ASSERT_EQ(out[i * 216 + k], in[from * 216 + k]);
                own += !inside;
            }
            ASSERT_NEAR(mixing.own, own / 216.0, 1e-9);
        }
    }
}

TEST(CutMix, with_an_empty_box_mixes_nothing) {
    const Mixing mixing{{1, 0}, 1.0, {0, 0, 0, 0}};
    const std::vector<float> in{1, 2, 3, 4};
    std::vector<float> out(4);
    mix_batch(in.data(), out.data(), 2, mixing, 2, 1);
    EXPECT_EQ(out, in);
}

} // namespace
} // namespace terrella::augment

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/perceptual_hash.h"

#include "base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

namespace terrella::data {
namespace {

/// Soft hills of several sizes: a function of the seed, at any resolution.
Image landscape(std::uint64_t seed, int side, float gain = 1, float lift = 0) {
    RandomStream random{seed, 11};
    struct Wave {
        double x, y, phase, height;
    };
    std::vector<Wave> waves;
    for (int i = 0; i < 24; ++i)
        waves.push_back({random.uniform(-5, 5), random.uniform(-5, 5), random.uniform(0, 6.28), random.uniform(0.02, 0.1)});
    Image image(1, side, side);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            double value = 0.5;
            for (const Wave& w : waves)
                value += w.height * std::sin(6.283 * (w.x * (x + 0.5) + w.y * (y + 0.5)) / side + w.phase);
            image.at(0, y, x) = static_cast<float>(value) * gain + lift;
        }
    return image;
}

int differing(const PerceptualHash& a, const PerceptualHash& b) { return std::popcount(a.bits ^ b.bits); }

TEST(PerceptualHash, half_of_the_bits_are_set) {
    EXPECT_EQ(std::popcount(perceptual_hash(landscape(1, 64)).bits), 32);
}

TEST(PerceptualHash, is_a_sum_of_cosines) {
    // A picture that is one of the 64 cosines has one coefficient.
    Image image(1, 32, 32);
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 32; ++x)
            image.at(0, y, x) = static_cast<float>(std::cos(M_PI * (2 * x + 1) * 3 / 64) * std::cos(M_PI * (2 * y + 1) * 5 / 64));
    const PerceptualHash hash = perceptual_hash(image);
    for (std::size_t i = 0; i < 64; ++i)
        EXPECT_EQ(hash.signature[i], i == 4 * 8 + 2 ? 127 : 0) << i;
    EXPECT_NEAR(hash.contrast, 0.5, 1e-4);
}

TEST(PerceptualHash, stays_when_the_picture_is_scaled_brightened_or_noisy) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const PerceptualHash hash = perceptual_hash(landscape(seed, 120));
        EXPECT_LE(differing(hash, perceptual_hash(landscape(seed, 75))), 3) << "scaled, seed " << seed;
        EXPECT_LE(differing(hash, perceptual_hash(landscape(seed, 120, 1.2F, 0.05F))), 1) << "brighter, seed " << seed;
        Image noisy = landscape(seed, 120);
        RandomStream random{seed, 5};
        for (float& value : noisy.pixels())
            value += static_cast<float>(random.uniform(-0.01, 0.01));
        EXPECT_LE(differing(hash, perceptual_hash(noisy)), 3) << "noisy, seed " << seed;
        EXPECT_GT(differing(hash, perceptual_hash(landscape(seed + 100, 120))), 8) << "another, seed " << seed;
    }
}

TEST(Alike, pairs_each_later_picture_with_the_first_of_its_kind) {
    std::vector<PerceptualHash> hashes;
    for (const std::uint64_t seed : {1, 2, 1, 3, 1, 2})
        hashes.push_back(perceptual_hash(landscape(seed, hashes.size() % 2 == 0 ? 64 : 80)));
    const auto pairs = alike(hashes, std::vector<bool>(hashes.size(), false));
    EXPECT_EQ(pairs, (std::vector<std::pair<std::size_t, std::size_t>>{{2, 0}, {4, 0}, {5, 1}}));
    std::vector<bool> skip(hashes.size(), false);
    skip[0] = true;
    EXPECT_EQ(alike(hashes, skip), (std::vector<std::pair<std::size_t, std::size_t>>{{4, 2}, {5, 1}}));
}

TEST(Alike, flat_pictures_are_left_out) {
    Image flat(1, 32, 32);
    std::ranges::fill(flat.pixels(), 0.4F);
    const std::vector<PerceptualHash> hashes(4, perceptual_hash(flat));
    EXPECT_TRUE(alike(hashes, std::vector<bool>(4, false)).empty());
}

TEST(Alike, finds_what_comparing_all_with_all_finds) {
    // Random hashes with copies in which up to three bits are turned over.
    RandomStream random{4, 4};
    std::vector<PerceptualHash> hashes;
    for (int i = 0; i < 400; ++i) {
        PerceptualHash hash = perceptual_hash(landscape(static_cast<std::uint64_t>(i), 32));
        if (i >= 200) {
            hash = hashes[random.bits() % 200];
            for (std::uint64_t n = random.bits() % 6; n > 0; --n)
                hash.bits ^= std::uint64_t{1} << random.bits() % 64;
        }
        hashes.push_back(hash);
    }
    std::map<std::size_t, bool> expected;
    for (std::size_t i = 0; i < hashes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (differing(hashes[i], hashes[j]) <= 3 && signature_cosine(hashes[i], hashes[j]) >= 0.985)
                expected[i] = true;
    std::map<std::size_t, bool> found;
    for (const auto& [later, earlier] : alike(hashes, std::vector<bool>(hashes.size(), false))) {
        EXPECT_LT(earlier, later);
        found[later] = true;
    }
    EXPECT_GT(found.size(), 100U);
    EXPECT_EQ(found, expected);
}

} // namespace
} // namespace terrella::data

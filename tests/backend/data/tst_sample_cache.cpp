// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample_cache.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <thread>

namespace terrella::data {
namespace {

constexpr float missing = std::numeric_limits<float>::quiet_NaN();

Image image_of(const std::vector<float>& values) {
    Image image(1, 1, static_cast<int>(values.size()));
    std::ranges::copy(values, image.pixels().begin());
    return image;
}

bool same_bits(const Image& a, const Image& b) {
    return a.channels() == b.channels() && a.height() == b.height() && a.width() == b.width() &&
           std::memcmp(a.pixels().data(), b.pixels().data(), a.pixels().size_bytes()) == 0;
}

TEST(SampleCache, returns_the_same_bits_whatever_the_values) {
    const std::vector<std::vector<float>> cases{{0, 255, 7},          {0, 255, missing},
                                                {0, 254, missing},    {0, 65535, 300},
                                                {0, 65535, missing},  {65534, 0, missing},
                                                {-32768, 32767, 0},   {-32768, missing, 0},
                                                {-32767, missing, 5}, {0.5F, 1, 2},
                                                {-0.0F, 1, 2},        {1e30F, 1, 2},
                                                {70000, 1, 2},        {missing, missing, missing},
                                                {-1, 40000, 0},       {std::numeric_limits<float>::infinity(), 0, 1}};
    SampleCache cache(cases.size(), 1 << 20);
    for (std::size_t i = 0; i < cases.size(); ++i)
        cache.put(i, image_of(cases[i]), static_cast<int>(i) + 5);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        Image back;
        int label = 0;
        ASSERT_TRUE(cache.get(i, back, label));
        EXPECT_TRUE(same_bits(back, image_of(cases[i]))) << "case " << i;
        EXPECT_EQ(label, static_cast<int>(i) + 5);
    }
}

TEST(SampleCache, eight_bit_samples_take_a_quarter_of_the_memory) {
    Image eight(3, 64, 64), real(3, 64, 64);
    std::ranges::fill(eight.pixels(), 17.0F);
    std::ranges::fill(real.pixels(), 0.17F);
    SampleCache a(1, 1 << 20), b(1, 1 << 20);
    a.put(0, eight, 0);
    b.put(0, real, 0);
    EXPECT_NEAR(static_cast<double>(b.used_bytes()) / static_cast<double>(a.used_bytes()), 4, 0.1);
}

TEST(SampleCache, never_exceeds_its_budget) {
    SampleCache cache(100, 10'000);
    Image image(1, 20, 20);
    std::ranges::fill(image.pixels(), 0.5F);
    int kept = 0, label = 0;
    for (std::size_t i = 0; i < 100; ++i)
        cache.put(i, image, 1);
    for (std::size_t i = 0; i < 100; ++i)
        kept += cache.get(i, image, label) ? 1 : 0;
    EXPECT_LE(cache.used_bytes(), 10'000U);
    EXPECT_GE(kept, 5);
    EXPECT_LT(kept, 7);
}

TEST(SampleCache, a_budget_of_nothing_keeps_nothing) {
    SampleCache cache(2, 0);
    Image image = image_of({1});
    int label = 0;
    cache.put(0, image, 0);
    EXPECT_FALSE(cache.get(0, image, label));
}

TEST(SampleCache, threads_may_put_and_get_at_once) {
    SampleCache cache(200, 1 << 20);
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            Image image;
            int label = 0;
            for (std::size_t i = 0; i < 200; ++i)
                if (!cache.get(i, image, label))
                    cache.put(i, image_of({static_cast<float>(i)}), static_cast<int>(i));
        });
    for (std::thread& thread : threads)
        thread.join();
    Image image;
    int label = 0;
    for (std::size_t i = 0; i < 200; ++i) {
        ASSERT_TRUE(cache.get(i, image, label));
        EXPECT_EQ(image.pixels()[0], static_cast<float>(i));
        EXPECT_EQ(label, static_cast<int>(i));
    }
}

} // namespace
} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/band_mixing.h"
#include "augment/band_values.h"
#include "augment/lab.h"
#include "augment/random_planes.h"
#include "backend/augment/fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace terrella::augment {
namespace {

using namespace fixtures;

double mean_of(std::span<const float> x) {
    return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
}

double variance_of(std::span<const float> x) {
    const double mean = mean_of(x);
    double squares = 0;
    for (const float v : x)
        squares += (v - mean) * (v - mean);
    return squares / static_cast<double>(x.size());
}

bool is_flat(std::span<const float> plane, float value) {
    return std::ranges::all_of(plane, [&](float x) { return x == value; });
}

std::string refusal(const std::string& name, const Json& settings, const ImageTraits& traits) {
    try {
        Pipeline({{name, settings}}, traits);
    } catch (const ConfigurationError& error) {
        return error.what();
    }
    return {};
}

TEST(SensorDrop, hides_either_sensor_as_a_whole_and_never_both) {
    const ImageTraits traits = sensor_traits(6, 6);
    const data::Image image = noise_image(15, 6, 6);
    std::map<std::string, int> seen;
    for (std::uint64_t draw = 0; draw < 2000; ++draw) {
        const data::Image out = applied("sensor-drop", {}, image, traits, draw).image;
        int optical = 0, radar = 0;
        for (int c = 0; c < 15; ++c) {
            const bool hidden = is_flat(out.plane(c), traits.mean[c]);
            ASSERT_TRUE(hidden || std::ranges::equal(out.plane(c), image.plane(c)));
            (c < 13 ? optical : radar) += hidden;
        }
        ASSERT_TRUE(optical == 0 || optical == 13);
        ASSERT_TRUE(radar == 0 || radar == 2);
        ASSERT_FALSE(optical > 0 && radar > 0);
        ++seen[optical > 0 ? "radar" : radar > 0 ? "optical" : "both"];
    }
    EXPECT_NEAR(seen["both"], 1000, 90);
    EXPECT_NEAR(seen["radar"], 500, 80);
    EXPECT_NEAR(seen["optical"], 500, 80);
}

TEST(SensorDrop, fills_with_zero_when_asked_and_refuses_one_sensor) {
    const data::Image out =
        applied("sensor-drop", {{"probability", 1}, {"fill", "zero"}}, noise_image(15, 4, 4), sensor_traits(4, 4))
            .image;
    EXPECT_TRUE(is_flat(out.plane(0), 0) || is_flat(out.plane(14), 0));
    EXPECT_NE(refusal("sensor-drop", {}, rgb_traits(4, 4)).find("channel-drop"), std::string::npos);
}

TEST(BandShuffle, moves_whole_bands_and_keeps_their_standardised_values) {
    ImageTraits traits = traits_of(4, 8, 8);
    traits.mean = {0.1F, 0.2F, 0.4F, 0.8F};
    traits.deviation = {0.01F, 0.02F, 0.04F, 0.08F};
    data::Image image = noise_image(4, 8, 8);
    for (int c = 0; c < 4; ++c)
        for (float& x : image.plane(c))
            x = traits.mean[c] + traits.deviation[c] * (x - 0.5F) * static_cast<float>(c + 1); // distinct per band
    std::set<std::vector<int>> orders;
    for (std::uint64_t draw = 0; draw < 400; ++draw) {
        const data::Image out = applied("band-shuffle", {{"probability", 1}}, image, traits, draw).image;
        std::vector<int> order;
        for (int c = 0; c < 4; ++c)
            for (int from = 0; from < 4; ++from) {
                bool same = true;
                for (std::size_t i = 0; i < 64; ++i)
                    same &= std::abs((out.plane(c)[i] - traits.mean[c]) / traits.deviation[c] -
                                     (image.plane(from)[i] - traits.mean[from]) / traits.deviation[from]) < 1e-4;
                if (same)
                    order.push_back(from);
            }
        ASSERT_EQ(order.size(), 4U);
        orders.insert(order);
    }
    EXPECT_EQ(orders.size(), 24U);
    const data::Image plain =
        applied("band-shuffle", {{"probability", 1}, {"values", "values"}}, image, traits, 3).image;
    std::multiset<float> before(image.pixels().begin(), image.pixels().end()),
        after(plain.pixels().begin(), plain.pixels().end());
    EXPECT_EQ(before, after);
    EXPECT_NE(refusal("band-shuffle", {}, traits_of(1, 8, 8)), "");
}

TEST(BandGroups, follow_the_spectrum_and_can_be_named) {
    const ImageTraits traits = sensor_traits(4, 4);
    const auto groups = spectral_groups(traits.bands);
    ASSERT_EQ(groups.size(), 4U);
    EXPECT_EQ(groups[0], (std::vector<int>{0, 1, 2, 3}));
    EXPECT_EQ(groups[1], (std::vector<int>{4, 5, 6, 7, 8, 9}));
    EXPECT_EQ(groups[2], (std::vector<int>{10, 11, 12}));
    EXPECT_EQ(groups[3], (std::vector<int>{13, 14}));
    const data::Image image = noise_image(15, 4, 4);
    const Json named{{"groups", {"B02 B03 B04", "VV VH"}}, {"group", 2}};
    const data::Image out = applied("band-group", named, image, traits).image;
    for (int c = 0; c < 15; ++c)
        EXPECT_EQ(is_flat(out.plane(c), traits.mean[c]), c < 13) << c;
    std::set<int> drawn;
    for (std::uint64_t draw = 0; draw < 100; ++draw) {
        const data::Image random = applied("band-group", {}, image, traits, draw).image;
        int shown = 0;
        for (int c = 0; c < 15; ++c)
            shown = is_flat(random.plane(c), traits.mean[c]) ? shown : c;
        drawn.insert(shown);
    }
    EXPECT_EQ(drawn, (std::set<int>{3, 9, 12, 14}));
}

TEST(BandGroups, refuse_what_is_not_there) {
    const ImageTraits traits = sensor_traits(4, 4);
    EXPECT_NE(refusal("band-group", {{"groups", {"B02 B3", "VV"}}}, traits).find("B03"), std::string::npos);
    EXPECT_NE(refusal("band-group", {{"groups", {"B02", " "}}}, traits).find("empty"), std::string::npos);
    EXPECT_NE(refusal("band-group", {{"group", 5}}, traits).find("at most 4"), std::string::npos);
    EXPECT_NE(refusal("band-group", {}, rgb_traits(4, 4)).find("one group"), std::string::npos);
}

TEST(BandJitter, changes_each_band_by_its_own_factor_and_shift) {
    const ImageTraits traits = traits_of(3, 16, 16);
    const data::Image image = noise_image(3, 16, 16);
    const data::Image out =
        applied("band-jitter", {{"scale", 0.2}, {"shift", 0.5}, {"probability", 1}}, image, traits, 4).image;
    std::set<int> factors;
    for (int c = 0; c < 3; ++c) {
        const auto x = image.plane(c), y = out.plane(c);
        const double scale = (y[1] - y[0]) / (x[1] - x[0]), shift = y[0] - scale * x[0];
        EXPECT_TRUE(scale > 0.8 && scale < 1.2) << scale;
        EXPECT_LE(std::abs(shift), 0.5 * traits.deviation[c] + 1e-5);
        for (std::size_t i = 0; i < x.size(); ++i)
            ASSERT_NEAR(y[i], scale * x[i] + shift, 1e-4);
        factors.insert(static_cast<int>(scale * 1e4));
    }
    EXPECT_EQ(factors.size(), 3U);
}

TEST(SpectralNoise, is_flat_in_space_and_alike_in_neighbouring_bands) {
    const ImageTraits traits = sensor_traits(3, 3);
    const data::Image zero(15, 3, 3);
    std::vector<std::vector<double>> shares(15);
    for (std::uint64_t draw = 0; draw < 3000; ++draw) {
        const data::Image out =
            applied("spectral-noise", {{"strength", 0.5}, {"probability", 1}}, zero, traits, draw).image;
        for (int c = 0; c < 15; ++c) {
            ASSERT_TRUE(is_flat(out.plane(c), out.at(c, 0, 0)));
            shares[c].push_back(out.at(c, 0, 0) / traits.deviation[c]);
        }
    }
    const auto correlation = [&](int a, int b) {
        return std::inner_product(shares[a].begin(), shares[a].end(), shares[b].begin(), 0.0) /
               std::sqrt(std::inner_product(shares[a].begin(), shares[a].end(), shares[a].begin(), 0.0) *
                         std::inner_product(shares[b].begin(), shares[b].end(), shares[b].begin(), 0.0));
    };
    for (int c = 0; c < 15; ++c)
        EXPECT_NEAR(std::sqrt(std::inner_product(shares[c].begin(), shares[c].end(), shares[c].begin(), 0.0) / 3000),
                    0.5, 0.03);
    EXPECT_NEAR(correlation(3, 4), std::exp(-(704.1 - 664.6) / 200), 0.03); // B04 and B05
    EXPECT_NEAR(correlation(7, 8), std::exp(-(864.7 - 832.8) / 200), 0.03); // B08 and B8A
    EXPECT_NEAR(correlation(0, 12), 0, 0.06);
    EXPECT_NEAR(correlation(13, 14), 0, 0.06); // radar has no wavelength
}

TEST(RandomPlanes, have_the_moments_of_their_distributions) {
    std::vector<float> x(200001);
    RandomStream stream{1};
    fill_normal(x, stream);
    EXPECT_NEAR(mean_of(x), 0, 0.01);
    EXPECT_NEAR(variance_of(x), 1, 0.01);
    double fourth = 0;
    int beyond = 0;
    for (const float v : x) {
        fourth += std::pow(v, 4) / static_cast<double>(x.size());
        beyond += std::abs(v) > 3;
    }
    EXPECT_NEAR(fourth, 3, 0.1);
    EXPECT_NEAR(beyond, 540, 100);
    for (const int looks : {1, 3, 4, 10, 64}) {
        fill_gamma(x, looks, stream);
        EXPECT_NEAR(mean_of(x), 1, 0.01) << looks;
        EXPECT_NEAR(variance_of(x), 1.0 / looks, 0.03 / looks) << looks;
        EXPECT_GT(*std::ranges::min_element(x), 0) << looks;
    }
}

TEST(RandomPlanes, have_a_logarithm_that_is_right) {
    std::vector<float> x;
    for (double v = 1e-30; v < 1e30; v *= 1.37)
        x.push_back(static_cast<float>(v));
    for (const float v : {0.99999994F, 1.0F, 1.0000001F, 0.70710678F, 1.4142135F})
        x.push_back(v);
    std::vector<float> y = x;
    take_logarithms(y);
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double truth = std::log(static_cast<double>(x[i]));
        ASSERT_NEAR(y[i], truth, 2e-7 * std::max(1.0, std::abs(truth))) << x[i];
    }
}

TEST(RandomPlanes, have_the_same_bits_on_every_processor) {
    const auto checksum = [](std::span<const float> values_) {
        std::uint64_t sum = 0;
        for (const float x : values_)
            sum = splitmix64(sum ^ std::bit_cast<std::uint32_t>(x));
        return sum;
    };
    std::vector<float> x(1001);
    RandomStream stream{7};
    fill_normal(x, stream);
    EXPECT_EQ(checksum(x), 0x1ae99ed106627ac5U);
    fill_gamma(x, 3, stream);
    EXPECT_EQ(checksum(x), 0x034502e6f116bd3eU);
    take_logarithms(x);
    EXPECT_EQ(checksum(x), 0xc21256738c99b06cU);
    data::Image image = noise_image(3, 20, 20);
    rgb_to_lab(image);
    EXPECT_EQ(checksum(image.pixels()), 0xa6608e2292a1f289U);
    lab_to_rgb(image);
    EXPECT_EQ(checksum(image.pixels()), 0xf2ea4fc8a8e4cbfaU);
}

TEST(RandomPlanes, of_one_stream_differ_and_of_equal_streams_agree) {
    std::vector<float> a(33), b(33), c(33);
    RandomStream first{7}, second{7};
    fill_normal(a, first);
    fill_normal(b, first);
    fill_normal(c, second);
    EXPECT_NE(a, b);
    EXPECT_EQ(a, c);
}

TEST(Speckle, multiplies_power_and_adds_its_logarithm_to_decibels) {
    ImageTraits traits = traits_of(3, 64, 64);
    traits.bands[0] = {"VV", {}, data::Quantity::linear_power, 0.0, 2.0};
    traits.bands[1] = {"VH", {}, data::Quantity::decibel, -30, 5};
    data::Image image(3, 64, 64);
    std::ranges::fill(image.plane(0), 0.25F); // power 0.5
    std::ranges::fill(image.plane(1), 0.5F);  // −12.5 dB
    std::ranges::fill(image.plane(2), 0.3F);
    std::vector<double> means(2, 0.0), squares(2, 0.0);
    constexpr int draws = 20;
    for (std::uint64_t draw = 0; draw < draws; ++draw) {
        const data::Image out = applied("speckle", {{"looks", 4}, {"probability", 1}}, image, traits, draw).image;
        EXPECT_TRUE(is_flat(out.plane(2), 0.3F));
        for (const float x : out.plane(0)) {
            means[0] += x / 0.25 / (4096 * draws);
            squares[0] += (x / 0.25 - 1) * (x / 0.25 - 1) / (4096 * draws);
        }
        for (const float x : out.plane(1)) {
            const double factor = std::pow(10.0, (x - 0.5) * 35 / 10);
            means[1] += factor / (4096 * draws);
            squares[1] += (factor - 1) * (factor - 1) / (4096 * draws);
        }
    }
    for (int k = 0; k < 2; ++k) {
        EXPECT_NEAR(means[k], 1, 0.01) << k;
        EXPECT_NEAR(squares[k], 0.25, 0.01) << k;
    }
    EXPECT_NE(refusal("speckle", {}, rgb_traits(8, 8)).find("backscatter"), std::string::npos);
}

TEST(Haze, veils_short_waves_most_and_spares_radar) {
    const ImageTraits traits = sensor_traits(32, 32);
    const data::Image dark(15, 32, 32);
    double deepest = 0;
    for (std::uint64_t draw = 0; draw < 60; ++draw) {
        const data::Image out =
            applied("haze", {{"probability", 1}, {"depth", 1.0}, {"airlight", 0.5}}, dark, traits, draw).image;
        for (int c = 1; c < 13; ++c)
            ASSERT_LE(mean_of(out.plane(c)), mean_of(out.plane(c - 1)) + 1e-6) << c; // bands are in order of wavelength
        ASSERT_TRUE(is_flat(out.plane(13), 0) && is_flat(out.plane(14), 0));
        for (const float x : out.pixels())
            ASSERT_TRUE(x >= 0 && x <= 0.5F);
        deepest = std::max(deepest, mean_of(out.plane(0)));
    }
    EXPECT_GT(deepest, 0.1);
    const data::Image even = applied("haze", {{"probability", 1}, {"patches", 0}}, dark, traits, 5).image;
    EXPECT_TRUE(is_flat(even.plane(2), even.at(2, 0, 0)));
    const data::Image patchy = applied("haze", {{"probability", 1}}, dark, traits, 5).image;
    EXPECT_GT(variance_of(patchy.plane(2)), 0);
    EXPECT_LT(std::abs(patchy.at(2, 10, 10) - patchy.at(2, 10, 11)), 0.05); // smooth
}

TEST(Haze, leaves_pixels_as_bright_as_the_airlight) {
    const ImageTraits traits = rgb_traits(8, 8);
    data::Image image(3, 8, 8);
    std::ranges::fill(image.pixels(), 0.5F);
    EXPECT_EQ(values(applied("haze", {{"probability", 1}, {"airlight", 0.5}}, image, traits).image), values(image));
}

TEST(Clip, cuts_off_beyond_the_deviations) {
    const ImageTraits traits = traits_of(2, 30, 30);
    data::Image image = noise_image(2, 30, 30);
    const data::Image out = applied("clip", {{"deviations", 2}}, image, traits).image;
    for (int c = 0; c < 2; ++c)
        for (std::size_t i = 0; i < 900; ++i)
            ASSERT_EQ(out.plane(c)[i], std::clamp(image.plane(c)[i], traits.mean[c] - 2 * traits.deviation[c],
                                                  traits.mean[c] + 2 * traits.deviation[c]));
    EXPECT_NE(values(out), values(image));
}

} // namespace
} // namespace terrella::augment

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/draws.h"
#include "augment/presets.h"
#include "augment/throughput.h"
#include "augment/trace.h"
#include "backend/augment/fixtures.h"
#include "data/loader.h"
#include "data/synthetic.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace terrella::augment {
namespace {

using namespace fixtures;

ImageTraits traits_of_dataset(const data::Dataset& dataset, int size) {
    ImageTraits traits;
    traits.bands = dataset.info().bands;
    traits.channels = static_cast<int>(traits.bands.size());
    traits.height = traits.width = size;
    traits.modality = dataset.info().modality;
    traits.mean.assign(traits.bands.size(), 0.3F);
    traits.deviation.assign(traits.bands.size(), 0.1F);
    return traits;
}

double mean_of(const std::vector<float>& x) {
    return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
}

TEST(Trace, ends_in_what_the_loader_gives_the_network_bit_for_bit) {
    for (const auto& [modality, preset] :
         {std::pair{"s2", "moco-v2"}, std::pair{"s1+s2", "dino-mm"}, std::pair{"s2", "fixmatch"}}) {
        const auto dataset = data::synthetic_dataset({12, 40, 3, modality});
        const ImageTraits traits = traits_of_dataset(*dataset, 40);
        const auto views = std::make_shared<Views>(presets().at(preset).views(traits, 32), traits);
        data::LoaderSettings settings;
        settings.batch = 6;
        settings.workers = 2;
        settings.seed = 11;
        std::vector<std::size_t> all(12);
        std::iota(all.begin(), all.end(), std::size_t{0});
        data::Loader loader(dataset, all, views, settings);
        loader.start_epoch(4, 1);
        const auto batch = loader.next();
        ASSERT_TRUE(batch);
        for (std::size_t slot = 0; slot < batch->size(); ++slot)
            for (std::size_t v = 0; v < batch->shapes.size(); ++v) {
                const std::size_t sample = batch->indices[slot];
                const auto steps =
                    traced_view(*views, dataset->read(sample).image, {11, 4, sample, 0, 0}, static_cast<int>(v));
                const TracedStep& last = steps.back();
                const data::ViewShape& shape = batch->shapes[v];
                ASSERT_EQ(last.image.height(), shape.height);
                const float* const seen = batch->pixels[v].get() + slot * shape.channels * shape.height * shape.width;
                for (int c = 0; c < shape.channels; ++c)
                    for (int y = 0; y < shape.height; ++y)
                        for (int x = 0; x < shape.width; ++x)
                            ASSERT_EQ(last.image.at(c, y, x), seen[(y * shape.width + x) * shape.channels + c])
                                << preset << " view " << v << " of sample " << sample;
                const data::ViewGeometry located = views->locate(40, 40, {11, 4, sample, 0, 0}, static_cast<int>(v));
                EXPECT_EQ(last.geometry.source_from_view, batch->geometry[v][slot].source_from_view);
                EXPECT_EQ(located.source_from_view, batch->geometry[v][slot].source_from_view);
            }
    }
}

TEST(Trace, shows_every_operation_and_whether_it_did_anything) {
    const ImageTraits traits = rgb_traits(32, 32);
    const Views views(
        {{{"view", {{"horizontal-flip", {{"probability", 1}}}, {"grey", {{"probability", 0}}}, {"normalise"}}}}},
        traits);
    data::Image stored = noise_image(3, 32, 32);
    for (float& x : stored.pixels())
        x *= 255;
    const auto steps = traced_view(views, stored, {1, 0, 0, 0, 0}, 0);
    ASSERT_EQ(steps.size(), 4U);
    EXPECT_EQ(steps[0].operation, "");
    EXPECT_NEAR(steps[0].image.at(1, 2, 3), stored.at(1, 2, 3) / 255, 1e-6);
    EXPECT_EQ(steps[1].operation, "horizontal-flip");
    EXPECT_TRUE(steps[1].changed);
    EXPECT_EQ(steps[1].geometry.source_from_view[0], -1);
    EXPECT_EQ(steps[2].operation, "grey");
    EXPECT_FALSE(steps[2].changed);
    EXPECT_TRUE(steps[3].changed);
    EXPECT_THROW(traced_view(views, noise_image(3, 32, 31), {}, 0), DataError);
}

TEST(Draws, are_those_of_the_views_themselves) {
    const ImageTraits traits = rgb_traits(64, 64);
    const Views views(presets().at("moco-v2").views(traits, 32), traits);
    DrawRange range{9, 3, {5, 17, 2}, 60};
    const DrawDistribution draws = draw_distribution(views, 64, 64, range);
    ASSERT_EQ(draws.views.size(), 2U);
    ASSERT_EQ(draws.overlaps.size(), 1U);
    EXPECT_EQ(draws.views[0].view, "view 1");
    const auto workspace = views.make_workspace();
    std::vector<float> out(3 * 32 * 32);
    const data::Image image(3, 64, 64);
    for (std::size_t n = 0; n < 60; ++n) {
        const DrawKey key{9, 3 + n / 3, range.samples[n % 3], 0, 0};
        const data::ViewGeometry geometry = views.make(image, key, 1, out.data(), *workspace);
        const auto corners = geometry.corners_in_source();
        ASSERT_NEAR(draws.views[1].width[n], std::abs(corners[1].x - corners[0].x), 1e-3);
        ASSERT_NEAR(draws.views[1].height[n], std::abs(corners[3].y - corners[0].y), 1e-3);
        ASSERT_NEAR(draws.views[1].area[n], draws.views[1].width[n] * draws.views[1].height[n] / 4096, 1e-5);
    }
}

TEST(Draws, of_crops_have_the_areas_and_ratios_that_were_asked_for) {
    const ImageTraits traits = rgb_traits(224, 224);
    const Views views(presets().at("dino").views(traits, 224), traits);
    const DrawDistribution draws = draw_distribution(views, 224, 224, {1, 0, {0, 1, 2, 3}, 1000});
    ASSERT_EQ(draws.views.size(), 10U);
    EXPECT_EQ(draws.overlaps.size(), 45U);
    EXPECT_EQ(draws.views[2].view, "local 1");
    const auto [least, greatest] = std::ranges::minmax(draws.views[0].area);
    EXPECT_NEAR(least, 0.4, 0.02);
    EXPECT_GT(greatest, 0.95);
    EXPECT_NEAR(mean_of(draws.views[2].area), 0.225, 0.02);
    for (const float ratio : draws.views[2].aspect)
        ASSERT_TRUE(ratio > 0.7 && ratio < 1.4);
    EXPECT_GT(mean_of(draws.overlaps[0].overlap), 0.4);
    EXPECT_GT(*std::ranges::min_element(draws.overlaps[0].overlap),
              0); // 0.4 + 0.4 of one source may still miss, but barely
}

TEST(Draws, measure_turned_and_shifted_views_within_the_source) {
    const ImageTraits traits = rgb_traits(40, 40);
    const Views turned({{{"a", {{"quarter-turn"}}}, {"b", {{"rotate"}}}}}, traits);
    const DrawDistribution draws = draw_distribution(turned, 40, 40, {1, 0, {0}, 200});
    for (std::size_t n = 0; n < 200; ++n) {
        ASSERT_NEAR(draws.views[0].area[n], 1, 1e-6);
        ASSERT_NEAR(draws.views[1].width[n], 40, 1e-4);
        ASSERT_LE(draws.views[1].area[n], 1 + 1e-6);
        ASSERT_GE(draws.views[1].area[n], 0.8284 - 1e-4); // at 45 degrees an octagon is left
        ASSERT_NEAR(draws.overlaps[0].overlap[n], draws.views[1].area[n], 1e-5);
    }
    EXPECT_THROW(draw_distribution(turned, 40, 40, {1, 0, {}, 10}), ConfigurationError);
}

TEST(Draws, share_areas_of_quadrilaterals) {
    const auto box = [](double left, double top, double right, double bottom) {
        return std::array<data::Point, 4>{{{left, top}, {right, top}, {right, bottom}, {left, bottom}}};
    };
    EXPECT_NEAR(shared_area(box(0, 0, 4, 4), box(2, 1, 6, 3)), 4, 1e-12);
    EXPECT_NEAR(shared_area(box(0, 0, 4, 4), box(5, 0, 6, 4)), 0, 1e-12);
    EXPECT_NEAR(shared_area(box(0, 0, 4, 4), box(4, 2, 0, 0)), 8, 1e-12); // mirrored corners
    const std::array<data::Point, 4> diamond{{{2, 0}, {4, 2}, {2, 4}, {0, 2}}};
    EXPECT_NEAR(shared_area(box(0, 0, 4, 4), diamond), 8, 1e-12);
    EXPECT_NEAR(shared_area(box(1, 1, 3, 3), diamond), 4, 1e-12);
}

TEST(Draws, count_all_nine_combinations_of_two_sensors) {
    const ImageTraits traits = sensor_traits(32, 32);
    const Views views(presets().at("dino-mm").views(traits, 32), traits);
    const auto counts = sensor_combinations(views, 0, 1, {2, 0, {1, 2, 3, 4, 5}, 8000});
    const std::array<double, 3> expected{0.5, 0.25, 0.25}; // both, radar, optical
    std::int64_t total = 0;
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t b = 0; b < 3; ++b) {
            EXPECT_NEAR(static_cast<double>(counts[a][b]) / 8000, expected[a] * expected[b], 0.02) << a << ", " << b;
            total += counts[a][b];
        }
    EXPECT_EQ(total, 8000);
    const Views plain({{{"a", {}}, {"b", {}}}}, traits);
    EXPECT_EQ(sensor_combinations(plain, 0, 1, {2, 0, {1}, 50})[0][0], 50);
}

TEST(Draws, count_sensors_as_the_views_show_them) {
    const ImageTraits traits = sensor_traits(8, 8);
    const Views views({{{"view", {{"horizontal-flip"}, {"sensor-drop"}}}}}, traits);
    const auto counts = sensor_combinations(views, 0, 0, {6, 1, {3, 4}, 200});
    std::array<std::int64_t, 3> seen{};
    for (std::size_t n = 0; n < 200; ++n) {
        const auto steps = traced_view(views, noise_image(15, 8, 8), {6, 1 + n / 2, 3 + n % 2, 0, 0}, 0);
        const data::Image& image = steps.back().image;
        const bool no_optical = image.at(0, 0, 0) == traits.mean[0] && image.at(5, 1, 1) == traits.mean[5];
        const bool no_radar = image.at(14, 0, 0) == traits.mean[14] && image.at(13, 1, 1) == traits.mean[13];
        ++seen[no_optical ? 1 : no_radar ? 2 : 0];
    }
    for (std::size_t k = 0; k < 3; ++k)
        EXPECT_EQ(counts[k][k], seen[k]);
}

TEST(Throughput, times_each_operation_of_each_view) {
    const ImageTraits traits = rgb_traits(48, 48);
    const Views views(
        {{{"a", {{"gaussian-blur", {{"probability", 1}}}, {"horizontal-flip", {{"probability", 0}}}, {"normalise"}}},
          {"b", {{"grey"}}}}},
        traits);
    const Throughput speed = measure_throughput(views, 0.05);
    std::vector<std::string> names;
    double share = 0;
    for (const OperationSpeed& one : speed.operations) {
        names.push_back(std::to_string(one.view) + one.operation);
        share += one.share;
        EXPECT_GT(one.microseconds, 0) << one.operation;
    }
    EXPECT_EQ(names, (std::vector<std::string>{"0unit-range", "0gaussian-blur", "0horizontal-flip", "0write",
                                               "1unit-range", "1grey", "1write"}));
    EXPECT_NEAR(share, 1, 1e-9);
    EXPECT_GT(speed.images, 8);
    EXPECT_GT(speed.images_per_s, 10);
    EXPECT_GT(speed.operations[1].microseconds,
              5 * speed.operations[2].microseconds); // a blur and a flip that never comes
}

TEST(Throughput, forecasts_whether_training_waits) {
    EXPECT_EQ(forecast_wait(1000, 2, 1500).waiting, 0);
    EXPECT_NEAR(forecast_wait(1000, 2, 4000).waiting, 0.5, 1e-12);
    EXPECT_EQ(forecast_wait(1000, 0, 500).supplied, 1000);
}

} // namespace
} // namespace terrella::augment

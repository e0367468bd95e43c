// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/synthetic_place.h"

#include "data/synthetic_sensor.h"
#include "data/synthetic_town.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace terrella::data::synthetic {
namespace {

// The words that keep a scene's streams apart; part of what a (seed, index) means, so never renumbered.
enum StreamWord : std::uint64_t { scene_stream = 0x5343454e, optical_stream, radar_stream, season_stream, change_stream };

RandomStream stream_of(const Place& place, StreamWord word, std::uint64_t take) {
    // Take 0 is the stream of the embedded scenes.
    return take == 0 ? RandomStream{place.seed, place.index, word} : RandomStream{place.seed, place.index, word, take};
}

/// Of many days the one at this quarter of the year's part that the scenes know.
Palette palette_of(const Place& place, int season) {
    constexpr std::uint64_t days = 16;
    std::vector<Palette> drawn;
    for (std::uint64_t k = 0; k < days; ++k) {
        RandomStream random{place.seed, place.index, season_stream, k};
        drawn.push_back(draw_palette(random));
    }
    std::ranges::sort(drawn, {}, &Palette::day);
    return drawn[days / 8 + days / 4 * static_cast<std::uint64_t>(season)];
}

} // namespace

Place place_at(std::uint64_t seed, std::size_t index, int size) {
    return {seed, index, size, static_cast<int>(index % scene_classes().size())};
}

std::array<double, 6> place_geotransform(const Place& place) {
    const double extent_m = 10.0 * place.size;
    return {500000 + extent_m * static_cast<double>(place.index % 100),  10, 0,
            5400000 - extent_m * static_cast<double>(place.index / 100), 0,  -10};
}

Scene painted(const Place& place) {
    Scene scene(place.size + 2 * margin_px, RandomStream{place.seed, place.index, scene_stream});
    paint_scene(scene, place.label);
    return scene;
}

Scene painted_in_season(const Place& place, int season) {
    Scene scene(place.size + 2 * margin_px, RandomStream{place.seed, place.index, scene_stream});
    Palette day = palette_of(place, season);
    const Palette& own = scene.palette;
    for (auto material : {&Palette::soil, &Palette::pale_soil, &Palette::asphalt, &Palette::concrete, &Palette::gravel,
                          &Palette::sand})
        day.*material = own.*material;
    day.roofs = own.roofs;
    day.radar_x = own.radar_x; // the same orbit
    day.radar_y = own.radar_y;
    scene.palette = day;
    paint_scene(scene, place.label); // draws the same numbers, so the same ground
    return scene;
}

std::string date_of(const Scene& scene) {
    static constexpr std::array months{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int day = std::clamp(static_cast<int>(scene.palette.day * 365), 0, 364), month = 0;
    for (; day >= months[static_cast<std::size_t>(month)]; ++month)
        day -= months[static_cast<std::size_t>(month)];
    char text[40];
    std::snprintf(text, sizeof text, "2019-%02d-%02d", month + 1, day + 1);
    return text;
}

ChangedPlace changed(const Place& place) {
    Scene before = painted(place), after = before;
    RandomStream random{place.seed, place.index, change_stream};
    const bool unchanged = random.chance(0.25), cleared = random.chance(0.4);
    after.random = random;
    if (!unchanged) {
        const auto side = static_cast<float>(place.size);
        const Vec middle{margin_px + side * after.between(0.25, 0.75), margin_px + side * after.between(0.25, 0.75)};
        const Field mask = village_mask(after, middle, side * after.between(0.12, 0.25));
        after.random.chance(0.5) ? paint_houses(after, mask) : paint_halls(after, mask);
    }
    Image where(1, place.size, place.size);
    for (int y = 0; y < place.size; ++y)
        for (int x = 0; x < place.size; ++x) {
            const Spectrum &a = before.canvas.at(x + margin_px, y + margin_px),
                           &b = after.canvas.at(x + margin_px, y + margin_px);
            float most = 0;
            for (std::size_t i = 0; i < optical_bands; ++i)
                most = std::max(most, std::abs(a.value[i] - b.value[i]) / (0.5F * (a.value[i] + b.value[i]) + 0.02F));
            where.at(0, y, x) = most > 0.15F ? 1.0F : 0.0F;
        }
    if (cleared)
        std::swap(before, after);
    return {std::move(before), std::move(after), std::move(where)};
}

RandomStream optical_noise(const Place& place, std::uint64_t take) { return stream_of(place, optical_stream, take); }

RandomStream radar_noise(const Place& place, std::uint64_t take) { return stream_of(place, radar_stream, take); }

Image optical_image(const Scene& scene, const Place& place, std::uint64_t take) {
    Image image(optical_bands, place.size, place.size);
    image_optical(scene.canvas, margin_px, place.size, optical_noise(place, take), image.pixels());
    return image;
}

Image radar_image(const Scene& scene, const Place& place, std::uint64_t take) {
    Image image(2, place.size, place.size);
    image_radar(scene.canvas, margin_px, place.size, radar_noise(place, take), image.pixels());
    return image;
}

} // namespace terrella::data::synthetic

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/synthetic_spectra.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace terrella::data::synthetic {
namespace {

// Surface reflectance in per cent at B01 … B12 and backscatter VV, VH in dB. Rounded from the shapes that spectral
// libraries show (red edge, water's fall towards the infrared, clay's rise to the short-wave infrared).
struct Material {
    std::array<float, optical_bands> percent;
    float vv_db, vh_db;
};
//                                 B01   B02   B03   B04   B05   B06   B07   B08   B8A   B09  B10   B11   B12
constexpr Material dark_soil{
    {{4.0F, 5.0F, 7.0F, 9.0F, 11.F, 12.5F, 14.F, 15.5F, 17.F, 18.F, 1.F, 22.F, 19.F}}, -12.5F, -20.5F};
constexpr Material bright_soil{
    {{8.0F, 11.F, 16.F, 22.F, 25.F, 27.F, 29.F, 31.F, 33.F, 34.F, 1.F, 42.F, 38.F}}, -14.F, -22.F};
constexpr Material red_soil{
    {{5.0F, 6.5F, 10.F, 19.F, 23.F, 25.F, 26.F, 27.F, 29.F, 29.F, 1.F, 35.F, 30.F}}, -13.F, -21.F};
constexpr Material lush_grass{
    {{3.0F, 4.0F, 8.0F, 5.0F, 13.F, 28.F, 34.F, 37.F, 39.F, 39.F, 1.F, 25.F, 14.F}}, -12.F, -18.5F};
constexpr Material dry_grass{
    {{6.0F, 8.0F, 12.F, 15.F, 19.F, 23.F, 26.F, 28.F, 30.F, 31.F, 1.F, 34.F, 25.F}}, -13.F, -20.F};
constexpr Material straw{{{7.0F, 9.0F, 14.F, 18.F, 22.F, 26.F, 29.F, 31.F, 33.F, 34.F, 1.F, 38.F, 28.F}}, -13.F, -20.F};
constexpr Material leafy{
    {{1.5F, 2.0F, 4.5F, 2.2F, 8.0F, 27.F, 36.F, 39.F, 40.F, 40.F, 1.F, 18.F, 8.0F}}, -8.5F, -13.5F};
constexpr Material leafless{
    {{3.5F, 4.5F, 6.0F, 7.0F, 9.5F, 14.F, 16.F, 18.F, 20.F, 21.F, 1.F, 20.F, 13.F}}, -9.5F, -15.F};
constexpr Material needles{
    {{1.2F, 1.5F, 2.8F, 1.8F, 5.0F, 14.F, 18.F, 20.F, 21.F, 21.F, 1.F, 10.F, 4.5F}}, -9.F, -14.F};
constexpr Material shrubs{
    {{2.5F, 3.0F, 5.0F, 4.0F, 9.0F, 19.F, 23.F, 25.F, 27.F, 27.F, 1.F, 20.F, 12.F}}, -10.5F, -16.F};
constexpr Material dense_crop{
    {{2.0F, 2.5F, 5.5F, 3.0F, 10.F, 32.F, 42.F, 45.F, 46.F, 46.F, 1.F, 22.F, 11.F}}, -11.F, -16.5F};
constexpr Material ripe_crop{
    {{6.0F, 8.0F, 13.F, 17.F, 21.F, 25.F, 28.F, 30.F, 32.F, 33.F, 1.F, 38.F, 28.F}}, -13.F, -19.F};
constexpr Material flowering_rape{
    {{3.0F, 4.0F, 14.F, 13.F, 19.F, 34.F, 41.F, 44.F, 45.F, 45.F, 1.F, 22.F, 12.F}}, -10.F, -14.5F};
constexpr Material clear_water{
    {{3.0F, 3.0F, 2.5F, 1.3F, 1.1F, 0.9F, 0.8F, 0.7F, 0.6F, 0.5F, 1.F, 0.4F, 0.3F}}, -20.F, -27.F};
constexpr Material turbid_water{
    {{5.0F, 6.5F, 9.0F, 7.5F, 6.0F, 3.2F, 3.1F, 2.5F, 2.0F, 1.5F, 1.F, 0.7F, 0.5F}}, -19.F, -26.F};
constexpr Material tarmac{
    {{7.0F, 8.0F, 9.0F, 10.F, 10.5F, 11.F, 11.5F, 12.F, 12.5F, 13.F, 1.F, 16.F, 15.F}}, -16.F, -24.F};
constexpr Material pale_concrete{
    {{16.F, 19.F, 22.F, 25.F, 26.F, 27.F, 28.F, 29.F, 30.F, 30.F, 1.F, 33.F, 31.F}}, -12.F, -21.F};
constexpr Material track_gravel{
    {{10.F, 13.F, 17.F, 21.F, 23.F, 24.F, 25.F, 27.F, 28.F, 28.F, 1.F, 34.F, 31.F}}, -14.F, -22.F};
constexpr Material beach_sand{
    {{14.F, 18.F, 25.F, 31.F, 34.F, 36.F, 38.F, 40.F, 41.F, 41.F, 1.F, 46.F, 42.F}}, -15.F, -24.F};
constexpr Material tiles{{{6.0F, 7.0F, 10.F, 18.F, 22.F, 24.F, 25.F, 27.F, 28.F, 29.F, 1.F, 33.F, 30.F}}, -4.F, -12.F};
constexpr Material white_sheet{
    {{28.F, 33.F, 37.F, 39.F, 40.F, 40.F, 41.F, 42.F, 42.F, 42.F, 1.F, 40.F, 36.F}}, -2.F, -11.F};
constexpr Material bitumen{
    {{5.0F, 5.5F, 6.0F, 6.5F, 7.0F, 7.5F, 8.0F, 8.5F, 9.0F, 9.0F, 1.F, 12.F, 12.F}}, -4.F, -12.F};
constexpr Material blue_sheet{
    {{14.F, 20.F, 20.F, 17.F, 17.F, 18.F, 19.F, 20.F, 21.F, 22.F, 1.F, 24.F, 22.F}}, -2.F, -11.F};
constexpr Material grey_sheet{
    {{15.F, 17.F, 19.F, 20.F, 21.F, 21.F, 22.F, 22.F, 23.F, 23.F, 1.F, 26.F, 25.F}}, -3.F, -11.F};
constexpr Material gravel_roof{
    {{12.F, 14.F, 17.F, 20.F, 21.F, 22.F, 23.F, 24.F, 25.F, 25.F, 1.F, 29.F, 28.F}}, -4.F, -12.F};

float from_decibel(float value) { return std::pow(10.0F, value / 10.0F); }

// Spectrally smooth gain: overall brightness, a tilt over the visible and infrared, and the height of the red edge.
void shift(Spectrum& s, double strength, RandomStream& random) {
    constexpr std::array<float, optical_bands> tilt{-1.0F, -.9F, -.7F, -.45F, -.25F, 0.F, .1F,
                                                    .2F,   .25F, .35F, 0.F,   .8F,   1.0F};
    constexpr std::array<float, optical_bands> edge{-.4F, -.4F, -.2F, -.6F, 0.F,  .7F, .9F,
                                                    1.0F, 1.0F, .9F,  0.F,  -.2F, -.5F};
    const auto level = static_cast<float>(strength * random.normal());
    const auto slope = static_cast<float>(0.25 * strength * random.normal());
    const auto red_edge = static_cast<float>(0.35 * strength * random.normal());
    for (int i = 0; i < optical_bands; ++i)
        s.value[i] *= std::exp(std::clamp(level + slope * tilt[i] + red_edge * edge[i], -1.0F, 0.7F));
    const float radar = from_decibel(static_cast<float>(6.0 * strength * random.normal()));
    s.value[lane_vv] *= radar;
    s.value[lane_vh] *= radar;
}

Spectrum spectrum(const Material& material) {
    Spectrum s;
    for (int i = 0; i < optical_bands; ++i)
        s.value[i] = material.percent[i] / 100.0F;
    s.value[lane_vv] = from_decibel(material.vv_db);
    s.value[lane_vh] = from_decibel(material.vh_db);
    return s;
}
Spectrum drawn(const Material& material, double strength, RandomStream& random) {
    Spectrum s = spectrum(material);
    shift(s, strength, random);
    return s;
}
Spectrum between(const Material& a, const Material& b, double share, double strength, RandomStream& random) {
    Spectrum s = mix(spectrum(a), spectrum(b), static_cast<float>(share));
    shift(s, strength, random);
    return s;
}

double smooth_step(double low, double high, double x) {
    const double t = std::clamp((x - low) / (high - low), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}
double season(double day, double up, double full, double fading, double down) {
    return smooth_step(up, full, day) - smooth_step(fading, down, day);
}

// How far a material shifts from scene to scene (natural logarithm). Were it larger, a contrastive encoder would tell
// scenes apart by their tint alone and learn nothing of what they show.
constexpr double between_scenes = 0.1;

} // namespace

Palette draw_palette(RandomStream& random) {
    Palette p;
    const double day = random.uniform(0.34, 0.68); // spring to early autumn
    p.day = static_cast<float>(day);
    p.leaf = static_cast<float>(season(day, 0.27, 0.38, 0.76, 0.88));
    const double elevation =
        (25 + 38 * std::sin(std::numbers::pi * std::clamp((day - 0.05) / 0.9, 0.0, 1.0))) * std::numbers::pi / 180;
    p.shadow_length = static_cast<float>(1 / std::tan(elevation));
    const double azimuth = random.uniform(-0.5, 0.5) - 0.6; // late morning: the sun stands in the south-east
    p.sun_x = static_cast<float>(std::sin(azimuth));
    p.sun_y = static_cast<float>(-std::cos(azimuth));
    const bool ascending = random.chance(0.5);
    p.radar_x = ascending ? 0.98F : -0.98F;
    p.radar_y = 0.2F;

    const double drought = 0.5 * random.uniform() * season(day, 0.4, 0.55, 0.7, 0.85);
    const double green = std::clamp(0.45 + 0.55 * season(day, 0.2, 0.33, 0.8, 0.95) - 0.8 * drought, 0.0, 1.0);
    const double redness = random.uniform(), moisture = random.uniform(0.3, 0.8);
    p.soil = between(redness < 0.6 ? bright_soil : red_soil, dark_soil, 0.25 + 0.75 * moisture, between_scenes, random);
    p.pale_soil = mix(p.soil, between(bright_soil, beach_sand, 0.3, between_scenes, random), 0.7F);
    p.grass = between(dry_grass, lush_grass, green, between_scenes, random);
    p.straw = between(straw, lush_grass, 0.4 * green * random.uniform(), between_scenes, random);
    p.broadleaf = between(leafless, leafy, p.leaf, between_scenes, random);
    p.conifer = drawn(needles, between_scenes, random);
    p.shrub = between(shrubs, leafless, 0.4 * (1 - p.leaf), between_scenes, random);
    p.crop = drawn(dense_crop, between_scenes, random);
    p.ripe = drawn(ripe_crop, between_scenes, random);
    p.rape = drawn(flowering_rape, 0.08, random);
    const double turbidity = random.uniform() * random.uniform();
    p.water = between(clear_water, turbid_water, turbidity, between_scenes, random);
    p.shallow = between(clear_water, turbid_water, std::min(1.0, turbidity + 0.6), between_scenes, random);
    const float wind = from_decibel(static_cast<float>(random.uniform(-3, 6)));
    for (Spectrum* water : {&p.water, &p.shallow}) {
        water->value[lane_vv] *= wind;
        water->value[lane_vh] *= std::sqrt(wind);
    }
    p.asphalt = between(tarmac, pale_concrete, 0.4 * random.uniform(), between_scenes, random);
    p.concrete = between(pale_concrete, tarmac, 0.5 * random.uniform(), between_scenes, random);
    p.gravel = mix(drawn(track_gravel, between_scenes, random), p.soil, 0.4F);
    p.sand = drawn(beach_sand, between_scenes, random);
    p.roofs = {drawn(tiles, between_scenes, random),       drawn(bitumen, between_scenes, random),    drawn(grey_sheet, between_scenes, random),
               drawn(white_sheet, between_scenes, random), drawn(blue_sheet, between_scenes, random), drawn(gravel_roof, between_scenes, random)};
    return p;
}

Spectrum draw_crop(const Palette& p, RandomStream& random) {
    const double day = p.day + 0.05 * random.normal(); // farmers differ
    const double kind = random.uniform();
    Spectrum s;
    if (kind < 0.4) { // winter cereal: green in spring, ripe in July, stubble and ploughed soil after it
        const double green = season(day, 0.18, 0.33, 0.44, 0.52);
        const double ripe = season(day, 0.46, 0.53, 0.62, 0.72);
        s = mix(mix(p.soil, p.ripe, static_cast<float>(ripe)), p.crop, static_cast<float>(green));
    } else if (kind < 0.75) { // maize, beet, potatoes: bare until May, green until September
        const double green = season(day, 0.40, 0.52, 0.68, 0.78);
        const double ripe = season(day, 0.68, 0.76, 0.80, 0.86);
        s = mix(mix(p.soil, p.straw, static_cast<float>(ripe)), p.crop, static_cast<float>(green));
    } else if (kind < 0.85) { // oilseed rape: yellow in May
        const double flower = season(day, 0.28, 0.33, 0.36, 0.41);
        const double green = season(day, 0.15, 0.25, 0.48, 0.55);
        s = mix(mix(p.pale_soil, p.crop, static_cast<float>(green)), p.rape, static_cast<float>(flower));
    } else { // fallow or sown grass
        s = mix(p.grass, p.soil, static_cast<float>(0.5 * random.uniform()));
    }
    shift(s, between_scenes, random);
    return s;
}

const Spectrum& shadow_factor() {
    static const Spectrum factor{
        {.62F, .55F, .46F, .38F, .35F, .33F, .32F, .30F, .30F, .29F, 1.F, .25F, .24F, 1.F, 1.F, 1.F}};
    return factor;
}

} // namespace terrella::data::synthetic

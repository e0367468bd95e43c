// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/synthetic_terrain.h"

namespace terrella::data::synthetic {
namespace {

// Distance from the middle of a triangle wave of period 1, scaled to −1 … 1: rows without a sine per pixel.
float triangle(float x) {
    const float f = x - std::floor(x);
    return 4 * std::abs(f - 0.5F) - 1;
}

// Cuts a rectangle along its longer side until the pieces are about length × width.
void cut(std::vector<Box>& parcels, const Box& box, float length, float width, RandomStream& random) {
    const bool across_length = box.half_length / length > box.half_width / width;
    const float half = across_length ? box.half_length : box.half_width;
    if (half < 0.75F * (across_length ? length : width)) {
        parcels.push_back(box);
        return;
    }
    const float at = static_cast<float>(random.uniform(-0.3, 0.3)) * half;
    const Vec way = across_length ? box.along : across(box.along);
    Box first = box, second = box;
    const float low = (half + at) / 2, high = (half - at) / 2;
    first.middle = box.middle + way * (at - low);
    second.middle = box.middle + way * (at + high);
    (across_length ? first.half_length : first.half_width) = low;
    (across_length ? second.half_length : second.half_width) = high;
    cut(parcels, first, length, width, random);
    cut(parcels, second, length, width, random);
}

std::vector<Box> parcels_of(Scene& scene, float length, float width) {
    std::vector<Box> parcels;
    const float reach = scene.side() * 0.75F;
    const Vec middle = scene.canvas.middle() + Vec{scene.between(-8, 8), scene.between(-8, 8)};
    cut(parcels, {middle, scene.axis, reach, reach}, length, width, scene.random);
    return parcels;
}

// A field's cover with drill rows and moist patches.
void paint_parcel(Scene& scene, const Box& box, const Field& patches) {
    const Spectrum cover = draw_crop(scene.palette, scene.random);
    const Spectrum other = mix(cover, scene.random.chance(0.5) ? scene.palette.soil : scene.palette.grass, 0.5F);
    const float spacing = scene.between(1.7, 4.5), rows = scene.random.chance(0.6) ? scene.between(0.03, 0.22) : 0.0F;
    const float patchy = scene.between(0.05, 0.45), phase = scene.between(0, 1);
    const bool lengthwise = scene.random.chance(0.75);
    const Spectrum* first = scene.canvas.pixels.data();
    each_in_box(scene.canvas, box, [&](Spectrum& pixel, float u, float v, float share) {
        const float wave = rows > 0 ? rows * (triangle((lengthwise ? v : u) / spacing + phase) + 0.5F) : 0.0F;
        lay(pixel, mix(cover, other, unit(wave + patchy * (patches[&pixel - first] + 0.3F))), share);
    });
}

} // namespace

Scene::Scene(int side, const RandomStream& stream)
    : canvas(side), random(stream), palette(draw_palette(random)), axis(random_direction(random)) {}

void paint_fields(Scene& scene, float length, float width) {
    const Field patches = noise(scene.side(), 14, 3, scene.random);
    fill_box(scene.canvas, {scene.canvas.middle(), {1, 0}, 1e4F, 1e4F}, scene.palette.grass);
    for (Box box : parcels_of(scene, length, width)) {
        const float margin = scene.random.chance(0.3) ? scene.between(0.2, 0.7) : 0.05F;
        box.half_length -= margin;
        box.half_width -= margin;
        paint_parcel(scene, box, patches);
    }
}

void paint_meadows(Scene& scene, int count, double hedges) {
    Canvas& canvas = scene.canvas;
    struct Meadow {
        Vec seed;
        Spectrum cover, other;
    };
    std::vector<Meadow> meadows;
    for (int i = 0; i < count; ++i) {
        const Spectrum cover =
            mix(scene.palette.grass, scene.random.chance(0.35) ? scene.palette.straw : scene.palette.crop,
                scene.between(0, 0.6));
        meadows.push_back({random_point(canvas.side, scene.random), cover,
                           mix(cover, scene.random.chance(0.5) ? scene.palette.straw : scene.palette.shrub, 0.5F)});
    }
    const Field patches = noise(canvas.side, 11, 4, scene.random, 0.6F);
    const Field wobble_x = noise(canvas.side, 16, 2, scene.random), wobble_y = noise(canvas.side, 16, 2, scene.random);
    Field border(patches.size(), 0.0F);
    for (int y = 0; y < canvas.side; ++y)
        for (int x = 0; x < canvas.side; ++x) {
            const std::size_t i = static_cast<std::size_t>(y) * canvas.side + x;
            const Vec p{x + 0.5F + 3 * wobble_x[i], y + 0.5F + 3 * wobble_y[i]};
            std::size_t best = 0, next = 0;
            float d_best = 1e9F, d_next = 1e9F;
            for (std::size_t m = 0; m < meadows.size(); ++m) {
                const Vec d = p - meadows[m].seed;
                const float square = dot(d, d);
                if (square < d_best) {
                    d_next = d_best, next = best;
                    d_best = square, best = m;
                } else if (square < d_next) {
                    d_next = square, next = m;
                }
            }
            Spectrum cover = mix(meadows[best].cover, meadows[best].other, unit(0.3F + 0.6F * patches[i]));
            if (meadows.size() > 1) {
                const Vec gap = meadows[best].seed - meadows[next].seed;
                const float edge =
                    (d_next - d_best) / (2 * std::sqrt(std::max(1.0F, dot(gap, gap)))); // pixels to the bisector
                if (edge < 0.5F)
                    cover = mix(cover, mix(meadows[next].cover, meadows[next].other, unit(0.3F + 0.6F * patches[i])),
                                0.5F - edge);
                border[i] = edge;
            } else {
                border[i] = 100;
            }
            canvas.pixels[i] = cover;
        }
    if (meadows.size() > 1 && scene.random.chance(hedges)) {
        const Field gaps = noise(canvas.side, 7, 2, scene.random);
        const float thickness = scene.between(0.4, 1.2), open = scene.between(-0.3, 0.3);
        for (std::size_t i = 0; i < border.size(); ++i)
            if (gaps[i] > open)
                lay(canvas.pixels[i], scene.palette.broadleaf, 0.85F * unit(thickness + 0.5F - border[i]));
        for (std::size_t i = 0; i < border.size(); ++i)
            if (border[i] < thickness && gaps[i] > open && scene.random.chance(0.12))
                paint_tree(scene, {static_cast<float>(i % canvas.side), static_cast<float>(i / canvas.side)},
                           scene.between(0.6, 1.2), scene.palette.broadleaf);
    }
    const int trees = static_cast<int>(scene.random.below(12));
    for (int i = 0; i < trees; ++i)
        paint_tree(scene, random_point(canvas.side, scene.random), scene.between(0.5, 1.2), scene.palette.broadleaf);
}

void paint_heath(Scene& scene) {
    Canvas& canvas = scene.canvas;
    const Field broad = noise(canvas.side, 24, 4, scene.random, 0.6F),
                fine = noise(canvas.side, 5, 3, scene.random, 0.7F);
    const float dry = scene.between(0, 1), contrast = scene.between(0.9, 2), bare = scene.between(0.35, 0.9);
    for (std::size_t i = 0; i < broad.size(); ++i) {
        Spectrum cover =
            mix(scene.palette.grass, scene.palette.straw, unit(dry + contrast * broad[i] + 0.3F * fine[i]));
        cover = mix(cover, scene.palette.shrub, unit(2.5F * (fine[i] - 0.15F - broad[i] * 0.5F)));
        canvas.pixels[i] = mix(cover, scene.palette.pale_soil, unit(2.2F * (broad[i] + 0.6F * fine[i] - bare)));
    }
    const int clumps = 60 + static_cast<int>(scene.random.below(260));
    const float where = scene.between(-0.2, 0.25);
    for (int i = 0; i < clumps; ++i) {
        const Vec at = random_point(canvas.side, scene.random);
        if (broad[static_cast<std::size_t>(at.y) * canvas.side + static_cast<std::size_t>(at.x)] < where)
            paint_tree(scene, at, scene.between(0.35, 1.1),
                       scene.random.chance(0.2) ? scene.palette.broadleaf : scene.palette.shrub);
    }
}

void paint_woods(Scene& scene, const Field& mask, float conifers) {
    Canvas& canvas = scene.canvas;
    const Field kinds = noise(canvas.side, 20, 3, scene.random, 0.6F);
    const float step = scene.between(1.2, 2.0), split = 1.2F * (0.5F - conifers);
    Spectrum floor = mix(scene.palette.broadleaf, scene.palette.conifer, conifers);
    darken(floor, shadow_factor(), 0.5F);
    if (mask.empty())
        fill_box(canvas, {canvas.middle(), {1, 0}, 1e4F, 1e4F}, floor);
    else
        for (std::size_t i = 0; i < mask.size(); ++i)
            if (mask[i] > 0)
                lay(canvas.pixels[i], floor, unit(mask[i] * 8));
    for (float y = -1; y < canvas.side + 1; y += step)
        for (float x = -1; x < canvas.side + 1; x += step) {
            const Vec at{x + step * static_cast<float>(scene.random.uniform()),
                         y + step * static_cast<float>(scene.random.uniform())};
            const int column = std::clamp(static_cast<int>(at.x), 0, canvas.side - 1),
                      row = std::clamp(static_cast<int>(at.y), 0, canvas.side - 1);
            const std::size_t i = static_cast<std::size_t>(row) * canvas.side + column;
            const auto draw = static_cast<float>(scene.random.uniform());
            const auto size = static_cast<float>(scene.random.uniform());
            if (!mask.empty() && mask[i] <= 0)
                continue;
            const bool conifer = kinds[i] + 0.5F * (draw - 0.5F) > split;
            const Spectrum leaves =
                scaled(conifer ? scene.palette.conifer : scene.palette.broadleaf, 0.75F + 0.5F * size);
            paint_tree(scene, at, (conifer ? 0.55F : 0.7F) * step * (0.7F + 0.5F * draw), leaves);
        }
}

void paint_orchards(Scene& scene, float size) {
    Canvas& canvas = scene.canvas;
    const Field patches = noise(canvas.side, 12, 3, scene.random);
    fill_box(canvas, {canvas.middle(), {1, 0}, 1e4F, 1e4F}, mix(scene.palette.grass, scene.palette.gravel, 0.3F));
    const Spectrum* first = canvas.pixels.data();
    for (Box box : parcels_of(scene, size, size * scene.between(0.5, 1))) {
        box.half_length -= 0.4F;
        box.half_width -= 0.4F;
        const double kind = scene.random.uniform();
        if (kind < 0.15) {
            paint_parcel(scene, box, patches);
            continue;
        }
        const Spectrum under = mix(scene.palette.soil, scene.palette.grass, scene.between(0, 1));
        const Spectrum under_dry = mix(under, scene.palette.pale_soil, 0.4F);
        const Spectrum leaves =
            scaled(mix(scene.palette.broadleaf, scene.palette.shrub, scene.between(0, 1)), scene.between(0.8, 1.1));
        if (scene.random.chance(0.3)) // some parcels are planted crosswise
            box = {box.middle, across(box.along), box.half_width, box.half_length};
        if (kind < 0.55) { // vines and hedged fruit: closed rows
            const float spacing = scene.between(2.2, 3.6), phase = scene.between(0, 1),
                        strength = scene.between(0.45, 0.95);
            each_in_box(canvas, box, [&](Spectrum& pixel, float, float v, float share) {
                const Spectrum ground = mix(under, under_dry, unit(0.5F + patches[&pixel - first]));
                lay(pixel, mix(ground, leaves, strength * unit(0.5F + 0.6F * triangle(v / spacing + phase))), share);
            });
        } else { // trees on a grid
            each_in_box(canvas, box, [&](Spectrum& pixel, float, float, float share) {
                lay(pixel, mix(under, under_dry, unit(0.5F + patches[&pixel - first])), share);
            });
            const float spacing = scene.between(2.3, 3.8), radius = spacing * scene.between(0.24, 0.36);
            for (float u = -box.half_length + spacing / 2; u < box.half_length; u += spacing)
                for (float v = -box.half_width + spacing / 2; v < box.half_width; v += spacing)
                    if (scene.random.chance(0.95))
                        paint_tree(scene, box.middle + box.along * u + across(box.along) * v, radius, leaves);
        }
    }
}

void paint_countryside(Scene& scene) {
    const double kind = scene.random.uniform();
    if (kind < 0.35)
        paint_fields(scene, scene.between(18, 44), scene.between(8, 22));
    else if (kind < 0.6)
        paint_meadows(scene, 2 + static_cast<int>(scene.random.below(5)), 0.7);
    else if (kind < 0.85)
        paint_heath(scene);
    else
        paint_orchards(scene, scene.between(16, 34));
    if (scene.random.chance(0.5)) {
        Field mask = noise(scene.side(), 26, 3, scene.random);
        const float level = scene.between(-0.4, 0.4);
        for (float& value : mask)
            value -= level;
        paint_woods(scene, mask, scene.between(0, 1));
    }
}

} // namespace terrella::data::synthetic

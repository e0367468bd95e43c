// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/synthetic_scene.h"

namespace terrella::data::synthetic {
namespace {

Field empty_mask(const Scene& scene) { return Field(scene.canvas.pixels.size(), 0.0F); }

void lay_line(Scene& scene, const std::vector<Vec>& line, float width, const Spectrum& paint) {
    Field mask = empty_mask(scene);
    stroke(mask, scene.side(), line, width);
    fill(scene.canvas, mask, paint);
}

Vec near_middle(Scene& scene, float share) {
    const float reach = scene.side() * share / 2;
    return scene.canvas.middle() + Vec{scene.between(-reach, reach), scene.between(-reach, reach)};
}

// Small farm roads and tracks, as they occur in every open landscape.
void maybe_track(Scene& scene, double probability) {
    if (scene.random.chance(probability))
        lay_line(scene, crossing_line(scene.side(), near_middle(scene, 0.8F), scene.axis, 0.12F, 90, scene.random), scene.between(0.4, 0.9),
                 scene.random.chance(0.5) ? scene.palette.gravel : scene.palette.asphalt);
}

void maybe_copse(Scene& scene, double probability) {
    if (!scene.random.chance(probability))
        return;
    Field mask = noise(scene.side(), 18, 2, scene.random);
    const float level = scene.between(0.35, 0.55);
    for (float& value : mask)
        value -= level;
    paint_woods(scene, mask, scene.between(0, 1));
}

void annual_crop(Scene& scene) {
    paint_fields(scene, scene.between(24, 60), scene.between(12, 34));
    maybe_track(scene, 0.35);
    maybe_copse(scene, 0.15);
}

void forest(Scene& scene) {
    if (scene.random.chance(0.35)) { // clearings
        scene.random.chance(0.5) ? paint_heath(scene) : paint_meadows(scene, 2, 0);
        Field mask = noise(scene.side(), 26, 3, scene.random);
        const float level = scene.between(-0.55, -0.15);
        for (float& value : mask)
            value -= level;
        paint_woods(scene, mask, scene.between(0, 1));
    } else {
        paint_woods(scene, {}, scene.between(-0.2, 1.2));
    }
    if (scene.random.chance(0.25))
        lay_line(scene, crossing_line(scene.side(), near_middle(scene, 0.8F), scene.axis, 0.4F, 60, scene.random), 0.5F, scene.palette.gravel);
}

void herbaceous(Scene& scene) {
    paint_heath(scene);
    const int paths = static_cast<int>(scene.random.below(3));
    for (int i = 0; i < paths; ++i)
        lay_line(scene, crossing_line(scene.side(), near_middle(scene, 0.9F), random_direction(scene.random), 0.7F, 40, scene.random),
                 scene.between(0.2, 0.5), scene.palette.pale_soil);
    maybe_copse(scene, 0.15);
}

void pasture(Scene& scene) {
    paint_meadows(scene, 1 + static_cast<int>(scene.random.below(5)), 0.85);
    maybe_track(scene, 0.15);
    maybe_copse(scene, 0.2);
}

void permanent_crop(Scene& scene) {
    paint_orchards(scene, scene.between(18, 46));
    maybe_track(scene, 0.3);
}

void cars(Scene& scene, const std::vector<Vec>& lane, double density) {
    for (const Vec& at : lane)
        if (scene.random.chance(density))
            fill_disc(scene.canvas, at, 0.35F, scene.random.chance(0.6) ? scene.palette.roofs[3] : scene.palette.roofs[1], 0.7F);
}

void highway(Scene& scene) {
    paint_countryside(scene);
    if (scene.random.chance(0.3)) { // a few houses beside the road
        const int houses = 4 + static_cast<int>(scene.random.below(14));
        for (int i = 0; i < houses; ++i)
            paint_building(scene, {random_point(scene.side(), scene.random), scene.axis, scene.between(0.5, 1.6), scene.between(0.4, 1)}, 0.5F,
                           scene.palette.roofs[scene.random.below(6)], true);
    }
    const Vec along = random_direction(scene.random);
    const auto line = crossing_line(scene.side(), near_middle(scene, 0.5F), along, scene.between(0, 0.3), scene.between(90, 200), scene.random);
    const float lanes_px = scene.between(1.0, 1.5), gap = lanes_px / 2 + scene.between(0.3, 0.6);
    lay_line(scene, line, 2 * gap + lanes_px + scene.between(0.8, 2.2), mix(scene.palette.grass, scene.palette.gravel, scene.between(0, 0.6)));
    const auto left = offset_line(line, -gap), right = offset_line(line, gap);
    lay_line(scene, left, lanes_px, scene.palette.asphalt);
    lay_line(scene, right, lanes_px, scene.palette.asphalt);
    const double traffic = scene.random.uniform(0.02, 0.2);
    cars(scene, left, traffic);
    cars(scene, right, traffic);
    if (scene.random.chance(0.5)) { // a bridge across
        const auto over = crossing_line(scene.side(), line[line.size() / 2], across(along), scene.between(0, 0.3), 120, scene.random);
        lay_line(scene, over, scene.between(0.8, 1.4), scene.random.chance(0.5) ? scene.palette.concrete : scene.palette.asphalt);
    }
    if (scene.random.chance(0.25)) // a slip road
        lay_line(scene, crossing_line(scene.side(), line[line.size() / 2] + across(along) * (gap + 2), along, 0.6F, 70, scene.random), 0.9F,
                 scene.palette.asphalt);
}

void industrial(Scene& scene) {
    paint_countryside(scene);
    const Vec v = across(scene.axis);
    Field yard = noise(scene.side(), 30, 2, scene.random);
    const float level = scene.between(-0.6, -0.1);
    const Spectrum ground = mix(scene.palette.asphalt, scene.random.chance(0.5) ? scene.palette.concrete : scene.palette.soil, scene.between(0.1, 0.7));
    for (float& value : yard)
        value = unit((value - level) * 6);
    fill(scene.canvas, yard, ground);
    const float block = scene.between(13, 22);
    const int reach = static_cast<int>(scene.side() / block) + 1;
    for (int i = -reach; i <= reach; ++i) {
        const Vec at = scene.canvas.middle() + scene.axis * (i * block * 1.4F);
        if (scene.random.chance(0.6))
            fill_box(scene.canvas, {at, v, 1e3F, scene.between(0.4, 0.7)}, scene.palette.asphalt);
    }
    for (int i = -reach; i <= reach; ++i)
        for (int j = -reach; j <= reach; ++j) {
            const Vec at = scene.canvas.middle() + scene.axis * ((i + 0.5F) * block * 1.4F) + v * (j * block);
            const float length = block * scene.between(0.3, 0.62), width = block * scene.between(0.18, 0.42), height = scene.between(0.6, 1.6);
            const Spectrum roof = scaled(scene.palette.roofs[1 + scene.random.below(5)], scene.between(0.8, 1.1));
            const double what = scene.random.uniform();
            const int column = std::clamp(static_cast<int>(at.x), 0, scene.side() - 1), row = std::clamp(static_cast<int>(at.y), 0, scene.side() - 1);
            if (yard[static_cast<std::size_t>(row) * scene.side() + column] < 0.5F)
                continue;
            if (what < 0.72) {
                paint_building(scene, {at, scene.axis, length, width}, height, roof, scene.random.chance(0.4));
                if (scene.random.chance(0.4)) // a wing or skylights
                    paint_building(scene, {at + v * width, scene.axis, length * 0.4F, width * 0.5F}, height * 0.7F,
                                   scene.palette.roofs[1 + scene.random.below(5)], false);
            } else if (what < 0.85) { // a car park
                for (float u = -length; u < length; u += 1.3F)
                    for (float w = -width; w < width; w += 2.1F)
                        if (scene.random.chance(0.6))
                            fill_disc(scene.canvas, at + scene.axis * u + v * w, 0.4F, scene.palette.roofs[scene.random.below(6)], 0.7F);
            } else if (what < 0.93) { // tanks
                for (int k = 0; k < 4; ++k)
                    fill_disc(scene.canvas, at + scene.axis * ((k % 2) * 4.0F) + v * ((k / 2) * 4.0F), scene.between(1.2, 1.8), scene.palette.roofs[3]);
            }
        }
}

void residential(Scene& scene) {
    paint_meadows(scene, 4 + static_cast<int>(scene.random.below(4)), 0);
    const Vec u = scene.axis, v = across(u);
    const float depth = scene.between(5.0, 7.5), block = scene.between(18, 34), plot = scene.between(2.0, 3.3);
    const float bend = scene.random.chance(0.5) ? scene.between(0.05, 0.35) : 0.0F;
    const Spectrum garden = mix(scene.palette.grass, scene.palette.soil, scene.between(0, 0.5));
    const std::size_t main_roof = scene.random.chance(0.6) ? 0 : scene.random.below(6);
    const int rows = static_cast<int>(scene.side() / depth) + 1;
    const double trees = scene.random.uniform(0.1, 0.8), built = scene.random.uniform(0.75, 1.0);
    const auto base = crossing_line(scene.side(), scene.canvas.middle(), u, bend, scene.between(50, 110), scene.random);
    fill_box(scene.canvas, {scene.canvas.middle(), u, 1e3F, 1e3F}, garden);
    for (int i = -rows / 2 - 1; i <= rows / 2 + 1; ++i) {
        const auto street = offset_line(base, i * depth);
        lay_line(scene, street, scene.between(0.6, 0.9), scene.palette.asphalt);
        for (const float side : {-1.0F, 1.0F}) {
            const auto fronts = offset_line(base, i * depth + side * depth * 0.27F);
            const float setback = scene.between(-0.3, 0.3);
            for (float s = scene.between(1, 3); s + 1 < static_cast<float>(fronts.size()); s += plot * scene.between(0.85, 1.25)) {
                const auto k = static_cast<std::size_t>(s);
                Vec along = fronts[k + 1] - fronts[k];
                along = along * (1 / std::max(1e-3F, std::sqrt(dot(along, along))));
                const Vec at = fronts[k] + across(along) * (setback + scene.between(-0.25, 0.25));
                const double draw = scene.random.uniform();
                const float length = scene.between(0.55, 0.95), width = scene.between(0.45, 0.65);
                const auto roof = scene.random.chance(0.75) ? main_roof : scene.random.below(6);
                const float shade = scene.between(0.75, 1.15);
                if (draw < built)
                    paint_building(scene, {at, along, length, width}, 0.55F, scaled(scene.palette.roofs[roof], shade), true);
                if (scene.random.chance(trees))
                    paint_tree(scene, at + across(along) * (side * depth * scene.between(0.1, 0.25)) + along * scene.between(-1.2, 1.2),
                               scene.between(0.4, 0.85), scene.palette.broadleaf);
            }
        }
    }
    for (float s = -scene.side() * 0.75F + scene.between(0, block); s < scene.side() * 0.75F; s += block)
        fill_box(scene.canvas, {scene.canvas.middle() + u * s, v, 1e3F, 0.4F}, scene.palette.asphalt);
    maybe_copse(scene, 0.2);
}

void river(Scene& scene) {
    paint_countryside(scene);
    const auto line = crossing_line(scene.side(), near_middle(scene, 0.4F), random_direction(scene.random), scene.between(0.1, 1.1),
                                    scene.between(45, 110), scene.random);
    const float width = scene.between(2.5, 11);
    const Field distance = distance_to(scene.side(), line, width + 8);
    const Field wobble = noise(scene.side(), 14, 3, scene.random), bars = noise(scene.side(), 9, 2, scene.random);
    const float bank = scene.between(0, 3), sandy = scene.between(0, 0.6);
    const bool wooded = scene.random.chance(0.5);
    Field wood(wobble.size(), 0.0F);
    for (std::size_t i = 0; i < wobble.size(); ++i) {
        const float inside = width / 2 * (1 + 0.5F * wobble[i]) + 0.5F - distance[i];
        wood[i] = wooded && inside < 0.5F && distance[i] < width + 7 ? inside + bank + 2 * wobble[i] : 0.0F;
    }
    if (wooded)
        paint_woods(scene, wood, 0.1F);
    for (std::size_t i = 0; i < wobble.size(); ++i) {
        const float inside = width / 2 * (1 + 0.5F * wobble[i]) + 0.5F - distance[i];
        Spectrum& pixel = scene.canvas.pixels[i];
        if (!wooded || bars[i] > 0.2F)
            lay(pixel, scene.palette.sand, sandy * unit(inside + 1.2F + 2 * bars[i]));
        lay(pixel, mix(scene.palette.shallow, scene.palette.water, unit(inside / 3)), unit(inside));
        if (width > 6 && bars[i] > 0.45F) // gravel bars and islands
            lay(pixel, scene.palette.sand, unit(4 * (bars[i] - 0.45F)) * unit(inside));
    }
    if (scene.random.chance(0.2)) // a bridge
        lay_line(scene, crossing_line(scene.side(), near_middle(scene, 0.5F), scene.axis, 0, 100, scene.random), 0.8F, scene.palette.concrete);
}

void sea_lake(Scene& scene) {
    const bool shore = scene.random.chance(0.75);
    Field land(scene.canvas.pixels.size(), -10.0F); // pixels inland
    const int side = scene.side();
    if (shore) {
        paint_countryside(scene);
        if (scene.random.chance(0.25)) // a village
            for (int i = 0; i < 40; ++i)
                paint_building(scene, {random_point(side, scene.random), scene.axis, scene.between(0.5, 1.2), scene.between(0.4, 0.7)}, 0.5F,
                               scene.palette.roofs[scene.random.below(6)], true);
        const Field coast = noise(side, 28, 4, scene.random, 0.6F);
        const Vec normal = random_direction(scene.random);
        const float rough = scene.between(4, 22), where = scene.between(-0.05, 0.55) * side;
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                const Vec p = Vec{x + 0.5F, y + 0.5F} - scene.canvas.middle();
                const std::size_t i = static_cast<std::size_t>(y) * side + x;
                land[i] = dot(p, normal) - where + rough * coast[i];
            }
    }
    const Field waves = noise(side, 5, 2, scene.random), plumes = noise(side, 26, 3, scene.random);
    const float beach = scene.random.chance(0.6) ? scene.between(0.3, 2.5) : 0.0F, shelf = scene.between(1, 12), glint = scene.between(0, 0.25);
    for (std::size_t i = 0; i < land.size(); ++i) {
        Spectrum& pixel = scene.canvas.pixels[i];
        if (land[i] < beach + 0.5F)
            lay(pixel, scene.palette.sand, unit(beach + 0.5F - land[i]));
        if (land[i] < 0.5F) {
            const float shallow = 0.8F * unit(1 + (land[i] + 2 * plumes[i]) / shelf) + 0.25F * unit(2 * plumes[i]);
            lay(pixel, scaled(mix(scene.palette.water, scene.palette.shallow, unit(shallow)), 1 + glint * waves[i]), unit(0.5F - land[i]));
        }
    }
    if (scene.random.chance(0.3)) { // boats
        const int boats = 1 + static_cast<int>(scene.random.below(5));
        for (int i = 0; i < boats; ++i) {
            const Vec at = random_point(side, scene.random);
            if (land[static_cast<std::size_t>(at.y) * side + static_cast<std::size_t>(at.x)] < -2)
                fill_disc(scene.canvas, at, 0.4F, scene.palette.roofs[3]);
        }
    }
}

} // namespace

const std::vector<std::string>& scene_classes() {
    static const std::vector<std::string> names{"AnnualCrop", "Forest",        "HerbaceousVegetation", "Highway", "Industrial",
                                                "Pasture",    "PermanentCrop", "Residential",          "River",   "SeaLake"};
    return names;
}

void paint_scene(Scene& scene, int label) {
    using Painter = void (*)(Scene&);
    static constexpr Painter painters[]{annual_crop, forest, herbaceous, highway, industrial, pasture, permanent_crop, residential, river, sea_lake};
    painters[label](scene);
    shade_relief(scene, scene.between(0, 1) * scene.between(0, 0.6));
}

} // namespace terrella::data::synthetic

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/synthetic_scene.h"

#include "data/synthetic_town.h"

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
        lay_line(scene, crossing_line(scene.side(), near_middle(scene, 0.8F), scene.axis, 0.12F, 90, scene.random),
                 scene.between(0.4, 0.9), scene.random.chance(0.5) ? scene.palette.gravel : scene.palette.asphalt);
}

void maybe_copse(Scene& scene, double probability) {
    if (!scene.random.chance(probability))
        return;
    Field mask = noise(scene.side(), 18, 2, scene.random);
    const float level = scene.between(0.1, 0.5);
    for (float& value : mask)
        value -= level;
    paint_woods(scene, mask, scene.between(0, 1));
}

void annual_crop(Scene& scene) {
    paint_fields(scene, scene.between(24, 60), scene.between(12, 34));
    maybe_track(scene, 0.35);
    maybe_copse(scene, 0.15);
    maybe_village(scene, 0.08);
}

void forest(Scene& scene) {
    if (scene.random.chance(0.5)) { // clearings
        scene.random.chance(0.5) ? paint_heath(scene) : paint_meadows(scene, 2, 0);
        Field mask = noise(scene.side(), 26, 3, scene.random);
        const float level = scene.between(-0.6, -0.05);
        for (float& value : mask)
            value -= level;
        paint_woods(scene, mask, scene.between(0, 1));
    } else {
        paint_woods(scene, {}, scene.between(-0.2, 1.2));
    }
    if (scene.random.chance(0.25))
        lay_line(scene, crossing_line(scene.side(), near_middle(scene, 0.8F), scene.axis, 0.4F, 60, scene.random), 0.5F,
                 scene.palette.gravel);
}

void herbaceous(Scene& scene) {
    paint_heath(scene);
    const int paths = static_cast<int>(scene.random.below(3));
    for (int i = 0; i < paths; ++i)
        lay_line(scene,
                 crossing_line(scene.side(), near_middle(scene, 0.9F), random_direction(scene.random), 0.7F, 40,
                               scene.random),
                 scene.between(0.2, 0.5), scene.palette.pale_soil);
    maybe_copse(scene, 0.15);
}

void pasture(Scene& scene) {
    paint_meadows(scene, 1 + static_cast<int>(scene.random.below(5)), 0.85);
    maybe_track(scene, 0.15);
    maybe_copse(scene, 0.15);
    maybe_village(scene, 0.08);
}

void permanent_crop(Scene& scene) {
    paint_orchards(scene, scene.between(18, 46));
    maybe_track(scene, 0.3);
    maybe_copse(scene, 0.15);
    maybe_village(scene, 0.08);
}

void cars(Scene& scene, const std::vector<Vec>& lane, double density) {
    for (const Vec& at : lane)
        if (scene.random.chance(density))
            fill_disc(scene.canvas, at, 0.35F,
                      scene.random.chance(0.6) ? scene.palette.roofs[3] : scene.palette.roofs[1], 0.7F);
}

void highway(Scene& scene) {
    paint_countryside(scene);
    maybe_village(scene, 0.15);
    const Vec along = random_direction(scene.random);
    const auto line = crossing_line(scene.side(), near_middle(scene, 0.5F), along, scene.between(0, 0.3),
                                    scene.between(90, 200), scene.random);
    const float lanes_px = scene.between(1.0, 1.5), gap = lanes_px / 2 + scene.between(0.3, 0.6);
    lay_line(scene, line, 2 * gap + lanes_px + scene.between(0.8, 2.2),
             mix(scene.palette.grass, scene.palette.gravel, scene.between(0, 0.6)));
    const auto left = offset_line(line, -gap), right = offset_line(line, gap);
    lay_line(scene, left, lanes_px, scene.palette.asphalt);
    lay_line(scene, right, lanes_px, scene.palette.asphalt);
    const double traffic = scene.random.uniform(0.02, 0.2);
    cars(scene, left, traffic);
    cars(scene, right, traffic);
    if (scene.random.chance(0.5)) { // a bridge across
        const auto over =
            crossing_line(scene.side(), line[line.size() / 2], across(along), scene.between(0, 0.3), 120, scene.random);
        lay_line(scene, over, scene.between(0.8, 1.4),
                 scene.random.chance(0.5) ? scene.palette.concrete : scene.palette.asphalt);
    }
    if (scene.random.chance(0.25)) // a slip road
        lay_line(scene,
                 crossing_line(scene.side(), line[line.size() / 2] + across(along) * (gap + 2), along, 0.6F, 70,
                               scene.random),
                 0.9F, scene.palette.asphalt);
}

void industrial(Scene& scene) {
    paint_countryside(scene);
    paint_halls(scene, town_mask(scene, scene.between(0.5, 1)));
    maybe_copse(scene, 0.15);
}

void residential(Scene& scene) {
    paint_countryside(scene);
    paint_houses(scene, town_mask(scene, scene.between(0.55, 1)));
    maybe_copse(scene, 0.15);
}

void river(Scene& scene) {
    paint_countryside(scene);
    maybe_village(scene, 0.12);
    const auto line = crossing_line(scene.side(), near_middle(scene, 0.4F), random_direction(scene.random),
                                    scene.between(0.1, 1.1), scene.between(45, 110), scene.random);
    const float width = scene.between(2.5, 17);
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
        lay_line(scene, crossing_line(scene.side(), near_middle(scene, 0.5F), scene.axis, 0, 100, scene.random), 0.8F,
                 scene.palette.concrete);
}

void sea_lake(Scene& scene) {
    const bool shore = scene.random.chance(0.92);
    Field land(scene.canvas.pixels.size(), -10.0F); // pixels inland
    const int side = scene.side();
    if (shore) {
        paint_countryside(scene);
        maybe_village(scene, 0.15);
        const Field coast = noise(side, 28, 4, scene.random, 0.6F);
        const Vec normal = random_direction(scene.random);
        const float rough = scene.between(4, 22), where = scene.between(-0.4, 0.3) * side;
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                const Vec p = Vec{x + 0.5F, y + 0.5F} - scene.canvas.middle();
                const std::size_t i = static_cast<std::size_t>(y) * side + x;
                land[i] = dot(p, normal) - where + rough * coast[i];
            }
    }
    const Field waves = noise(side, 5, 2, scene.random), plumes = noise(side, 26, 3, scene.random);
    const float beach = scene.random.chance(0.6) ? scene.between(0.3, 2.5) : 0.0F, shelf = scene.between(1, 12),
                glint = scene.between(0, 0.25);
    for (std::size_t i = 0; i < land.size(); ++i) {
        Spectrum& pixel = scene.canvas.pixels[i];
        if (land[i] < beach + 0.5F)
            lay(pixel, scene.palette.sand, unit(beach + 0.5F - land[i]));
        if (land[i] < 0.5F) {
            const float shallow = 0.8F * unit(1 + (land[i] + 2 * plumes[i]) / shelf) + 0.25F * unit(2 * plumes[i]);
            lay(pixel, scaled(mix(scene.palette.water, scene.palette.shallow, unit(shallow)), 1 + glint * waves[i]),
                unit(0.5F - land[i]));
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
    static const std::vector<std::string> names{"AnnualCrop", "Forest",  "HerbaceousVegetation", "Highway",
                                                "Industrial", "Pasture", "PermanentCrop",        "Residential",
                                                "River",      "SeaLake"};
    return names;
}

void paint_scene(Scene& scene, int label) {
    using Painter = void (*)(Scene&);
    static constexpr Painter painters[]{annual_crop, forest,         herbaceous,  highway, industrial,
                                        pasture,     permanent_crop, residential, river,   sea_lake};
    painters[label](scene);
    shade_relief(scene, scene.between(0, 1) * scene.between(0.2, 1));
}

} // namespace terrella::data::synthetic

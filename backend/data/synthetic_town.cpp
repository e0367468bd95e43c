// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/synthetic_town.h"

namespace terrella::data::synthetic {
namespace {

bool covers(const Field& mask, int side, Vec at) {
    const int x = static_cast<int>(std::floor(at.x)), y = static_cast<int>(std::floor(at.y));
    return x >= 0 && y >= 0 && x < side && y < side && mask[static_cast<std::size_t>(y) * side + x] > 0.5F;
}

// Lays a line only inside the mask.
void lay_street(Scene& scene, const Field& mask, const std::vector<Vec>& line, float width) {
    Field road(mask.size(), 0.0F);
    stroke(road, scene.side(), line, width);
    for (std::size_t i = 0; i < road.size(); ++i)
        road[i] *= mask[i];
    fill(scene.canvas, road, scene.palette.asphalt);
}

std::vector<Vec> straight(Vec from, Vec along, float reach) { return {from - along * reach, from + along * reach}; }

struct Quarter { // how one neighbourhood is built
    float plot, depth;
    double built, trees;
    std::size_t roof;
};

void paint_row(Scene& scene, const Field& mask, const std::vector<Vec>& fronts, float side, const Quarter& quarter) {
    const float setback = scene.between(-0.3, 0.3);
    for (float way = scene.between(1, 3); way + 1 < static_cast<float>(fronts.size());
         way += quarter.plot * scene.between(0.8, 1.35)) {
        const auto k = static_cast<std::size_t>(way);
        Vec along = fronts[k + 1] - fronts[k];
        along = along * (1 / std::max(1e-3F, std::sqrt(dot(along, along))));
        const Vec at =
            fronts[k] + across(along) * (setback + scene.between(-0.35, 0.35)) + along * (way - static_cast<float>(k));
        if (!covers(mask, scene.side(), at))
            continue;
        const float length = std::min(0.45F * quarter.plot, scene.between(0.5, 1.0)), width = scene.between(0.42, 0.65);
        const std::size_t roof = scene.random.chance(0.75) ? quarter.roof : scene.random.below(6);
        const float shade = scene.between(0.75, 1.15);
        if (scene.random.chance(quarter.built))
            paint_building(scene, {at, along, length, width}, 0.55F, scaled(scene.palette.roofs[roof], shade), true);
        if (scene.random.chance(quarter.trees))
            paint_tree(scene,
                       at + across(along) * (side * quarter.depth * scene.between(0.1, 0.25)) +
                           along * scene.between(-1.2, 1.2),
                       scene.between(0.4, 0.9), scene.palette.broadleaf);
    }
}

void paint_hall_plot(Scene& scene, Vec at, float block) {
    const Vec u = scene.axis, v = across(u);
    const float length = block * scene.between(0.25, 0.62), width = block * scene.between(0.16, 0.42),
                height = scene.between(0.6, 1.6);
    const auto any_roof = [&] {
        return scaled(scene.palette.roofs[scene.random.below(6)], scene.between(0.5, 1.05));
    };
    const double what = scene.random.uniform();
    if (what < 0.7) {
        paint_building(scene, {at, u, length, width}, height, any_roof(), scene.random.chance(0.4));
        if (scene.random.chance(0.4)) // a wing
            paint_building(scene, {at + v * width, u, length * 0.4F, width * 0.5F}, height * 0.7F, any_roof(), false);
    } else if (what < 0.83) { // a car park
        for (float p = -length; p < length; p += 1.3F)
            for (float q = -width; q < width; q += 2.1F)
                if (scene.random.chance(0.6))
                    fill_disc(scene.canvas, at + u * p + v * q, 0.4F, scene.palette.roofs[scene.random.below(6)], 0.7F);
    } else if (what < 0.9) { // tanks
        for (int k = 0; k < 4; ++k)
            fill_disc(scene.canvas, at + u * (static_cast<float>(k % 2) * 4) + v * (static_cast<float>(k / 2) * 4),
                      scene.between(1.2, 1.8), scene.palette.roofs[3]);
    } else { // green left over
        fill_box(scene.canvas, {at, u, length, width}, scene.palette.grass);
    }
}

} // namespace

void paint_houses(Scene& scene, const Field& mask) {
    const Vec u = scene.axis, v = across(u);
    Quarter quarter{};
    quarter.depth = scene.between(4.6, 7.5);
    quarter.plot = scene.between(1.8, 3.4);
    quarter.built = scene.random.uniform(0.65, 1.0);
    quarter.trees = scene.random.uniform(0.05, 0.9);
    quarter.roof = scene.random.chance(0.6) ? 0 : scene.random.below(6);
    const float bend = scene.random.chance(0.6) ? scene.between(0.05, 0.5) : 0.0F;
    const auto base = crossing_line(scene.side(), scene.canvas.middle(), u, bend, scene.between(50, 110), scene.random);
    fill(scene.canvas, mask, mix(scene.palette.grass, scene.palette.soil, scene.between(0, 0.5)));
    const int rows = static_cast<int>(static_cast<float>(scene.side()) / quarter.depth) + 1;
    for (int i = -rows / 2 - 2; i <= rows / 2 + 2; ++i) {
        const float at = (static_cast<float>(i) + scene.between(-0.12, 0.12)) * quarter.depth;
        lay_street(scene, mask, offset_line(base, at), scene.between(0.55, 0.9));
        for (const float side : {-1.0F, 1.0F})
            paint_row(scene, mask, offset_line(base, at + side * quarter.depth * 0.27F), side, quarter);
    }
    const float reach = static_cast<float>(scene.side()), block = scene.between(14, 34);
    for (float s = -0.75F * reach + scene.between(0, block); s < 0.75F * reach; s += block * scene.between(0.7, 1.4))
        lay_street(scene, mask, straight(scene.canvas.middle() + u * s, v, reach), 0.8F);
    if (scene.random.chance(0.35)) { // a school, a shop, a church
        const int large = 1 + static_cast<int>(scene.random.below(3));
        for (int i = 0; i < large; ++i) {
            const Vec at = random_point(scene.side(), scene.random);
            if (covers(mask, scene.side(), at))
                paint_building(scene, {at, u, scene.between(1.5, 3.5), scene.between(1, 2)}, 0.9F,
                               scene.palette.roofs[1 + scene.random.below(5)], false);
        }
    }
}

void paint_halls(Scene& scene, const Field& mask) {
    const Vec u = scene.axis, v = across(u);
    const Spectrum other = scene.random.chance(0.4)   ? scene.palette.concrete
                           : scene.random.chance(0.5) ? scene.palette.soil
                                                      : scene.palette.grass;
    fill(scene.canvas, mask, mix(scene.palette.asphalt, other, scene.between(0.1, 0.8)));
    const float block = scene.between(12, 22), length = block * 1.4F;
    const int reach = static_cast<int>(static_cast<float>(scene.side()) / block) + 1;
    for (int i = -reach; i <= reach; ++i)
        if (scene.random.chance(0.6))
            lay_street(scene, mask,
                       straight(scene.canvas.middle() + u * (static_cast<float>(i) * length), v,
                                static_cast<float>(scene.side())),
                       scene.between(0.8, 1.4));
    for (int i = -reach; i <= reach; ++i)
        for (int j = -reach; j <= reach; ++j) {
            const Vec at = scene.canvas.middle() + u * ((static_cast<float>(i) + 0.5F) * length) +
                           v * (static_cast<float>(j) * block);
            if (covers(mask, scene.side(), at))
                paint_hall_plot(scene, at, block);
        }
}

Field town_mask(Scene& scene, float everywhere) {
    Field mask = noise(scene.side(), 34, 2, scene.random);
    const float edge = 0.8F - 1.6F * everywhere;
    for (float& value : mask)
        value = unit((value - edge) * 8);
    return mask;
}

Field village_mask(Scene& scene, Vec middle, float radius) {
    Field mask = noise(scene.side(), 12, 2, scene.random);
    for (int y = 0; y < scene.side(); ++y)
        for (int x = 0; x < scene.side(); ++x) {
            const Vec d = Vec{x + 0.5F, y + 0.5F} - middle;
            float& value = mask[static_cast<std::size_t>(y) * scene.side() + x];
            value = unit(radius * (1 + 0.7F * value) - std::sqrt(dot(d, d)));
        }
    return mask;
}

void maybe_village(Scene& scene, double probability) {
    if (!scene.random.chance(probability))
        return;
    const Field mask = village_mask(scene, random_point(scene.side(), scene.random), scene.between(5, 17));
    if (scene.random.chance(0.6))
        paint_houses(scene, mask);
    else
        paint_halls(scene, mask);
}

} // namespace terrella::data::synthetic

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/synthetic_terrain.h"

namespace terrella::data::synthetic {

void paint_tree(Scene& scene, Vec at, float radius, const Spectrum& leaves) {
    const Vec away{scene.palette.sun_x, scene.palette.sun_y};
    const Vec foot = at + away * (radius * std::min(1.6F, 0.9F * scene.palette.shadow_length));
    each_in_disc(scene.canvas, foot, radius * 0.9F,
                 [&](Spectrum& pixel, float, float, float cover) { darken(pixel, shadow_factor(), 0.7F * cover); });
    each_in_disc(scene.canvas, at, radius, [&](Spectrum& pixel, float dx, float dy, float cover) {
        const float lit = 1.0F - 0.28F * std::clamp(dx * away.x + dy * away.y, -1.0F, 1.0F);
        for (int i = 0; i < optical_bands; ++i)
            pixel.value[i] += cover * (leaves.value[i] * lit - pixel.value[i]);
        for (int i = optical_bands; i < lanes; ++i)
            pixel.value[i] += cover * (leaves.value[i] - pixel.value[i]);
    });
}

void paint_building(Scene& scene, const Box& box, float height, const Spectrum& roof, bool ridge) {
    scene.buildings.push_back(box);
    const Vec away{scene.palette.sun_x, scene.palette.sun_y};
    const float reach = height * scene.palette.shadow_length;
    for (const float part : {0.5F, 1.0F}) { // the shadow of the whole wall, in two steps
        Box shadow = box;
        shadow.middle = box.middle + away * (reach * part);
        each_in_box(scene.canvas, shadow,
                    [&](Spectrum& pixel, float, float, float cover) { darken(pixel, shadow_factor(), 0.75F * cover); });
    }
    // A wall that faces the radar returns twice reflected waves; the more squarely, the more.
    const Vec side = across(box.along);
    const Vec look{scene.palette.radar_x, scene.palette.radar_y};
    const bool long_wall = std::abs(dot(side, look)) > std::abs(dot(box.along, look));
    const Vec normal = long_wall ? side : box.along;
    const float facing = std::abs(dot(normal, look));
    const float echo = 1.0F + 6.0F * facing * facing * facing * facing * std::min(2.0F, height + 0.5F);
    const float lit = dot(side, away) > 0 ? -1.0F : 1.0F;
    each_in_box(scene.canvas, box, [&](Spectrum& pixel, float u, float v, float cover) {
        const float slope = ridge ? 1.0F + 0.14F * lit * (v > 0 ? 1.0F : -1.0F) * std::min(1.0F, std::abs(v)) : 1.0F;
        const float towards = (long_wall ? v : u) * (dot(normal, look) > 0 ? -1.0F : 1.0F) -
                              ((long_wall ? box.half_width : box.half_length) - 1.0F);
        const float power = 1.0F + (echo - 1.0F) * unit(towards + 0.5F);
        for (int i = 0; i < optical_bands; ++i)
            pixel.value[i] += cover * (roof.value[i] * slope - pixel.value[i]);
        for (int i = lane_vv; i < lanes; ++i)
            pixel.value[i] += cover * (roof.value[i] * power - pixel.value[i]);
    });
}

void shade_relief(Scene& scene, float strength) {
    const int side = scene.side();
    const Field height = noise(side, 22, 3, scene.random), mottle = noise(side, 3, 2, scene.random),
                hills = noise(side, 44, 2, scene.random);
    const Vec away{scene.palette.sun_x, scene.palette.sun_y}, look{scene.palette.radar_x, scene.palette.radar_y};
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const std::size_t i = static_cast<std::size_t>(y) * side + x;
            const Vec slope{height[i + (x + 1 < side ? 1 : 0)] - height[i - (x > 0 ? 1 : 0)],
                            height[i + (y + 1 < side ? side : 0)] - height[i - (y > 0 ? side : 0)]};
            const float light = 1.0F + 0.05F * mottle[i] +
                                strength * (0.7F * hills[i] + std::clamp(2.0F * dot(slope, away), -0.4F, 0.4F));
            const float echo = 1.0F + strength * (hills[i] + std::clamp(3.0F * dot(slope, look), -0.5F, 0.8F));
            Spectrum& pixel = scene.canvas.pixels[i];
            for (int b = 0; b < optical_bands; ++b)
                pixel.value[b] *= light;
            for (int b = lane_vv; b < lanes; ++b)
                pixel.value[b] *= std::max(0.2F, echo);
        }
}

} // namespace terrella::data::synthetic

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "data/synthetic_spectra.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace terrella::data::synthetic {

/// A point or direction in canvas pixels; pixel centres lie at .5.
struct Vec {
    float x = 0, y = 0;
};
inline Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }
inline Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y}; }
inline Vec operator*(Vec a, float f) { return {a.x * f, a.y * f}; }
inline float dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y; }
inline Vec across(Vec a) { return {-a.y, a.x}; }

/// side × side spectra. Shapes are drawn with the share of a pixel that they cover, so edges are as soft as a
/// sensor of 10 m sees them.
struct Canvas {
    int side = 0;
    std::vector<Spectrum> pixels;

    explicit Canvas(int side_px) : side(side_px), pixels(static_cast<std::size_t>(side_px) * side_px) {}
    [[nodiscard]] Spectrum& at(int x, int y) { return pixels[static_cast<std::size_t>(y) * side + x]; }
    [[nodiscard]] Vec middle() const { return {side * 0.5F, side * 0.5F}; }
};

/// side × side numbers: a noise or a mask.
using Field = std::vector<float>;

inline float unit(float x) { return std::min(1.0F, std::max(0.0F, x)); }

/// Paints `paint` over the pixel; it hides the share `cover` of it, 0 to 1.
inline void lay(Spectrum& pixel, const Spectrum& paint, float cover) {
    for (int i = 0; i < lanes; ++i)
        pixel.value[i] += cover * (paint.value[i] - pixel.value[i]);
}
/// Multiplies the pixel lane by lane, over the share `cover` of it.
inline void darken(Spectrum& pixel, const Spectrum& factor, float cover) {
    for (int i = 0; i < lanes; ++i)
        pixel.value[i] *= 1.0F + cover * (factor.value[i] - 1.0F);
}

/// A rectangle: middle, unit vector along its length, half length and half width in pixels.
struct Box {
    Vec middle, along;
    float half_length = 1, half_width = 1;
};

/// Calls `paint(pixel, u, v, cover)` for each pixel that the box touches; u and v are pixels along and across.
template <class Paint>
void each_in_box(Canvas& canvas, const Box& box, Paint paint) {
    const Vec side = across(box.along);
    const float reach_x = std::abs(box.along.x) * box.half_length + std::abs(side.x) * box.half_width + 1;
    const float reach_y = std::abs(box.along.y) * box.half_length + std::abs(side.y) * box.half_width + 1;
    const int x0 = std::max(0, static_cast<int>(box.middle.x - reach_x)),
              x1 = std::min(canvas.side - 1, static_cast<int>(box.middle.x + reach_x));
    const int y0 = std::max(0, static_cast<int>(box.middle.y - reach_y)),
              y1 = std::min(canvas.side - 1, static_cast<int>(box.middle.y + reach_y));
    const float most_u = std::min(1.0F, 2 * box.half_length), most_v = std::min(1.0F, 2 * box.half_width);
    for (int y = y0; y <= y1; ++y)
        for (int x = x0; x <= x1; ++x) {
            const Vec d = Vec{x + 0.5F, y + 0.5F} - box.middle;
            const float u = dot(d, box.along), v = dot(d, side);
            const float cover = std::min(most_u, std::max(0.0F, box.half_length + 0.5F - std::abs(u))) *
                                std::min(most_v, std::max(0.0F, box.half_width + 0.5F - std::abs(v)));
            if (cover > 0)
                paint(canvas.at(x, y), u, v, cover);
        }
}

/// Calls `paint(pixel, dx, dy, cover)` for each pixel that the disc touches; dx and dy from its middle, in radii.
template <class Paint>
void each_in_disc(Canvas& canvas, Vec middle, float radius, Paint paint) {
    const int x0 = std::max(0, static_cast<int>(middle.x - radius - 1)),
              x1 = std::min(canvas.side - 1, static_cast<int>(middle.x + radius + 1));
    const int y0 = std::max(0, static_cast<int>(middle.y - radius - 1)),
              y1 = std::min(canvas.side - 1, static_cast<int>(middle.y + radius + 1));
    const float most = std::min(1.0F, 3.14F * radius * radius);
    for (int y = y0; y <= y1; ++y)
        for (int x = x0; x <= x1; ++x) {
            const float dx = x + 0.5F - middle.x, dy = y + 0.5F - middle.y;
            const float cover = std::min(most, radius + 0.5F - std::sqrt(dx * dx + dy * dy));
            if (cover > 0)
                paint(canvas.at(x, y), dx / radius, dy / radius, cover);
        }
}

void fill_box(Canvas& canvas, const Box& box, const Spectrum& paint);
void fill_disc(Canvas& canvas, Vec middle, float radius, const Spectrum& paint, float cover = 1);
void fill(Canvas& canvas, const Field& mask, const Spectrum& paint);
void darken(Canvas& canvas, const Field& mask, const Spectrum& factor);

/// Adds a line through `points` to the mask, `width` pixels wide with round ends.
void stroke(Field& mask, int side, const std::vector<Vec>& points, float width);
/// The distance in pixels from each pixel centre to the line, at most `reach` (farther pixels hold `reach`).
Field distance_to(int side, const std::vector<Vec>& points, float reach);

/// Value noise in about [−1, 1] (mean 0, deviation about 0.35): the sum of `octaves` smooth lattices, the first with
/// cells of `cell` pixels, each next one half as large and `keep` times as strong.
Field noise(int side, float cell, int octaves, RandomStream& random, float keep = 0.5F);

/// A line that crosses the canvas through `through` in direction `along`, bending by up to `bend` radians with a wave
/// length of `wave` pixels; points one pixel apart, from beyond one border to beyond the other.
std::vector<Vec> crossing_line(int side, Vec through, Vec along, float bend, float wave, RandomStream& random);
/// The line moved sideways.
std::vector<Vec> offset_line(const std::vector<Vec>& points, float by);

Vec random_direction(RandomStream& random);
Vec random_point(int side, RandomStream& random);

} // namespace terrella::data::synthetic

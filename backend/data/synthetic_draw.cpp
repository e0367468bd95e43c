// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/synthetic_draw.h"

#include <numbers>

namespace terrella::data::synthetic {

void fill_box(Canvas& canvas, const Box& box, const Spectrum& paint) {
    each_in_box(canvas, box, [&](Spectrum& pixel, float, float, float cover) { lay(pixel, paint, cover); });
}

void fill_disc(Canvas& canvas, Vec middle, float radius, const Spectrum& paint, float share) {
    each_in_disc(canvas, middle, radius,
                 [&](Spectrum& pixel, float, float, float cover) { lay(pixel, paint, cover * share); });
}

void fill(Canvas& canvas, const Field& mask, const Spectrum& paint) {
    for (std::size_t i = 0; i < mask.size(); ++i)
        if (mask[i] > 0)
            lay(canvas.pixels[i], paint, mask[i]);
}

void darken(Canvas& canvas, const Field& mask, const Spectrum& factor) {
    for (std::size_t i = 0; i < mask.size(); ++i)
        if (mask[i] > 0)
            darken(canvas.pixels[i], factor, mask[i]);
}

namespace {

// Calls visit(index, distance) for the pixels within `reach` of the segment.
template <class Visit>
void near_segment(int side, Vec a, Vec b, float reach, Visit visit) {
    const int x0 = std::max(0, static_cast<int>(std::min(a.x, b.x) - reach - 1)),
              x1 = std::min(side - 1, static_cast<int>(std::max(a.x, b.x) + reach));
    const int y0 = std::max(0, static_cast<int>(std::min(a.y, b.y) - reach - 1)),
              y1 = std::min(side - 1, static_cast<int>(std::max(a.y, b.y) + reach));
    const Vec d = b - a;
    const float scale = 1.0F / std::max(1e-6F, dot(d, d));
    for (int y = y0; y <= y1; ++y)
        for (int x = x0; x <= x1; ++x) {
            const Vec p = Vec{x + 0.5F, y + 0.5F} - a;
            const Vec off = p - d * unit(dot(p, d) * scale);
            const float square = dot(off, off);
            if (square < reach * reach)
                visit(static_cast<std::size_t>(y) * side + x, std::sqrt(square));
        }
}

} // namespace

void stroke(Field& mask, int side, const std::vector<Vec>& points, float width) {
    const float half = width / 2, most = std::min(1.0F, width);
    for (std::size_t i = 1; i < points.size(); ++i)
        near_segment(side, points[i - 1], points[i], half + 0.5F, [&](std::size_t at, float distance) {
            mask[at] = std::max(mask[at], std::min(most, half + 0.5F - distance));
        });
}

Field distance_to(int side, const std::vector<Vec>& points, float reach) {
    Field field(static_cast<std::size_t>(side) * side, reach);
    for (std::size_t i = 1; i < points.size(); ++i)
        near_segment(side, points[i - 1], points[i], reach,
                     [&](std::size_t at, float distance) { field[at] = std::min(field[at], distance); });
    return field;
}

Field noise(int side, float cell, int octaves, RandomStream& random, float keep) {
    Field field(static_cast<std::size_t>(side) * side, 0.0F);
    std::vector<float> lattice, row;
    std::vector<int> index(side);
    std::vector<float> weight(side);
    float strength = 1;
    for (int octave = 0; octave < octaves; ++octave, cell = std::max(1.0F, cell / 2), strength *= keep) {
        const int n = static_cast<int>(side / cell) + 3;
        lattice.resize(static_cast<std::size_t>(n) * n);
        row.resize(n);
        for (std::size_t i = 0; i < lattice.size(); i += 2) { // two 32-bit values a draw
            const std::uint64_t bits = random.bits();
            lattice[i] = static_cast<float>(static_cast<std::int32_t>(bits)) * 0x1.0p-31F * strength;
            if (i + 1 < lattice.size())
                lattice[i + 1] = static_cast<float>(static_cast<std::int32_t>(bits >> 32)) * 0x1.0p-31F * strength;
        }
        const auto phase_x = static_cast<float>(random.uniform()), phase_y = static_cast<float>(random.uniform());
        const auto locate = [&](float position, float& t) {
            const int i = static_cast<int>(position);
            const float f = position - static_cast<float>(i);
            t = f * f * (3 - 2 * f);
            return i;
        };
        for (int x = 0; x < side; ++x)
            index[x] = locate(phase_x + x / cell, weight[x]);
        for (int y = 0; y < side; ++y) {
            float t = 0;
            const int j = locate(phase_y + y / cell, t);
            const float* upper = &lattice[static_cast<std::size_t>(j) * n];
            for (int i = 0; i < n; ++i)
                row[i] = upper[i] + t * (upper[n + i] - upper[i]);
            float* out = &field[static_cast<std::size_t>(y) * side];
            for (int x = 0; x < side; ++x)
                out[x] += row[index[x]] + weight[x] * (row[index[x] + 1] - row[index[x]]);
        }
    }
    return field;
}

Vec random_direction(RandomStream& random) {
    const double angle = random.uniform(0, 2 * std::numbers::pi);
    return {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))};
}

Vec random_point(int side, RandomStream& random) {
    const double x = random.uniform(0, side);
    return {static_cast<float>(x), static_cast<float>(random.uniform(0, side))};
}

std::vector<Vec> crossing_line(int side, Vec through, Vec along, float bend, float wave, RandomStream& random) {
    const double heading = std::atan2(along.y, along.x);
    const double phase = random.uniform(0, 2 * std::numbers::pi), second = random.uniform(0, 2 * std::numbers::pi);
    // Direction as a function of the way: the sine-generated curve of river meanders (Langbein and Leopold 1966).
    const auto direction = [&](double way) {
        const double k = 2 * std::numbers::pi / wave;
        const double angle =
            heading + bend * (0.8 * std::sin(k * way + phase) + 0.4 * std::sin(0.43 * k * way + second));
        return Vec{static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))};
    };
    const int reach = static_cast<int>(side * (0.75 + 0.9 * bend)) + 4;
    std::vector<Vec> back, line;
    Vec at = through;
    for (int i = 0; i < reach; ++i) {
        back.push_back(at);
        at = at - direction(-i);
    }
    line.assign(back.rbegin(), back.rend());
    at = through;
    for (int i = 0; i < reach; ++i) {
        at = at + direction(i);
        line.push_back(at);
    }
    return line;
}

std::vector<Vec> offset_line(const std::vector<Vec>& points, float by) {
    std::vector<Vec> moved;
    moved.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Vec d = points[std::min(i + 1, points.size() - 1)] - points[i == 0 ? 0 : i - 1];
        const float length = std::max(1e-6F, std::sqrt(dot(d, d)));
        moved.push_back(points[i] + across(d) * (by / length));
    }
    return moved;
}

} // namespace terrella::data::synthetic

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/synthetic_sensor.h"

namespace terrella::data::synthetic {
namespace {

// Metres on the ground of the bands' own grids.
constexpr std::array<int, optical_bands> ground_m{60, 10, 10, 10, 20, 20, 20, 10, 20, 60, 60, 20, 20};
// Path reflectance of a clear sky (Rayleigh, per cent), the part that haze adds, and how much light comes through.
constexpr std::array<float, optical_bands> clear_path{9.5F, 7.0F, 4.2F, 2.2F, 1.7F, 1.4F, 1.1F,
                                                      .8F,  .75F, .3F,  .08F, .1F,  .05F};
constexpr std::array<float, optical_bands> haze_path{4.2F, 3.9F, 3.3F, 2.7F, 2.5F, 2.3F, 2.1F,
                                                     1.9F, 1.8F, .9F,  .05F, .6F,  .35F};
constexpr std::array<float, optical_bands> through{.72F, .77F, .82F, .87F,  .88F, .89F, .90F,
                                                   .91F, .92F, .32F, .004F, .94F, .93F};

// Sum of four uniform 16-bit numbers, centred: near enough to a normal of deviation 1 for sensor noise.
float rough_normal(std::uint64_t bits) {
    const auto sum =
        static_cast<std::int32_t>((bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48));
    return static_cast<float>(sum - 131070) * (1.0F / 37837.0F);
}

// The optics' point spread: a small binomial blur of all lanes at once.
Canvas blurred(const Canvas& canvas) {
    constexpr float wing = 0.1F, centre = 1 - 2 * wing;
    const int n = canvas.side;
    Canvas rows(n), out(n);
    for (int y = 0; y < n; ++y)
        for (int x = 0; x < n; ++x) {
            const std::size_t i = static_cast<std::size_t>(y) * n + x;
            const Spectrum &a = canvas.pixels[x > 0 ? i - 1 : i], &b = canvas.pixels[i],
                           &c = canvas.pixels[x + 1 < n ? i + 1 : i];
            for (int k = 0; k < lanes; ++k)
                rows.pixels[i].value[k] = centre * b.value[k] + wing * (a.value[k] + c.value[k]);
        }
    for (int y = 0; y < n; ++y)
        for (int x = 0; x < n; ++x) {
            const std::size_t i = static_cast<std::size_t>(y) * n + x;
            const Spectrum &a = rows.pixels[y > 0 ? i - n : i], &b = rows.pixels[i],
                           &c = rows.pixels[y + 1 < n ? i + n : i];
            for (int k = 0; k < lanes; ++k)
                out.pixels[i].value[k] = centre * b.value[k] + wing * (a.value[k] + c.value[k]);
        }
    return out;
}

// Each value shares `wing` of itself with each of its neighbours in its row, then in its column.
void spread(Field& field, int side, float wing) {
    Field rows(field.size());
    const float centre = 1 - 2 * wing;
    for (int y = 0; y < side; ++y) {
        const float* in = &field[static_cast<std::size_t>(y) * side];
        float* out = &rows[static_cast<std::size_t>(y) * side];
        for (int x = 0; x < side; ++x)
            out[x] = centre * in[x] + wing * (in[std::max(0, x - 1)] + in[std::min(side - 1, x + 1)]);
    }
    for (int y = 0; y < side; ++y) {
        const float* in = &rows[static_cast<std::size_t>(y) * side];
        const float* above = y > 0 ? in - side : in;
        const float* below = y + 1 < side ? in + side : in;
        for (int x = 0; x < side; ++x)
            field[static_cast<std::size_t>(y) * side + x] = centre * in[x] + wing * (above[x] + below[x]);
    }
}

// Means over step × step pixels.
Field coarse(const Field& fine, int side, int step, int& coarse_side) {
    coarse_side = (side + step - 1) / step;
    Field out(static_cast<std::size_t>(coarse_side) * coarse_side, 0.0F);
    for (int cy = 0; cy < coarse_side; ++cy)
        for (int cx = 0; cx < coarse_side; ++cx) {
            const int y1 = std::min(side, (cy + 1) * step), x1 = std::min(side, (cx + 1) * step);
            float sum = 0;
            for (int y = cy * step; y < y1; ++y)
                for (int x = cx * step; x < x1; ++x)
                    sum += fine[static_cast<std::size_t>(y) * side + x];
            out[static_cast<std::size_t>(cy) * coarse_side + cx] =
                sum / static_cast<float>((y1 - cy * step) * (x1 - cx * step));
        }
    return out;
}

// The window [margin, margin + size) of a coarse grid, interpolated to pixels.
void resample(const Field& grid, int grid_side, int step, int margin, int size, float* out) {
    std::vector<int> index(size);
    std::vector<float> weight(size);
    for (int x = 0; x < size; ++x) {
        const float position =
            std::clamp((margin + x + 0.5F) / static_cast<float>(step) - 0.5F, 0.0F, static_cast<float>(grid_side - 1));
        index[x] = std::min(static_cast<int>(position), std::max(0, grid_side - 2));
        weight[x] = position - static_cast<float>(index[x]);
    }
    std::vector<float> row(grid_side);
    for (int y = 0; y < size; ++y) {
        const float* upper = &grid[static_cast<std::size_t>(index[y]) * grid_side];
        const float* lower = grid_side > 1 ? upper + grid_side : upper;
        for (int x = 0; x < grid_side; ++x)
            row[x] = upper[x] + weight[y] * (lower[x] - upper[x]);
        for (int x = 0; x < size; ++x) {
            const int right = std::min(index[x] + 1, grid_side - 1);
            out[static_cast<std::size_t>(y) * size + x] = row[index[x]] + weight[x] * (row[right] - row[index[x]]);
        }
    }
}

} // namespace

void image_optical(const Canvas& canvas, int margin, int size, RandomStream random, std::span<float> planes) {
    const int side = canvas.side;
    const Canvas seen = blurred(canvas);
    const Field veil = noise(side, 40, 2, random);
    const double haze_draw = random.uniform();
    const auto haze = static_cast<float>(1.6 * haze_draw * haze_draw);
    const auto uneven = static_cast<float>(random.uniform(0.2, 1.2)); // haze lies in veils
    const auto cirrus = static_cast<float>(random.chance(0.3) ? 0.25 * random.uniform() : 0.0);
    // One scene in five lies partly in the shadow of a cloud outside the image.
    Field light = noise(side, 30, 2, random);
    const auto depth = static_cast<float>(random.chance(0.12) ? random.uniform(0.2, 0.5) : 0.0),
               edge = static_cast<float>(random.uniform(-0.4, 0.4));
    for (float& value : light)
        value = 1.0F - depth * unit(3.0F * (value - edge));
    const auto rayleigh = static_cast<float>(random.uniform(0.85, 1.25));
    const auto gain = static_cast<float>(std::exp(0.4 * std::clamp(random.normal(), -2.0, 2.0)));
    const std::size_t plane = static_cast<std::size_t>(size) * size;
    Field full(canvas.pixels.size());
    for (int b = 0; b < optical_bands; ++b) {
        const float path = 100 * rayleigh * clear_path[b], scale = 10000 * gain * through[b] * (1 - 0.06F * haze);
        const float veiled = 100 * (haze * haze_path[b] + 1.5F * cirrus), drift = uneven * veiled;
        const float own = path + veiled + (b == 10 ? 60 * cirrus : 0);
        for (std::size_t i = 0; i < full.size(); ++i)
            full[i] = own + drift * veil[i] + scale * light[i] * seen.pixels[i].value[b];
        const int step = ground_m[b] / 10;
        int grid_side = side;
        Field reduced;
        Field& grid = step > 1 ? reduced : full;
        if (step > 1)
            reduced = coarse(full, side, step, grid_side);
        // The instrument's noise: a floor and a part that grows with the signal (signal to noise about 150).
        const float floor = b == 10 ? 0.8F : 5.0F;
        for (float& value : grid)
            value += (floor + 0.005F * value) * rough_normal(random.bits());
        resample(grid, grid_side, step, margin, size, planes.data() + b * plane);
        for (float& value : planes.subspan(b * plane, plane))
            value = static_cast<float>(static_cast<int>(std::clamp(value, 1.0F, 12000.0F) + 0.5F));
    }
}

void image_radar(const Canvas& canvas, int margin, int size, RandomStream random, std::span<float> planes) {
    constexpr float noise_floor = 0.0016F; // −28 dB
    const auto calibration = static_cast<float>(std::exp(0.12 * random.normal()));
    const int side = canvas.side;
    Field power(canvas.pixels.size()), speckle(canvas.pixels.size());
    for (int channel = 0; channel < 2; ++channel) {
        // The radar resolves about 20 m and is sampled at 10 m: neighbours share echoes and speckle. Single-look
        // speckle (exponential) spread this way has about the 4.4 looks of ground range products.
        for (std::size_t i = 0; i < power.size(); ++i) {
            power[i] = canvas.pixels[i].value[lane_vv + channel];
            const float u = (static_cast<float>(random.bits() >> 40) + 1.0F) * 0x1.0p-24F;
            speckle[i] = -std::log(u);
        }
        spread(power, side, 0.2F);
        spread(speckle, side, 0.18F);
        float* out = planes.data() + static_cast<std::size_t>(channel) * size * size;
        for (int y = 0; y < size; ++y)
            for (int x = 0; x < size; ++x) {
                const std::size_t i = static_cast<std::size_t>(y + margin) * side + x + margin;
                const float seen = (calibration * power[i] + noise_floor) * std::max(speckle[i], 1e-3F);
                *out++ = std::clamp(10.0F * std::log10(seen), -35.0F, 10.0F);
            }
    }
}

} // namespace terrella::data::synthetic

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/warp.h"

#include "augment/band_values.h"
#include "augment/loops.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace terrella::augment {
namespace {

/// A point on an axis of `size` pixels, mirrored at both edges until it lies between them.
double mirrored(double at, int size) {
    if (at >= 0 && at <= size)
        return at;
    const double period = 2.0 * size;
    const double within = std::fmod(std::abs(at), period);
    return within > size ? period - within : within;
}

/// Pixels and weights along one axis for the point `at`, in pixels whose centres lie at .5: up to two, weight 0 beyond.
struct Taps {
    int first = 0, second = 0;
    float first_weight = 0, second_weight = 0;
};

Taps taps_at(double at, int size, bool reflect, bool nearest) {
    const double centre = (reflect ? mirrored(at, size) : at) - 0.5;
    if (!reflect && !(centre > -1.0 && centre < size)) // far outside, and whatever does not fit an int
        return {};
    if (nearest) {
        const int pixel = static_cast<int>(std::nearbyint(centre));
        const int inside = std::clamp(pixel, 0, size - 1);
        return {inside, inside, reflect || pixel == inside ? 1.0F : 0.0F, 0.0F};
    }
    const double floor = std::floor(centre);
    const int left = static_cast<int>(floor);
    const auto share = static_cast<float>(centre - floor);
    Taps taps{std::clamp(left, 0, size - 1), std::clamp(left + 1, 0, size - 1), 1.0F - share, share};
    if (!reflect && left < 0)
        taps.first_weight = 0;
    if (!reflect && left + 1 >= size)
        taps.second_weight = 0;
    return taps;
}

std::array<double, 6> shift_map(double dx, double dy) { return {1, 0, dx, 0, 1, dy}; }

} // namespace

void warped(const data::Image& image, const std::array<double, 6>& m, Outside outside, std::span<const float> fill,
            Interpolation interpolation, data::Image& out, ResampleBuffers& buffers) {
    const int height = image.height(), width = image.width(), channels = image.channels();
    const auto n = static_cast<std::size_t>(width), plane = image.plane_size();
    const bool reflect = outside == Outside::reflect, nearest = interpolation == Interpolation::nearest;
    const int taps = nearest ? 1 : 4;
    out.reshape(channels, height, width);
    std::vector<int>& index = buffers.columns.index;
    std::vector<float>& weight = buffers.columns.weight;
    index.resize(n * 4);
    weight.resize(n * 5); // the fifth: what is left for the fill
    for (int y = 0; y < height; ++y) {
        bool filled = false;
        for (std::size_t x = 0; x < n; ++x) {
            const double u = static_cast<double>(x) + 0.5, v = y + 0.5;
            const Taps across = taps_at(m[0] * u + m[1] * v + m[2], width, reflect, nearest);
            const Taps down = taps_at(m[3] * u + m[4] * v + m[5], height, reflect, nearest);
            index[x] = down.first * width + across.first;
            weight[x] = down.first_weight * across.first_weight;
            float total = weight[x];
            if (!nearest) {
                index[n + x] = down.first * width + across.second;
                weight[n + x] = down.first_weight * across.second_weight;
                index[2 * n + x] = down.second * width + across.first;
                weight[2 * n + x] = down.second_weight * across.first_weight;
                index[3 * n + x] = down.second * width + across.second;
                weight[3 * n + x] = down.second_weight * across.second_weight;
                total += weight[n + x] + weight[2 * n + x] + weight[3 * n + x];
            }
            const bool part = total < 1.0F - 1e-6F; // the four weights sum to one but for rounding
            weight[4 * n + x] = part ? 1.0F - total : 0.0F;
            filled |= part;
        }
        // Row y of every band at once: bands are rows that lie a plane apart.
        float* const to = out.pixels().data() + y * n;
        loops::gather_columns({to, plane}, {image.pixels().data(), plane}, channels, index.data(), weight.data(), n,
                              taps);
        if (filled && !reflect)
            for (int c = 0; c < channels; ++c)
                loops::add_scaled(to + c * plane, weight.data() + 4 * n, n, fill[c]);
    }
}

std::array<double, 6> rotation_about_centre(double degrees, int height, int width) {
    const double angle = degrees * std::numbers::pi / 180.0;
    const double c = std::cos(angle), s = std::sin(angle);
    const double x = width / 2.0, y = height / 2.0;
    return {c, -s, x - c * x + s * y, s, c, y - s * x - c * y};
}

void add_warp(data::ViewGeometry& geometry, const std::array<double, 6>& source_from_out) {
    const int height = geometry.view_height, width = geometry.view_width;
    geometry = geometry.then({source_from_out, height, width, height, width});
}

void warp_drawing(Drawing& drawing, const std::array<double, 6>& source_from_out, Outside outside,
                  std::span<const float> fill, Interpolation interpolation) {
    warped(drawing.image, source_from_out, outside, fill, interpolation, drawing.scratch, drawing.resample);
    drawing.image.swap(drawing.scratch);
    add_warp(drawing.geometry, source_from_out);
}

void Rotate::Parameters::describe(Describe<Parameters>& d) {
    d("degrees", &Parameters::degrees, "the image turns by −x to x").range(0, 180).unit("°");
    d("outside", &Parameters::outside,
      "what fills the corners: the image mirrored at its edges, each band's mean (as missing pixels), or zero")
        .choices({"reflect", "mean", "zero"})
        .code("zero", "torchvision RandomRotation");
    d("interpolation", &Parameters::interpolation, "how pixels between pixels are found")
        .choices({"nearest", "bilinear"})
        .advanced();
    d("probability", &Parameters::probability, "share of the views that are turned").range(0, 1);
}

Rotate::Rotate(const Parameters& parameters, const ImageTraits& traits)
    : p_(parameters), outside_(p_.outside == "reflect" ? Outside::reflect : Outside::fill),
      interpolation_(interpolation_of(p_.interpolation)) {
    if (outside_ == Outside::fill)
        fill_ = fill_values(p_.outside, traits);
}

void Rotate::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    const double degrees = stream.uniform(-p_.degrees, p_.degrees);
    warp_drawing(drawing, rotation_about_centre(degrees, drawing.image.height(), drawing.image.width()), outside_,
                 fill_, interpolation_);
}

void Rotate::locate(data::ViewGeometry& geometry, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    const double degrees = stream.uniform(-p_.degrees, p_.degrees);
    add_warp(geometry, rotation_about_centre(degrees, geometry.view_height, geometry.view_width));
}

void RandomShift::Parameters::describe(Describe<Parameters>& d) {
    d("share", &Parameters::share, "largest shift either way, as a share of the side")
        .range(0, 1)
        .code("1/8 (4 of 32 px)", "google-research/fixmatch, weak augmentation");
    d("probability", &Parameters::probability, "share of the views that are shifted").range(0, 1);
}

std::array<double, 6> RandomShift::draw(int height, int width, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return shift_map(0, 0);
    const auto whole = [&](int side) {
        const auto most = static_cast<std::int64_t>(std::nearbyint(p_.share * side));
        return static_cast<double>(static_cast<std::int64_t>(stream.below(static_cast<std::uint64_t>(2 * most + 1))) -
                                   most);
    };
    const double dy = whole(height);
    const double dx = whole(width);
    return shift_map(dx, dy);
}

void RandomShift::apply(Drawing& drawing, RandomStream& stream) const {
    const auto map = draw(drawing.image.height(), drawing.image.width(), stream);
    if (map[2] != 0 || map[5] != 0)
        warp_drawing(drawing, map, Outside::reflect, {}, Interpolation::nearest);
}

void RandomShift::locate(data::ViewGeometry& geometry, RandomStream& stream) const {
    add_warp(geometry, draw(geometry.view_height, geometry.view_width, stream));
}

} // namespace terrella::augment

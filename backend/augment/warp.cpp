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
inline double mirrored(double at, double size, double period_inverse) {
    const double distance = at < 0 ? -at : at;
    const double within = distance - 2 * size * static_cast<double>(static_cast<int>(distance * period_inverse));
    return within > size ? 2 * size - within : within;
}

/// Where a row's pixels come from along one axis: at = slope·(x + ½) + start, in pixels whose centres lie at .5.
struct Axis {
    Axis(double slope_, double start_, int size_)
        : slope(slope_), start(start_), period_inverse(0.5 / size_), size(size_) {}
    double slope, start, period_inverse;
    int size;
};

/// The place of a pixel's centre among the centres of an axis, no further out than two pixels: it must fit an int.
template <bool reflect>
inline double centre_of(const Axis& axis, double u) {
    const double at = axis.slope * u + axis.start, size = axis.size;
    const double centre = (reflect ? mirrored(at, size, axis.period_inverse) : at) - 0.5;
    return centre < -2.0 ? -2.0 : centre > size + 1.0 ? size + 1.0 : centre;
}

/// The same for pixels counted from the middle of the row: −1 to 1 along the axis, at = slope·u + start.
struct GridAxis {
    GridAxis(double slope_, double other_slope, double middle, double v, int size_)
        : half(0.5F * static_cast<float>(size_)), slope(static_cast<float>(slope_) / half),
          start(static_cast<float>(v) * (static_cast<float>(other_slope) / half) +
                static_cast<float>(middle - 0.5 * size_) / half),
          period_inverse(0.5 / size_), size(size_) {}
    float half, slope, start;
    double period_inverse;
    int size;
};

template <bool reflect>
inline int nearest_of(const GridAxis& axis, float u) {
    constexpr double to_whole = 0x1.8p52; // adding it leaves no room for fractions: rounds to nearest, ties to even
    const float at = (axis.slope * u + axis.start + 1.0F) * axis.half;
    const float folded = reflect ? static_cast<float>(mirrored(at, axis.size, axis.period_inverse)) : at;
    const float centre = folded - 0.5F, last = static_cast<float>(axis.size) + 1.0F;
    const float near = centre < -2.0F ? -2.0F : centre > last ? last : centre;
    return static_cast<int>((static_cast<double>(near) + to_whole) - to_whole);
}

inline int clamped(int at, int size) {
    const int below = at < size ? at : size - 1;
    return below < 0 ? 0 : below;
}

/// `weight` where 0 ≤ at < size, else 0.
inline float within(float weight, int at, int size) {
    return (static_cast<int>(at >= 0) & static_cast<int>(at < size)) != 0 ? weight : 0.0F;
}

/// Four taps a pixel and, in the fifth row of `weight`, what is left for the fill. n pixels a row of either.
template <bool reflect>
[[gnu::always_inline]] inline void bilinear_taps(int* index, float* weight, std::size_t n, Axis across, Axis down) {
    // By blocks of its own: rows that lie n apart might overlap for all the compiler knows. A last block that is not
    // full is computed in full and copied in part.
    constexpr std::size_t block = 64;
    int places[4][block];
    float weights[5][block];
    for (std::size_t begin = 0; begin < n; begin += block) {
        const auto start = static_cast<double>(begin);
        for (std::size_t i = 0; i < block; ++i) {
            const double u = start + static_cast<double>(static_cast<int>(i)) + 0.5;
            const double x = centre_of<reflect>(across, u), y = centre_of<reflect>(down, u);
            const int left = static_cast<int>(x + 4.0) - 4,
                      top = static_cast<int>(y + 4.0) - 4; // floors, from above −4
            const auto right_share = static_cast<float>(x - left), lower_share = static_cast<float>(y - top);
            float w_left = 1.0F - right_share, w_right = right_share, w_top = 1.0F - lower_share,
                  w_bottom = lower_share;
            if constexpr (!reflect) {
                w_left = within(w_left, left, across.size);
                w_right = within(w_right, left + 1, across.size);
                w_top = within(w_top, top, down.size);
                w_bottom = within(w_bottom, top + 1, down.size);
            }
            const int first = clamped(left, across.size), second = clamped(left + 1, across.size);
            const int upper = clamped(top, down.size) * across.size, lower = clamped(top + 1, down.size) * across.size;
            places[0][i] = upper + first;
            places[1][i] = upper + second;
            places[2][i] = lower + first;
            places[3][i] = lower + second;
            weights[0][i] = w_top * w_left;
            weights[1][i] = w_top * w_right;
            weights[2][i] = w_bottom * w_left;
            weights[3][i] = w_bottom * w_right;
            weights[4][i] = 1.0F - (w_top + w_bottom) * (w_left + w_right);
        }
        const std::size_t count = std::min(block, n - begin);
        for (std::size_t k = 0; k < 4; ++k)
            std::copy_n(places[k], count, index + k * n + begin);
        for (std::size_t k = 0; k < 5; ++k)
            std::copy_n(weights[k], count, weight + k * n + begin);
    }
}

/// One tap a pixel, the nearest, ties to even; what is left for the fill as above. In float32 about the centre: ties
/// then fall as they do in torchvision, whose grid runs from −1 to 1 in float32.
template <bool reflect>
[[gnu::always_inline]] inline void nearest_taps(int* __restrict index, float* __restrict weight, std::size_t n,
                                                GridAxis across, GridAxis down) {
    const float middle = (static_cast<float>(static_cast<int>(n)) - 1.0F) * 0.5F;
    for (std::size_t i = 0; i < n; ++i) {
        const float u = static_cast<float>(static_cast<int>(i)) - middle;
        const int x = nearest_of<reflect>(across, u), y = nearest_of<reflect>(down, u);
        const float inside = reflect ? 1.0F : within(within(1.0F, x, across.size), y, down.size);
        index[i] = clamped(y, down.size) * across.size + clamped(x, across.size);
        weight[i] = inside;
        weight[4 * n + i] = 1.0F - inside;
    }
}

// Clones cannot be templates.
TERRELLA_CLONES void bilinear_reflected(int* index, float* weight, std::size_t n, Axis across, Axis down) {
    bilinear_taps<true>(index, weight, n, across, down);
}
TERRELLA_CLONES void bilinear_filled(int* index, float* weight, std::size_t n, Axis across, Axis down) {
    bilinear_taps<false>(index, weight, n, across, down);
}
TERRELLA_CLONES void nearest_reflected(int* index, float* weight, std::size_t n, GridAxis across, GridAxis down) {
    nearest_taps<true>(index, weight, n, across, down);
}
TERRELLA_CLONES void nearest_filled(int* index, float* weight, std::size_t n, GridAxis across, GridAxis down) {
    nearest_taps<false>(index, weight, n, across, down);
}

/// Whether all taps of the pixel lie inside; between two such pixels of a row all do.
bool lies_inside(const Axis& across, const Axis& down, double u) {
    const double x = across.slope * u + across.start, y = down.slope * u + down.start;
    return x >= 0.5 && x <= across.size - 0.5 && y >= 0.5 && y <= down.size - 0.5;
}

/// `image` shifted by whole pixels, the border mirrored: out(x, y) = image(x + dx, y + dy).
void shifted(const data::Image& image, int dx, int dy, data::Image& out) {
    const int height = image.height(), width = image.width();
    out.reshape(image.channels(), height, width);
    const auto source = [](int at, int size) {
        return std::min(static_cast<int>(mirrored(at + 0.5, size, 0.5 / size)), size - 1);
    };
    const int begin = std::clamp(-dx, 0, width), end = std::clamp(width - dx, begin, width); // copied as they are
    for (int c = 0; c < image.channels(); ++c)
        for (int y = 0; y < height; ++y) {
            const float* const from = image.plane(c).data() + static_cast<std::size_t>(source(y + dy, height)) * width;
            float* const to = out.plane(c).data() + static_cast<std::size_t>(y) * width;
            for (int x = 0; x < begin; ++x)
                to[x] = from[source(x + dx, width)];
            std::copy(from + begin + dx, from + end + dx, to + begin);
            for (int x = end; x < width; ++x)
                to[x] = from[source(x + dx, width)];
        }
}

std::array<double, 6> shift_map(double dx, double dy) { return {1, 0, dx, 0, 1, dy}; }

} // namespace

void warped(const data::Image& image, const std::array<double, 6>& source_from_out, Outside outside,
            std::span<const float> fill, Interpolation interpolation, data::Image& out, ResampleBuffers& buffers) {
    const std::array<double, 6>& m = source_from_out;
    const int height = image.height(), width = image.width(), channels = image.channels();
    const auto n = static_cast<std::size_t>(width), plane = image.plane_size();
    const bool reflect = outside == Outside::reflect, nearest = interpolation == Interpolation::nearest;
    const int taps = nearest ? 1 : 4;
    out.reshape(channels, height, width);
    std::vector<int>& index = buffers.columns.index;
    std::vector<float>& weight = buffers.columns.weight;
    index.resize(n * 4);
    weight.resize(n * 5); // the fifth: what is left for the fill
    const double x = width / 2.0, y = height / 2.0;
    const data::Point centre{m[0] * x + m[1] * y + m[2], m[3] * x + m[4] * y + m[5]}; // where the middle comes from
    for (int row = 0; row < height; ++row) {
        const double v = row + 0.5;
        const Axis across(m[0], m[1] * v + m[2], width), down(m[3], m[4] * v + m[5], height);
        if (nearest) {
            const GridAxis columns(m[0], m[1], centre.x, v - 0.5 * height, width);
            const GridAxis rows(m[3], m[4], centre.y, v - 0.5 * height, height);
            (reflect ? nearest_reflected : nearest_filled)(index.data(), weight.data(), n, columns, rows);
        } else {
            (reflect ? bilinear_reflected : bilinear_filled)(index.data(), weight.data(), n, across, down);
        }
        // The row of every band at once: bands are rows that lie a plane apart.
        float* const to = out.pixels().data() + static_cast<std::size_t>(row) * n;
        loops::gather_columns({to, plane}, {image.pixels().data(), plane}, channels, index.data(), weight.data(), n,
                              taps);
        if (!reflect && !(lies_inside(across, down, 0.5) && lies_inside(across, down, width - 0.5)))
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
    if (map[2] == 0 && map[5] == 0)
        return;
    shifted(drawing.image, static_cast<int>(map[2]), static_cast<int>(map[5]), drawing.scratch);
    drawing.image.swap(drawing.scratch);
    add_warp(drawing.geometry, map);
}

void RandomShift::locate(data::ViewGeometry& geometry, RandomStream& stream) const {
    add_warp(geometry, draw(geometry.view_height, geometry.view_width, stream));
}

} // namespace terrella::augment

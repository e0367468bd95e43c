// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/resample.h"

#include "augment/loops.h"
#include "base/error.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace terrella::augment {
namespace {

/// Keys' cubic convolution (1981) at distance x ≥ 0.
double cubic(double x, double a) {
    if (x < 1)
        return ((a + 2) * x - (a + 3)) * x * x + 1;
    if (x < 2)
        return (((x - 5) * x + 8) * x - 4) * a;
    return 0;
}

double triangle(double x) {
    return std::max(0.0, 1.0 - x);
}

} // namespace

const std::vector<std::string>& interpolation_names() {
    static const std::vector<std::string> names{"nearest", "bilinear", "bicubic"};
    return names;
}

Interpolation interpolation_of(const std::string& name) {
    const auto& names = interpolation_names();
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        throw ConfigurationError(told("Unknown interpolation '%1'", name), "", name_remedy(name, names));
    return static_cast<Interpolation>(found - names.begin());
}

void AxisTaps::make(int input, int output, Interpolation interpolation, bool antialias) {
    const double scale = static_cast<double>(input) / output;
    const bool is_cubic = interpolation == Interpolation::bicubic;
    const bool filtered = antialias && interpolation != Interpolation::nearest && (scale > 1 || is_cubic);
    const double widening = filtered ? std::max(1.0, scale) : 1.0;
    const double support = (is_cubic ? 2.0 : 1.0) * widening;
    taps = interpolation == Interpolation::nearest ? 1 : is_cubic ? 4 : 2;
    if (filtered)
        taps = std::min(input, static_cast<int>(std::ceil(support)) * 2 + 1);
    const auto n = static_cast<std::size_t>(output);
    index.assign(n * taps, 0);
    weight.assign(n * taps, 0.0F);
    for (std::size_t i = 0; i < n; ++i) {
        const double center = scale * (static_cast<double>(i) + 0.5);
        if (interpolation == Interpolation::nearest) {
            index[i] = std::min(static_cast<int>(static_cast<float>(i) * static_cast<float>(scale)), input - 1);
            weight[i] = 1;
        } else if (filtered) {
            const int first = std::max(static_cast<int>(center - support + 0.5), 0);
            const int last = std::min(static_cast<int>(center + support + 0.5), input);
            double total = 0;
            const auto value = [&](int at) {
                const double x = std::abs((at - center + 0.5) / widening);
                return is_cubic ? cubic(x, -0.5) : triangle(x);
            };
            for (int at = first; at < last; ++at)
                total += value(at);
            for (int k = 0; k < taps; ++k) {
                index[k * n + i] = std::min(first + k, input - 1);
                weight[k * n + i] = first + k < last ? static_cast<float>(value(first + k) / total) : 0.0F;
            }
        } else {
            const double at = is_cubic ? center - 0.5 : std::max(center - 0.5, 0.0);
            const int floor = static_cast<int>(std::floor(at));
            for (int k = 0; k < taps; ++k) {
                const int tap = floor + k - (is_cubic ? 1 : 0);
                const double x = std::abs(at - tap);
                index[k * n + i] = std::clamp(tap, 0, input - 1);
                weight[k * n + i] = static_cast<float>(is_cubic ? cubic(x, -0.75) : triangle(x));
            }
        }
    }
}

void resized_crop(const data::Image& image, const Box& box, int height, int width, Interpolation interpolation,
                  bool antialias, data::Image& out, ResampleBuffers& buffers) {
    out.reshape(image.channels(), height, width);
    AxisTaps& rows = buffers.rows;
    AxisTaps& columns = buffers.columns;
    rows.make(box.height, height, interpolation, antialias);
    columns.make(box.width, width, interpolation, antialias);
    // Columns first when the image grows: fewer rows are then resampled along their length, the dearer way.
    const auto h = static_cast<std::size_t>(height), w = static_cast<std::size_t>(width);
    const auto box_h = static_cast<std::size_t>(box.height), box_w = static_cast<std::size_t>(box.width);
    const bool columns_first = h >= box_h;
    const std::size_t line = columns_first ? w : box_w;
    buffers.lines.resize(std::max(buffers.lines.size(), (columns_first ? box_h : h) * line + box_w + 16));
    float* const lines = buffers.lines.data();
    float* const padded = lines + (columns_first ? box_h : h) * line;
    const bool stretched = interpolation == Interpolation::bilinear && w >= box_w;
    const auto along_columns = [&](loops::Rows to, loops::ConstRows from, std::size_t count) {
        if (stretched)
            loops::stretch_columns(to, from, count, columns.index.data(), columns.weight.data(), w, box_w, padded);
        else
            loops::gather_columns(to, from, count, columns.index.data(), columns.weight.data(), w, columns.taps);
    };
    const auto along_rows = [&](loops::Rows to, loops::ConstRows from) {
        loops::mix_rows(to, from, h, rows.index.data(), rows.weight.data(), line, rows.taps);
    };
    const auto stride = static_cast<std::size_t>(image.width());
    for (int c = 0; c < image.channels(); ++c) {
        const loops::ConstRows source{image.plane(c).data() + box.top * stride + box.left, stride};
        const loops::Rows target{out.plane(c).data(), w};
        if (columns_first) {
            along_columns({lines, line}, source, box_h);
            along_rows(target, {lines, line});
        } else {
            along_rows({lines, line}, source);
            along_columns(target, {lines, line}, h);
        }
    }
}

} // namespace terrella::augment

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
        throw ConfigurationError("Unknown interpolation '" + name + "'", "", name_remedy(name, names));
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
    // Along the rows first when that leaves fewer rows to mix, which is when the image grows: gathering costs more.
    const bool rows_first = box.height > height;
    const int kept = rows_first ? height : box.height;
    const auto line = static_cast<std::size_t>(rows_first ? box.width : width);
    buffers.lines.resize(static_cast<std::size_t>(rows_first ? 1 : kept) * line);
    float* const lines = buffers.lines.data();

    const auto mix_rows = [&](auto&& row_at, std::size_t n, int y, float* to) {
        const auto stride = static_cast<std::size_t>(height);
        if (rows.taps == 2) {
            loops::mix(to, row_at(rows.index[y]), row_at(rows.index[stride + y]), n, rows.weight[y],
                       rows.weight[stride + y]);
            return;
        }
        loops::scale_to(to, row_at(rows.index[y]), n, rows.weight[y]);
        for (int k = 1; k < rows.taps; ++k)
            if (const float w = rows.weight[k * stride + y]; w != 0)
                loops::add_scaled(to, row_at(rows.index[k * stride + y]), n, w);
    };
    const auto gather_row = [&](const float* from, float* to) {
        loops::gather(to, from, columns.index.data(), columns.weight.data(), static_cast<std::size_t>(width),
                      columns.taps);
    };
    for (int c = 0; c < image.channels(); ++c) {
        const float* const source = image.plane(c).data() + static_cast<std::size_t>(box.top) * image.width() + box.left;
        float* const target = out.plane(c).data();
        const auto source_row = [&](int y) { return source + static_cast<std::size_t>(y) * image.width(); };
        if (rows_first) {
            for (int y = 0; y < height; ++y) {
                mix_rows(source_row, line, y, lines);
                gather_row(lines, target + static_cast<std::size_t>(y) * width);
            }
        } else {
            for (int y = 0; y < kept; ++y)
                gather_row(source_row(y), lines + y * line);
            const auto kept_row = [&](int y) { return lines + y * line; };
            for (int y = 0; y < height; ++y)
                mix_rows(kept_row, line, y, target + static_cast<std::size_t>(y) * width);
        }
    }
}

} // namespace terrella::augment

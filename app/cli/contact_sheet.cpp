// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contact_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace terrella::cli {
namespace {

using Colour = std::array<std::uint8_t, 3>;

constexpr int cell = 128, gap = 8, bar = 4;
constexpr Colour ground{243, 244, 246};
// Okabe and Ito 2008; the order in which the workbench colours views.
constexpr std::array<Colour, 6> colours{Colour{0, 114, 178},   Colour{230, 159, 0}, Colour{0, 158, 115},
                                        Colour{204, 121, 167}, Colour{86, 180, 233}, Colour{213, 94, 0}};

class Sheet {
public:
    Sheet(int width, int height) {
        picture.width = width;
        picture.height = height;
        picture.rgb.resize(static_cast<std::size_t>(width) * height * 3);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                dot(x, y, ground);
    }
    void dot(int x, int y, const Colour& colour) {
        if (x < 0 || y < 0 || x >= picture.width || y >= picture.height)
            return;
        std::ranges::copy(colour, picture.rgb.begin() + (static_cast<std::ptrdiff_t>(y) * picture.width + x) * 3);
    }
    void fill(int left, int top, int width, int height, const Colour& colour) {
        for (int y = top; y < top + height; ++y)
            for (int x = left; x < left + width; ++x)
                dot(x, y, colour);
    }
    /// The nearest pixel: what is enlarged stays squares.
    void put(const runs::Picture& one, int left, int top, int width, int height) {
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const int sx = x * one.width / width, sy = y * one.height / height;
                const auto at = (static_cast<std::size_t>(sy) * one.width + sx) * 3;
                dot(left + x, top + y, {one.rgb[at], one.rgb[at + 1], one.rgb[at + 2]});
            }
    }
    void line(data::Point a, data::Point b, const Colour& colour, int thickness) {
        const int steps = std::max(1, static_cast<int>(std::ceil(std::max(std::abs(b.x - a.x), std::abs(b.y - a.y)))));
        for (int i = 0; i <= steps; ++i) {
            const double t = static_cast<double>(i) / steps;
            const int x = static_cast<int>(std::lround(a.x + t * (b.x - a.x)));
            const int y = static_cast<int>(std::lround(a.y + t * (b.y - a.y)));
            fill(x - thickness / 2, y - thickness / 2, thickness, thickness, colour);
        }
    }

    runs::Picture picture;
};

int height_of(const SheetSample& sample) {
    const std::size_t views = sample.draws.empty() ? 1 : sample.draws.front().size();
    return static_cast<int>(views) * (cell + bar + gap);
}

} // namespace

runs::Picture contact_sheet(const std::vector<SheetSample>& samples, const std::vector<data::Band>& bands) {
    std::size_t draws = 0;
    int height = gap;
    for (const SheetSample& sample : samples) {
        draws = std::max(draws, sample.draws.size());
        height += std::max(height_of(sample), 2 * cell + gap) + gap;
    }
    const int source_side = 2 * cell + gap;
    Sheet sheet(gap + source_side + gap + static_cast<int>(draws) * (cell + gap), height);
    int top = gap;
    for (const SheetSample& sample : samples) {
        const runs::Composite composite = runs::composite_for(sample.stored, bands);
        const double scale = static_cast<double>(source_side) / std::max(sample.stored.width(), sample.stored.height());
        sheet.put(runs::picture_of(sample.stored, composite), gap, top,
                  static_cast<int>(std::lround(sample.stored.width() * scale)),
                  static_cast<int>(std::lround(sample.stored.height() * scale)));
        for (std::size_t n = sample.draws.size(); n-- > 0;) // the first draw lies on top and is thicker
            for (std::size_t v = 0; v < sample.draws[n].size(); ++v) {
                const augment::DrawnView& view = sample.draws[n][v];
                const Colour& colour = colours[v % colours.size()];
                std::array<data::Point, 4> corners = view.geometry.corners_in_source();
                for (data::Point& corner : corners)
                    corner = {gap + corner.x * scale, top + corner.y * scale};
                for (std::size_t i = 0; i < 4 && !view.companion; ++i) // a companion's view lies on another image
                    sheet.line(corners[i], corners[(i + 1) % 4], colour, n == 0 ? 3 : 1);
                const int largest = std::max(1, sample.draws[n].front().shown.height());
                const int side = std::clamp(cell * view.shown.height() / largest, 16, cell);
                const int left = gap + source_side + gap + static_cast<int>(n) * (cell + gap);
                const int y = top + static_cast<int>(v) * (cell + bar + gap);
                sheet.put(runs::picture_of(view.shown, composite), left, y, side, side);
                sheet.fill(left, y + side, side, bar, colour);
            }
        top += std::max(height_of(sample), source_side) + gap;
    }
    return std::move(sheet.picture);
}

} // namespace terrella::cli

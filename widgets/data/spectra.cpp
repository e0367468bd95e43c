// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/spectra.h"

#include <cmath>
#include <limits>

namespace terrella::widgets {

namespace {
constexpr float nan_value = std::numeric_limits<float>::quiet_NaN();
}

std::vector<float> pixelSpectrum(const data::Image& image, const std::vector<int>& bands, const QPoint& pixel) {
    std::vector<float> values;
    const bool inside = QRect(0, 0, image.width(), image.height()).contains(pixel);
    for (const int band : bands)
        values.push_back(inside && band < image.channels() ? image.at(band, pixel.y(), pixel.x()) : nan_value);
    return values;
}

RegionSpectrum regionSpectrum(const data::Image& image, const std::vector<int>& bands, const QRect& region) {
    const QRect r = region & QRect(0, 0, image.width(), image.height());
    RegionSpectrum spectrum;
    spectrum.pixels = r.isEmpty() ? 0 : std::int64_t(r.width()) * r.height();
    for (const int band : bands) {
        double sum = 0, squares = 0;
        std::int64_t count = 0;
        const auto each = [&](auto&& use) {
            for (int y = r.top(); y <= r.bottom() && band < image.channels(); ++y)
                for (int x = r.left(); x <= r.right(); ++x)
                    if (const float v = image.at(band, y, x); std::isfinite(v))
                        use(double(v));
        };
        each([&](double v) {
            sum += v;
            ++count;
        });
        const double mean = count > 0 ? sum / double(count) : double(nan_value);
        each([&](double v) { squares += (v - mean) * (v - mean); });
        spectrum.mean.push_back(float(mean));
        spectrum.deviation.push_back(count > 0 ? float(std::sqrt(squares / double(count))) : nan_value);
    }
    return spectrum;
}

std::vector<float> classSpectrum(const data::ClassStatistics& statistics, std::size_t index,
                                 const std::vector<int>& bands) {
    std::vector<float> values;
    for (const int band : bands) {
        const bool known = index < statistics.values.size() && std::size_t(band) < statistics.values[index].size() &&
                           statistics.values[index][std::size_t(band)].pixels > 0;
        values.push_back(known ? float(statistics.values[index][std::size_t(band)].mean) : nan_value);
    }
    return values;
}

} // namespace terrella::widgets

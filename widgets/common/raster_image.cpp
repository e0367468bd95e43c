// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/raster_image.h"

#include "widgets/common/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace terrella::widgets {

namespace {

constexpr float nan_value = std::numeric_limits<float>::quiet_NaN();

QString text(const char* source) { return QCoreApplication::translate("RasterImage", source); }

float joined(const Channel& channel, float a, float b) {
    if (channel.op == Channel::Op::difference)
        return a - b;
    const float pa = channel.scale[0] * a + channel.offset[0], pb = channel.scale[1] * b + channel.offset[1];
    const float below = channel.op == Channel::Op::ratio ? pb : pa + pb;
    return below == 0 ? nan_value : (channel.op == Channel::Op::ratio ? pa : pa - pb) / below;
}

/// Values of one channel over an image, only those with data.
std::vector<float> channelValues(const data::Image& image, const Channel& channel) {
    std::vector<float> values;
    values.reserve(image.plane_size());
    const auto plane = image.plane(channel.band);
    if (channel.other < 0) {
        std::copy_if(plane.begin(), plane.end(), std::back_inserter(values), [](float v) { return std::isfinite(v); });
    } else {
        const auto other = image.plane(channel.other);
        for (std::size_t i = 0; i < plane.size(); ++i)
            if (const float v = joined(channel, plane[i], other[i]); std::isfinite(v))
                values.push_back(v);
    }
    return values;
}

float percentile(std::vector<float>& values, double share) {
    const auto at = std::ptrdiff_t(std::llround(share * double(values.size() - 1)));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[std::size_t(at)];
}

std::pair<float, float> twoDeviations(const std::vector<float>& values) {
    double mean = 0, squares = 0;
    for (const float v : values)
        mean += v;
    mean /= double(values.size());
    for (const float v : values)
        squares += (v - mean) * (v - mean);
    const double deviation = std::sqrt(squares / double(values.size()));
    return {float(mean - 2 * deviation), float(mean + 2 * deviation)};
}

bool fits(const data::Image& image, const BandCombination& combination) {
    return !image.empty() && !combination.channels.empty() &&
           std::all_of(combination.channels.begin(), combination.channels.end(), [&](const Channel& c) {
               return c.band >= 0 && c.band < image.channels() && c.other < image.channels();
           });
}

/// Mean of the values with data in the source rectangle of one target pixel; NaN when there are none.
float areaMean(const data::Image& image, const Channel& channel, int x0, int x1, int y0, int y1) {
    double sum = 0;
    int count = 0;
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x)
            if (const float v = channelValue(image, channel, x, y); std::isfinite(v)) {
                sum += v;
                ++count;
            }
    return count ? float(sum / count) : nan_value;
}

constexpr int steps = 1023; // of a table from share of the range to grey: finer than the eye

std::array<std::uint8_t, steps + 1> gammaTable(double gamma) {
    std::array<std::uint8_t, steps + 1> table{};
    for (int i = 0; i <= steps; ++i)
        table[std::size_t(i)] =
            std::uint8_t(std::lround(255.0 * std::pow(double(i) / steps, 1.0 / std::clamp(gamma, 0.2, 5.0))));
    return table;
}

} // namespace

QString stretchName(Stretch::Kind kind) {
    switch (kind) {
    case Stretch::Kind::percentile: return QStringLiteral("2–98\u202f%");
    case Stretch::Kind::wide: return QStringLiteral("0.5–99.5\u202f%");
    case Stretch::Kind::deviation: return QStringLiteral("μ ± 2σ");
    case Stretch::Kind::extremes: return text(QT_TRANSLATE_NOOP("RasterImage", "Min–max"));
    case Stretch::Kind::unit: break;
    }
    return text(QT_TRANSLATE_NOOP("RasterImage", "Nominal range"));
}

QString stretchHelp(Stretch::Kind kind) {
    switch (kind) {
    case Stretch::Kind::percentile:
        return text(QT_TRANSLATE_NOOP("RasterImage", "Black at the 2nd percentile, white at the 98th: a few clouds or "
                                                     "roofs do not darken the rest."));
    case Stretch::Kind::wide:
        return text(QT_TRANSLATE_NOOP("RasterImage", "Black at the 0.5th percentile, white at the 99.5th."));
    case Stretch::Kind::deviation:
        return text(QT_TRANSLATE_NOOP("RasterImage", "Two standard deviations about the mean: the rule by which "
                                                     "Sentinel data is often brought to 8 bits."));
    case Stretch::Kind::extremes:
        return text(QT_TRANSLATE_NOOP("RasterImage", "Black at the least value, white at the greatest: nothing is cut."));
    case Stretch::Kind::unit: break;
    }
    return text(QT_TRANSLATE_NOOP("RasterImage", "The range the band's unit is meant for (8-bit 0 to 255, reflectance 0 "
                                                 "to 1): brightness compares between images."));
}

const std::vector<Stretch::Kind>& stretchKinds() {
    static const std::vector<Stretch::Kind> kinds = {Stretch::Kind::percentile, Stretch::Kind::wide,
                                                     Stretch::Kind::deviation, Stretch::Kind::extremes,
                                                     Stretch::Kind::unit};
    return kinds;
}

Limits stretchLimits(const data::Image& image, const std::vector<data::Band>& bands, const BandCombination& combination,
                     const Stretch& stretch) {
    Limits limits(combination.channels.size(), {0.F, 1.F});
    if (!fits(image, combination))
        return limits;
    for (std::size_t i = 0; i < limits.size(); ++i) {
        const Channel& channel = combination.channels[i];
        if (channel.other >= 0 && channel.op == Channel::Op::normalised) {
            limits[i] = {-1.F, 1.F};
            continue;
        }
        if (stretch.kind == Stretch::Kind::unit && channel.other < 0 && std::size_t(channel.band) < bands.size()) {
            const data::Band& band = bands[std::size_t(channel.band)];
            limits[i] = {float(band.unit_low), float(band.unit_high)};
            continue;
        }
        std::vector<float> values = channelValues(image, channel);
        if (values.empty())
            continue;
        if (stretch.kind == Stretch::Kind::deviation) {
            limits[i] = twoDeviations(values);
            continue;
        }
        const double low = stretch.kind == Stretch::Kind::percentile ? 0.02
                           : stretch.kind == Stretch::Kind::wide     ? 0.005
                                                                     : 0;
        limits[i] = {percentile(values, low), percentile(values, 1 - low)};
    }
    return limits;
}

ColorMap mapFor(const BandCombination& combination, ColorMap chosen) {
    if (combination.channels.size() == 1 && combination.channels.front().other >= 0 &&
        combination.channels.front().op == Channel::Op::normalised)
        return ColorMap::diverging;
    return combination.channels.size() == 1 ? chosen : ColorMap::grey;
}

float channelValue(const data::Image& image, const Channel& channel, int x, int y) {
    if (x < 0 || y < 0 || x >= image.width() || y >= image.height() || channel.band < 0 ||
        channel.band >= image.channels() || channel.other >= image.channels())
        return nan_value;
    const float value = image.at(channel.band, y, x);
    return channel.other < 0 ? value : joined(channel, value, image.at(channel.other, y, x));
}

QString storedValueText(double value) {
    if (std::isfinite(value) && value == std::floor(value) && std::abs(value) < 1e7)
        return QString::number(std::int64_t(value)).replace(QLatin1Char('-'), QStringLiteral("−"));
    return numberText(value);
}

QImage renderImage(const data::Image& image, const BandCombination& combination, const Limits& limits,
                   int longest_side, const Toning& toning) {
    if (!fits(image, combination) || limits.size() != combination.channels.size())
        return {};
    const int source_side = std::max(image.width(), image.height());
    const double scale = longest_side > 0 && longest_side < source_side ? double(longest_side) / source_side : 1.0;
    const int width = std::max(1, int(std::lround(image.width() * scale)));
    const int height = std::max(1, int(std::lround(image.height() * scale)));
    const bool colour = combination.channels.size() >= 3;
    const auto grey_of = gammaTable(toning.gamma);
    const auto& color_of = mapTable(toning.map);
    QImage out(width, height, QImage::Format_ARGB32_Premultiplied);
    const auto begin = [](int i, int count, int source) { return int(std::int64_t(i) * source / count); };
    for (int y = 0; y < height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(out.scanLine(y));
        const int y0 = begin(y, height, image.height()), y1 = std::max(y0 + 1, begin(y + 1, height, image.height()));
        for (int x = 0; x < width; ++x) {
            const int x0 = begin(x, width, image.width()), x1 = std::max(x0 + 1, begin(x + 1, width, image.width()));
            int grey[3] = {0, 0, 0};
            bool missing = false;
            for (std::size_t c = 0; c < combination.channels.size() && c < 3; ++c) {
                const float value = areaMean(image, combination.channels[c], x0, x1, y0, y1);
                if (std::isnan(value)) {
                    missing = true;
                    break;
                }
                const auto [low, high] = limits[c];
                // A constant image has no range: middle grey, so that it does not look like missing data.
                const float t = high > low ? (value - low) / (high - low) : 0.5F;
                grey[c] = grey_of[std::size_t(std::lround(std::clamp(t, 0.F, 1.F) * float(steps)))];
            }
            line[x] = missing  ? 0U
                      : colour ? qRgb(grey[0], grey[1], grey[2])
                               : color_of[std::size_t(grey[0])];
        }
    }
    return out;
}

} // namespace terrella::widgets

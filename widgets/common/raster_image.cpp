// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/raster_image.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace terrella::widgets {

namespace {

QString text(const char* source) { return QCoreApplication::translate("RasterImage", source); }

int indexOf(const std::vector<data::Band>& bands, const char* name) {
    const auto it = std::find_if(bands.begin(), bands.end(), [&](const data::Band& band) { return band.name == name; });
    return it == bands.end() ? -1 : int(it - bands.begin());
}

void addIfPresent(std::vector<BandCombination>& all, const std::vector<data::Band>& bands, BandCombination::Kind kind,
                  std::initializer_list<const char*> names) {
    BandCombination combination;
    combination.kind = kind;
    QStringList words;
    for (const char* name : names) {
        const int band = indexOf(bands, name);
        if (band < 0)
            return;
        combination.channels.push_back({band, -1});
        words.append(QString::fromLatin1(name));
    }
    combination.bands = words.join(QStringLiteral(" · "));
    all.push_back(std::move(combination));
}

/// Values of one channel over an image, only those with data.
std::vector<float> channelValues(const data::Image& image, const Channel& channel) {
    std::vector<float> values;
    values.reserve(image.plane_size());
    const auto plane = image.plane(channel.band);
    if (channel.minus < 0) {
        std::copy_if(plane.begin(), plane.end(), std::back_inserter(values), [](float v) { return std::isfinite(v); });
    } else {
        const auto other = image.plane(channel.minus);
        for (std::size_t i = 0; i < plane.size(); ++i)
            if (const float v = plane[i] - other[i]; std::isfinite(v))
                values.push_back(v);
    }
    return values;
}

float percentile(std::vector<float>& values, double share) {
    const auto at = std::ptrdiff_t(std::llround(share * double(values.size() - 1)));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[std::size_t(at)];
}

bool fits(const data::Image& image, const BandCombination& combination) {
    return !image.empty() && !combination.channels.empty() &&
           std::all_of(combination.channels.begin(), combination.channels.end(), [&](const Channel& c) {
               return c.band >= 0 && c.band < image.channels() && c.minus < image.channels();
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
    return count ? float(sum / count) : std::numeric_limits<float>::quiet_NaN();
}

} // namespace

std::vector<BandCombination> combinationsFor(const std::vector<data::Band>& bands) {
    using Kind = BandCombination::Kind;
    std::vector<BandCombination> all;
    addIfPresent(all, bands, Kind::true_colour, {"red", "green", "blue"});
    addIfPresent(all, bands, Kind::true_colour, {"B04", "B03", "B02"});
    addIfPresent(all, bands, Kind::false_colour, {"B08", "B04", "B03"});
    addIfPresent(all, bands, Kind::false_colour, {"nir", "red", "green"});
    addIfPresent(all, bands, Kind::short_wave, {"B12", "B8A", "B04"});
    addIfPresent(all, bands, Kind::agriculture, {"B11", "B08", "B02"});
    const int vv = indexOf(bands, "VV"), vh = indexOf(bands, "VH");
    if (vv >= 0 && vh >= 0) {
        // The ratio of two powers is a difference in decibel.
        const bool decibel = bands[std::size_t(vv)].quantity == data::Quantity::decibel;
        all.push_back({Kind::radar,
                       decibel ? QStringLiteral("VV · VH · VV−VH") : QStringLiteral("VV · VH · VV"),
                       {{vv, -1}, {vh, -1}, {vv, decibel ? vh : -1}}});
    }
    if (all.empty() && bands.size() >= 3) {
        BandCombination first{Kind::first_bands, {}, {{0, -1}, {1, -1}, {2, -1}}};
        QStringList words;
        for (int i = 0; i < 3; ++i)
            words.append(QString::fromStdString(bands[std::size_t(i)].name));
        first.bands = words.join(QStringLiteral(" · "));
        all.push_back(std::move(first));
    }
    for (std::size_t i = 0; i < bands.size(); ++i)
        all.push_back({Kind::single, QString::fromStdString(bands[i].name), {{int(i), -1}}});
    return all;
}

QString combinationName(const BandCombination& combination) {
    switch (combination.kind) {
    case BandCombination::Kind::true_colour: return text(QT_TRANSLATE_NOOP("RasterImage", "True colour"));
    case BandCombination::Kind::false_colour: return text(QT_TRANSLATE_NOOP("RasterImage", "False colour (infrared)"));
    case BandCombination::Kind::short_wave: return text(QT_TRANSLATE_NOOP("RasterImage", "Short-wave infrared"));
    case BandCombination::Kind::agriculture: return text(QT_TRANSLATE_NOOP("RasterImage", "Agriculture"));
    case BandCombination::Kind::radar: return text(QT_TRANSLATE_NOOP("RasterImage", "Radar colour"));
    case BandCombination::Kind::first_bands: return text(QT_TRANSLATE_NOOP("RasterImage", "First three bands"));
    case BandCombination::Kind::single: break;
    }
    return combination.bands;
}

QString stretchName(Stretch::Kind kind) {
    switch (kind) {
    case Stretch::Kind::percentile: return QStringLiteral("2–98\u202f%");
    case Stretch::Kind::wide: return QStringLiteral("0.5–99.5\u202f%");
    case Stretch::Kind::extremes: return text(QT_TRANSLATE_NOOP("RasterImage", "Min–max"));
    case Stretch::Kind::unit: break;
    }
    return text(QT_TRANSLATE_NOOP("RasterImage", "Nominal range"));
}

const std::vector<Stretch::Kind>& stretchKinds() {
    static const std::vector<Stretch::Kind> kinds = {Stretch::Kind::percentile, Stretch::Kind::wide,
                                                     Stretch::Kind::extremes, Stretch::Kind::unit};
    return kinds;
}

std::vector<std::pair<float, float>> stretchLimits(const data::Image& image, const std::vector<data::Band>& bands,
                                                   const BandCombination& combination, const Stretch& stretch) {
    std::vector<std::pair<float, float>> limits(combination.channels.size(), {0.F, 1.F});
    if (!fits(image, combination))
        return limits;
    for (std::size_t i = 0; i < limits.size(); ++i) {
        const Channel& channel = combination.channels[i];
        if (stretch.kind == Stretch::Kind::unit && channel.minus < 0 && std::size_t(channel.band) < bands.size()) {
            const data::Band& band = bands[std::size_t(channel.band)];
            limits[i] = {float(band.unit_low), float(band.unit_high)};
            continue;
        }
        std::vector<float> values = channelValues(image, channel);
        if (values.empty())
            continue;
        const double low = stretch.kind == Stretch::Kind::percentile ? 0.02
                           : stretch.kind == Stretch::Kind::wide     ? 0.005
                                                                     : 0;
        limits[i] = {percentile(values, low), percentile(values, 1 - low)};
    }
    return limits;
}

float channelValue(const data::Image& image, const Channel& channel, int x, int y) {
    if (x < 0 || y < 0 || x >= image.width() || y >= image.height() || channel.band < 0 ||
        channel.band >= image.channels() || channel.minus >= image.channels())
        return std::numeric_limits<float>::quiet_NaN();
    const float value = image.at(channel.band, y, x);
    return channel.minus < 0 ? value : value - image.at(channel.minus, y, x);
}

QImage renderImage(const data::Image& image, const BandCombination& combination,
                   const std::vector<std::pair<float, float>>& limits, int longest_side) {
    if (!fits(image, combination) || limits.size() != combination.channels.size())
        return {};
    const int source_side = std::max(image.width(), image.height());
    const double scale = longest_side > 0 && longest_side < source_side ? double(longest_side) / source_side : 1.0;
    const int width = std::max(1, int(std::lround(image.width() * scale)));
    const int height = std::max(1, int(std::lround(image.height() * scale)));
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
                grey[c] = int(std::lround(std::clamp(t, 0.F, 1.F) * 255.F));
            }
            if (combination.channels.size() < 3)
                grey[1] = grey[2] = grey[0];
            line[x] = missing ? 0U : qRgb(grey[0], grey[1], grey[2]);
        }
    }
    return out;
}

} // namespace terrella::widgets

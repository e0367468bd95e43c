// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/sample_picture.h"

#include "base/error.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace terrella::widgets {

namespace {

constexpr int bins = 128;

std::vector<Histogram> histogramsOf(const data::Image& image, const std::vector<data::Band>& bands,
                                    const BandCombination& combination) {
    std::vector<Histogram> all;
    for (const Channel& channel : combination.channels) {
        Histogram h;
        h.name = channelName(channel, bands);
        double low = std::numeric_limits<double>::infinity(), high = -low;
        bool whole = true; // whole numbers in a small range get a bin each, or the bins would show a comb
        const auto each = [&](auto&& use) {
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (const float v = channelValue(image, channel, x, y); std::isfinite(v))
                        use(double(v));
        };
        each([&](double v) {
            low = std::min(low, v);
            high = std::max(high, v);
            whole = whole && v == std::floor(v);
        });
        if (!(low <= high))
            low = 0, high = 1;
        const bool one_each = whole && high - low < 2 * bins;
        h.low = one_each ? low - 0.5 : low;
        h.high = one_each ? high + 0.5 : std::max(high, low + 1e-12);
        h.counts.assign(std::size_t(one_each ? high - low + 1 : bins), 0);
        const double scale = double(h.counts.size()) / (h.high - h.low);
        each([&](double v) {
            h.counts[std::min(std::size_t(std::max((v - h.low) * scale, 0.0)), h.counts.size() - 1)] += 1;
        });
        all.push_back(std::move(h));
    }
    return all;
}

} // namespace

QString channelName(const Channel& channel, const std::vector<data::Band>& bands) {
    const auto name = [&](int band) {
        return band >= 0 && std::size_t(band) < bands.size() ? QString::fromStdString(bands[std::size_t(band)].name)
                                                             : QString();
    };
    return channel.minus < 0 ? name(channel.band) : name(channel.band) + QStringLiteral("−") + name(channel.minus);
}

std::vector<std::pair<float, float>> datasetLimits(const data::Dataset& dataset, const Look& look, int samples,
                                                   const StopToken& stop) {
    const auto& bands = dataset.info().bands;
    // The samples are put side by side as one image, thinned to 4,096 pixels each: then its limits are the dataset's.
    constexpr std::size_t pixels_each = 4096;
    const std::size_t count = std::min<std::size_t>(std::size_t(std::max(samples, 1)), dataset.size());
    std::vector<std::vector<float>> planes(bands.size());
    for (std::size_t i = 0; i < count && !stop.stop_requested(); ++i) {
        data::Sample sample;
        try {
            sample = dataset.read(i * dataset.size() / count);
        } catch (const DataError&) {
            continue; // shown where the sample is; here it only does not count
        }
        const std::size_t plane = sample.image.plane_size();
        const std::size_t step = std::max<std::size_t>(1, plane / pixels_each);
        for (int band = 0; band < sample.image.channels() && std::size_t(band) < planes.size(); ++band)
            for (std::size_t p = 0; p < plane; p += step)
                planes[std::size_t(band)].push_back(sample.image.plane(band)[p]);
    }
    const std::size_t width = planes.empty() ? 0 : planes.front().size();
    if (width == 0)
        return std::vector<std::pair<float, float>>(look.combination.channels.size(), {0.F, 1.F});
    data::Image joined(int(planes.size()), 1, int(width));
    for (std::size_t band = 0; band < planes.size(); ++band)
        std::copy_n(planes[band].begin(), std::min(width, planes[band].size()), joined.plane(int(band)).begin());
    return stretchLimits(joined, bands, look.combination, look.stretch);
}

QImage thumbnailOf(const data::Dataset& dataset, std::size_t index, const Look& look,
                   const std::vector<std::pair<float, float>>& limits, int side) {
    const data::Sample sample = dataset.read(index);
    std::vector<std::pair<float, float>> between =
        stretchLimits(sample.image, dataset.info().bands, look.combination, look.stretch);
    for (std::size_t i = 0; i < std::min(between.size(), limits.size()); ++i)
        between[i] = look.stretch.kind == Stretch::Kind::unit ? limits[i]
                                                              : std::pair((between[i].first + limits[i].first) / 2,
                                                                          (between[i].second + limits[i].second) / 2);
    const int shorter = std::max(1, std::min(sample.image.width(), sample.image.height()));
    const int longer = std::max(sample.image.width(), sample.image.height());
    // Shrink so that the shorter side fits, then cut the middle: thumbnails are edge to edge.
    const int target = int(std::ceil(double(side) * longer / shorter));
    const QImage whole = renderImage(sample.image, look.combination, between, target);
    const int cut = std::min(whole.width(), whole.height());
    return whole.copy((whole.width() - cut) / 2, (whole.height() - cut) / 2, cut, cut);
}

SamplePicture pictureOf(const data::Image& image, const std::vector<data::Band>& bands, const Look& look) {
    SamplePicture picture;
    picture.limits = stretchLimits(image, bands, look.combination, look.stretch);
    picture.image = renderImage(image, look.combination, picture.limits);
    picture.histograms = histogramsOf(image, bands, look.combination);
    const auto pixels = image.pixels();
    if (!pixels.empty())
        picture.missing_share =
            double(std::count_if(pixels.begin(), pixels.end(), [](float v) { return std::isnan(v); })) /
            double(pixels.size());
    return picture;
}

QString placeText(const data::Sample& sample, double column, double row) {
    if (!sample.geotransform)
        return {};
    const auto& g = *sample.geotransform;
    const double x = g[0] + column * g[1] + row * g[2], y = g[3] + column * g[4] + row * g[5];
    // Degrees want more digits than metres.
    const bool degrees = std::abs(g[1]) + std::abs(g[2]) < 0.1;
    const QLocale locale(QLocale::English);
    return QStringLiteral("%1  %2").arg(locale.toString(x, 'f', degrees ? 6 : 1),
                                        locale.toString(y, 'f', degrees ? 6 : 1));
}

} // namespace terrella::widgets

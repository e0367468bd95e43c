// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/sample_picture.h"

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
        h.joined = channel.other >= 0;
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
        if (!(low <= high)) // no pixel with data
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

QImage thumbnailOf(const data::Dataset& dataset, std::size_t index, const Look& look, const Limits& limits, int side) {
    const data::Sample sample = dataset.read(index);
    const bool alike = look.stretch.scope == Stretch::Scope::dataset || look.stretch.kind == Stretch::Kind::unit;
    Limits between = limits;
    if (!alike || limits.size() != look.combination.channels.size()) {
        between = stretchLimits(sample.image, dataset.info().bands, look.combination, look.stretch);
        for (std::size_t i = 0; i < std::min(between.size(), limits.size()); ++i)
            between[i] = {(between[i].first + limits[i].first) / 2, (between[i].second + limits[i].second) / 2};
    }
    const int shorter = std::max(1, std::min(sample.image.width(), sample.image.height()));
    const int longer = std::max(sample.image.width(), sample.image.height());
    // Shrink so that the shorter side fits, then cut the middle: thumbnails are edge to edge.
    const int target = int(std::ceil(double(side) * longer / shorter));
    const QImage whole = renderImage(sample.image, look.combination, between, target, look.toning());
    const int cut = std::min(whole.width(), whole.height());
    return whole.copy((whole.width() - cut) / 2, (whole.height() - cut) / 2, cut, cut);
}

SamplePicture pictureOf(const data::Image& image, const std::vector<data::Band>& bands, const Look& look,
                        const Limits& limits) {
    SamplePicture picture;
    const bool given = limits.size() == look.combination.channels.size();
    picture.limits = given ? limits : stretchLimits(image, bands, look.combination, look.stretch);
    picture.image = renderImage(image, look.combination, picture.limits, 0, look.toning());
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

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/color_maps.h"

#include "widgets/common/data_colors.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

namespace {

using Stops = std::array<QRgb, 10>;

// Ten even stops of the published maps, linear between. Cividis: Nuñez, Anderton and Renslow 2018. Magma and inferno:
// van der Walt and Smith 2015.
constexpr Stops cividis = {0xff00224e, 0xff123570, 0xff3b496c, 0xff575d6d, 0xff707173,
                           0xff8a8678, 0xffa59c74, 0xffc3b369, 0xffe1cc55, 0xfffee838};
constexpr Stops magma = {0xff000004, 0xff180f3d, 0xff440f76, 0xff721f81, 0xff9e2f7f,
                         0xffcd4071, 0xfff1605d, 0xfffd9668, 0xfffeca8d, 0xfffcfdbf};
constexpr Stops inferno = {0xff000004, 0xff1b0c41, 0xff4a0c6b, 0xff781c6d, 0xffa52c60,
                           0xffcf4446, 0xffed6925, 0xfffb9b06, 0xfff7d13d, 0xfffcffa4};

QColor between(const Stops& stops, double t) {
    const double x = t * double(stops.size() - 1);
    const auto i = std::min(std::size_t(x), stops.size() - 2);
    const double part = x - double(i);
    const auto mix = [&](int a, int b) { return int(std::lround(a + (b - a) * part)); };
    const QRgb a = stops[i], b = stops[i + 1];
    return {mix(qRed(a), qRed(b)), mix(qGreen(a), qGreen(b)), mix(qBlue(a), qBlue(b))};
}

std::array<QRgb, 256> makeTable(ColorMap map) {
    std::array<QRgb, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = mapColor(map, double(i) / 255.0).rgb();
    return table;
}

} // namespace

const std::vector<ColorMap>& sequentialMaps() {
    static const std::vector<ColorMap> maps = {ColorMap::grey, ColorMap::viridis, ColorMap::cividis, ColorMap::magma,
                                               ColorMap::inferno};
    return maps;
}

QString colorMapName(ColorMap map) {
    switch (map) {
    case ColorMap::grey: return QCoreApplication::translate("ColorMaps", "Grey");
    case ColorMap::viridis: return QStringLiteral("Viridis");
    case ColorMap::cividis: return QStringLiteral("Cividis");
    case ColorMap::magma: return QStringLiteral("Magma");
    case ColorMap::inferno: return QStringLiteral("Inferno");
    case ColorMap::diverging: break;
    }
    return QCoreApplication::translate("ColorMaps", "Blue to orange");
}

QColor mapColor(ColorMap map, double t) {
    if (std::isnan(t))
        return {0, 0, 0, 0};
    const double at = std::clamp(t, 0.0, 1.0);
    switch (map) {
    case ColorMap::grey: return QColor::fromRgbF(float(at), float(at), float(at));
    case ColorMap::viridis: return viridis(at);
    case ColorMap::cividis: return between(cividis, at);
    case ColorMap::magma: return between(magma, at);
    case ColorMap::inferno: return between(inferno, at);
    case ColorMap::diverging: break;
    }
    return diverging(2 * at - 1);
}

const std::array<QRgb, 256>& mapTable(ColorMap map) {
    static const std::array<std::array<QRgb, 256>, 6> tables = {
        makeTable(ColorMap::grey),  makeTable(ColorMap::viridis), makeTable(ColorMap::cividis),
        makeTable(ColorMap::magma), makeTable(ColorMap::inferno), makeTable(ColorMap::diverging)};
    return tables[std::size_t(map)];
}

} // namespace terrella::widgets

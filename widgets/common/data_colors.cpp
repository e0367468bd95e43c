// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/data_colors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace terrella::widgets {

namespace {

constexpr std::array<QRgb, 8> okabe_ito_order = {0xff0072b2, 0xffe69f00, 0xff009e73, 0xffcc79a7,
                                                 0xff56b4e9, 0xffd55e00, 0xfff0e442, 0xff000000};

// Forty colours, each far in Lab from those before it and readable beside both grounds; found by greedy farthest-point
// search over sRGB with lightness between 35 and 80, then fixed: a class keeps its colour for ever.
constexpr std::array<QRgb, 40> many = {
    0xffc43c39, 0xff39c465, 0xff7f39c4, 0xffc4b139, 0xff39a9c4, 0xffc4398c, 0xff5ec439, 0xff3950c4,
    0xffc47439, 0xff39c4a0, 0xffb65ad6, 0xff8f9a2c, 0xff2c6f9a, 0xff9a2c4b, 0xff6fd65a, 0xff7a83e0,
    0xffe09a7a, 0xff2c9a6a, 0xffd65aa6, 0xffb8d65a, 0xff4b8fd1, 0xff9a5a2c, 0xff5ad6cb, 0xff9a2c8f,
    0xff4f8f2c, 0xffa993e6, 0xffe07a83, 0xffd6ae5a, 0xff2c8a9a, 0xff7a4b9a, 0xff8fc98a, 0xff5a6fd6,
    0xffb87333, 0xff73b8a9, 0xffd188c9, 0xff7d7d2e, 0xff8b6f9e, 0xff66a3e0, 0xffb35c6b, 0xff6b8e5a};

QColor between(QColor a, QColor b, double t) {
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * t),
                            float(a.greenF() + (b.greenF() - a.greenF()) * t),
                            float(a.blueF() + (b.blueF() - a.blueF()) * t));
}

} // namespace

QColor seriesColor(int index, bool dark) {
    const QRgb value = okabe_ito_order[std::size_t(std::max(index, 0)) % okabe_ito_order.size()];
    if (value == 0xff000000)
        return dark ? QColor(0xc8ccd1) : QColor(0x1b2026);
    if (dark && value == 0xff0072b2)
        return QColor(0x56b4e9); // the accent; its light sibling takes the darker blue's place
    if (dark && value == 0xff56b4e9)
        return QColor(0x3f8fc4);
    return QColor(value);
}

QColor classColor(int index, int count) {
    if (index < 0)
        return QColor(0x8a8f96);
    if (count <= 8) {
        const QRgb value = okabe_ito_order[std::size_t(index) % okabe_ito_order.size()];
        return value == 0xff000000 ? QColor(0x6e757d) : QColor(value); // black would vanish on dark
    }
    if (std::size_t(index) < many.size())
        return QColor(many[std::size_t(index)]);
    // Beyond the list: the golden angle keeps neighbours apart; words carry the meaning by then.
    const double hue = std::fmod(index * 0.6180339887498949, 1.0);
    return QColor::fromHslF(float(hue), 0.5F, index % 2 ? 0.42F : 0.62F);
}

QColor viridis(double t) {
    // Sixteen stops of the published map (van der Walt and Smith 2015), linear between.
    static constexpr std::array<QRgb, 16> stops = {
        0xff440154, 0xff481a6c, 0xff472f7d, 0xff414487, 0xff39568c, 0xff31688e, 0xff2a788e, 0xff23888e,
        0xff1f988b, 0xff22a884, 0xff35b779, 0xff54c568, 0xff7ad151, 0xffa5db36, 0xffd2e21b, 0xfffde725};
    if (std::isnan(t))
        return QColor(0, 0, 0, 0);
    const double x = std::clamp(t, 0.0, 1.0) * (stops.size() - 1);
    const auto i = std::min(std::size_t(x), stops.size() - 2);
    return between(QColor(stops[i]), QColor(stops[i + 1]), x - double(i));
}

QColor diverging(double t) {
    if (std::isnan(t))
        return QColor(0, 0, 0, 0);
    const double x = std::clamp(t, -1.0, 1.0);
    return between(QColor(0xffffff), x < 0 ? QColor(0x0072b2) : QColor(0xd55e00), std::abs(x));
}

} // namespace terrella::widgets

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <array>
#include <vector>

namespace terrella::widgets {

/// How one value becomes a colour. All but grey are perceptually even and tell values apart for colour-blind people
/// too; the last one is for values about a middle, as spectral indices are.
enum class ColorMap { grey, viridis, cividis, magma, inferno, diverging };

/// Those for values from least to greatest: all but `diverging`.
const std::vector<ColorMap>& sequentialMaps();
QString colorMapName(ColorMap map);
/// Colour at 0 ≤ t ≤ 1, outside clamped, transparent for NaN. `diverging` has its middle at 0.5.
QColor mapColor(ColorMap map, double t);
/// 256 colours from t = 0 to t = 1, opaque.
const std::array<QRgb, 256>& mapTable(ColorMap map);

} // namespace terrella::widgets

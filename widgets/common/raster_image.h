// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/image.h"
#include "widgets/common/band_combinations.h"
#include "widgets/common/color_maps.h"

#include <QImage>
#include <QString>

#include <utility>
#include <vector>

namespace terrella::widgets {

/// How stored values become grey values: what becomes black and what becomes white.
struct Stretch {
    enum class Kind {
        percentile, // 2nd and 98th
        wide,       // 0.5th and 99.5th
        deviation,  // mean less and plus two standard deviations
        extremes,   // least and greatest
        unit,       // the bands' nominal range (Band::unit_low, unit_high): images stay comparable
    };
    enum class Scope { image, dataset }; // whose percentiles, deviation, extremes
    Kind kind = Kind::percentile;
    Scope scope = Scope::image;
    double gamma = 1; // 0.2 to 5; above 1 brightens the dark parts
    bool operator==(const Stretch&) const = default;
};

QString stretchName(Stretch::Kind kind);
QString stretchHelp(Stretch::Kind kind);
const std::vector<Stretch::Kind>& stretchKinds();

/// What becomes black and white, one pair a channel.
using Limits = std::vector<std::pair<float, float>>;

/// [channels] pairs (black, white). Pixels without data (NaN, infinite) do not count; an image without any is (0, 1).
/// Each channel is stretched by itself; normalised differences always reach from −1 to 1.
Limits stretchLimits(const data::Image& image, const std::vector<data::Band>& bands, const BandCombination& combination,
                     const Stretch& stretch);

/// Colours of what is between the limits.
struct Toning {
    double gamma = 1;
    ColorMap map = ColorMap::grey; // of a single channel
};

/// The map in which a combination is drawn when the user likes `chosen` for single bands: indices have their own.
ColorMap mapFor(const BandCombination& combination, ColorMap chosen);

/// Draws an image, ARGB32 premultiplied; pixels without data are transparent. Safe on any thread.
/// `longest_side` > 0 shrinks to at most that many pixels by averaging areas (never enlarges).
QImage renderImage(const data::Image& image, const BandCombination& combination, const Limits& limits,
                   int longest_side = 0, const Toning& toning = {});

/// The value of a channel at a pixel; NaN outside and where there is no data.
float channelValue(const data::Image& image, const Channel& channel, int x, int y);
/// A stored value as people compare it with other programs: whole numbers whole ("1464"), others with three digits.
QString storedValueText(double value);

} // namespace terrella::widgets

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <QImage>
#include <QString>

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace terrella::widgets {

/// What one colour of the screen shows: a band, or a band less another (the ratio of two bands in decibel).
struct Channel {
    int band = 0;
    int minus = -1; // band that is taken away, −1: none
    bool operator==(const Channel&) const = default;
};

/// Three channels as red, green and blue, or one as grey.
struct BandCombination {
    enum class Kind { true_colour, false_colour, short_wave, agriculture, radar, first_bands, single };
    Kind kind = Kind::single;
    QString bands; // the names, "B04 · B03 · B02"
    std::vector<Channel> channels;
    bool operator==(const BandCombination&) const = default;
};

/// The combinations these bands allow, the most telling first, then every single band.
std::vector<BandCombination> combinationsFor(const std::vector<data::Band>& bands);
/// Its name in the user's language: "True colour", "B8A".
QString combinationName(const BandCombination& combination);

/// How stored values become grey values: what becomes black and what becomes white.
struct Stretch {
    enum class Kind {
        percentile, // the image's own 2nd and 98th
        wide,       // 0.5th and 99.5th
        extremes,   // least and greatest
        unit,       // the bands' nominal range (Band::unit_low, unit_high): images stay comparable
    };
    Kind kind = Kind::percentile;
    bool operator==(const Stretch&) const = default;
};

QString stretchName(Stretch::Kind kind);
const std::vector<Stretch::Kind>& stretchKinds();

/// [channels] pairs (black, white). Pixels without data (NaN, infinite) do not count; an image without any is (0, 1).
/// Channels of one quantity share nothing: each is stretched by itself.
std::vector<std::pair<float, float>> stretchLimits(const data::Image& image, const std::vector<data::Band>& bands,
                                                   const BandCombination& combination, const Stretch& stretch);

/// Draws an image, ARGB32 premultiplied; pixels without data are transparent. Safe on any thread.
/// `longest_side` > 0 shrinks to at most that many pixels by averaging areas (never enlarges).
QImage renderImage(const data::Image& image, const BandCombination& combination,
                   const std::vector<std::pair<float, float>>& limits, int longest_side = 0);

/// The value of a channel at a pixel; NaN outside and where there is no data.
float channelValue(const data::Image& image, const Channel& channel, int x, int y);

} // namespace terrella::widgets

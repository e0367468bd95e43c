// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/band.h"

#include <QString>

#include <array>
#include <vector>

namespace terrella::widgets {

/// What one colour of the screen shows: the stored values of a band, or two bands joined.
struct Channel {
    enum class Op {
        difference, // band − other: the ratio of two bands in decibel
        ratio,      // band / other, of physical values
        normalised, // (band − other) / (band + other), of physical values: −1 to 1
    };
    int band = 0;
    int other = -1; // the second band, −1: none
    Op op = Op::difference;
    std::array<float, 2> scale{1, 1}, offset{0, 0}; // physical = scale · stored + offset, for ratio and normalised
    bool operator==(const Channel&) const = default;
};

/// Three channels as red, green and blue, or one.
struct BandCombination {
    enum class Kind {
        composite,   // a line of the table: true colour, vegetation, …
        first_bands, // where no line fits
        custom,      // three bands that the user chose
        index,       // a spectral index of the table
        single,
    };
    Kind kind = Kind::single;
    QString key{};   // of the table: "true-colour", "ndvi"; empty for the rest
    QString bands{}; // the names, "B04 · B03 · B02"
    QString group{}; // modality ("after", "s1") where the dataset has several; else empty
    std::vector<Channel> channels{};
    bool shared = false; // other modalities have the same: the name says which it is
    bool operator==(const BandCombination&) const = default;
};

/// Bands of one modality, in the order of the dataset.
struct BandGroup {
    QString name; // "s2", "before"
    std::vector<int> bands;
};
std::vector<BandGroup> bandGroups(const std::vector<data::Band>& bands);
/// "Sentinel-1, before" of "s1-before".
QString groupTitle(const QString& name);

/// The combinations these bands allow: composites in the order of the table, indices, then every single band. Bands
/// are found by name, else by wavelength, within one modality.
std::vector<BandCombination> combinationsFor(const std::vector<data::Band>& bands);
/// Any three bands.
BandCombination customCombination(const std::vector<data::Band>& bands, int red, int green, int blue);
/// The same picture of another modality of these bands; else that modality's first combination. Without channels when
/// there is no such modality.
BandCombination combinationIn(const std::vector<data::Band>& bands, const BandCombination& combination,
                              const QString& group);

/// Its name in the user's language: "True colour", "NDVI", "B8A", "True colour · after".
QString combinationName(const BandCombination& combination);
/// What it shows, its formula and source, for a tooltip; `bands` as given to combinationsFor.
QString combinationHelp(const BandCombination& combination, const std::vector<data::Band>& bands);
/// The name of a channel: "B04", "VV−VH", "VV/VH", "(B08−B04)/(B08+B04)".
QString channelName(const Channel& channel, const std::vector<data::Band>& bands);

} // namespace terrella::widgets

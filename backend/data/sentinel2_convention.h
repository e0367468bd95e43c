// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"
#include "data/band.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

enum class Sentinel2Level { unknown, l1c, l2a };

/// What the numbers of a Sentinel-2 product mean: reflectance = (stored + offset) / quantification.
///
/// Since processing baseline 04.00 (25 January 2022) ESA stores reflectance with 1000 added, so that dark surfaces do
/// not end below zero. Two products of one place differ by 0.1 in reflectance when this is overlooked.
struct Sentinel2Convention {
    Sentinel2Level level = Sentinel2Level::unknown;
    std::optional<int> baseline;  // 400 for 04.00
    std::optional<double> offset; // added to what is stored: 0 or −1000; none when it cannot be decided
    double quantification = 10000;
    Message why; // in a sentence: what decided, or what is lacking

    [[nodiscard]] bool decided() const { return offset.has_value(); }
    bool operator==(const Sentinel2Convention&) const = default;
};

/// What is known of a product. Anything may be empty.
struct Sentinel2Evidence {
    std::string name;     // of the product, a patch or a band file: "S2A_MSIL2A_20220213T…_N0400_R022_T32TQM_…"
    std::string metadata; // the text of MTD_MSIL1C.xml or MTD_MSIL2A.xml (MTD_TL.xml tells the level only)
    std::string date;     // of acquisition, ISO 8601 "2022-02-13", where the source gives it apart from the name
};

/// Decides from the metadata's tags, else from the baseline in the name, else from the date as far as it carries:
/// pictures taken since 25 January 2022 have the offset, older ones may have been processed again since. A pure
/// function; damaged text is no evidence and no error.
///
/// source  ESA, Sentinel-2 Products Specification Document (PSD) 14.9, §4.9; naming convention of compact products
Sentinel2Convention sentinel2_convention(const Sentinel2Evidence& evidence);

/// The convention that the user states: `choice` of `data.sentinel2_offset`, "none" or "-1000", overrules; "auto" leaves
/// it as it is.
Sentinel2Convention chosen_convention(Sentinel2Convention decided, std::string_view choice);

/// "2017-06-13" from the acquisition time in a product's, patch's or band file's name; empty when there is none.
std::string sentinel2_date(std::string_view name);

/// The warning when one dataset holds products of several conventions ("12 samples add 1000 …"), none when it does
/// not. `conventions` one a product or sample, undecided ones included.
std::optional<Message> sentinel2_mixture(std::span<const Sentinel2Convention> conventions);

/// Sets scale, offset and unit range of those `bands` that are Sentinel-2's and stored as integers. An undecided
/// convention leaves them as without the offset.
void apply_sentinel2_convention(std::vector<Band>& bands, const Sentinel2Convention& convention);

} // namespace terrella::data

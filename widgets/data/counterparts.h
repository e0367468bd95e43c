// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "widgets/common/band_combinations.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace terrella::widgets {

/// What a sample can be laid beside: other bands of it (after, Sentinel-1), or another sample (a date of the place, a
/// neighbour).
struct Counterpart {
    QString name;                      // "after", "2019-06-13"
    std::optional<std::size_t> sample; // none: the same sample
    QString group;                     // which modality of it; empty: the one in view
    bool operator==(const Counterpart&) const = default;
};

/// Those of a sample, other modalities of its own first, then dates of its place in their order, then neighbours and
/// what the source pairs with it as distant; at most 40. Runs through all samples where places are named: not for the
/// GUI thread.
std::vector<Counterpart> counterpartsOf(const data::Dataset& dataset, std::size_t index);

/// The modality that `combination` shows; empty when the dataset has only one.
QString groupOf(const std::vector<data::Band>& bands, const BandCombination& combination);

} // namespace terrella::widgets

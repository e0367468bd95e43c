// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/counterparts.h"
#include "widgets/data/sample_overlays.h"
#include "widgets/data/sample_picture.h"

#include <array>
#include <memory>
#include <vector>

namespace terrella::widgets {

// Work for jobs: what the inspector shows of samples, as plain values.

/// A sample with all that is shown of it; null sample: none.
struct LoadedSample {
    std::shared_ptr<const data::Sample> sample;
    MaskPicture mask;
    std::vector<Counterpart> counterparts;
    std::vector<std::array<double, 2>> footprint; // longitude, latitude
    double metres_per_unit = 1;                   // of its reference system
};
/// Throws what Dataset::read throws.
LoadedSample loadSample(const data::Dataset& dataset, std::size_t index);

/// What a sample is laid beside.
struct SecondPicture {
    std::shared_ptr<const data::Sample> sample;
    BandCombination combination;
    QImage image;
};
/// `first` is the sample in hand, drawn with `limits`; the same picture of another date is drawn with these too, so
/// that brightness compares. Throws what Dataset::read throws.
SecondPicture secondPicture(const data::Dataset& dataset, std::shared_ptr<const data::Sample> first,
                            const Counterpart& counterpart, const Look& look, const Limits& limits);

} // namespace terrella::widgets

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"
#include "data/view.h"

#include <cstdint>
#include <vector>

namespace terrella::data {

/// Chooses, for views that show another sample than the one drawn, which: a neighbour on the ground or a distant one.
///
/// Only samples of the part that is loaded are chosen. A sample without a neighbour in it is its own, as the published
/// sampling of Tile2Vec allows. Where the source names no distant samples, any other place that is no neighbour serves.
class Companions {
public:
    /// dataset must outlive this; part: indices into it; seed: the run's.
    Companions(const Dataset& dataset, const std::vector<std::size_t>& part, std::uint64_t seed);
    /// A function of its arguments and the seed alone. Thread-safe.
    [[nodiscard]] std::size_t choose(Companion which, std::size_t index, std::uint64_t epoch) const;
    [[nodiscard]] bool has_neighbour(std::size_t index) const { return !neighbours(index).empty(); }

private:
    [[nodiscard]] std::vector<std::size_t> neighbours(std::size_t index) const;
    [[nodiscard]] std::size_t any_distant(std::size_t index, RandomStream& stream) const;

    const Dataset& dataset_;
    std::vector<std::size_t> part_;
    std::vector<bool> in_part_; // one a sample of the dataset
    std::uint64_t seed_;
};

} // namespace terrella::data

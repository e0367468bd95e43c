// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"
#include "data/settings.h"

#include <cstdint>
#include <string>
#include <vector>

namespace terrella::data {

/// Indices into a dataset, each ascending.
struct Split {
    std::vector<std::size_t> train, held_out;
    std::string rule;                 // the rule that was applied: "given", "stratified" or "ordered"
    std::vector<Message> notes;       // e.g. a class with one sample, which stays in the training part
    [[nodiscard]] std::string hash(const Dataset& dataset) const; // of the sample ids and their part, 16 hex digits
};

/// Divides a dataset. `given` takes the source's own parts ("train" against "test", or "val" where there is no test);
/// `stratified` draws the share of each class with the seed; `ordered` takes the first of each class in natural file
/// order, since neighbouring numbers often show neighbouring places. A pure function of (dataset, settings).
/// Throws ConfigurationError when `given` is asked for and the source has no splits.
Split split_dataset(const Dataset& dataset, const SplitSettings& settings);

/// A seeded subset of `fraction` of the labelled `indices`, drawn without replacement and balanced over classes (at
/// least one of each class). 1 returns the labelled ones.
std::vector<std::size_t> label_fraction(const Dataset& dataset, const std::vector<std::size_t>& indices,
                                        double fraction, std::uint64_t seed);

} // namespace terrella::data

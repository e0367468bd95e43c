// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include <cstdint>
#include <memory>

namespace terrella::data {

/// The first `count` samples of a seeded order in which the classes take turns, as a dataset of its own in the
/// original order. Returns `dataset` itself when it has no more than `count` (≥ 1) samples.
std::shared_ptr<const Dataset> balanced_subset(std::shared_ptr<const Dataset> dataset, std::size_t count,
                                               std::uint64_t seed);

} // namespace terrella::data

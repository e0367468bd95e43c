// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace terrella::data {

/// The first `count` samples of a seeded order in which the classes take turns, as a dataset of its own in the
/// original order. Returns `dataset` itself when it has no more than `count` (≥ 1) samples.
std::shared_ptr<const Dataset> balanced_subset(std::shared_ptr<const Dataset> dataset, std::size_t count,
                                               std::uint64_t seed);

/// The samples `chosen` (ascending indices) as a dataset of its own, with `remarks` added to what opening it said.
/// `sizes`, where given, replaces the sizes that the whole has.
std::shared_ptr<const Dataset> subset(std::shared_ptr<const Dataset> dataset, std::vector<std::size_t> chosen,
                                      const std::vector<Message>& remarks = {},
                                      const std::vector<std::array<int, 2>>& sizes = {});

} // namespace terrella::data

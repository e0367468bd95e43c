// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/torch_compat.h"

#include <cstdint>

namespace terrella::conformance {

/// u in [0, 1) for element `element` of the `tensor`-th tensor: what the golden cases fill networks from.
double formula_uniform(std::uint64_t tensor, std::uint64_t element);

/// Fills a network's parameters and buffers from their position in state_dict order by the rules of the golden
/// cases' README ("Deterministic network weights"), so that no weight file is needed.
void fill_by_formula(torch::nn::Module& module);

} // namespace terrella::conformance

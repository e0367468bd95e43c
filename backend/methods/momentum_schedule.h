// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace terrella::methods {

/// The momentum of a following network at step t of T: 1 − (1 − start)·(1 + cos(πt/T))/2, from `start` in [0, 1] to 1.
/// source  Grill et al. 2020, §3.3; facebookresearch/moco-v3 adjust_moco_momentum; golden-tested
double cosine_momentum(std::int64_t step, std::int64_t steps, double start);

/// The same, reaching 1 exactly at the last step (T − 1); with a single step it is 1.
/// source  lightly-ai/lightly utils/scheduler.py, cosine_schedule; golden-tested
double closed_cosine_momentum(std::int64_t step, std::int64_t steps, double start);

} // namespace terrella::methods

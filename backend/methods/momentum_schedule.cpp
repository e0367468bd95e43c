// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/momentum_schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace terrella::methods {
namespace {

double at_share(double share, double start) { return 1 - (1 - start) * (1 + std::cos(std::numbers::pi * share)) / 2; }

} // namespace

double cosine_momentum(std::int64_t step, std::int64_t steps, double start) {
    return at_share(static_cast<double>(step) / static_cast<double>(std::max<std::int64_t>(1, steps)), start);
}

double closed_cosine_momentum(std::int64_t step, std::int64_t steps, double start) {
    return steps < 2 ? 1.0 : at_share(static_cast<double>(step) / static_cast<double>(steps - 1), start);
}

} // namespace terrella::methods

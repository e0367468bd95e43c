// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "base/torch_compat.h"

namespace terrella::methods {

/// What the draws within a method's steps depend on: seed and counter, [2] int64, kept as a buffer, so that a resumed
/// run draws what the unbroken one drew, on the host and the same whatever the device. The seed comes from LibTorch's
/// default generator.
torch::Tensor fresh_draws();
/// The stream of the next draw: a function of seed and counter alone. Counts one up.
RandomStream next_draw(torch::Tensor& draws);

} // namespace terrella::methods

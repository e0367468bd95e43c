// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

#include <functional>
#include <string>

namespace terrella::training {

/// Runs `forward` once more, without gradients, and names the first layer of `module` whose output was not finite, in
/// the order in which layers ran: "encoder.layer3.0.conv1". Empty when all of them were finite.
std::string first_non_finite_layer(const torch::nn::Module& module, const std::function<void()>& forward);

/// The first parameter or buffer that holds a value that is not finite; empty when there is none.
std::string non_finite_state(const torch::nn::Module& module);

} // namespace terrella::training

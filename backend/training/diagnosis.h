// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

#include <functional>
#include <string>

namespace terrella::training {

/// Runs `forward` once more and names the first operation whose output was not finite, with the layer whose weights it
/// used: "backbone.layer3.0.conv1 (convolution)", or "exp, after projector.2" for an operation without weights.
/// Empty when everything was finite. Watches the calling thread only.
std::string first_non_finite(const torch::nn::Module& module, const std::function<void()>& forward);

/// The first parameter or buffer that holds a value that is not finite; empty when there is none.
std::string non_finite_state(const torch::nn::Module& module);

} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

#include <functional>

namespace terrella::models {

/// While it lives, sees the output of every layer of this room's networks that runs on this thread, in order.
///
/// LibTorch has no forward hooks; this is what finds the first layer whose output is not finite. Without a watch a
/// layer pays one comparison. A watch made inside another replaces it until it ends.
class LayerWatch {
public:
    using Callback = std::function<void(const torch::nn::Module& layer, const torch::Tensor& output)>;

    explicit LayerWatch(Callback callback);
    ~LayerWatch();
    LayerWatch(const LayerWatch&) = delete;
    LayerWatch& operator=(const LayerWatch&) = delete;

    /// Called by layers with what they are about to return.
    static void saw(const torch::nn::Module& layer, const torch::Tensor& output);

private:
    Callback callback_;
    LayerWatch* outer_;
};

} // namespace terrella::models

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "models/layer_watch.h"

#include <utility>

namespace terrella::models {
namespace {

thread_local LayerWatch* current = nullptr;

} // namespace

LayerWatch::LayerWatch(Callback callback) : callback_(std::move(callback)), outer_(std::exchange(current, this)) {}

LayerWatch::~LayerWatch() { current = outer_; }

void LayerWatch::saw(const torch::nn::Module& layer, const torch::Tensor& output) {
    if (current)
        current->callback_(layer, output);
}

} // namespace terrella::models

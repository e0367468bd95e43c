// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parameters.h"
#include "base/registry.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace terrella::models {

class Backbone;

/// One line of the list of backbones. This header is free of LibTorch, so that forms and help can use it.
struct BackboneEntry {
    std::string name;   // "resnet18"
    std::string branch; // "convolutional"
    std::string paper;
    const Schema* schema;
    /// A freshly initialised network for `channels` input bands; draws from LibTorch's default generator.
    std::function<std::shared_ptr<Backbone>(const Json& values, int channels)> make;
};

const Registry<BackboneEntry>& backbones();

/// Parameters and multiply-accumulate operations of one forward pass at [1, channels, size, size].
struct BackboneCost {
    std::int64_t parameters = 0;
    std::int64_t multiply_accumulates = 0;
    int feature_dim = 0;
};
BackboneCost cost_of(const Selected& backbone, int channels, int size);

} // namespace terrella::models

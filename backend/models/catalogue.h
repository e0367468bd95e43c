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

/// Parameters and multiply-accumulate operations of one forward pass at [1, channels, size, size].
struct BackboneCost {
    std::int64_t parameters = 0;
    std::int64_t multiply_accumulates = 0;
    int feature_dim = 0;
};

/// One line of the list of backbones. This header is free of LibTorch, so that forms and help can use it.
struct BackboneEntry {
    std::string name;   // "resnet18"
    std::string branch; // "convolutional"
    std::string paper;
    const Schema* schema;
    /// A freshly initialised network for `channels` input bands; draws from LibTorch's default generator.
    std::function<std::shared_ptr<Backbone>(const Json& values, int channels)> make;
    /// The same network with weights zero, to be filled from a file; draws nothing.
    std::function<std::shared_ptr<Backbone>(const Json& values, int channels)> make_empty;
    /// Counted from the plan alone: nothing is built.
    std::function<BackboneCost(const Json& values, int channels, int size)> cost;
};

const Registry<BackboneEntry>& backbones();

/// Without the classifier; multiply-accumulates of the convolutions. Throws ConfigurationError for an unknown name.
BackboneCost cost_of(const Selected& backbone, int channels, int size);

} // namespace terrella::models

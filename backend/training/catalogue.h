// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parameters.h"
#include "base/registry.h"

#include <functional>
#include <memory>
#include <string>

namespace terrella::training {

class Optimizer;
struct TrainedParameters;

/// One line of the list of optimisers. This header is free of LibTorch, so that forms and help can use it.
struct OptimizerEntry {
    std::string name;  // "sgd"
    std::string paper;
    const Schema* schema;
    /// An optimiser of these parameters, without state yet.
    std::function<std::shared_ptr<Optimizer>(const Json& values, const TrainedParameters& parameters)> make;
};

/// Every optimiser, the plainest first.
const Registry<OptimizerEntry>& optimizers();

} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/experiment.h"

#include <string>
#include <vector>

namespace terrella::cli {

/// What `terrella-cli train` was asked for.
struct TrainOptions {
    std::string config, run, data, exclude, change_of, rule, recipe;
    std::vector<std::string> overrides, grid;
    bool resume = false;
};

/// What the options say together. Throws ConfigurationError when they say nothing, or what does not fit.
training::Experiment experiment_of(const TrainOptions& options);

} // namespace terrella::cli

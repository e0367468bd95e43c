// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "training/experiment.h"

#include <string>
#include <vector>

namespace terrella::training {

/// A setting and the values it takes, as `--set key=value` takes them: {"optimizer.lr", {"0.01", "0.03"}}.
struct GridAxis {
    std::string key;
    std::vector<std::string> values;
    bool operator==(const GridAxis&) const = default;
};

/// "optimizer.lr=0.01,0.03" or, for whole numbers, "seed=0..4". Throws ConfigurationError.
GridAxis parse_axis(const std::string& text);

/// The experiments of every combination of the axes' values, the last axis changing fastest; each is named after what
/// it changes ("study-lr0.01-seed2"), with the same in its note. Throws ConfigurationError for a value that does not fit, a key named twice, and
/// more than 1000 combinations.
std::vector<Experiment> experiment_grid(const Experiment& base, const std::vector<GridAxis>& axes);

} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "training/report.h"

#include <optional>
#include <string>
#include <vector>

namespace terrella::training {

/// A figure that tells whether a run is well: what it means and where it is healthy, for whoever shows it.
struct HealthFigure {
    std::string name;                // as `value_of` takes it; "gradient_norm.*" stands for one figure a stage
    std::string meaning;             // a sentence for people
    std::string unit;                // "" for a pure number, "share" for 0 to 1
    std::string room;                // which computes it: "training", "methods" (StepOutcome::figures), "evaluation"
    std::optional<double> low, high; // the healthy band; no end where there is none
    std::string source;
};

/// Every figure, in the order in which they are worth looking at.
const std::vector<HealthFigure>& health_figures();
/// The figure of this name, a stage's under its family; none when it is not known.
const HealthFigure* health_figure(const std::string& name);

/// A figure of a step by its name, wherever the report holds it; none where it was not measured.
std::optional<double> value_of(const StepReport& report, const std::string& figure);

} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "methods/recipe.h"

#include <string>

namespace terrella::methods {

using RecipeSettings = std::vector<std::pair<std::string, std::string>>;

/// The settings of a recipe: the optimiser whole, the schedule, and what the method sets itself.
inline RecipeSettings recipe_settings(std::string optimizer, RecipeSettings schedule, const RecipeSettings& more = {}) {
    RecipeSettings all{{"optimizer", std::move(optimizer)}};
    all.insert(all.end(), schedule.begin(), schedule.end());
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// A cosine to `final_fraction` of the peak rate, after a linear warm-up.
inline RecipeSettings cosine_schedule(int epochs, int warmup_epochs, const std::string& final_fraction = "0") {
    return {{"schedule.epochs", std::to_string(epochs)},
            {"schedule.warmup_epochs", std::to_string(warmup_epochs)},
            {"schedule.shape", "cosine"},
            {"schedule.final_fraction", final_fraction}};
}

/// A tenth of the rate from each of `milestones` on, given as shares of the training: "[0.6, 0.8]".
inline RecipeSettings step_schedule(int epochs, int warmup_epochs, const std::string& milestones) {
    return {{"schedule.epochs", std::to_string(epochs)},
            {"schedule.warmup_epochs", std::to_string(warmup_epochs)},
            {"schedule.shape", "step"},
            {"schedule.milestones", milestones},
            {"schedule.decay", "0.1"}};
}

} // namespace terrella::methods

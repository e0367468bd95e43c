// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/recipe.h"

#include "base/text.h"
#include "methods/recipe_settings.h"

#include <cmath>

namespace terrella::methods {

Recipe small_data_recipe(double rate, std::vector<std::pair<std::string, std::string>> settings) {
    Recipe recipe{.name = small_data,
                  .source = "this program's own: chosen on the embedded scenes for MoCo-v2, SwAV, SimSiam and Barlow "
                            "Twins (tests/studies/benchmark.py rates); other methods take the same",
                  .why = "a few thousand images of 64 pixels or less on a processor, in minutes: small batches, many "
                         "steps, heads no wider than needed",
                  .settings = recipe_settings("{name: adamw, weight_decay: 0.05}", cosine_schedule(12, 1)),
                  .rate = rate,
                  .batch = 32,
                  .scaling = Recipe::Scaling::root};
    for (auto& setting : settings)
        recipe.settings.push_back(std::move(setting));
    return recipe;
}

double rate_for(const Recipe& recipe, std::int64_t batch) {
    const double share = static_cast<double>(batch) / static_cast<double>(recipe.batch);
    return recipe.rate * (recipe.scaling == Recipe::Scaling::root ? std::sqrt(share) : share);
}

std::vector<std::string> overrides_of(const Recipe& recipe, std::int64_t batch) {
    std::vector<std::string> overrides;
    for (const auto& [key, value] : recipe.settings)
        overrides.push_back(key + "=" + value);
    overrides.push_back("optimizer.lr=" + number_text(rate_for(recipe, batch)));
    return overrides;
}

} // namespace terrella::methods

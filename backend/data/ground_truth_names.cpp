// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/ground_truth_names.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace terrella::data {

std::map<int, std::string> ground_truth_names(const std::string& array, int largest_code) {
    static const std::map<std::string, std::vector<const char*>> known{
        {"indian_pines_gt",
         {"alfalfa", "corn, no till", "corn, minimum till", "corn", "grass and pasture", "grass and trees",
          "grass and pasture, mowed", "hay, windrowed", "oats", "soybeans, no till", "soybeans, minimum till",
          "soybeans, clean", "wheat", "woods", "buildings, grass, trees, drives", "stone and steel towers"}},
        {"paviau_gt",
         {"asphalt", "meadows", "gravel", "trees", "painted metal sheets", "bare soil", "bitumen",
          "self-blocking bricks", "shadows"}},
        {"salinas_gt",
         {"broccoli, green weeds 1", "broccoli, green weeds 2", "fallow", "fallow, rough plough", "fallow, smooth",
          "stubble", "celery", "grapes, untrained", "soil, vineyard", "corn, senesced, green weeds",
          "romaine lettuce, 4 weeks", "romaine lettuce, 5 weeks", "romaine lettuce, 6 weeks",
          "romaine lettuce, 7 weeks", "vineyard, untrained", "vineyard, vertical trellis"}}};
    std::string small = array;
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    std::map<int, std::string> names;
    const auto found = known.find(small);
    if (found == known.end() || largest_code != static_cast<int>(found->second.size()))
        return names;
    for (const char* name : found->second)
        names.emplace(static_cast<int>(names.size()) + 1, name);
    return names;
}

} // namespace terrella::data

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace terrella::methods {

/// How a method is trained: the settings of an experiment around its own parameters, as a publication gives them or as
/// it learns on few, small images.
struct Recipe {
    std::string name;   // "paper", "code", "small-data"; unique for a method
    std::string source; // publication and place, or the study of this program that found it
    std::string why;    // what it is for, in a sentence
    // Dotted keys of an experiment and their values as `--set key=value` takes them; all but the learning rate. Before
    // others `optimizer` whole, so that nothing is left of another optimiser.
    std::vector<std::pair<std::string, std::string>> settings;
    double rate = 0;         // the learning rate at its peak for `batch` samples a step
    std::int64_t batch = 256;
    // Whether it grows with the batch (Goyal et al. 2017, arXiv:1706.02677, §2.1) or with its root, as suits Adam's
    // steps, whose length is not that of the gradient (Malladi et al. 2022, arXiv:2205.10287).
    enum class Scaling { linear, root } scaling = Scaling::linear;
};

/// Recipes that several methods share.
inline const std::string small_data = "small-data";
/// Ours: AdamW at `rate` for batches of 32, twelve epochs and one of warm-up; `settings` of the method beside.
Recipe small_data_recipe(double rate, std::vector<std::pair<std::string, std::string>> settings = {});

/// The learning rate for batches of `batch` samples.
double rate_for(const Recipe& recipe, std::int64_t batch);
/// The recipe as overrides of an experiment whose batch is `batch`, with the rate scaled to it.
std::vector<std::string> overrides_of(const Recipe& recipe, std::int64_t batch);

} // namespace terrella::methods

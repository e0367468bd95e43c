// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/view_lists.h"
#include "base/parameters.h"
#include "base/registry.h"
#include "methods/recipe.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace terrella::methods {

class Method;
struct MethodContext;

/// Branches of the survey's taxonomy (Wang et al. 2022, "Self-supervised Learning in Remote Sensing: A Review").
enum class Branch { supervised, contrastive, clustering, distillation, redundancy, generative, predictive, unified, semi };
std::string branch_name(Branch branch);

/// One line of the list of methods. This header is free of LibTorch, so that forms and help can use it.
struct MethodEntry {
    std::string name; // "moco-v2"
    Branch branch;
    std::string paper; // "Chen et al. 2020, arXiv:2003.04297"
    std::string loss;  // what it minimises, as the field names it: "InfoNCE"
    bool needs_labels = false, needs_neighbours = false; // of the data
    const Schema* schema;
    std::vector<Recipe> recipes; // the published ones first
    /// The views it wants of a sample at views of `size` pixels; `own` replaces its recipe, for all views or for those
    /// that it names. Throws ConfigurationError when it names a view that the method does not draw.
    std::function<augment::ViewPlan(const Json& values, const augment::ImageTraits& traits, int size,
                                    const augment::ViewLists& own)>
        views;
    std::function<std::shared_ptr<Method>(const Json& values, const MethodContext& context)> make;
};

/// The recipe of this name. Throws ConfigurationError with the names that there are.
const Recipe& recipe_of(const MethodEntry& method, const std::string& name);

/// The names of the views that a method draws, in order; they depend on its parameters alone. Throws ConfigurationError
/// for an unknown method and for parameters that do not fit each other.
std::vector<std::string> view_names(const Selected& method);

/// Every method, ordered as the taxonomy.
const Registry<MethodEntry>& methods();

} // namespace terrella::methods

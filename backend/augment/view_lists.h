// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"

#include <span>
#include <string>

/// Pipelines of one's own in the place of those that a method draws its views with.
namespace terrella::augment {

/// One list for all views, or lists under the names of views. "local" stands for "local 1", "local 2" and so on; a
/// view's own name goes before it. Views that nothing names keep the method's recipe.
using ViewLists = SelectedLists;

/// What views of a kind are called together: "local" of "local 3"; empty for a name that does not end in a number.
std::string view_kind(const std::string& view);

/// The name under which `names` have something for a view: its own, else its kind's; empty when there is neither.
std::string name_for(const std::string& view, std::span<const std::string> names);

/// Throws ConfigurationError ("augment.NAME", with the nearest view) for a name in `lists` that is no view's and no
/// kind's. `views` are the method's.
void check_names(const ViewLists& lists, std::span<const std::string> views);

/// The plan with the lists that name its views in the place of their pipelines. A list that says no size takes that of
/// the pipeline it replaces, where that says none `size`, as `with_view_size` does. Throws as `check_names`.
ViewPlan with_own_lists(ViewPlan plan, const ViewLists& lists, int size);

} // namespace terrella::augment

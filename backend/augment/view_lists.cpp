// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/view_lists.h"

#include "base/error.h"
#include "base/text.h"

#include <algorithm>

namespace terrella::augment {
namespace {

std::vector<std::string> names_of(const ViewPlan& plan) {
    std::vector<std::string> names;
    for (const ViewSpec& view : plan.views)
        names.push_back(view.name);
    return names;
}

/// Side in pixels that a pipeline states, the last of several; 0 when it states none.
int stated_side(const PipelineSpec& pipeline) {
    int side = 0;
    for (const Selected& operation : pipeline)
        if (operation.name == "random-resized-crop" || operation.name == "resize")
            side = operation.values.value("size", 0);
    return side;
}

} // namespace

std::string view_kind(const std::string& view) {
    const auto space = view.rfind(' ');
    const bool numbered = space != std::string::npos && space > 0 && space + 1 < view.size() &&
                          std::all_of(view.begin() + static_cast<std::ptrdiff_t>(space) + 1, view.end(),
                                      [](char c) { return c >= '0' && c <= '9'; });
    return numbered ? view.substr(0, space) : std::string();
}

std::string name_for(const std::string& view, std::span<const std::string> names) {
    for (const std::string& name : {view, view_kind(view)})
        if (!name.empty() && std::ranges::find(names, name) != names.end())
            return name;
    return {};
}

void check_names(const ViewLists& lists, std::span<const std::string> views) {
    std::vector<std::string> known(views.begin(), views.end());
    for (const std::string& view : views)
        if (const std::string kind = view_kind(view); !kind.empty() && std::ranges::find(known, kind) == known.end())
            known.push_back(kind);
    for (const auto& [name, list] : lists.parts)
        if (std::ranges::find(known, name) == known.end())
            throw ConfigurationError(told("The method draws no view '%1'", name), "augment." + name,
                                     name_remedy(name, known));
}

ViewPlan with_own_lists(ViewPlan plan, const ViewLists& lists, int size) {
    check_names(lists, names_of(plan));
    std::vector<std::string> names;
    for (const auto& [name, list] : lists.parts)
        names.push_back(name);
    for (ViewSpec& view : plan.views) {
        const auto at = std::ranges::find(names, name_for(view.name, names));
        if (at == names.end())
            continue;
        const int side = stated_side(view.pipeline);
        view.pipeline =
            with_view_size(lists.parts[static_cast<std::size_t>(at - names.begin())].second, side > 0 ? side : size);
    }
    return plan;
}

} // namespace terrella::augment

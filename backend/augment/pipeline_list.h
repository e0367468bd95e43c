// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"

#include <span>
#include <string>
#include <vector>

/// A plan as a person edits it: operations may be switched off without being lost.
namespace terrella::augment {

struct ListedOperation {
    Selected operation;
    bool enabled = true;
    bool operator==(const ListedOperation&) const = default;
};
struct ListedView {
    std::string name;
    std::vector<ListedOperation> operations;
    bool operator==(const ListedView&) const = default;
};
using PipelineList = std::vector<ListedView>;

/// All operations of a plan, enabled.
PipelineList listed(const ViewPlan& plan);
/// The plan of what is enabled.
ViewPlan plan_of(const PipelineList& list);

/// As YAML: `views:` with a name and operations each; what is switched off carries `enabled: false`. Only values that
/// were given are written.
std::string write_pipeline(const PipelineList& list);
/// Reads that, or the `augment:` of an experiment file: its one list as one view ("views"), its lists by view. Throws ConfigurationError with
/// `name`, line and column for unknown operations, keys or values; whether bands and sizes fit is for `Views` to say.
PipelineList parse_pipeline(const std::string& text, const std::string& name);

/// Lists of other views for views of these names: those of the same name or kind where every list names one; one by one
/// where there are as many; else none. Views that no list names are left out.
PipelineList for_views(const PipelineList& given, std::span<const std::string> views);

/// One row of two pipelines side by side.
struct ComparedOperation {
    int left = -1, right = -1;       // numbers of the operations; −1: missing on that side
    std::vector<Difference> changes; // of the complete values; "enabled" among them
};
/// Rows in the order of both sides: the longest common sequence of names is paired, the rest stands alone, the left
/// side's first. Never throws: values that the schema refuses are compared as they are.
std::vector<ComparedOperation> compared(const std::vector<ListedOperation>& left,
                                        const std::vector<ListedOperation>& right);

} // namespace terrella::augment

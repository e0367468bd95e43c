// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/pipeline_list.h"
#include "augment/presets.h"

#include <QString>

#include <functional>
#include <optional>

class QMenu;

namespace terrella::widgets {

class ExperimentSession;

/// Where a preset comes from and in what it differs, a line each.
QString provenanceOf(const augment::Preset& preset);

/// An entry for each published recipe that fits the data in hand, with its paper in the tooltip; those that do not fit
/// are there, disabled, and say why. A recipe whose views are drawn differently has, when `by_view`, an entry a view and,
/// where they fit the method's views, one for all of them.
///
/// chosen  gets the preset, the number of the view (none: each view its own) and the preset's views
void fillPresetMenu(QMenu& menu, const ExperimentSession& session, bool by_view,
                    const std::function<void(const augment::Preset&, std::optional<std::size_t> view,
                                             const augment::ViewPlan&)>& chosen);

/// An entry for each operation under the heading of its group, with its meaning; those that do not fit the bands are
/// disabled and say why.
void fillOperationMenu(QMenu& menu, const ExperimentSession& session,
                       const std::function<void(const std::string& operation)>& chosen);

} // namespace terrella::widgets

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "methods/recipe.h"

#include <QString>

#include <functional>

class QMenu;

namespace terrella::widgets {

class ExperimentSession;

/// An entry for each recipe of the method in hand, with what it is for, its source and what it would set as tooltip.
void fillRecipeMenu(QMenu& menu, const ExperimentSession& session,
                    const std::function<void(const methods::Recipe&)>& chosen);

/// Sets what the recipe says, with the rate for the batch in hand: one step for Undo.
void applyRecipe(ExperimentSession& session, const methods::Recipe& recipe);

} // namespace terrella::widgets

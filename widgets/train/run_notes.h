// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/report.h"
#include "widgets/common/curve_plot_notes.h"

#include <QString>

namespace terrella::widgets {

/// "Complete collapse" of "complete-collapse".
QString ruleTitle(const std::string& rule);

CurveNote noteOf(const training::Warning& warning);
CurveNote noteOf(const methods::Milestone& milestone);

} // namespace terrella::widgets

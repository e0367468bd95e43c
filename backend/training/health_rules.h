// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace terrella::training {

/// A health figure that is judged. The trainer warns under `rule` when the figure stays outside; whoever shows the
/// figure draws the same range and marks it when that warning was given, so that both say the same.
struct HealthRule {
    std::string figure;   // as StepReport::health names it
    std::string rule;     // as Warning::rule names it
    double low = 0, high = 0; // healthy from … to
    double alarm_below = 0;   // graver than a warning; 0: never
};

/// Spread of what the loss compares times √D (1: directions fill the sphere, 0: all alike): below 0.3 a warning, below
/// 0.1 an alarm. The figure is that of SimSiam §4.1, the thresholds are this program's own, from runs that learned and
/// runs that did not: MoCo's first steps dip to 0.2 and recover.
const HealthRule& spread_rule();
/// Share of the time spent waiting for data: above 0.3 a warning.
const HealthRule& data_wait_rule();

/// Every rule about a health figure.
const std::vector<HealthRule>& health_rules();
/// The rule that judges `figure`; none for figures that are only shown.
const HealthRule* health_rule(const std::string& figure);

} // namespace terrella::training

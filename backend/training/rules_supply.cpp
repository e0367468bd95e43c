// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "training/health_rules.h"
#include "training/health_thresholds.h"
#include "training/setting_changes.h"

#include <algorithm>
#include <cmath>

namespace terrella::training {
namespace {

namespace at = thresholds;

std::optional<Finding> data_starved(const RunFacts&, const RunHistory& history) {
    const std::optional<DataWait>& wait = history.now().data_wait;
    if (!wait)
        return std::nullopt;
    const Condition condition = wait->share > at::data_wait_high         ? Condition::unwell
                                : wait->share <= at::data_wait_recovered ? Condition::well
                                                                         : Condition::between;
    return Finding{condition, told("Training waited for data %1 % of the last %2 s", std::lround(100 * wait->share),
                                   short_number(wait->of_s))};
}

Remedy supply_faster(const RunFacts& facts, const RunHistory&) {
    SettingChanges changes(facts.experiment);
    changes.set("data.workers", std::min<std::int64_t>(256, 2 * facts.experiment.data.workers));
    changes.set("data.cache_mb", std::max<std::int64_t>(1000, 2 * facts.experiment.data.cache_mb));
    return {changes.list(),
            told("%1 so that decoded images stay in memory, or set data.size to shrink them once", changes.text())};
}

} // namespace

std::vector<HealthRule> supply_rules() {
    return {
        {"data-starved",
         {"data_wait"},
         Occasion::step,
         {0, 1},
         Severity::warning,
         Severity::alarm,
         "Reading and augmenting images is slower than learning from them",
         data_starved,
         supply_faster},
    };
}

} // namespace terrella::training

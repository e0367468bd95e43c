// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "training/health_figures.h"
#include "training/health_rules.h"
#include "training/health_thresholds.h"
#include "training/setting_changes.h"

#include <algorithm>
#include <cmath>

namespace terrella::training {
namespace {

namespace at = thresholds;

std::optional<Finding> too_high(const RunFacts& facts, const RunHistory& history) {
    const auto update = value_of(history.now(), "update_to_weight");
    if (!update || history.now().step <= facts.warmup_steps)
        return std::nullopt;
    const Condition condition = *update > at::update_alarm        ? Condition::grave
                                : *update > at::update_high       ? Condition::unwell
                                : *update <= at::update_recovered ? Condition::well
                                                                  : Condition::between;
    return Finding{condition, told("A step moves the weights by %1 % of their length; 0.01 to 1 % is usual",
                                   short_number(100 * *update))};
}

std::optional<Finding> too_low(const RunFacts& facts, const RunHistory& history) {
    const auto update = value_of(history.now(), "update_to_weight");
    const auto first = history.first_loss();
    if (!update || !first)
        return std::nullopt;
    const double peak = SettingChanges(facts.experiment).number("optimizer.lr");
    const bool in_force = history.now().lr >= at::rate_in_force * peak;
    const double scale = std::max({std::abs(*first), std::abs(history.loss()), 1e-6});
    const bool still = std::abs(history.loss() - *first) <= at::loss_moved * scale;
    const Condition condition = !in_force                           ? Condition::between
                                : *update < at::update_low && still ? Condition::unwell
                                : *update > 2 * at::update_low      ? Condition::well
                                                                    : Condition::between;
    return Finding{condition,
                   told("A step moves the weights by %1 % of their length, and the loss went from %2 to %3 only",
                        short_number(100 * *update), short_number(*first), short_number(history.loss()))};
}

Remedy lower(const RunFacts& facts, const RunHistory&) {
    SettingChanges changes(facts.experiment);
    changes.scale_rate(0.1).lengthen_warmup();
    return {changes.list(), changes.text()};
}

Remedy raise(const RunFacts& facts, const RunHistory& history) {
    SettingChanges changes(facts.experiment);
    const double update = value_of(history.now(), "update_to_weight").value_or(0);
    changes.scale_rate(update > 0 && update < at::update_low / 100 ? 1000 : 100); // to where steps are usual
    return {changes.list(), told("%1, then compare rates three times as high and as low", changes.text())};
}

} // namespace

std::vector<HealthRule> rate_rules() {
    return {
        {"learning-rate-too-high",
         {"update_to_weight"},
         Occasion::measurement,
         {20, 3},
         Severity::warning,
         Severity::alarm,
         "Each step replaces a good part of the weights, so that what earlier steps learned does not last. You et al. "
         "(2017, "
         "LARS, §4) see training fail where the step is long against the weights of a layer; batch norm hides it from "
         "the "
         "loss, which no longer depends on their length",
         too_high,
         lower},
        {"learning-rate-too-low",
         {"update_to_weight"},
         Occasion::measurement,
         {80, 5},
         Severity::note,
         Severity::warning,
         "The weights hardly move, and neither does the loss: the run will end as it began. You et al. (2017, LARS, "
         "§4) "
         "compare the step with the weights for this; rates are published for batches of 256 and scale with the batch "
         "(Goyal "
         "et al. 2017, §2.1)",
         too_low,
         raise},
    };
}

} // namespace terrella::training

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

std::optional<Finding> frozen_teacher(const RunFacts& facts, const RunHistory& history) {
    const auto momentum = history.now().momentum;
    if (!momentum)
        return std::nullopt;
    const double done =
        static_cast<double>(history.now().step) / static_cast<double>(std::max<std::int64_t>(1, facts.total_steps));
    const double kept = std::pow(*momentum, static_cast<double>(facts.total_steps));
    const Message seen = told("The momentum is %1: after %2 steps the teacher still is %3 % of what it began as",
                              number_text(*momentum), facts.total_steps, short_number(100 * kept));
    if (*momentum > at::momentum_high)
        return Finding{done < 0.9 ? Condition::grave : Condition::between, seen};
    // A schedule raises it to 1: what the run began with says how far the teacher gets.
    return Finding{kept <= at::teacher_kept ? Condition::well
                   : done < 0.5             ? Condition::unwell
                                            : Condition::between,
                   seen};
}

std::optional<Finding> stale_queue(const RunFacts& facts, const RunHistory& history) {
    const auto momentum = history.now().momentum;
    if (!momentum || facts.queue < 1)
        return std::nullopt;
    const double age =
        static_cast<double>(facts.queue) / static_cast<double>(std::max<std::int64_t>(1, facts.experiment.batch));
    const double kept = std::pow(*momentum, age);
    const Condition condition = kept < at::key_kept_alarm        ? Condition::grave
                                : kept < at::key_kept_low        ? Condition::unwell
                                : kept >= at::key_kept_recovered ? Condition::well
                                                                 : Condition::between;
    return Finding{condition, told("The oldest keys are %1 steps old, and %2 % of the encoder that made them is left",
                                   short_number(age), short_number(100 * kept))};
}

Remedy let_it_follow(const RunFacts& facts, const RunHistory&) {
    if (auto mend = mended(facts))
        return *mend;
    SettingChanges changes(facts.experiment);
    // So that 5 % of the beginning are left at the end: m^T = 0.05.
    const double followed = 1 - 3.0 / static_cast<double>(std::max<std::int64_t>(30, facts.total_steps));
    changes.set("method.momentum", std::min(0.99, std::floor(1000 * followed) / 1000));
    return {changes.list(), told("%1, or train for longer", changes.text())};
}

Remedy keep_keys_alike(const RunFacts& facts, const RunHistory&) {
    if (auto mend = mended(facts))
        return *mend;
    SettingChanges changes(facts.experiment);
    if (changes.number("method.momentum") < 0.99)
        changes.set("method.momentum", 0.99);
    else
        changes.set("method.queue", "auto");
    return {changes.list(), changes.text()};
}

} // namespace

std::vector<HealthRule> teacher_rules() {
    return {
        {"frozen-teacher",
         {"momentum"},
         Occasion::measurement,
         {40, 5},
         Severity::note,
         Severity::warning,
         "The network that gives the targets hardly follows the one that learns, so that the targets stay those of "
         "random "
         "weights. Grill et al. (2020, BYOL, table 5) get 18.8 % with a target that never moves against 68.4 % with "
         "0.99; "
         "published momenta are made for runs of many more steps",
         frozen_teacher,
         let_it_follow},
        {"stale-queue",
         {},
         Occasion::measurement,
         {40, 5},
         Severity::warning,
         Severity::alarm,
         "Keys of the queue come from encoders that no longer exist, so that the loss compares queries with answers of "
         "different networks. He et al. (2020, MoCo, §4.1) lose 4 points at a momentum of 0.9 and learn nothing at 0: "
         "keys "
         "must come from an encoder that moves slowly against the time they wait",
         stale_queue,
         keep_keys_alike},
    };
}

} // namespace terrella::training

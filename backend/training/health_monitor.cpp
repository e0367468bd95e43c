// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/health_monitor.h"

namespace terrella::training {

HealthMonitor::HealthMonitor(RunFacts facts)
    : facts_(std::move(facts)), history_(facts_.settling_steps()), latches_(health_rules().size()) {}

std::vector<Warning> HealthMonitor::add(const StepReport& report) {
    history_.add(report);
    std::vector<Warning> warnings;
    for (std::size_t i = 0; i < latches_.size(); ++i) {
        const HealthRule& rule = health_rules()[i];
        if (rule.occasion == Occasion::measurement && report.health.empty())
            continue;
        const std::optional<Finding> finding = rule.judge(facts_, history_);
        if (!finding)
            continue;
        const std::optional<Condition> told = latches_[i].add(report.step, finding->condition, rule.patience);
        if (!told)
            continue;
        Remedy remedy = rule.remedy(facts_, history_);
        warnings.push_back({report.step, rule.name, *told == Condition::grave ? rule.grave : rule.unwell, finding->seen,
                            rule.why, std::move(remedy.text), std::move(remedy.change)});
    }
    return warnings;
}

Json HealthMonitor::state() const {
    Json rules = Json::object();
    for (std::size_t i = 0; i < latches_.size(); ++i)
        rules[health_rules()[i].name] = latches_[i].state();
    return {{"history", history_.state()}, {"rules", std::move(rules)}};
}

void HealthMonitor::take(const Json& state) {
    const Json known = state.is_object() ? state : Json::object();
    history_.take(known.value("history", Json()));
    const Json rules = known.value("rules", Json::object());
    for (std::size_t i = 0; i < latches_.size(); ++i)
        latches_[i].take(rules.is_object() ? rules.value(health_rules()[i].name, Json()) : Json());
}

} // namespace terrella::training

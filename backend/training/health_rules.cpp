// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/health_rules.h"

#include "training/setting_changes.h"

#include <algorithm>

namespace terrella::training {

std::optional<Remedy> mended(const RunFacts& facts) {
    SettingChanges changes(facts.experiment);
    if (changes.mend(); changes.empty())
        return std::nullopt;
    return Remedy{changes.list(), told("%1: the run was broken on purpose", changes.text())};
}

std::optional<Remedy> retempered(const RunFacts& facts) {
    SettingChanges changes(facts.experiment);
    if (changes.usual_temperature(); changes.empty())
        return std::nullopt;
    return Remedy{changes.list(),
                  told("%1: with a high temperature all strangers count alike, with a low one only the nearest "
                       "(Wang and Liu 2021)",
                       changes.text())};
}

const std::vector<HealthRule>& health_rules() {
    static const std::vector<HealthRule> rules = [] {
        std::vector<HealthRule> all;
        for (auto& group : {collapse_rules(), task_rules(), rate_rules(), teacher_rules(), supply_rules()})
            all.insert(all.end(), group.begin(), group.end());
        return all;
    }();
    return rules;
}

const HealthRule* health_rule(const std::string& name) {
    const auto found = std::ranges::find(health_rules(), name, &HealthRule::name);
    return found == health_rules().end() ? nullptr : &*found;
}

std::vector<const HealthRule*> rules_about(const std::string& figure) {
    std::vector<const HealthRule*> found;
    for (const HealthRule& rule : health_rules())
        if (std::ranges::find(rule.figures, figure) != rule.figures.end())
            found.push_back(&rule);
    return found;
}

} // namespace terrella::training

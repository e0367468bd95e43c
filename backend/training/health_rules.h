// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "training/latch.h"
#include "training/run_history.h"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace terrella::training {

/// What a rule says of a run as it stands.
struct Finding {
    Condition condition = Condition::well;
    Message seen; // the numbers, one sentence without a full stop
};

/// What to do about it: the settings to change, and in words what else.
struct Remedy {
    std::vector<Change> change;
    Message text;
};

/// The whole remedy where the run was broken for teaching: to take the switches away. None where there are none.
std::optional<Remedy> mended(const RunFacts& facts);
/// The whole remedy where the temperature is so far off that it explains what is wrong. None where it is not.
std::optional<Remedy> retempered(const RunFacts& facts);

/// When a rule is asked.
enum class Occasion { step, measurement }; // after each step; after those whose health was measured

/// One thing that goes wrong with runs, judged on what the network makes of images or on the settings, and never on the
/// loss alone.
struct HealthRule {
    std::string name; // as Warning::rule tells it
    /// That it judges first, of health_figures: marked where the rule warned. None: it judges the settings.
    std::vector<std::string> figures;
    Occasion occasion = Occasion::measurement;
    Patience patience;
    Severity unwell = Severity::warning, grave = Severity::alarm;
    std::string why; // two or three sentences
    /// None where the run lacks what the rule asks about.
    std::function<std::optional<Finding>(const RunFacts&, const RunHistory&)> judge;
    std::function<Remedy(const RunFacts&, const RunHistory&)> remedy;
};

/// Every rule, in the order in which they are asked.
const std::vector<HealthRule>& health_rules();
/// The rule of this name; none when there is no such.
const HealthRule* health_rule(const std::string& name);
/// Warnings that the trainer gives itself, beside the rules, as Warning::rule tells them.
inline constexpr std::array trainer_warnings{"non-finite", "broken-files", "damaged-checkpoint", "doubtful-data"};
/// The rules that judge a figure.
std::vector<const HealthRule*> rules_about(const std::string& figure);

// The groups of the table, a file each.
std::vector<HealthRule> collapse_rules(); // rules_collapse.cpp
std::vector<HealthRule> task_rules();     // rules_task.cpp: the loss stands still, rises, or is met by a shortcut
std::vector<HealthRule> rate_rules();     // rules_rate.cpp
std::vector<HealthRule> teacher_rules();  // rules_teacher.cpp: networks and keys that follow
std::vector<HealthRule> supply_rules();   // rules_supply.cpp

} // namespace terrella::training

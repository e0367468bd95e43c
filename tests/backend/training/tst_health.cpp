// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/training/health_scenarios.h"

#include "training/health_figures.h"
#include "training/health_thresholds.h"
#include "training/setting_changes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace terrella::training {
namespace {

using namespace terrella::test;

std::string told(const std::vector<Warning>& warnings) {
    std::string text;
    for (const Warning& w : warnings)
        text += std::to_string(w.step) + " " + w.rule + " (" + severity_name(w.severity) + "): " + w.seen.text() + "\n";
    return text;
}

Change calmed(const std::string& settings) {
    const Experiment experiment = parse_experiment("method: {name: simclr}\n" + settings, "test");
    return SettingChanges(experiment).calm_rate().list().at(0);
}

TEST(SettingChanges, take_the_rate_that_is_known_to_learn_where_the_present_one_is_far_from_it) {
    const auto rate = [](const Change& change) { return change.key == "optimizer.lr" ? std::stod(change.value) : 0.0; };
    EXPECT_EQ(rate(calmed("batch: 32\noptimizer: {name: adamw, lr: 0.1}")), 0.0005);
    const Change other = calmed("batch: 32\noptimizer: {name: sgd, lr: 3}");
    EXPECT_EQ(other.key, "optimizer");
    EXPECT_NE(other.value.find("adamw"), std::string::npos) << other.value;
    EXPECT_NE(other.value.find("0.0005"), std::string::npos) << other.value;
    // Near it, and where the recipe for small data does not speak: a third.
    EXPECT_EQ(rate(calmed("batch: 32\noptimizer: {name: adamw, lr: 0.0005}")), 0.00015);
    EXPECT_EQ(rate(calmed("batch: 4096\noptimizer: {name: sgd, lr: 3}")), 0.9);
}

SettingChanges changes_of(const std::string& method) {
    return SettingChanges(parse_experiment("method: " + method, "test"));
}

TEST(SettingChanges, take_the_usual_temperature_where_the_present_one_is_far_from_it) {
    const auto changed = [](const std::string& method) { return changes_of(method).usual_temperature().list(); };
    ASSERT_EQ(changed("{name: simclr, temperature: 10}").size(), 1U);
    EXPECT_EQ(changed("{name: simclr, temperature: 10}")[0].value, "0.1");
    EXPECT_EQ(changed("{name: simclr, temperature: 0.005}")[0].key, "method.temperature");
    EXPECT_TRUE(changed("{name: simclr, temperature: 0.5}").empty()); // CIFAR's
    EXPECT_TRUE(changed("{name: byol}").empty());                     // has none
}

TEST(SettingChanges, harden_the_codes_of_swav_and_leave_other_methods_alone) {
    const std::vector<Change> harder = changes_of("{name: swav}").harder_codes().list();
    ASSERT_EQ(harder.size(), 1U);
    EXPECT_EQ(harder[0].key, "method.epsilon");
    EXPECT_EQ(harder[0].value, "0.02");
    EXPECT_TRUE(changes_of("{name: swav, epsilon: 0.01}").harder_codes().empty());
    EXPECT_TRUE(changes_of("{name: vicreg}").harder_codes().empty());
}

TEST(HealthFigures, are_known_by_name_and_stages_by_their_family) {
    std::set<std::string> names;
    for (const HealthFigure& figure : health_figures()) {
        EXPECT_TRUE(names.insert(figure.name).second) << figure.name << " twice";
        EXPECT_FALSE(figure.meaning.empty()) << figure.name;
        EXPECT_TRUE((std::set<std::string>{"training", "methods", "evaluation"}).contains(figure.room)) << figure.name;
        if (figure.low && figure.high) {
            EXPECT_LT(*figure.low, *figure.high) << figure.name;
        }
    }
    ASSERT_NE(health_figure("gradient_norm.layer3"), nullptr);
    EXPECT_EQ(health_figure("gradient_norm.layer3")->name, "gradient_norm.*");
    EXPECT_EQ(health_figure("gradient_norm")->name, "gradient_norm");
    EXPECT_EQ(health_figure("no such figure"), nullptr);
}

TEST(HealthRules, judge_figures_that_are_known_and_say_why) {
    std::set<std::string> names;
    for (const HealthRule& rule : health_rules()) {
        EXPECT_TRUE(names.insert(rule.name).second) << rule.name << " twice";
        EXPECT_GT(rule.why.size(), 40U) << rule.name;
        for (const std::string& figure : rule.figures)
            EXPECT_NE(health_figure(figure), nullptr) << rule.name << ": " << figure;
    }
    for (const char* name :
         {"complete-collapse", "dimensional-collapse", "dead-prototypes", "trivial-loss", "shortcut", "diverging",
          "frozen-teacher", "stale-queue", "learning-rate-too-high", "learning-rate-too-low", "data-starved"})
        EXPECT_NE(health_rule(name), nullptr) << name;
    ASSERT_EQ(rules_about("data_wait").size(), 1U);
    EXPECT_EQ(rules_about("data_wait")[0]->name, "data-starved");
    EXPECT_TRUE(rules_about("lr").empty());
}

TEST(HealthRules, each_is_broken_by_a_scenario) {
    std::set<std::string> broken;
    for (const Scenario& scenario : faults())
        broken.insert(scenario.rule);
    for (const HealthRule& rule : health_rules())
        EXPECT_TRUE(broken.contains(rule.name)) << rule.name;
}

class Fault : public testing::TestWithParam<Scenario> {};

TEST_P(Fault, is_told_by_its_rule_alone) {
    const std::vector<Warning> warnings = watch(GetParam());
    ASSERT_FALSE(warnings.empty());
    for (const Warning& warning : warnings) {
        EXPECT_EQ(warning.rule, GetParam().rule) << told(warnings);
        EXPECT_FALSE(warning.seen.empty());
        EXPECT_FALSE(warning.why.empty());
        EXPECT_FALSE(warning.remedy.empty());
        EXPECT_TRUE(warning.seen.has_pattern() && warning.remedy.has_pattern()) << "for other languages";
    }
    EXPECT_LE(warnings.size(), 2U) << "a warning and its alarm at most\n" << told(warnings);
}

TEST_P(Fault, comes_with_changes_that_the_experiment_takes) {
    const Experiment before = facts_of(GetParam()).experiment;
    for (const Warning& warning : watch(GetParam())) {
        ASSERT_FALSE(warning.change.empty()) << warning.rule;
        // Throws where a key is unknown or a value outside its range; checks the whole as well.
        const Experiment after = parse_experiment(experiment_yaml(before), "test", overrides_of(warning));
        const auto found = differences(whole_experiment(before), whole_experiment(after));
        const auto lies_under = [](const Difference& one, const Change& change) {
            return one.key == change.key || one.key.starts_with(change.key + ".");
        };
        for (const Difference& one : found) // and nothing beside
            EXPECT_TRUE(std::ranges::any_of(warning.change, [&](const Change& c) { return lies_under(one, c); }))
                << one.key;
        for (const Change& change : warning.change) // none is idle
            EXPECT_TRUE(std::ranges::any_of(found, [&](const Difference& d) { return lies_under(d, change); }))
                << change.key;
        for (const Change& change : warning.change)
            EXPECT_NE(warning.remedy.text().find(change.key), std::string::npos) << warning.remedy.text();
    }
}

TEST_P(Fault, is_told_the_same_after_a_resume) {
    const std::vector<Warning> whole = watch(GetParam());
    for (const std::int64_t stop : {37, 110, 200}) {
        HealthMonitor before(facts_of(GetParam())), after(facts_of(GetParam()));
        std::vector<Warning> both = watch(before, GetParam(), 1, stop);
        after.take(Json::parse(before.state().dump())); // as state.json holds it
        for (Warning& warning : watch(after, GetParam(), stop + 1))
            both.push_back(std::move(warning));
        EXPECT_EQ(told(both), told(whole)) << "stopped at " << stop;
    }
}

const auto names = [](const auto& each) {
    std::string name = each.param.name;
    std::ranges::replace_if(
        name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name;
};
INSTANTIATE_TEST_SUITE_P(Sequences, Fault, testing::ValuesIn(faults()), names);

class Harmless : public testing::TestWithParam<Scenario> {};

TEST_P(Harmless, stays_silent) {
    const std::vector<Warning> warnings = watch(GetParam());
    EXPECT_TRUE(warnings.empty()) << told(warnings);
}

INSTANTIATE_TEST_SUITE_P(Sequences, Harmless, testing::ValuesIn(harmless()), names);

TEST(Hysteresis, warns_again_only_after_the_figure_recovered) {
    const auto spread = [](std::int64_t step) {
        return step <= 100 ? 0.15 : step <= 180 ? 0.22 : step <= 220 ? 0.15 : step <= 280 ? 0.8 : 0.15;
    };
    const Scenario scenario{"", "", {}, [&](StepReport& r) { set(r, "feature_std_share", spread(r.step)); }};
    HealthMonitor monitor(facts_of(scenario));
    std::vector<Warning> warnings = watch(monitor, scenario, 1, 400);
    ASSERT_EQ(warnings.size(), 2U) << told(warnings);
    EXPECT_EQ(warnings[0].step, 50);  // the fifth measurement
    EXPECT_EQ(warnings[1].step, 330); // not at 220: 0.22 is better, but not recovered
}

TEST(Hysteresis, warns_once_more_when_it_gets_graver) {
    const Scenario scenario{"", "", {}, [](StepReport& r) { set(r, "feature_std_share", r.step <= 150 ? 0.15 : 0.05); }};
    const std::vector<Warning> warnings = watch(scenario);
    ASSERT_EQ(warnings.size(), 2U) << told(warnings);
    EXPECT_EQ(warnings[0].severity, Severity::warning);
    EXPECT_NE(warnings[0].seen.text().find("0.15"), std::string::npos) << warnings[0].seen.text();
    EXPECT_EQ(warnings[1].step, 200); // no earlier measurement among the five
    EXPECT_EQ(warnings[1].severity, Severity::alarm);
}

TEST(Latch, has_the_same_patience_however_often_it_is_asked) {
    Latch often, seldom;
    std::int64_t told_often = 0, told_seldom = 0;
    for (std::int64_t step = 1; step <= 600; ++step) {
        if (step % 2 == 0 && often.add(step, Condition::unwell, {40, 5}))
            told_often = step;
        if (step % 100 == 0 && seldom.add(step, Condition::unwell, {40, 5}))
            told_seldom = step;
    }
    EXPECT_EQ(told_often, 42);   // 40 steps after the first
    EXPECT_EQ(told_seldom, 500); // the fifth
}

TEST(HealthMonitor, begins_anew_from_notes_that_it_does_not_understand) {
    const Scenario scenario = faults().front();
    for (const Json& notes : {Json(), Json("x"), Json{{"rules", 3}}, Json{{"history", {{"probes", {1, "x"}}}}}}) {
        HealthMonitor monitor(facts_of(scenario));
        monitor.take(notes);
        EXPECT_EQ(told(watch(monitor, scenario)), told(watch(scenario))) << notes;
    }
}

TEST(RunFacts, count_the_steps_in_which_a_queue_fills) {
    RunFacts facts;
    facts.experiment.batch = 32;
    facts.warmup_steps = 10;
    EXPECT_EQ(facts.settling_steps(), 10);
    facts.queue = 1000;
    EXPECT_EQ(facts.settling_steps(), 32);
}

} // namespace
} // namespace terrella::training

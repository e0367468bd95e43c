// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/health.h"

#include "models/conv2d.h"
#include "training/diagnosis.h"
#include "training/health_rules.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace terrella::training {
namespace {

TEST(HealthRules, judge_the_figures_that_the_trainer_warns_about) {
    ASSERT_NE(health_rule("feature_std_share"), nullptr);
    EXPECT_EQ(health_rule("feature_std_share")->rule, "complete-collapse");
    ASSERT_NE(health_rule("data_wait"), nullptr);
    EXPECT_EQ(health_rule("data_wait")->rule, "data-starved");
    EXPECT_EQ(health_rule("lr"), nullptr);
    for (const HealthRule& rule : health_rules())
        EXPECT_LT(rule.low, rule.high) << rule.figure;
}

TEST(SpreadMonitor, warns_once_when_the_spread_stays_low_and_once_more_when_it_collapses) {
    SpreadMonitor monitor;
    const double low = 0.5 * (spread_rule().low + spread_rule().alarm_below), collapsed = 0.5 * spread_rule().alarm_below;
    std::vector<Warning> warnings;
    for (std::int64_t step = 10; step <= 300; step += 10)
        if (const auto warning = monitor.add(step, step <= 150 ? low : collapsed))
            warnings.push_back(*warning);
    ASSERT_EQ(warnings.size(), 2U);
    EXPECT_EQ(warnings[0].step, 50); // the fifth measurement
    EXPECT_EQ(warnings[0].rule, spread_rule().rule);
    EXPECT_EQ(warnings[0].severity, Severity::warning);
    EXPECT_NE(warnings[0].seen.find("0.2"), std::string::npos) << warnings[0].seen;
    EXPECT_EQ(warnings[1].step, 200); // no earlier measurement among the five
    EXPECT_EQ(warnings[1].severity, Severity::alarm);
}

TEST(SpreadMonitor, lets_a_dip_of_the_first_steps_pass) {
    // What MoCo-v2 does on the embedded scenes: it falls, then the queue fills with features and it recovers.
    SpreadMonitor monitor;
    std::int64_t step = 0;
    for (const double share : {0.243, 0.287, 0.21, 0.25, 0.346, 0.433, 0.29, 0.413, 0.444})
        EXPECT_FALSE(monitor.add(step += 10, share)) << share;
}

TEST(SpreadMonitor, has_the_same_patience_however_often_it_measures) {
    SpreadMonitor often, seldom;
    std::int64_t warned_often = 0, warned_seldom = 0;
    for (std::int64_t step = 1; step <= 600; ++step) {
        if (step % 2 == 0 && often.add(step, 0.2))
            warned_often = step;
        if (step % 100 == 0 && seldom.add(step, 0.2))
            warned_seldom = step;
    }
    EXPECT_EQ(warned_often, 42); // 40 steps after the first measurement
    EXPECT_EQ(warned_seldom, 500); // the fifth measurement
}

TEST(DataWaitMonitor, warns_once_when_training_waits_for_long) {
    DataWaitMonitor monitor;
    int warnings = 0;
    for (int step = 1; step <= 60; ++step)
        if (const auto warning = monitor.add(step, 0.5, 0.2)) {
            ++warnings;
            EXPECT_EQ(warning->rule, "data-starved");
            EXPECT_EQ(warning->step, 20); // not earlier: one slow batch is no trend
            EXPECT_NE(warning->seen.find("40 %"), std::string::npos) << warning->seen;
            EXPECT_FALSE(warning->why.empty());
            EXPECT_FALSE(warning->remedy.empty());
        }
    EXPECT_EQ(warnings, 1);
    EXPECT_NEAR(monitor.share(), 0.4, 1e-12);
}

TEST(DataWaitMonitor, keeps_quiet_when_data_are_in_time_or_steps_are_short) {
    DataWaitMonitor in_time, short_steps;
    for (int step = 1; step <= 60; ++step) {
        EXPECT_FALSE(in_time.add(step, 0.5, 0.1));
        EXPECT_FALSE(short_steps.add(step, 0.01, 0.009)); // 0.2 s in all says nothing
    }
}

TEST(DataWaitMonitor, forgets_a_slow_beginning) {
    DataWaitMonitor monitor;
    EXPECT_FALSE(monitor.add(1, 10, 10)); // filling the first batches
    for (int step = 2; step <= 19; ++step)
        EXPECT_FALSE(monitor.add(step, 2, 0));
    for (int step = 20; step <= 40; ++step)
        EXPECT_FALSE(monitor.add(step, 2, 0));
    EXPECT_EQ(monitor.share(), 0);
}

TEST(RateMeter, counts_images_over_the_last_steps) {
    RateMeter meter;
    EXPECT_EQ(meter.add(0.0, 100), 0);
    EXPECT_DOUBLE_EQ(meter.add(1.0, 100), 100);
    double last = 0;
    for (int i = 0; i < 40; ++i)
        last = meter.add(2.0 + 0.5 * i, 100);
    EXPECT_DOUBLE_EQ(last, 200);
}

struct Net final : torch::nn::Module {
    Net() : first(register_module("first", std::make_shared<models::Conv2d>(3, 4, 3, 1))),
            second(register_module("second", std::make_shared<models::Conv2d>(4, 4, 3, 1))) {
        first->initialise();
        second->initialise();
    }
    torch::Tensor forward(const torch::Tensor& x) { return second->forward(first->forward(x)); }
    std::shared_ptr<models::Conv2d> first, second;
};

TEST(FirstNonFiniteLayer, names_the_layer_where_it_began) {
    Net net;
    const torch::Tensor x = torch::randn({2, 3, 8, 8});
    EXPECT_EQ(first_non_finite_layer(net, [&] { net.forward(x); }), "");
    {
        const torch::NoGradGuard no_gradient;
        net.second->weight.fill_(std::numeric_limits<float>::infinity());
    }
    EXPECT_EQ(first_non_finite_layer(net, [&] { net.forward(x); }), "second");
    EXPECT_EQ(non_finite_state(net), "second.weight");
    EXPECT_EQ(first_non_finite_layer(net, [&] { net.forward(x * std::nan("")); }), "first");
}

} // namespace
} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/schedules.h"

#include <gtest/gtest.h>

namespace terrella::training {
namespace {

ScheduleSettings settings(const std::string& shape, double warmup_epochs = 2) {
    ScheduleSettings made;
    made.epochs = 10;
    made.warmup_epochs = warmup_epochs;
    made.shape = shape;
    return made;
}

constexpr std::int64_t per_epoch = 5, total = 50;

double rate(const ScheduleSettings& s, std::int64_t step) { return learning_rate(s, 0.4, step, total, per_epoch); }

TEST(LearningRate, rises_linearly_from_above_zero_to_the_peak) {
    for (const char* shape : {"cosine", "step", "constant"}) {
        const ScheduleSettings s = settings(shape);
        for (std::int64_t step = 0; step < 10; ++step)
            EXPECT_NEAR(rate(s, step), 0.4 * static_cast<double>(step + 1) / 10, 1e-15) << shape << " " << step;
        EXPECT_DOUBLE_EQ(rate(s, 10), 0.4) << shape;
    }
}

TEST(LearningRate, never_rises_after_the_warmup) {
    for (const char* shape : {"cosine", "step", "constant"})
        for (std::int64_t step = 10; step + 1 < total; ++step)
            EXPECT_LE(rate(settings(shape), step + 1), rate(settings(shape), step)) << shape << " " << step;
}

TEST(LearningRate, of_the_cosine_is_half_way_in_the_middle) {
    EXPECT_NEAR(rate(settings("cosine", 0), total / 2), 0.2, 1e-15);
    ScheduleSettings s = settings("cosine", 0);
    s.final_fraction = 0.5;
    EXPECT_NEAR(rate(s, total / 2), 0.3, 1e-15);
    EXPECT_GT(rate(s, total - 1), 0.2);
    EXPECT_NEAR(rate(s, total - 1), 0.2, 1e-3);
}

TEST(LearningRate, steps_down_exactly_at_the_milestones) {
    const ScheduleSettings s = settings("step", 0);
    EXPECT_DOUBLE_EQ(rate(s, 29), 0.4);
    EXPECT_DOUBLE_EQ(rate(s, 30), 0.4 * 0.1); // 0.6 of 50
    EXPECT_DOUBLE_EQ(rate(s, 39), 0.4 * 0.1);
    EXPECT_DOUBLE_EQ(rate(s, 40), 0.4 * 0.1 * 0.1);
}

TEST(LearningRate, of_a_warmup_as_long_as_the_training_reaches_the_peak_at_the_end) {
    EXPECT_DOUBLE_EQ(rate(settings("cosine", 10), total - 1), 0.4);
}

TEST(LearningRate, takes_fractions_of_an_epoch) {
    EXPECT_DOUBLE_EQ(rate(settings("constant", 0.4), 0), 0.2); // two steps
    EXPECT_DOUBLE_EQ(rate(settings("constant", 0.4), 1), 0.4);
}

TEST(RateMilestones, are_where_the_rate_of_a_report_turns) {
    // Reports count from 1, `rate` from 0.
    const ScheduleSettings s = settings("step");
    EXPECT_EQ(rate_milestones(s, total, per_epoch),
              (std::vector<methods::Milestone>{{10, "warmup-ended"}, {31, "rate-dropped"}, {41, "rate-dropped"}}));
    EXPECT_LT(rate(s, 8), rate(s, 9));
    EXPECT_DOUBLE_EQ(rate(s, 9), rate(s, 29));
    EXPECT_LT(rate(s, 30), rate(s, 29));
    EXPECT_TRUE(rate_milestones(settings("constant", 0), total, per_epoch).empty());
}

TEST(MocoV2Rate, falls_at_epochs) {
    EXPECT_DOUBLE_EQ(moco_v2_rate(0, 200, 0.03, true, {}), 0.03);
    EXPECT_NEAR(moco_v2_rate(100, 200, 0.03, true, {}), 0.015, 1e-15);
    EXPECT_NEAR(moco_v2_rate(160, 200, 0.03, false, {120, 160}), 0.0003, 1e-15);
}

TEST(WarmupCosine, begins_at_nothing_and_ends_at_the_least) {
    EXPECT_DOUBLE_EQ(warmup_cosine(0, 100, 10, 1.0, 0.001), 0);
    EXPECT_DOUBLE_EQ(warmup_cosine(10, 100, 10, 1.0, 0.001), 1.0);
    EXPECT_NEAR(warmup_cosine(100, 100, 10, 1.0, 0.001), 0.001, 1e-15);
}

TEST(LinearWarmupCosine, has_the_full_rate_twice) {
    EXPECT_DOUBLE_EQ(linear_warmup_cosine(4, 20, 5, 0.1, 0, 0), 0.1);
    EXPECT_DOUBLE_EQ(linear_warmup_cosine(5, 20, 5, 0.1, 0, 0), 0.1);
    EXPECT_DOUBLE_EQ(linear_warmup_cosine(0, 20, 1, 0.1, 0.01, 0), 0.01);
}

TEST(LightlyWarmupCosine, ends_exactly_at_the_end) {
    EXPECT_DOUBLE_EQ(lightly_warmup_cosine(29, 30, 5, 1.0, 0.001), 0.001);
    EXPECT_DOUBLE_EQ(lightly_warmup_cosine(0, 30, 5, 1.0, 0.001), 0.2);
}

} // namespace
} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/pace.h"

#include <gtest/gtest.h>

namespace terrella::training {
namespace {

TEST(DataWaitMeter, can_be_judged_after_twenty_steps_and_three_seconds) {
    DataWaitMeter meter, short_steps;
    for (int step = 1; step < 20; ++step) {
        meter.add(0.5, 0.2);
        EXPECT_FALSE(meter.settled()) << step << ": one slow batch is no trend";
    }
    meter.add(0.5, 0.2);
    ASSERT_TRUE(meter.settled());
    EXPECT_NEAR(meter.settled()->share, 0.4, 1e-12);
    EXPECT_NEAR(meter.settled()->of_s, 10, 1e-12);
    for (int step = 1; step <= 60; ++step)
        short_steps.add(0.01, 0.009);
    EXPECT_FALSE(short_steps.settled()) << "0.2 s in all says nothing";
    EXPECT_NEAR(short_steps.share(), 0.9, 1e-12);
}

TEST(DataWaitMeter, forgets_a_slow_beginning) {
    DataWaitMeter meter;
    meter.add(10, 10); // filling the first batches
    for (int step = 2; step <= 40; ++step)
        meter.add(2, 0);
    EXPECT_EQ(meter.share(), 0);
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

} // namespace
} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/grid.h"

#include "base/error.h"

#include <gtest/gtest.h>

namespace terrella::training {
namespace {

TEST(Grid, axes_are_lists_or_ranges) {
    EXPECT_EQ(parse_axis("optimizer.lr=0.01, 0.03"), (GridAxis{"optimizer.lr", {"0.01", "0.03"}}));
    EXPECT_EQ(parse_axis("seed=2..4"), (GridAxis{"seed", {"2", "3", "4"}}));
    EXPECT_EQ(parse_axis("method=simclr"), (GridAxis{"method", {"simclr"}}));
    for (const char* wrong : {"", "seed", "seed=", "=1,2", "seed=1,,2", "seed=1,"})
        EXPECT_THROW(parse_axis(wrong), ConfigurationError) << wrong;
}

TEST(Grid, holds_every_combination_the_last_axis_fastest) {
    Experiment base;
    base.name = "study";
    base.method = {"simclr", {{"temperature", 0.5}}};
    const auto all = experiment_grid(base, {{"optimizer.lr", {"0.01", "0.03"}}, {"seed", {"0", "1", "2"}}});
    ASSERT_EQ(all.size(), 6U);
    EXPECT_EQ(all[0].name, "study-lr0.01-seed0");
    EXPECT_EQ(all[5].name, "study-lr0.03-seed2");
    EXPECT_EQ(all[4].seed, 1);
    EXPECT_EQ(whole_experiment(all[4]).at("optimizer").at("lr"), 0.03);
    EXPECT_EQ(whole_experiment(all[4]).at("method").at("temperature"), 0.5); // the rest stays
    EXPECT_EQ(experiment_grid(base, {}).front().name, "study");
}

TEST(Grid, refuses_what_no_experiment_could_be) {
    Experiment base;
    EXPECT_THROW(experiment_grid(base, {{"seeed", {"1"}}}), ConfigurationError);
    EXPECT_THROW(experiment_grid(base, {{"seed", {"1"}}, {"seed", {"2"}}}), ConfigurationError);
    EXPECT_THROW(experiment_grid(base, {{"optimizer.lr", {"0.1", "fast"}}}), ConfigurationError);
    EXPECT_THROW(experiment_grid(base, {parse_axis("seed=0..5000")}), ConfigurationError);
}

TEST(Grid, names_are_folders_whatever_the_values) {
    Experiment base;
    base.name = "x";
    EXPECT_EQ(experiment_grid(base, {{"data.filter", {"class:River split:train"}}}).front().name,
              "x-filterclassRiversplittrain");
}

} // namespace
} // namespace terrella::training

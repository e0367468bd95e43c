// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/multi_label.h"

#include "base/error.h"

#include <gtest/gtest.h>

namespace terrella::evaluation {
namespace {

TEST(AveragePrecision, is_one_when_all_positives_lead_and_their_share_when_all_scores_are_equal) {
    const torch::Tensor targets = torch::tensor({1, 1, 0, 0, 0});
    EXPECT_DOUBLE_EQ(average_precision(torch::tensor({0.9, 0.8, 0.3, 0.2, 0.1}), targets), 1);
    EXPECT_DOUBLE_EQ(average_precision(torch::full({5}, 0.5), targets), 0.4) << "ties enter together";
    EXPECT_DOUBLE_EQ(average_precision(torch::tensor({0.1, 0.2, 0.7, 0.8, 0.9}), targets), (1.0 / 4 + 2.0 / 5) / 2);
    EXPECT_DOUBLE_EQ(average_precision(torch::rand({5}), torch::zeros({5})), 0);
}

TEST(MultiLabelMetrics, leaves_classes_that_do_not_occur_out_of_the_mean) {
    const torch::Tensor scores = torch::tensor({{0.9, 0.1, 0.6}, {0.2, 0.2, 0.7}});
    const torch::Tensor targets = torch::tensor({{1, 0, 0}, {0, 0, 1}});
    const MultiLabelMetrics m = multi_label_metrics(scores, targets);
    EXPECT_EQ(m.per_class, (std::vector<double>{1, 0, 1}));
    EXPECT_DOUBLE_EQ(m.macro, 1);
    EXPECT_DOUBLE_EQ(m.weighted, 1);
    EXPECT_DOUBLE_EQ(m.samples, 1);
    EXPECT_DOUBLE_EQ(m.f1_micro, 0.8) << "one false alarm";
    EXPECT_DOUBLE_EQ(m.f1_macro, (1 + 0 + 2.0 / 3) / 3);
}

TEST(MultiLabelMetrics, of_samples_without_any_label_are_zero) {
    const MultiLabelMetrics m = multi_label_metrics(torch::rand({3, 2}), torch::zeros({3, 2}));
    EXPECT_EQ(m.macro, 0);
    EXPECT_EQ(m.samples, 0);
    EXPECT_EQ(m.f1_micro, 0);
}

TEST(MultiLabelMetrics, refuse_other_shapes) {
    EXPECT_THROW(multi_label_metrics(torch::rand({3, 2}), torch::zeros({2, 3})), Error);
    EXPECT_THROW(average_precision(torch::rand({3}), torch::zeros({2})), Error);
}

} // namespace
} // namespace terrella::evaluation

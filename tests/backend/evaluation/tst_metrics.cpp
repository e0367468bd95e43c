// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "evaluation/evaluate.h"
#include "evaluation/metrics.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using namespace terrella;
using namespace terrella::evaluation;

TEST(Confusion, has_the_figures_worked_out_by_hand) {
    const std::vector<std::int64_t> truth{0, 0, 0, 1, 1, 2}, predicted{0, 0, 1, 1, 2, 2};
    const ConfusionMatrix matrix = confusion_matrix(truth, predicted, 3);
    EXPECT_EQ(matrix, (ConfusionMatrix{{2, 1, 0}, {0, 1, 1}, {0, 0, 1}}));
    const ClassificationMetrics m = classification_metrics(matrix);
    EXPECT_DOUBLE_EQ(m.overall_accuracy, 4.0 / 6);
    EXPECT_DOUBLE_EQ(m.average_accuracy, (2.0 / 3 + 1.0 / 2 + 1) / 3);
    EXPECT_DOUBLE_EQ(m.iou[1], 1.0 / 3);
    EXPECT_DOUBLE_EQ(m.f1[0], 0.8);
    const double by_chance = (3.0 * 2 + 2.0 * 2 + 1.0 * 2) / 36;
    EXPECT_DOUBLE_EQ(m.kappa, (4.0 / 6 - by_chance) / (1 - by_chance));
}

TEST(Confusion, leaves_out_what_is_ignored_and_refuses_foreign_labels) {
    const std::vector<std::int64_t> truth{0, 255, 1}, predicted{0, 1, 1};
    EXPECT_EQ(confusion_matrix(truth, predicted, 2, 255), (ConfusionMatrix{{1, 0}, {0, 1}}));
    EXPECT_THROW(confusion_matrix(truth, predicted, 2), Error);
    EXPECT_THROW(confusion_matrix(truth, std::vector<std::int64_t>{0}, 2, 255), Error);
}

TEST(Confusion, classes_that_do_not_occur_count_as_nothing) {
    const ClassificationMetrics m = classification_metrics({{3, 0, 0}, {0, 2, 0}, {0, 0, 0}});
    EXPECT_DOUBLE_EQ(m.mean_iou, 1);
    EXPECT_DOUBLE_EQ(m.mean_iou_all, 2.0 / 3);
    EXPECT_DOUBLE_EQ(m.average_accuracy, 1);
    EXPECT_DOUBLE_EQ(classification_metrics({{5}}).kappa, 0) << "0/0 by convention";
    EXPECT_DOUBLE_EQ(classification_metrics({{0, 0}, {0, 0}}).overall_accuracy, 0);
}

TEST(EvaluationJson, holds_every_documented_key) {
    EvaluationResult result;
    result.protocol = "knn";
    result.per_class = {{"Forest", 0.5}};
    const Json json = to_json(result);
    for (const char* key : {"protocol", "top1", "top5", "per_class", "confusion", "train", "test", "split", "weights", "settings", "seconds"})
        EXPECT_TRUE(json.contains(key)) << key;
    EXPECT_TRUE(json["settings"].is_object());
    EXPECT_DOUBLE_EQ(json["per_class"]["Forest"].get<double>(), 0.5);
}

} // namespace

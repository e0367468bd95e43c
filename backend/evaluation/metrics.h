// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace terrella::evaluation {

/// Counts of (truth, prediction): rows truth, columns prediction.
using ConfusionMatrix = std::vector<std::vector<std::int64_t>>;

/// truth, predicted  [N], 0 to classes − 1; pairs whose truth is `ignore` are left out
/// throws            Error when the lengths differ or a label is outside the classes
ConfusionMatrix confusion_matrix(std::span<const std::int64_t> truth, std::span<const std::int64_t> predicted,
                                 std::int64_t classes, std::optional<std::int64_t> ignore = {});

/// The figures of a confusion matrix, 0 to 1 (kappa −1 to 1). What is 0/0 counts as 0, as in scikit-learn with
/// zero_division=0.
struct ClassificationMetrics {
    std::vector<double> precision, recall, iou, f1; // [C]
    double overall_accuracy = 0;
    double average_accuracy = 0;  // mean recall over the classes that occur in the truth
    double kappa = 0;             // Cohen's
    double mean_iou = 0, mean_f1 = 0;         // over the classes that occur in truth or prediction
    double mean_iou_all = 0, mean_f1_all = 0; // over all classes
};
ClassificationMetrics classification_metrics(const ConfusionMatrix& matrix);

} // namespace terrella::evaluation

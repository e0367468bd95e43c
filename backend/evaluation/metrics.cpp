// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "evaluation/metrics.h"

#include "base/error.h"

#include <string>

namespace terrella::evaluation {
namespace {

double ratio(double a, double b) {
    return b > 0 ? a / b : 0.0;
}

} // namespace

ConfusionMatrix confusion_matrix(std::span<const std::int64_t> truth, std::span<const std::int64_t> predicted,
                                 std::int64_t classes, std::optional<std::int64_t> ignore) {
    if (truth.size() != predicted.size())
        throw Error(told("There are %1 predictions for %2 labels", predicted.size(), truth.size()), "confusion matrix",
                    "");
    ConfusionMatrix matrix(static_cast<std::size_t>(classes), std::vector<std::int64_t>(static_cast<std::size_t>(classes)));
    for (std::size_t i = 0; i < truth.size(); ++i) {
        if (ignore && truth[i] == *ignore)
            continue;
        if (truth[i] < 0 || truth[i] >= classes || predicted[i] < 0 || predicted[i] >= classes)
            throw Error(told("Label %1 or prediction %2 is outside of %3 classes", truth[i], predicted[i], classes),
                        "confusion matrix", "");
        ++matrix[static_cast<std::size_t>(truth[i])][static_cast<std::size_t>(predicted[i])];
    }
    return matrix;
}

ClassificationMetrics classification_metrics(const ConfusionMatrix& matrix) {
    const std::size_t classes = matrix.size();
    std::vector<double> in_truth(classes), in_prediction(classes);
    double total = 0, correct = 0;
    for (std::size_t t = 0; t < classes; ++t)
        for (std::size_t p = 0; p < classes; ++p) {
            const auto count = static_cast<double>(matrix[t][p]);
            in_truth[t] += count;
            in_prediction[p] += count;
            total += count;
            correct += t == p ? count : 0;
        }
    ClassificationMetrics m;
    double expected = 0;
    std::size_t true_classes = 0, seen_classes = 0;
    for (std::size_t c = 0; c < classes; ++c) {
        const auto hits = static_cast<double>(matrix[c][c]);
        m.precision.push_back(ratio(hits, in_prediction[c]));
        m.recall.push_back(ratio(hits, in_truth[c]));
        m.iou.push_back(ratio(hits, in_truth[c] + in_prediction[c] - hits));
        m.f1.push_back(ratio(2 * hits, in_truth[c] + in_prediction[c]));
        expected += ratio(in_truth[c] * in_prediction[c], total * total);
        m.average_accuracy += m.recall.back();
        m.mean_iou_all += m.iou.back();
        m.mean_f1_all += m.f1.back();
        true_classes += in_truth[c] > 0;
        seen_classes += in_truth[c] + in_prediction[c] > 0;
    }
    m.overall_accuracy = ratio(correct, total);
    m.kappa = ratio(m.overall_accuracy - expected, 1 - expected);
    m.average_accuracy = ratio(m.average_accuracy, static_cast<double>(true_classes));
    m.mean_iou = ratio(m.mean_iou_all, static_cast<double>(seen_classes)); // absent classes added 0
    m.mean_f1 = ratio(m.mean_f1_all, static_cast<double>(seen_classes));
    m.mean_iou_all = ratio(m.mean_iou_all, static_cast<double>(classes));
    m.mean_f1_all = ratio(m.mean_f1_all, static_cast<double>(classes));
    return m;
}

} // namespace terrella::evaluation

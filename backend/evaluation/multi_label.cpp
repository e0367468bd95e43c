// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "evaluation/multi_label.h"

#include "base/error.h"

namespace terrella::evaluation {
namespace {

void require_same_shape(const torch::Tensor& scores, const torch::Tensor& targets, std::int64_t dimensions) {
    if (scores.dim() != dimensions || scores.sizes() != targets.sizes())
        throw Error(told("Scores and targets do not fit together"), "average precision",
                    dimensions == 1 ? told("Pass [N] twice") : told("Pass [N, C] twice"));
}

/// 2 TP / (2 TP + FP + FN), which is 2 TP / (predicted + true).
torch::Tensor f1(const torch::Tensor& hits, const torch::Tensor& predicted, const torch::Tensor& truths) {
    return 2 * hits / (predicted + truths).clamp_min(1); // hits are 0 where the denominator is
}

} // namespace

double average_precision(const torch::Tensor& scores, const torch::Tensor& targets) {
    require_same_shape(scores, targets, 1);
    const torch::Tensor truths = targets.to(torch::kCPU, torch::kDouble);
    const double positives = truths.sum().item<double>();
    if (positives == 0)
        return 0;
    const auto [sorted, order] = scores.to(torch::kCPU).sort(/*dim=*/0, /*descending=*/true);
    const torch::Tensor hits = truths.index_select(0, order).cumsum(0); // [N]
    // Equal scores are one threshold: the last of each run stands for it.
    const torch::Tensor ends = torch::cat({sorted.diff() != 0, torch::ones({1}, torch::kBool)}).nonzero().squeeze(1);
    const torch::Tensor found = hits.index_select(0, ends); // [thresholds]
    const torch::Tensor gained = torch::cat({found.narrow(0, 0, 1), found.diff()});
    return (gained / positives * (found / (ends + 1).to(torch::kDouble))).sum().item<double>();
}

MultiLabelMetrics multi_label_metrics(const torch::Tensor& scores, const torch::Tensor& targets, double f1_threshold) {
    require_same_shape(scores, targets, 2);
    const torch::Tensor truths = targets.to(torch::kDouble);
    const std::int64_t samples = scores.size(0), classes = scores.size(1);
    MultiLabelMetrics m;
    double occurring = 0, labels = 0;
    for (std::int64_t c = 0; c < classes; ++c) {
        const double count = truths.select(1, c).sum().item<double>();
        m.per_class.push_back(average_precision(scores.select(1, c), truths.select(1, c)));
        m.macro += m.per_class.back();
        m.weighted += count * m.per_class.back();
        occurring += count > 0;
        labels += count;
    }
    if (labels == 0)
        return m;
    m.macro /= occurring;
    m.weighted /= labels;
    m.micro = average_precision(scores.reshape({-1}), truths.reshape({-1}));
    double labelled = 0;
    for (std::int64_t i = 0; i < samples; ++i)
        if (truths[i].sum().item<double>() > 0) {
            m.samples += average_precision(scores[i], truths[i]);
            ++labelled;
        }
    m.samples /= labelled;

    const torch::Tensor predicted = (scores > f1_threshold).to(torch::kDouble), hits = predicted * truths;
    m.f1_macro = f1(hits.sum(0), predicted.sum(0), truths.sum(0)).mean().item<double>();
    m.f1_micro = f1(hits.sum(), predicted.sum(), truths.sum()).item<double>();
    return m;
}

} // namespace terrella::evaluation

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

#include <vector>

namespace terrella::evaluation {

/// Area below precision over recall of one ranking: Σ (Rn − Rn−1)·Pn over the distinct scores, descending; samples of
/// equal score enter together, and nothing is interpolated.
///
/// scores   [N] float, higher is more likely
/// targets  [N], 0 or 1
/// returns  0 to 1; 0 when there is no positive
/// throws   Error when the lengths differ
/// source   scikit-learn average_precision_score; golden-tested
double average_precision(const torch::Tensor& scores, const torch::Tensor& targets);

/// The figures of predictions with several labels a sample, 0 to 1, over the whole set at once: means of the figures of
/// batches are biased.
struct MultiLabelMetrics {
    std::vector<double> per_class;     // [C] average precision
    double macro = 0;                  // mean over the classes that occur
    double micro = 0;                  // all pairs of sample and class as one ranking
    double weighted = 0;               // mean over the classes, by how often they occur
    double samples = 0;                // mean over the samples with a label of the ranking of their classes
    double f1_macro = 0, f1_micro = 0; // at scores above the threshold; macro over all classes, 0/0 counts as 0
};

/// scores   [N, C] float
/// targets  [N, C], 0 or 1; rows without a label (BigEarthNet with 19 classes has some) count as negatives
/// throws   Error when the shapes differ
MultiLabelMetrics multi_label_metrics(const torch::Tensor& scores, const torch::Tensor& targets,
                                      double f1_threshold = 0.5);

} // namespace terrella::evaluation

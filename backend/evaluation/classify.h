// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/evaluate.h"
#include "evaluation/features.h"

#include <cstdint>
#include <string>
#include <vector>

namespace terrella::evaluation {

/// Accuracy of class scores: top-1, top-5, recall per class and the confusion matrix.
///
/// scores  [Q, C] float, larger is better; equal scores rank in the order of the classes
/// labels  [Q] int64, 0 to C − 1
/// ranks   how many of the best classes count as a top-5 hit: min(5, ranks)
EvaluationResult score_classes(const torch::Tensor& scores, const torch::Tensor& labels,
                               const std::vector<std::string>& classes, std::int64_t ranks = 5);

/// The protocol "knn" or "linear" on frozen features: fits on `train`, scores on `test`. Samples without a label are
/// left out. Fills in everything of the result that features can tell. Throws ConfigurationError for an unknown
/// protocol, DataError when a part has no labelled sample.
EvaluationResult classify(const std::string& protocol, const Features& train, const Features& test,
                          const std::vector<std::string>& classes, const KnnSettings& knn, const LinearSettings& linear,
                          std::uint64_t seed, Progress* progress = nullptr, const StopToken& stop = {});

} // namespace terrella::evaluation

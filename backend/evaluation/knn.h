// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "base/torch_compat.h"
#include "evaluation/evaluate.h"

namespace terrella::evaluation {

/// Class scores of test samples by weighted nearest neighbours.
struct KnnVotes {
    torch::Tensor votes;    // [Q, C] float64: Σ exp((cos − nearest)/T) over the neighbours of a class
    torch::Tensor log_scale; // [Q] float64: nearest/T; votes · exp(log_scale) are the published scores Σ exp(cos/T)
};

/// Weighted kNN (Wu et al. 2018, §3.4): the k neighbours with the largest cosine vote exp(cos/T) for their class. The
/// votes are kept relative to the nearest neighbour, so that no temperature overflows.
///
/// train         [N, D] float, need not be normalised; test [Q, D]
/// train_labels  [N] int64, 0 to classes − 1; unlabelled samples (−1) do not vote
/// returns       votes for the part of the test samples that was reached before `stop`; k is at most the number of voters
/// throws        DataError when no training sample has a label
torch::Tensor normalised_rows(const torch::Tensor& features);
KnnVotes knn_votes(const torch::Tensor& train, const torch::Tensor& train_labels, const torch::Tensor& test,
                   std::int64_t classes, const KnnSettings& settings, Progress* progress = nullptr,
                   const StopToken& stop = {});

} // namespace terrella::evaluation

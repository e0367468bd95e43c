// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "evaluation/classify.h"

#include "base/error.h"
#include "base/text.h"
#include "evaluation/knn.h"
#include "evaluation/linear_probe.h"
#include "evaluation/metrics.h"

#include <algorithm>

namespace terrella::evaluation {
namespace {

struct Labelled {
    torch::Tensor values, labels;
};

Labelled labelled_part(const Features& features, const Message& without_labels) {
    const torch::Tensor kept = features.labels.ge(0).nonzero().flatten();
    if (kept.numel() == 0)
        throw DataError(without_labels, "evaluation",
                        told("Choose data with classes, such as a folder for each class"));
    return {features.values.index_select(0, kept), features.labels.index_select(0, kept)};
}

std::span<const std::int64_t> values_of(const torch::Tensor& labels) {
    return {labels.data_ptr<std::int64_t>(), static_cast<std::size_t>(labels.numel())};
}

} // namespace

EvaluationResult score_classes(const torch::Tensor& scores, const torch::Tensor& labels,
                               const std::vector<std::string>& classes, std::int64_t ranks) {
    EvaluationResult result;
    result.classes = classes;
    result.test = labels.numel();
    const torch::Tensor exact = scores.to(torch::kCPU, torch::kFloat64).contiguous();
    const torch::Tensor truth = labels.to(torch::kCPU).contiguous();
    const std::int64_t count = exact.size(0), width = exact.size(1);
    const std::int64_t best = std::min<std::int64_t>(5, ranks);
    std::vector<std::int64_t> predicted(static_cast<std::size_t>(count));
    std::int64_t first_hits = 0, hits = 0;
    for (std::int64_t q = 0; q < count; ++q) {
        const double* row = exact.data_ptr<double>() + q * width;
        const std::int64_t label = truth.data_ptr<std::int64_t>()[q];
        predicted[static_cast<std::size_t>(q)] = std::max_element(row, row + width) - row;
        std::int64_t rank = 0; // of the true class
        for (std::int64_t c = 0; c < width; ++c)
            rank += row[c] > row[label] || (row[c] == row[label] && c < label);
        first_hits += rank == 0;
        hits += rank < best;
    }
    if (count > 0) {
        result.top1 = static_cast<double>(first_hits) / static_cast<double>(count);
        result.top5 = static_cast<double>(hits) / static_cast<double>(count);
    }
    result.confusion = confusion_matrix(values_of(truth), predicted, width);
    const ClassificationMetrics metrics = classification_metrics(result.confusion);
    for (std::size_t c = 0; c < classes.size(); ++c)
        result.per_class.emplace_back(classes[c], metrics.recall[c]);
    return result;
}

EvaluationResult classify(const std::string& protocol, const Features& train, const Features& test,
                          const std::vector<std::string>& classes, const KnnSettings& knn, const LinearSettings& linear,
                          std::uint64_t seed, Progress* progress, const StopToken& stop) {
    const auto [train_values, train_labels] = labelled_part(train, told("No sample of the training part has a label"));
    const auto [test_values, test_labels] = labelled_part(test, told("No sample of the held-out part has a label"));
    const auto width = static_cast<std::int64_t>(classes.size());
    torch::Tensor scores;
    std::int64_t ranks = 5;
    Json settings;
    if (protocol == "knn") {
        scores = knn_votes(train_values, train_labels, test_values, width, knn, progress, stop).votes;
        ranks = knn.k; // one neighbour names one class
        settings = terrella::to_json(knn);
    } else if (protocol == "linear") {
        const LinearModel model = fit_linear(train_values, train_labels, width, linear, seed, progress, stop);
        scores = model.logits(test_values);
        settings = terrella::to_json(linear);
        settings["iterations"] = model.iterations;
        settings["converged"] = model.converged;
        if (linear.solver == "lbfgs")
            settings["c_used"] = model.c;
    } else {
        const std::vector<std::string> known{"knn", "linear"};
        throw ConfigurationError(told("Unknown evaluation '%1'", protocol), "", name_remedy(protocol, known));
    }
    EvaluationResult result = score_classes(scores, test_labels.narrow(0, 0, scores.size(0)), classes, ranks);
    result.protocol = protocol;
    result.train = train_labels.numel();
    result.settings = std::move(settings);
    result.broken = static_cast<std::int64_t>(train.broken.size() + test.broken.size());
    result.complete = train.complete && test.complete && !stop.stop_requested();
    return result;
}

} // namespace terrella::evaluation

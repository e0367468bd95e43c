// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/golden_case.h"
#include "evaluation/classify.h"
#include "evaluation/knn.h"
#include "evaluation/linear_probe.h"
#include "evaluation/metrics.h"
#include "evaluation/multi_label.h"
#include "training/representation.h"

#include <cmath>
#include <optional>
#include <span>

namespace terrella::conformance {
namespace {

torch::Tensor scalar(double value) {
    return torch::tensor(value, torch::kFloat64);
}

torch::Tensor vector(const std::vector<double>& values) {
    return torch::tensor(values, torch::kFloat64);
}

std::span<const std::int64_t> values_of(const torch::Tensor& labels) {
    return {labels.data_ptr<std::int64_t>(), static_cast<std::size_t>(labels.numel())};
}

Outputs knn_weighted(const GoldenCase& golden) {
    evaluation::KnnSettings settings;
    settings.k = golden.params.at("k").get<std::int64_t>();
    settings.temperature = golden.params.at("T").get<double>();
    const auto classes = golden.params.at("num_classes").get<std::int64_t>();
    const evaluation::KnnVotes votes =
        evaluation::knn_votes(golden.in("train"), golden.in("train_labels"), golden.in("test"), classes, settings);
    const auto result = evaluation::score_classes(votes.votes, golden.in("test_labels"),
                                                  std::vector<std::string>(static_cast<std::size_t>(classes)), settings.k);
    return {{"scores", votes.votes * votes.log_scale.exp().unsqueeze(1)},
            {"pred", votes.votes.argmax(1)},
            {"top1", scalar(100 * result.top1)},
            {"top5", scalar(100 * result.top5)}};
}

Outputs linear_logistic(const GoldenCase& golden) {
    const torch::Tensor& x = golden.in("x");
    const torch::Tensor& y = golden.in("y");
    const auto model = evaluation::fit_logistic(x, y, y.max().item<std::int64_t>() + 1, golden.params.at("C").get<double>());
    return {{"weight", model.weight}, {"bias", model.bias}, {"proba", model.logits(x).softmax(1)}};
}

Outputs confusion(const GoldenCase& golden) {
    std::optional<std::int64_t> ignore;
    if (const Json& given = golden.params.at("ignore"); !given.is_null())
        ignore = given.get<std::int64_t>();
    const auto classes = golden.params.at("num_classes").get<std::int64_t>();
    const auto matrix = evaluation::confusion_matrix(values_of(golden.in("targets")), values_of(golden.in("pred")), classes, ignore);
    torch::Tensor counts = torch::zeros({classes, classes}, torch::kInt64);
    for (std::int64_t t = 0; t < classes; ++t)
        for (std::int64_t p = 0; p < classes; ++p)
            counts[t][p] = matrix[static_cast<std::size_t>(t)][static_cast<std::size_t>(p)];
    const auto m = evaluation::classification_metrics(matrix);
    return {{"matrix", counts},
            {"oa", scalar(m.overall_accuracy)},
            {"aa", scalar(m.average_accuracy)},
            {"kappa", scalar(m.kappa)},
            {"precision", vector(m.precision)},
            {"recall", vector(m.recall)},
            {"iou", vector(m.iou)},
            {"f1", vector(m.f1)},
            {"miou", scalar(m.mean_iou)},
            {"miou_all", scalar(m.mean_iou_all)},
            {"mf1", scalar(m.mean_f1)},
            {"mf1_all", scalar(m.mean_f1_all)}};
}

Outputs feature_std(const GoldenCase& golden) {
    const torch::Tensor deviation = training::feature_std(golden.in("x"));
    const auto rows = static_cast<double>(golden.in("x").size(0));
    return {{"std", deviation},
            {"mean_std", deviation.mean()},
            {"mean_std_biased", deviation.mean() * std::sqrt((rows - 1) / rows)}};
}

Outputs rankme(const GoldenCase& golden) {
    const auto rank = training::effective_rank(golden.in("x"), golden.params.at("eps").get<double>());
    return {{"singular_values", rank.singular_values},
            {"rankme", scalar(rank.rank)},
            {"erank_no_eps", scalar(rank.rank_without_eps)}};
}

Outputs alignment_uniformity(const GoldenCase& golden) {
    const double alpha = golden.params.at("alpha").get<double>(), t = golden.params.at("t").get<double>();
    const torch::Tensor x = golden.in("x").to(torch::kFloat64).clone().requires_grad_();
    const torch::Tensor y = golden.in("y").to(torch::kFloat64).clone().requires_grad_();
    const torch::Tensor align = training::alignment(x, y, alpha), uniform = training::uniformity(x, t);
    const torch::Tensor loss = align + (uniform + training::uniformity(y, t)) / 2;
    loss.backward();
    return {{"align", align}, {"uniform", uniform}, {"loss", loss}, {"grad.x", x.grad()}, {"grad.y", y.grad()}};
}

Outputs average_precision(const GoldenCase& golden) {
    const auto m = evaluation::multi_label_metrics(golden.in("scores"), golden.in("targets"),
                                                   golden.params.at("f1_threshold").get<double>());
    return {{"per_class", vector(m.per_class)}, {"macro", scalar(m.macro)},       {"micro", scalar(m.micro)},
            {"weighted", scalar(m.weighted)},   {"samples", scalar(m.samples)},   {"f1_macro", scalar(m.f1_macro)},
            {"f1_micro", scalar(m.f1_micro)}};
}

} // namespace

CaseTable metric_cases() {
    return {{"knn.weighted", knn_weighted},   {"linear.logistic", linear_logistic},
            {"confusion", confusion},         {"feature_std", feature_std},
            {"rankme", rankme},               {"alignment_uniformity", alignment_uniformity},
            {"multilabel.average_precision", average_precision}};
}

} // namespace terrella::conformance

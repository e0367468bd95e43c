// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "evaluation/monitor_probe.h"

#include "data/splits.h"
#include "evaluation/classify.h"

#include <algorithm>
#include <vector>

namespace terrella::evaluation {
namespace {

/// At most `count` of the labelled `indices`, balanced over the classes.
std::vector<std::size_t> subset(const data::Dataset& dataset, const std::vector<std::size_t>& indices,
                                std::int64_t count, std::uint64_t seed) {
    std::vector<std::size_t> labelled = data::label_fraction(dataset, indices, 1, seed);
    const double fraction = labelled.empty() ? 1 : static_cast<double>(count) / static_cast<double>(labelled.size());
    return fraction >= 1 ? labelled : data::label_fraction(dataset, labelled, fraction, seed);
}

} // namespace

training::MonitorProbe monitor_probe(const training::MonitorSettings& settings, std::uint64_t seed) {
    return [=](training::Encoder& encoder, const training::TrainingData& data, const training::OnlineLinear* linear) {
        training::HeldOutAccuracy accuracy;
        const data::Dataset& dataset = *data.dataset;
        if (dataset.info().classes.size() < 2) // of one class every answer is right
            return accuracy;
        const std::vector<std::size_t> asked = subset(dataset, data.split.held_out, settings.knn_samples, seed);
        const std::vector<std::size_t> neighbours =
            settings.knn ? subset(dataset, data.split.train, settings.knn_samples, seed) : std::vector<std::size_t>();
        if (asked.empty())
            return accuracy;
        const Features test = extract_features(encoder, data.dataset, asked, data.traits);
        if (linear != nullptr)
            accuracy.linear = linear->accuracy(test.values, test.labels);
        if (!neighbours.empty()) {
            const Features train = extract_features(encoder, data.dataset, neighbours, data.traits);
            accuracy.knn = classify("knn", train, test, dataset.info().classes, {}, {}, seed).top1;
        }
        return accuracy;
    };
}

} // namespace terrella::evaluation

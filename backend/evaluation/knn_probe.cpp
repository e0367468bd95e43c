// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "evaluation/knn_probe.h"

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

training::MonitorProbe knn_probe(const KnnSettings& settings, std::int64_t max_samples, std::uint64_t seed) {
    return [=](training::Encoder& encoder, const training::TrainingData& data) -> std::optional<double> {
        const data::Dataset& dataset = *data.dataset;
        if (dataset.info().classes.size() < 2) // of one class every answer is right
            return std::nullopt;
        const std::vector<std::size_t> neighbours = subset(dataset, data.split.train, max_samples, seed);
        const std::vector<std::size_t> asked = subset(dataset, data.split.held_out, max_samples, seed);
        if (neighbours.empty() || asked.empty())
            return std::nullopt;
        const Features train = extract_features(encoder, data.dataset, neighbours, data.traits);
        const Features test = extract_features(encoder, data.dataset, asked, data.traits);
        return classify("knn", train, test, dataset.info().classes, settings, {}, seed).top1;
    };
}

} // namespace terrella::evaluation

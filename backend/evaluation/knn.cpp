// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "evaluation/knn.h"

#include "base/error.h"

#include <faiss/IndexFlat.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace terrella::evaluation {
namespace {

constexpr std::int64_t chunk_size = 1024; // test samples at a time: the N×Q matrix of all cosines never exists

} // namespace

torch::Tensor normalised_rows(const torch::Tensor& features) {
    const torch::Tensor rows = features.detach().to(torch::kCPU, torch::kFloat32);
    return (rows / rows.norm(2, 1, true).clamp_min(1e-12)).contiguous();
}

KnnVotes knn_votes(const torch::Tensor& train, const torch::Tensor& train_labels, const torch::Tensor& test,
                   std::int64_t classes, const KnnSettings& settings, Progress* progress, const StopToken& stop) {
    const torch::Tensor labelled = train_labels.to(torch::kCPU).ge(0).nonzero().flatten();
    if (labelled.numel() == 0)
        throw DataError(told("No sample of the training part has a label"), "nearest neighbours",
                        told("Choose data with classes, such as a folder for each class"));
    const torch::Tensor voters = normalised_rows(train.index_select(0, labelled));
    const torch::Tensor classes_of = train_labels.to(torch::kCPU).index_select(0, labelled).contiguous();
    const torch::Tensor queries = normalised_rows(test);
    const std::int64_t count = voters.size(0), asked = queries.size(0), dimensions = voters.size(1);
    const std::int64_t k = std::min(settings.k, count);

    faiss::IndexFlatIP index(dimensions);
    index.add(count, voters.data_ptr<float>());
    KnnVotes result{torch::zeros({asked, classes}, torch::kFloat64), torch::zeros({asked}, torch::kFloat64)};
    double* votes = result.votes.data_ptr<double>();
    double* log_scale = result.log_scale.data_ptr<double>();
    const std::int64_t* label = classes_of.data_ptr<std::int64_t>();
    std::vector<float> cosine(static_cast<std::size_t>(chunk_size * k));
    std::vector<faiss::Index::idx_t> neighbour(cosine.size());
    if (progress)
        progress->start(told("Finding neighbours"), asked);
    std::int64_t reached = 0;
    for (; reached < asked && !stop.stop_requested(); reached += chunk_size) {
        const std::int64_t here = std::min(chunk_size, asked - reached);
        index.search(here, queries.data_ptr<float>() + reached * dimensions, k, cosine.data(), neighbour.data());
        for (std::int64_t q = 0; q < here; ++q) {
            const double nearest = cosine[static_cast<std::size_t>(q * k)]; // faiss sorts by descending product
            log_scale[reached + q] = nearest / settings.temperature;
            for (std::int64_t n = q * k; n < (q + 1) * k; ++n) {
                if (neighbour[static_cast<std::size_t>(n)] < 0)
                    continue; // a feature that is not a number has no neighbours
                votes[(reached + q) * classes + label[neighbour[static_cast<std::size_t>(n)]]] +=
                    std::exp((cosine[static_cast<std::size_t>(n)] - nearest) / settings.temperature);
            }
        }
        if (progress)
            progress->set(reached + here);
    }
    if (reached < asked)
        return {result.votes.narrow(0, 0, reached), result.log_scale.narrow(0, 0, reached)};
    return result;
}

} // namespace terrella::evaluation

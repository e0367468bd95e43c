// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/clustering/spherical_k_means.h"

#include "base/error.h"
#include "methods/similarity.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace terrella::methods {
namespace {

constexpr std::int64_t products_at_once = 1 << 24; // 64 MB of cosines

struct Nearest {
    torch::Tensor cosine, centroid; // [N]
};

Nearest nearest(const torch::Tensor& x, const torch::Tensor& centroids) {
    const std::int64_t rows = std::max<std::int64_t>(products_at_once / centroids.size(0), 1);
    std::vector<torch::Tensor> cosines, numbers;
    for (const torch::Tensor& part : x.split(rows)) {
        const auto [cosine, number] = part.mm(centroids.t()).max(1);
        cosines.push_back(cosine);
        numbers.push_back(number);
    }
    return {torch::cat(cosines), torch::cat(numbers)};
}

/// Gives each empty cluster the worst served row of a cluster that can spare one.
void fill_empty(Nearest& found, torch::Tensor& counts) {
    while (true) {
        const torch::Tensor empty = (counts == 0).nonzero().squeeze(1);
        if (empty.numel() == 0)
            return;
        const torch::Tensor spare = counts.index_select(0, found.centroid) > 1;
        const torch::Tensor worst =
            found.cosine.masked_fill(spare.logical_not(), std::numeric_limits<float>::infinity()).argmin();
        counts[found.centroid[worst]] -= 1;
        counts[empty[0]] += 1;
        found.centroid[worst] = empty[0];
        found.cosine[worst] = 1;
    }
}

torch::Tensor drawn_rows(const torch::Tensor& x, std::int64_t clusters, RandomStream& stream) {
    torch::Tensor order = torch::arange(x.size(0), torch::kLong);
    shuffle(order.data_ptr<std::int64_t>(), order.data_ptr<std::int64_t>() + x.size(0), stream);
    return x.index_select(0, order.narrow(0, 0, clusters).to(x.device()));
}

} // namespace

SphericalClusters spherical_k_means(const torch::Tensor& x, std::int64_t clusters, std::int64_t iterations,
                                    RandomStream& stream) {
    const torch::NoGradGuard no_grad;
    const FullPrecision full_precision;
    if (x.dim() != 2 || clusters < 1 || x.size(0) < clusters)
        throw Error(told("There are fewer vectors than clusters"), "spherical_k_means", told("Pass [N, D], N ≥ K"));
    torch::Tensor centroids = drawn_rows(x, clusters, stream);
    for (std::int64_t i = 0; i < iterations; ++i) {
        Nearest found = nearest(x, centroids);
        torch::Tensor counts = torch::bincount(found.centroid, {}, clusters);
        fill_empty(found, counts);
        centroids = unit_rows(torch::zeros_like(centroids).index_add_(0, found.centroid, x));
    }
    return {centroids, nearest(x, centroids).centroid};
}

} // namespace terrella::methods

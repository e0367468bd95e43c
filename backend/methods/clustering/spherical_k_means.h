// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "base/torch_compat.h"

namespace terrella::methods {

struct SphericalClusters {
    torch::Tensor centroids;  // [K, D] unit rows
    torch::Tensor assignment; // [N] int64, the centroid of the largest cosine
};

/// k-means by cosine: Lloyd's iterations on the unit sphere, from K rows drawn without replacement. A cluster that
/// loses all its rows is given the row that is served worst, of those that are not alone in their cluster.
///
/// LibTorch alone, where the features lie: `methods` builds against any LibTorch without a further library, and a GPU
/// run clusters on its GPU. The test compares the objective with faiss's.
///
/// x           [N, D] float32, unit rows, N ≥ clusters; on any device
/// clusters    ≥ 1; iterations ≥ 1 (DeepCluster-v2: 10)
/// stream      draws the first centroids; the result is a function of it and x
/// throws      Error when there are fewer rows than clusters
/// source      Dhillon and Modha 2001; facebookresearch/swav main_deepclusterv2.py cluster_memory()
SphericalClusters spherical_k_means(const torch::Tensor& x, std::int64_t clusters, std::int64_t iterations,
                                    RandomStream& stream);

} // namespace terrella::methods

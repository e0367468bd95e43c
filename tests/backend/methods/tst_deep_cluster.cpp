// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/clustering/deep_cluster.h"

#include "base/error.h"
#include "fixtures.h"
#include "methods/clustering/pca_whitening.h"
#include "methods/clustering/spherical_k_means.h"
#include "methods/similarity.h"

#include <gtest/gtest.h>

#include <cmath>
#ifdef TERRELLA_WITH_FAISS
#include <faiss/Clustering.h>
#include <faiss/IndexFlat.h>
#endif

using namespace terrella;
using namespace terrella::methods;
using namespace terrella::tests;

namespace {

/// Rows about `centres` directions, in turn.
torch::Tensor bundles(std::int64_t rows, std::int64_t centres, double spread) {
    const torch::Tensor directions = unit_rows(torch::randn({centres, 8}));
    return unit_rows(directions.index_select(0, torch::arange(rows).remainder(centres)) +
                     spread * torch::randn({rows, 8}));
}

DeepClusterParameters small() {
    DeepClusterParameters parameters;
    parameters.prototypes = 4;
    parameters.clusterings = 2;
    parameters.hidden = 16;
    parameters.projection = 8;
    return parameters;
}

} // namespace

TEST(SphericalKMeans, finds_bundles_that_lie_apart) {
    torch::manual_seed(1);
    const torch::Tensor x = bundles(60, 3, 0.05);
    double best = 0; // of several beginnings: one may put two centroids into one bundle
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
        RandomStream stream{seed};
        const SphericalClusters found = spherical_k_means(x, 3, 20, stream);
        const torch::Tensor served = (x * found.centroids.index_select(0, found.assignment)).sum(1);
        EXPECT_TRUE(torch::allclose(found.centroids.norm(2, 1), torch::ones({3})));
        EXPECT_TRUE(torch::equal(found.assignment, x.mm(found.centroids.t()).argmax(1)));
        best = std::max(best, served.mean().item<double>());
    }
    EXPECT_GT(best, 0.95);
}

TEST(SphericalKMeans, leaves_no_cluster_empty) {
    torch::manual_seed(2);
    // All rows but three are the same: most first centroids coincide, and all rows choose one of them.
    torch::Tensor x = torch::zeros({40, 8});
    x.select(1, 0).fill_(1);
    x.narrow(0, 0, 3).copy_(unit_rows(torch::randn({3, 8})));
    RandomStream stream{5};
    const SphericalClusters found = spherical_k_means(x, 4, 10, stream);
    EXPECT_EQ(std::get<0>(torch::_unique(found.assignment)).numel(), 4);
    EXPECT_TRUE(torch::isfinite(found.centroids).all().item<bool>());
}

TEST(SphericalKMeans, is_a_function_of_its_stream_and_refuses_too_few_rows) {
    torch::manual_seed(3);
    const torch::Tensor x = bundles(50, 5, 0.5);
    RandomStream first{9}, again{9};
    EXPECT_TRUE(torch::equal(spherical_k_means(x, 5, 5, first).centroids, spherical_k_means(x, 5, 5, again).centroids));
    EXPECT_THROW(spherical_k_means(x.narrow(0, 0, 4), 5, 5, first), Error);
}

#ifdef TERRELLA_WITH_FAISS
TEST(SphericalKMeans, serves_rows_as_well_as_faiss_does) {
    torch::manual_seed(4);
    const torch::Tensor x = bundles(2000, 20, 0.25);
    double ours = 0, theirs = 0; // best of five beginnings: mean cosine to the own centroid
    for (int seed = 0; seed < 5; ++seed) {
        RandomStream stream{static_cast<std::uint64_t>(seed)};
        const SphericalClusters found = spherical_k_means(x, 20, 25, stream);
        ours = std::max(ours, x.mm(found.centroids.t()).amax(1).mean().item<double>());
        faiss::ClusteringParameters settings;
        settings.spherical = true;
        settings.niter = 25;
        settings.seed = seed + 1;
        faiss::Clustering clustering(8, 20, settings);
        faiss::IndexFlatIP index(8);
        clustering.train(2000, x.data_ptr<float>(), index);
        const torch::Tensor centroids = torch::from_blob(clustering.centroids.data(), {20, 8}).clone();
        theirs = std::max(theirs, x.mm(centroids.t()).amax(1).mean().item<double>());
    }
    EXPECT_NEAR(ours, theirs, 0.01 * theirs);
}
#endif

TEST(PcaWhitening, agrees_with_the_singular_vectors_and_leaves_out_directions_without_variance) {
    torch::manual_seed(11);
    const torch::Tensor scales = torch::tensor({30.0, 3.0, 1.0, 0.1, 0.0}).to(torch::kFloat);
    const torch::Tensor x = torch::randn({60, 5}) * scales + 4;
    const torch::Tensor centred = (x - x.mean(0)).to(torch::kDouble);
    const torch::Tensor u = std::get<0>(torch::linalg_svd(centred, /*full_matrices=*/false)); // largest first
    for (const std::int64_t components : {2, 4, 5}) {
        const torch::Tensor whitened = pca_whitened(x, components);
        EXPECT_EQ(whitened.size(1), std::min<std::int64_t>(components, 4)) << "the last direction does not vary";
        const torch::Tensor expected = unit_rows(u.narrow(1, 0, whitened.size(1)));
        // The sign of a direction is free, so that products of rows are compared.
        EXPECT_TRUE(torch::allclose(whitened.mm(whitened.t()), expected.mm(expected.t()).to(torch::kFloat), 1e-4, 1e-4));
    }
}

TEST(DeepCluster, whitened_clusters_keep_centroids_among_the_embeddings) {
    torch::manual_seed(7);
    DeepClusterParameters parameters = small();
    parameters.whiten = 3;
    DeepCluster method(parameters, tiny_context(8, 16));
    Views views = random_views(8);
    for (int step = 0; step < 2; ++step) {
        views.indices = torch::arange(8) + 8 * step;
        method.step(views);
        const torch::NoGradGuard no_grad;
        method.after_step(step);
    }
    const auto buffers = method.named_buffers();
    for (std::int64_t k = 0; k < parameters.prototypes; ++k) {
        const torch::Tensor members = buffers["memory"].index({buffers["assignment"][0] == k});
        ASSERT_GT(members.size(0), 0);
        EXPECT_TRUE(torch::allclose(buffers["centroids"][0][k], unit_rows(members.sum(0, true))[0], 1e-4, 1e-5));
    }
}

TEST(DeepCluster, the_first_epoch_fills_the_memory_and_ends_with_a_clustering) {
    torch::manual_seed(5);
    DeepCluster method(small(), tiny_context(8, 16)); // two steps an epoch
    Views views = random_views(8);
    const auto assigned = [&] { return method.named_buffers()["assignment"].ge(0).sum(1); };
    for (int step = 0; step < 2; ++step) {
        views.indices = torch::arange(8) + 8 * step;
        const StepOutcome outcome = method.step(views);
        EXPECT_NEAR(outcome.loss.item<double>(), std::log(4.0), 1e-6);
        ASSERT_EQ(outcome.figures.size(), 2U); // as SwAV's: no cluster is preferred yet
        EXPECT_NEAR(outcome.figures[0].second.item<double>(), 1, 1e-5) << outcome.figures[0].first;
        EXPECT_NEAR(outcome.figures[1].second.item<double>(), 1, 1e-5) << outcome.figures[1].first;
        outcome.loss.backward();
        for (const torch::Tensor& parameter : method.parameters())
            EXPECT_EQ(parameter.grad().abs().max().item<double>(), 0); // nothing learnt yet
        EXPECT_TRUE(
            torch::allclose(method.named_buffers()["memory"].index_select(0, views.indices), outcome.projections));
        EXPECT_EQ(assigned().sum().item<std::int64_t>(), 0);
        const torch::NoGradGuard no_grad;
        method.after_step(step);
    }
    EXPECT_TRUE(torch::equal(assigned(), torch::full({2}, 16, torch::kLong)));
    EXPECT_TRUE(torch::allclose(method.named_buffers()["centroids"].norm(2, 2), torch::ones({2, 4})));
    const StepOutcome outcome = method.step(views);
    outcome.loss.backward();
    EXPECT_GT(method.named_parameters()["encoder.conv.weight"].grad().abs().max().item<double>(), 0);
    EXPECT_EQ(outcome.terms.front().second.item<double>(), 1); // all have a cluster
}

TEST(DeepCluster, images_that_were_not_met_are_in_no_cluster) {
    torch::manual_seed(6);
    DeepCluster method(small(), tiny_context(8, 20)); // four images are left out of each epoch
    Views views = random_views(8);
    for (int step = 0; step < 2; ++step) {
        views.indices = torch::arange(8) + 8 * step;
        method.step(views);
        const torch::NoGradGuard no_grad;
        method.after_step(step);
    }
    const torch::Tensor assignment = method.named_buffers()["assignment"];
    EXPECT_TRUE((assignment.narrow(1, 16, 4) == -1).all().item<bool>());
    EXPECT_TRUE((assignment.narrow(1, 0, 16) >= 0).all().item<bool>());
    views.indices = torch::arange(8) + 12; // four of them
    const StepOutcome outcome = method.step(views);
    EXPECT_NEAR(outcome.terms.front().second.item<double>(), 0.5, 1e-6);
    EXPECT_TRUE(std::isfinite(outcome.loss.item<double>()));
}

TEST(DeepCluster, more_clusters_than_images_are_refused) {
    DeepClusterParameters parameters = small();
    parameters.prototypes = 40;
    EXPECT_THROW(DeepCluster(parameters, tiny_context(8, 39)), ConfigurationError);
    EXPECT_THROW(DeepCluster(parameters, tiny_context(32, 45)), ConfigurationError); // one batch an epoch
    EXPECT_NO_THROW(DeepCluster(parameters, tiny_context(8, 40)));
}

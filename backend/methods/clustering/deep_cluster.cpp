// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/clustering/deep_cluster.h"

#include "methods/assignment_figures.h"
#include "methods/break_flags.h"
#include "methods/clustering/pca_whitening.h"
#include "methods/clustering/spherical_k_means.h"
#include "methods/draw_state.h"
#include "methods/joined_views.h"
#include "methods/pair_figures.h"
#include "methods/recipe_settings.h"
#include "methods/similarity.h"
#include "methods/supervised/supervised.h"

#include <algorithm>
#include <cmath>

namespace terrella::methods {

void DeepClusterParameters::describe(Describe<DeepClusterParameters>& d) {
    d("prototypes", &DeepClusterParameters::prototypes,
      "clusters; some ten times as many as kinds of images are expected, and fewer than images")
        .range(2, 100'000).log()
        .paper("3000; 10000 in DeepCluster", "Caron et al. 2020, appendix; Caron et al. 2018, §4")
        .code("3000", "facebookresearch/swav main_deepclusterv2.py --nmb_prototypes");
    d("clusterings", &DeepClusterParameters::clusterings, "clusterings from different beginnings; the loss is their mean")
        .range(1, 16).advanced()
        .paper("3", "Caron et al. 2020, appendix")
        .code("3", "facebookresearch/swav main_deepclusterv2.py --nmb_prototypes");
    d("iterations", &DeepClusterParameters::iterations, "of k-means")
        .range(1, 1000).advanced()
        .paper("not said", "Caron et al. 2020, appendix")
        .code("10", "facebookresearch/swav main_deepclusterv2.py cluster_memory");
    d("whiten", &DeepClusterParameters::whiten,
      "principal components of the embeddings in which images are clustered, each scaled to the same variance; off "
      "clusters the embeddings as they are")
        .range(0, 8192).keyword("off", 0)
        .paper("off; 256 in DeepCluster", "Caron et al. 2020, appendix; Caron et al. 2018, §3.3")
        .code("off; 256", "facebookresearch/swav main_deepclusterv2.py; facebookresearch/deepcluster clustering.py");
    d("temperature", &DeepClusterParameters::temperature, "divides the cosines with the centroids")
        .above(0).at_most(10).log()
        .paper("0.1", "Caron et al. 2020, appendix")
        .code("0.1", "facebookresearch/swav main_deepclusterv2.py --temperature");
    d("hidden", &DeepClusterParameters::hidden, "width of the hidden layer of the projector")
        .range(2, 16384).log()
        .paper("2048", "Caron et al. 2020, appendix")
        .code("2048", "facebookresearch/swav main_deepclusterv2.py --hidden_mlp");
    d("projection", &DeepClusterParameters::projection, "dimensions in which images are clustered")
        .range(2, 8192).log()
        .paper("128", "Caron et al. 2020, appendix")
        .code("128", "facebookresearch/swav main_deepclusterv2.py --feat_dim");
    describe_crops(d, "4 (2 × 160 + 4 × 96), 0 (2 × 224)", "Caron et al. 2020, table 2",
                   "facebookresearch/swav main_deepclusterv2.py");
    describe_break_flags(d, &DeepClusterParameters::broken, and_view_flags({no_head_norm}), "Caron et al. 2020, table 2",
                         "facebookresearch/swav");
}

DeepCluster::DeepCluster(const Parameters& parameters, const MethodContext& context)
    : parameters_(parameters), steps_per_epoch_(std::max<std::int64_t>(context.steps_per_epoch, 1)) {
    require_pairs("DeepCluster", context.batch);
    // What an epoch leaves out, the incomplete last batch, may be no part of the first clustering.
    const std::int64_t met = std::min(context.samples, std::max(steps_per_epoch_, std::int64_t{1}) * context.batch);
    if (parameters_.prototypes > met)
        throw ConfigurationError(
            told("%1 clusters are more than the %2 images of an epoch", parameters_.prototypes, met),
            "method.prototypes", told("Choose %1 or fewer", std::max<std::int64_t>(met / 4, 2)));
    encoder_ = register_module("encoder", context.make_backbone());
    const bool norms = !has_flag(parameters_.broken, no_head_norm);
    head_ = register_module("head", std::make_shared<models::ProjectionHead>(
                                        std::vector<std::int64_t>{encoder_->feature_dim(), parameters_.hidden,
                                                                  parameters_.projection},
                                        norms ? models::swav_head : models::plain_head));
    const std::int64_t d = parameters_.projection;
    memory_ = register_buffer("memory", torch::zeros({context.samples, d}));
    assignment_ = register_buffer("assignment", torch::full({parameters_.clusterings, context.samples}, -1, torch::kLong));
    centroids_ = register_buffer("centroids", torch::zeros({parameters_.clusterings, parameters_.prototypes, d}));
    draws_ = register_buffer("draws", fresh_draws());
}

std::vector<Recipe> DeepCluster::recipes() {
    return {{.name = "paper",
             .source = "Caron et al. 2020, appendix (DeepCluster-v2), ImageNet",
             .why = "batches of 4096",
             .settings = recipe_settings("{name: lars, weight_decay: 1e-6}", cosine_schedule(400, 10, "0.001"),
                                         {{"method.prototypes", "3000"}}),
             .rate = 4.8,
             .batch = 4096},
            small_data_recipe(0.0005, {{"method.prototypes", "100"}, {"method.hidden", "512"}})};
}

augment::ViewPlan DeepCluster::views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                     const augment::PipelineSpec& augment) {
    return crop_views(crops_of(parameters), traits, size, augment);
}

StepOutcome DeepCluster::step(const Views& views) {
    const std::int64_t batch = views.images.at(0).size(0);
    const auto crops = static_cast<std::int64_t>(views.images.size());
    const torch::Tensor features = features_by_size(*encoder_, views.images);
    const torch::Tensor z = unit_rows(head_->forward(features)); // [V·B, D]
    const FullPrecision full_precision;
    const torch::Tensor targets = assignment_.index_select(1, views.indices).repeat({1, crops}); // [C, V·B]
    StepOutcome outcome;
    outcome.loss = torch::zeros({}, z.options());
    for (std::int64_t c = 0; c < parameters_.clusterings; ++c) {
        const torch::Tensor logits = z.mm(centroids_[c].t()) / parameters_.temperature;
        outcome.loss = outcome.loss + labelled_cross_entropy(logits, targets[c], 0) / parameters_.clusterings;
    }
    const torch::Tensor clustered = targets[0] >= 0;
    // Before the first clustering: what guessing costs, without a gradient.
    outcome.loss = outcome.loss + *trivial_loss() * clustered.any().logical_not();
    const torch::NoGradGuard no_grad;
    outcome.terms = {{"clustered share", clustered.to(at::kFloat).mean()}};
    outcome.embeddings = features.detach().narrow(0, 0, batch).to(at::kFloat);
    const torch::Tensor first = z.detach().narrow(0, 0, batch);
    add_pair_figures(first, z.detach().narrow(0, batch, batch), outcome);
    add_assignment_figures(first.mm(centroids_[0].t()) / parameters_.temperature, outcome);
    memory_.index_copy_(0, views.indices, first.to(memory_.scalar_type()));
    return outcome;
}

void DeepCluster::after_step(std::int64_t step) {
    if ((step + 1) % steps_per_epoch_ == 0)
        cluster();
}

/// The centroids of whitened rows lie in another space: the classifier takes the mean direction of each cluster's
/// embeddings.
torch::Tensor DeepCluster::mean_directions(const torch::Tensor& embeddings, const torch::Tensor& assignment) const {
    const torch::Tensor sums = torch::zeros({parameters_.prototypes, embeddings.size(1)}, embeddings.options());
    return unit_rows(sums.index_add(0, assignment, embeddings));
}

void DeepCluster::cluster() {
    const torch::Tensor met = memory_.ne(0).any(1).nonzero().squeeze(1);
    if (met.size(0) < parameters_.prototypes)
        return; // files that cannot be read: another epoch may meet enough
    const torch::Tensor embeddings = memory_.index_select(0, met);
    const torch::Tensor clustered = parameters_.whiten > 0 ? pca_whitened(embeddings, parameters_.whiten) : embeddings;
    for (std::int64_t c = 0; c < parameters_.clusterings; ++c) {
        RandomStream stream = next_draw(draws_);
        const SphericalClusters found =
            spherical_k_means(clustered, parameters_.prototypes, parameters_.iterations, stream);
        centroids_[c].copy_(parameters_.whiten > 0 ? mean_directions(embeddings, found.assignment) : found.centroids);
        assignment_[c].fill_(-1).index_copy_(0, met, found.assignment);
    }
}

std::optional<double> DeepCluster::trivial_loss() const { return std::log(static_cast<double>(parameters_.prototypes)); }

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"
#include "base/parameters.h"
#include "methods/clustering/crops.h"
#include "methods/method.h"
#include "methods/recipe.h"
#include "models/heads.h"

#include <string>
#include <vector>

namespace terrella::methods {

struct DeepClusterParameters {
    std::int64_t prototypes = 300;
    std::int64_t clusterings = 3;
    std::int64_t iterations = 10;
    std::int64_t whiten = 0;
    double temperature = 0.1;
    std::int64_t hidden = 2048;
    std::int64_t projection = 128;
    std::int64_t local_crops = 0, local_size = 0;
    double global_scale_min = 0.14, local_scale_min = 0.05, local_scale_max = 0.14;
    std::vector<std::string> broken;

    static void describe(Describe<DeepClusterParameters>& d);
};

/// DeepCluster in its second version: images learn which cluster of the epoch before they belong to.
///
/// The variant is DeepCluster-v2 of Caron et al. 2020: k-means on the unit sphere over a memory of embeddings instead
/// of a pass of its own over PCA-whitened features (Caron et al. 2018; `whiten` clusters whitened embeddings here), and
/// centroids that serve as classifier, so that no classifier is begun anew. The memory [N, D] keeps the first crop's embedding of each training image
/// (Views::indices). It is filled in the first epoch, which therefore learns nothing and reports the loss of chance, ln
/// K (the published code makes a pass for it before the first epoch); from then on each epoch ends with a clustering.
/// Images that the memory has not met are in no cluster, −1 in `assignment` [C, N], and do not count.
///
/// source  Caron et al. 2020, arXiv:2006.09882, §4 and appendix; facebookresearch/swav main_deepclusterv2.py;
///         Caron et al. 2018, arXiv:1807.05520
class DeepCluster : public Method {
public:
    using Parameters = DeepClusterParameters;
    static constexpr const char* loss_name = "cross-entropy of clusters";
    static std::vector<Recipe> recipes();
    /// Throws ConfigurationError when the batch has fewer than two samples, or there are more prototypes than images.
    DeepCluster(const Parameters& parameters, const MethodContext& context);

    /// Throws ConfigurationError when the small crops do not fit.
    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
    StepOutcome step(const Views& views) override;
    void after_step(std::int64_t step) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// ln K: every cluster is as likely.
    [[nodiscard]] std::optional<double> trivial_loss() const override;

private:
    void cluster();
    [[nodiscard]] torch::Tensor mean_directions(const torch::Tensor& embeddings, const torch::Tensor& assignment) const;

    Parameters parameters_;
    std::int64_t steps_per_epoch_;
    std::shared_ptr<models::Backbone> encoder_;
    std::shared_ptr<models::ProjectionHead> head_;
    torch::Tensor memory_, assignment_, centroids_, draws_; // [N, D], [C, N], [C, K, D], [2]
};

} // namespace terrella::methods

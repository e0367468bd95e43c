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

struct SwavParameters {
    std::int64_t prototypes = 300;
    double temperature = 0.1;
    double epsilon = 0.05;
    std::int64_t iterations = 3;
    std::int64_t queue = -1; // −1: auto, 0: off
    std::int64_t queue_epoch = 15;
    std::int64_t freeze_steps = -1; // −1: auto
    std::int64_t hidden = 2048;
    std::int64_t projection = 128;
    std::int64_t local_crops = 6, local_size = 0;
    double global_scale_min = 0.14, local_scale_min = 0.05, local_scale_max = 0.14;
    std::vector<std::string> broken;

    static void describe(Describe<SwavParameters>& d);
};

/// Embeddings of earlier batches that help to spread codes: as asked, or (auto) none where the batch alone has as many
/// samples as there are prototypes, else the least multiple of the batch that has. Throws ConfigurationError when it is
/// no multiple of the batch, or batch and queue together have fewer samples than there are prototypes.
std::int64_t swav_queue_length(const SwavParameters& parameters, const MethodContext& context);

/// SwAV: crops of an image predict each other's cluster, and clusters are assigned so that each gets its share.
///
/// Crops of one size go through the network in one pass. The two large crops assign, all crops predict. Prototypes are
/// normalised after each step, which is before the next as published, and stand still for the first steps. The queue
/// [2, L, D] begins to fill in `queue_epoch` (counted from 0) and takes part once it is full; `steps` [1] counts.
///
/// Broken by no-sinkhorn, a code is softmax(scores/ε): nothing keeps all images from one cluster.
///
/// source  Caron et al. 2020, arXiv:2006.09882; facebookresearch/swav
class Swav : public Method {
public:
    using Parameters = SwavParameters;
    static constexpr const char* loss_name = "swapped prediction";
    static std::vector<Recipe> recipes();
    /// Throws ConfigurationError when the batch has fewer than two samples, or prototypes and queue do not fit it.
    Swav(const Parameters& parameters, const MethodContext& context);

    /// Throws ConfigurationError when the small crops do not fit.
    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
    StepOutcome step(const Views& views) override;
    void after_step(std::int64_t step) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// ln K: every cluster is as likely; staying there is how SwAV collapses.
    [[nodiscard]] std::optional<double> trivial_loss() const override;
    /// Prototypes begin to move, the queue takes part.
    [[nodiscard]] std::vector<Milestone> milestones() const override;

private:
    Parameters parameters_;
    std::int64_t steps_per_epoch_, steps_to_fill_ = 0;
    std::shared_ptr<models::Backbone> encoder_;
    std::shared_ptr<models::ProjectionHead> head_;
    torch::nn::Linear prototypes_{nullptr};
    torch::Tensor queue_, steps_; // queue_ undefined without one
};

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"
#include "base/parameters.h"
#include "methods/method.h"
#include "methods/recipe.h"
#include "models/heads.h"

#include <string>
#include <vector>

namespace terrella::methods {

/// One direction of BYOL: the mean over the batch of ‖p̂ − sg ẑ‖² = 2 − 2 cos(p, z). 0 when the prediction hits, 4 when
/// it points away.
///
/// p       [B, D] predictions of the online network; z [B, D] projections of the target network, taken without gradient
/// returns scalar in [0, 4], float32 also from bfloat16, differentiable in p
/// throws  Error when the shapes differ
/// source  Grill et al. 2020, eq. 2; golden-tested
torch::Tensor byol_term(const torch::Tensor& p, const torch::Tensor& z);

/// Both directions, summed as published: byol_term(p1, z2) + byol_term(p2, z1).
torch::Tensor byol_loss(const torch::Tensor& p1, const torch::Tensor& z1, const torch::Tensor& p2, const torch::Tensor& z2);

struct ByolParameters {
    double momentum = 0.99;
    std::int64_t hidden = 4096;
    std::int64_t projection = 256;
    std::vector<std::string> broken;

    static void describe(Describe<ByolParameters>& d);
};

/// BYOL: the online network predicts what a slowly following target network says of the other view; no negatives.
/// The target begins as a copy (the published code draws it anew) and normalises by its own batches' statistics.
///
/// source  Grill et al. 2020, arXiv:2006.07733; google-deepmind/deepmind-research byol
class Byol : public Method {
public:
    using Parameters = ByolParameters;
    static constexpr const char* loss_name = "squared distance of directions";
    static std::vector<Recipe> recipes();
    /// Throws ConfigurationError when the batch has fewer than two samples.
    Byol(const Parameters& parameters, const MethodContext& context);

    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
    StepOutcome step(const Views& views) override;
    void after_step(std::int64_t step) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// 0: every prediction hits, which one answer for all images reaches too.
    [[nodiscard]] std::optional<double> trivial_loss() const override { return 0.0; }
    [[nodiscard]] std::optional<double> momentum() const override { return momentum_; }

private:
    torch::Tensor predicted(const torch::Tensor& z);
    torch::Tensor target(const torch::Tensor& images);

    Parameters parameters_;
    std::int64_t total_steps_;
    double momentum_;
    std::shared_ptr<models::Backbone> encoder_, target_encoder_;
    std::shared_ptr<models::ProjectionHead> projector_, target_projector_, predictor_; // predictor_ may be null
};

} // namespace terrella::methods

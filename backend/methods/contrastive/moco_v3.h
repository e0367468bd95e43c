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

/// One direction of MoCo-v3: each prediction finds its key among the keys of the batch, 2τ · CE(q̂ᵢ·k̂ⱼ / τ). The factor
/// makes the gradient's size independent of τ.
///
/// q           [B, D] predictions; k [B, D] keys, taken without gradient; row i of both is sample i; normalised here
/// temperature > 0
/// returns     scalar ≥ 0, the mean over the batch, float32 also from bfloat16, differentiable in q
/// throws      Error when the shapes differ
/// source      Chen et al. 2021, arXiv:2104.02057, eq. 1 and alg. 1; golden-tested against facebookresearch/moco-v3
torch::Tensor moco_v3_term(const torch::Tensor& q, const torch::Tensor& k, double temperature);

/// Both directions, summed as published: moco_v3_term(q1, k2) + moco_v3_term(q2, k1).
torch::Tensor moco_v3_loss(const torch::Tensor& q1, const torch::Tensor& k1, const torch::Tensor& q2,
                           const torch::Tensor& k2, double temperature);

struct MocoV3Parameters {
    double temperature = 1;
    double momentum = 0.99;
    std::int64_t hidden = 4096;
    std::int64_t projection = 256;
    std::vector<std::string> broken;

    static void describe(Describe<MocoV3Parameters>& d);
};

/// MoCo-v3 for residual networks: no queue, but a predictor, keys of the same batch, and both directions.
///
/// The key network follows after each step, which is the published update before the next. Broken by no-negatives, the
/// loss is −2 cos(q, k) of each direction.
///
/// source  Chen et al. 2021, arXiv:2104.02057; facebookresearch/moco-v3 (MoCo_ResNet)
class MocoV3 : public Method {
public:
    using Parameters = MocoV3Parameters;
    static constexpr const char* loss_name = "InfoNCE, both directions";
    static std::vector<Recipe> recipes();
    /// Throws ConfigurationError when the batch has fewer than two samples.
    MocoV3(const Parameters& parameters, const MethodContext& context);

    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
    StepOutcome step(const Views& views) override;
    void after_step(std::int64_t step) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// 4τ ln B: every key of the batch is as likely. Without negatives −4, which one answer for all images reaches.
    [[nodiscard]] std::optional<double> trivial_loss() const override;
    [[nodiscard]] std::optional<double> momentum() const override { return momentum_; }

private:
    torch::Tensor predicted(const torch::Tensor& z);
    torch::Tensor key(const torch::Tensor& images);

    Parameters parameters_;
    std::int64_t batch_, total_steps_;
    double momentum_;
    std::shared_ptr<models::Backbone> encoder_, key_encoder_;
    std::shared_ptr<models::ProjectionHead> projector_, key_projector_, predictor_; // predictor_ may be null
};

} // namespace terrella::methods

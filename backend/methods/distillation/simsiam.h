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

/// SimSiam: −½ [cos(p1, sg z2) + cos(p2, sg z1)], means over the batch. −1 when the predictions hit.
///
/// p1, p2  [B, D] predictor outputs; z1, z2 [B, D] projector outputs, taken without their gradient; row i of all four
///         is sample i; not normalised beforehand
/// returns scalar in [−1, 1], float32 also from bfloat16, differentiable in p1 and p2
/// throws  Error when the shapes differ
/// source  Chen and He 2021, eq. 3 and alg. 1; golden-tested against facebookresearch/simsiam
torch::Tensor simsiam_loss(const torch::Tensor& p1, const torch::Tensor& z1, const torch::Tensor& p2, const torch::Tensor& z2);

struct SimSiamParameters {
    std::int64_t projection = 2048;
    std::int64_t prediction_hidden = 512;
    bool constant_predictor_rate = true;
    std::vector<std::string> broken;

    static void describe(Describe<SimSiamParameters>& d);
};

/// SimSiam: a predictor guesses one view's projection from the other's; nothing else keeps it from collapsing but that
/// the guessed one gives no gradient.
///
/// source  Chen and He 2021, arXiv:2011.10566; facebookresearch/simsiam
class SimSiam : public Method {
public:
    using Parameters = SimSiamParameters;
    static constexpr const char* loss_name = "negative cosine";
    static std::vector<Recipe> recipes();
    /// Throws ConfigurationError when the batch has fewer than two samples.
    SimSiam(const Parameters& parameters, const MethodContext& context);

    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
    StepOutcome step(const Views& views) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// −1: every prediction hits, which one answer for all images reaches too.
    [[nodiscard]] std::optional<double> trivial_loss() const override { return -1.0; }
    [[nodiscard]] bool scheduled(const std::string& parameter) const override;

private:
    torch::Tensor predicted(const torch::Tensor& z);

    Parameters parameters_;
    bool stop_gradient_;
    std::shared_ptr<models::Backbone> encoder_;
    std::shared_ptr<models::ProjectionHead> projector_, predictor_; // predictor_ null when it is broken off
};

} // namespace terrella::methods

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

/// The N-pair loss: each anchor finds its positive among the positives of all, −log softmax(aᵢ · pⱼ), j = i.
///
/// anchors, positives  [N, D] float; row i of both is a pair; taken as they are: the paper does not normalise
/// returns  scalar ≥ 0, the mean over the pairs, float32 also from bfloat16, differentiable in both
/// throws   Error when the shapes differ
/// source   Sohn 2016, "Improved Deep Metric Learning with Multi-class N-pair Loss Objective", eq. 7; golden-tested
torch::Tensor n_pair_loss(const torch::Tensor& anchors, const torch::Tensor& positives);

/// One pair a class: the first sample of the class and the next one, in the order of the classes' numbers.
///
/// labels   [N] int64; returns [2, P] int64, rows anchor and positive; classes of one sample have none
/// source   KevinMusgrave/pytorch-metric-learning utils/loss_and_miner_utils.py convert_to_pairs; golden-tested
torch::Tensor class_pairs(const torch::Tensor& labels);

struct NPairParameters {
    double l2 = 0.02;
    bool normalise = false;
    std::int64_t projection = 128;
    std::vector<std::string> broken;

    static void describe(Describe<NPairParameters>& d);
};

/// The N-pair loss without labels: the two views of an image are its pair. Plus λ times the mean of ‖z‖², which keeps
/// vectors from growing without end; it has no part when they are normalised.
///
/// source  Sohn 2016, NeurIPS; KevinMusgrave/pytorch-metric-learning
class NPair : public Method {
public:
    using Parameters = NPairParameters;
    static constexpr const char* loss_name = "N-pair";
    static std::vector<Recipe> recipes();
    /// Throws ConfigurationError when the batch has fewer than two samples.
    NPair(const Parameters& parameters, const MethodContext& context);

    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
    StepOutcome step(const Views& views) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// ln B: every positive is as likely.
    [[nodiscard]] std::optional<double> trivial_loss() const override;

private:
    Parameters parameters_;
    std::int64_t batch_;
    std::shared_ptr<models::Backbone> encoder_;
    std::shared_ptr<models::ProjectionHead> head_;
};

} // namespace terrella::methods

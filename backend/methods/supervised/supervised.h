// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"
#include "base/parameters.h"
#include "methods/method.h"
#include "methods/recipe.h"

namespace terrella::methods {

struct SupervisedParameters {
    double label_smoothing = 0;

    static void describe(Describe<SupervisedParameters>& d);
};

/// Cross entropy over the labelled rows, with label smoothing; 0 (and no gradient) when no row has a label.
///
/// logits     [B, C] float; labels [B] int64 below C, −1 unlabelled
/// smoothing  0 to below 1: the share of the target spread over all classes (Szegedy et al. 2016, §7)
/// returns    scalar ≥ 0, the mean over labelled rows, float32 also under bfloat16
/// throws     Error when the shapes differ
torch::Tensor labelled_cross_entropy(const torch::Tensor& logits, const torch::Tensor& labels, double smoothing);

/// Supervised learning in the same frame: the baseline of every self-supervised method.
class Supervised : public Method {
public:
    using Parameters = SupervisedParameters;
    static constexpr const char* loss_name = "Cross-entropy";
    static std::vector<Recipe> recipes();
    /// Throws ConfigurationError when the data has fewer than two classes.
    Supervised(const Parameters& parameters, const MethodContext& context);

    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
    StepOutcome step(const Views& views) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// ln C: every class is as likely.
    [[nodiscard]] std::optional<double> trivial_loss() const override;

private:
    Parameters parameters_;
    std::shared_ptr<models::Backbone> encoder_;
    torch::nn::Linear classifier_{nullptr};
};

} // namespace terrella::methods

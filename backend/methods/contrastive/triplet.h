// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"
#include "base/parameters.h"
#include "methods/contrastive/triplet_loss.h"
#include "methods/method.h"
#include "methods/recipe.h"
#include "models/heads.h"

#include <string>
#include <vector>

namespace terrella::methods {

struct TripletParameters {
    double margin = 0.2;
    std::string mining = "semi-hard";
    std::int64_t projection = 128;
    std::vector<std::string> broken;

    static void describe(Describe<TripletParameters>& d);
};

/// The triplet loss without labels: the two views of an image are anchor and positive, views of other images negatives.
/// Distances are 1 − cos, so that the margin does not depend on how long vectors are.
///
/// source  Schroff et al. 2015 (FaceNet), arXiv:1503.03832; KevinMusgrave/pytorch-metric-learning
class Triplet : public Method {
public:
    using Parameters = TripletParameters;
    static constexpr const char* loss_name = "triplet hinge";
    static std::vector<Recipe> recipes();
    /// Throws ConfigurationError when the batch has fewer than two samples.
    Triplet(const Parameters& parameters, const MethodContext& context);

    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
    StepOutcome step(const Views& views) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// The margin: all images look alike. (Semi-hard mining then finds no triplet, and 0 is reported.)
    [[nodiscard]] std::optional<double> trivial_loss() const override { return parameters_.margin; }

private:
    Parameters parameters_;
    Mining mining_;
    std::shared_ptr<models::Backbone> encoder_;
    std::shared_ptr<models::ProjectionHead> head_;
};

} // namespace terrella::methods

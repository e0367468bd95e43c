// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"
#include "base/parameters.h"
#include "methods/contrastive/nt_xent.h"
#include "methods/method.h"
#include "methods/recipe.h"
#include "models/heads.h"

#include <string>
#include <vector>

namespace terrella::methods {

struct SimClrParameters {
    double temperature = 0.1;
    std::int64_t head_layers = 2;
    std::int64_t projection = 128;
    bool head_norm = true;
    bool joint_forward = true;
    std::vector<std::string> broken;

    static void describe(Describe<SimClrParameters>& d);
};

/// SimCLR: two views of an image attract, all other views of the batch repel.
///
/// Broken by no-negatives, the loss is its numerator alone: −cos/τ of the partners.
///
/// Batch-norm statistics cover both views (one forward of 2B images), which is what the official code's batch norm
/// across replicas does: statistics of a part of the batch let the network tell partners by their shared statistics.
///
/// source  Chen et al. 2020, arXiv:2002.05709; google-research/simclr
class SimClr : public Method {
public:
    using Parameters = SimClrParameters;
    static constexpr const char* loss_name = "NT-Xent";
    static std::vector<Recipe> recipes();
    /// Throws ConfigurationError when the batch has fewer than two samples.
    SimClr(const Parameters& parameters, const MethodContext& context);

    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
    StepOutcome step(const Views& views) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// ln(2B − 1): every other view is as likely as the partner. Without negatives −1/τ, which one answer for all
    /// images reaches.
    [[nodiscard]] std::optional<double> trivial_loss() const override;

private:
    Parameters parameters_;
    std::int64_t batch_;
    std::shared_ptr<models::Backbone> encoder_;
    std::shared_ptr<models::ProjectionHead> head_;
};

} // namespace terrella::methods

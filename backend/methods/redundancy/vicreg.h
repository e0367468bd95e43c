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

/// The three parts of VICReg before weighting, as the published code computes them.
struct VicRegTerms {
    torch::Tensor invariance; // mean of (x − y)² over all elements (the paper sums over D)
    torch::Tensor variance;   // ½ mean relu(1 − √(Var + 1e-4)) of each view, added (the paper does not halve)
    torch::Tensor covariance; // Σ_{i≠j} Cov² / D of each view, added
};

/// x, y    [B, D], B ≥ 2; expander outputs, row i of both is sample i
/// returns scalars ≥ 0, float32 also from bfloat16, differentiable in both; variances are unbiased
/// throws  Error when B < 2 or the shapes differ
/// source  Bardes et al. 2022, eq. 1 to 6; golden-tested against facebookresearch/vicreg
VicRegTerms vicreg_terms(const torch::Tensor& x, const torch::Tensor& y);

struct VicRegParameters {
    double invariance = 25, variance = 25, covariance = 1;
    std::int64_t projection = 2048;
    std::vector<std::string> broken;

    static void describe(Describe<VicRegParameters>& d);
};

/// VICReg: views agree, every dimension keeps its spread, dimensions do not repeat each other.
///
/// source  Bardes et al. 2022, arXiv:2105.04906; facebookresearch/vicreg
class VicReg : public Method {
public:
    using Parameters = VicRegParameters;
    static constexpr const char* loss_name = "variance-invariance-covariance";
    static std::vector<Recipe> recipes();
    /// Throws ConfigurationError when the batch has fewer than two samples.
    VicReg(const Parameters& parameters, const MethodContext& context);

    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
    StepOutcome step(const Views& views) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// The variance term when all images have one answer: √1e-4 of 1 is left.
    [[nodiscard]] std::optional<double> trivial_loss() const override { return 0.99 * parameters_.variance; }

private:
    Parameters parameters_;
    std::shared_ptr<models::Backbone> encoder_;
    std::shared_ptr<models::ProjectionHead> projector_;
};

} // namespace terrella::methods

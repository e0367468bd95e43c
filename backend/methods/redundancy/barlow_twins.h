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

/// The two parts of Barlow Twins, before weighting: how far the diagonal of the cross-correlation is from 1, and how far
/// the rest is from 0, each summed.
struct BarlowTwinsTerms {
    torch::Tensor on_diagonal, off_diagonal; // scalars ≥ 0
};

/// Of C = BN(z1)ᵀ BN(z2) / B, with batch norms without scale and shift (biased variance, eps 1e-5).
///
/// z1, z2  [B, D], B ≥ 2; projector outputs, row i of both is sample i; not normalised beforehand
/// returns scalars, float32 also from bfloat16 (sums over D² entries overflow half precision), differentiable in both
/// throws  Error when B < 2 or the shapes differ
/// source  Zbontar et al. 2021, eq. 1 and 2; golden-tested against facebookresearch/barlowtwins
BarlowTwinsTerms barlow_twins_terms(const torch::Tensor& z1, const torch::Tensor& z2);

/// Σ (1 − Cᵢᵢ)² + λ Σ_{i≠j} Cᵢⱼ², λ > 0 (paper: 0.005, code: 0.0051).
torch::Tensor barlow_twins_loss(const torch::Tensor& z1, const torch::Tensor& z2, double lambda);

struct BarlowTwinsParameters {
    double lambda = 0.0051;
    std::int64_t projection = 2048;
    std::vector<std::string> broken;

    static void describe(Describe<BarlowTwinsParameters>& d);
};

/// Barlow Twins: the same dimension of two views agrees, different dimensions say different things.
///
/// source  Zbontar et al. 2021, arXiv:2103.03230; facebookresearch/barlowtwins
class BarlowTwins : public Method {
public:
    using Parameters = BarlowTwinsParameters;
    static constexpr const char* loss_name = "cross-correlation against identity";
    static std::vector<Recipe> recipes();
    /// Throws ConfigurationError when the batch has fewer than two samples.
    BarlowTwins(const Parameters& parameters, const MethodContext& context);

    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
    StepOutcome step(const Views& views) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// D: no dimension agrees with itself.
    [[nodiscard]] std::optional<double> trivial_loss() const override { return static_cast<double>(parameters_.projection); }

private:
    Parameters parameters_;
    std::shared_ptr<models::Backbone> encoder_;
    std::shared_ptr<models::ProjectionHead> projector_;
};

} // namespace terrella::methods

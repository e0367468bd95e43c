// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"
#include "base/parameters.h"
#include "methods/method.h"
#include "methods/recipe.h"

namespace terrella::methods {

/// The parts of Tile2Vec's loss, scalars.
struct Tile2VecTerms {
    torch::Tensor loss;
    torch::Tensor neighbour; // mean distance of anchor and neighbour
    torch::Tensor distant;   // minus the mean distance of anchor and distant tile
};

/// [‖a − n‖ − ‖a − d‖ + m]₊, the mean over triplets, plus λ (‖A‖ + ‖N‖ + ‖D‖), Frobenius norms of the whole batch as
/// the published code takes them.
///
/// anchor, neighbour, distant  [B, D] float; row i of all is triplet i; taken as they are, not normalised
/// margin   > 0, in units of the embedding (paper: 50); l2 ≥ 0 (paper: 0.01)
/// returns  float32 also from bfloat16, differentiable in all three; the gradient of a distance of 0 is 0
/// throws   Error when the shapes differ
/// source   Jean et al. 2019, arXiv:1805.02855, eq. 1 and 2; golden-tested against ermongroup/tile2vec
Tile2VecTerms tile2vec_terms(const torch::Tensor& anchor, const torch::Tensor& neighbour, const torch::Tensor& distant,
                             double margin, double l2);

struct Tile2VecParameters {
    double margin = 50;
    double l2 = 0.01;

    static void describe(Describe<Tile2VecParameters>& d);
};

/// Tile2Vec: tiles that lie near each other look alike, distant ones do not. The features themselves are compared,
/// there is no head; flips and quarter turns are the only augmentation. The network published with it has a residual
/// stem without pooling and a fifth stage; here any backbone serves.
///
/// source  Jean et al. 2019, arXiv:1805.02855; ermongroup/tile2vec
class Tile2Vec : public Method {
public:
    using Parameters = Tile2VecParameters;
    static constexpr const char* loss_name = "triplet hinge";
    static std::vector<Recipe> recipes();
    Tile2Vec(const Parameters& parameters, const MethodContext& context);

    /// Views "anchor", "neighbour" and "distant", the latter two of other samples.
    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
    StepOutcome step(const Views& views) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// The margin: all tiles look alike.
    [[nodiscard]] std::optional<double> trivial_loss() const override { return parameters_.margin; }

private:
    Parameters parameters_;
    std::shared_ptr<models::Backbone> encoder_;
};

} // namespace terrella::methods

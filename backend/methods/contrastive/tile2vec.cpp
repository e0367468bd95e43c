// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/contrastive/tile2vec.h"

#include "augment/presets.h"
#include "methods/similarity.h"

namespace terrella::methods {
namespace {

torch::Tensor wide(const torch::Tensor& x) { return x.scalar_type() == at::kDouble ? x : x.to(at::kFloat); }

} // namespace

Tile2VecTerms tile2vec_terms(const torch::Tensor& anchor, const torch::Tensor& neighbour, const torch::Tensor& distant,
                             double margin, double l2) {
    const FullPrecision full_precision;
    if (anchor.dim() != 2 || anchor.sizes() != neighbour.sizes() || anchor.sizes() != distant.sizes())
        throw Error(told("Anchors, neighbours and distant tiles do not fit together"), "tile2vec_terms",
                    told("Pass [B, D] thrice"));
    const torch::Tensor a = wide(anchor), n = wide(neighbour), d = wide(distant);
    const torch::Tensor near = (a - n).norm(2, 1), far = (a - d).norm(2, 1); // [B]
    torch::Tensor loss = torch::relu(near - far + margin).mean();
    if (l2 > 0)
        loss = loss + l2 * (a.norm() + n.norm() + d.norm());
    return {loss, near.mean(), -far.mean()};
}

void Tile2VecParameters::describe(Describe<Tile2VecParameters>& d) {
    d("margin", &Tile2VecParameters::margin,
      "by how much the distant tile must be farther than the neighbour, in units of the features, which have no fixed "
      "length")
        .above(0).at_most(10'000).log()
        .paper("50", "Jean et al. 2019, §4.2")
        .code("0.1, 1 in training", "ermongroup/tile2vec src/tilenet.py, src/training.py");
    d("l2", &Tile2VecParameters::l2, "weight of the features' length, which keeps them from meeting the margin by growing")
        .range(0, 100)
        .paper("0.01", "Jean et al. 2019, §4.2")
        .code("0", "ermongroup/tile2vec src/tilenet.py");
}

Tile2Vec::Tile2Vec(const Parameters& parameters, const MethodContext& context) : parameters_(parameters) {
    encoder_ = register_module("encoder", context.make_backbone());
}

std::vector<Recipe> Tile2Vec::recipes() {
    return {{.name = "code",
             .source = "ermongroup/tile2vec examples/train_Tile2Vec.ipynb; epochs Jean et al. 2019",
             .why = "triplets of tiles of 50 pixels, in batches of 50",
             .settings = {{"optimizer", "{name: adam, beta1: 0.5, weight_decay: 0}"},
                          {"schedule.epochs", "50"},
                          {"schedule.warmup_epochs", "0"},
                          {"schedule.shape", "constant"}},
             .rate = 0.001,
             .batch = 50}};
}

augment::ViewPlan Tile2Vec::views(const Parameters&, const augment::ImageTraits& traits, int size,
                                  const augment::PipelineSpec& augment) {
    const augment::PipelineSpec recipe =
        augment.empty() ? augment::presets().at("tile2vec").views(traits, size).views.front().pipeline : augment;
    return {{{"anchor", recipe},
             {"neighbour", recipe, data::Companion::neighbour},
             {"distant", recipe, data::Companion::distant}}};
}

StepOutcome Tile2Vec::step(const Views& views) {
    // A pass each, as published.
    const torch::Tensor anchor = encoder_->forward(views.images.at(0));
    const torch::Tensor neighbour = encoder_->forward(views.images.at(1));
    const torch::Tensor distant = encoder_->forward(views.images.at(2));
    const Tile2VecTerms terms = tile2vec_terms(anchor, neighbour, distant, parameters_.margin, parameters_.l2);
    StepOutcome outcome;
    outcome.loss = terms.loss;
    const torch::NoGradGuard no_grad;
    outcome.terms = {{"distance of neighbours", terms.neighbour.detach()}, {"distance of strangers", -terms.distant.detach()}};
    outcome.embeddings = anchor.detach().to(at::kFloat);
    outcome.accuracy = ((anchor - neighbour).norm(2, 1) < (anchor - distant).norm(2, 1)).to(at::kFloat).mean();
    outcome.projections = unit_rows(anchor.detach());
    outcome.positives = (outcome.projections * unit_rows(neighbour.detach())).sum(1);
    outcome.terms.emplace_back(positive_similarity_term, outcome.positives.mean());
    return outcome;
}

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/redundancy/barlow_twins.h"

#include "augment/presets.h"
#include "methods/break_flags.h"
#include "methods/pair_figures.h"
#include "methods/recipe_settings.h"
#include "methods/similarity.h"

namespace terrella::methods {
namespace {

constexpr double norm_epsilon = 1e-5;

torch::Tensor standardised(const torch::Tensor& z) {
    const torch::Tensor wide = z.scalar_type() == at::kDouble ? z : z.to(at::kFloat);
    const torch::Tensor centred = wide - wide.mean(0);
    return centred * (centred.square().mean(0) + norm_epsilon).rsqrt();
}

} // namespace

BarlowTwinsTerms barlow_twins_terms(const torch::Tensor& z1, const torch::Tensor& z2) {
    const FullPrecision full_precision;
    if (z1.dim() != 2 || z1.sizes() != z2.sizes() || z1.size(0) < 2)
        throw Error(told("Barlow Twins needs two equal sets of two or more projections"), "barlow_twins_loss",
                    told("Pass [B, D] twice, B ≥ 2"));
    const torch::Tensor c = standardised(z1).t().mm(standardised(z2)) / z1.size(0); // [D, D]
    const torch::Tensor diagonal = c.diagonal();
    return {(diagonal - 1).square().sum(), c.square().sum() - diagonal.square().sum()};
}

torch::Tensor barlow_twins_loss(const torch::Tensor& z1, const torch::Tensor& z2, double lambda) {
    const BarlowTwinsTerms terms = barlow_twins_terms(z1, z2);
    return terms.on_diagonal + lambda * terms.off_diagonal;
}

void BarlowTwinsParameters::describe(Describe<BarlowTwinsParameters>& d) {
    d("lambda", &BarlowTwinsParameters::lambda, "weight of the redundancy term: agreement between different dimensions")
        .above(0).at_most(10).log()
        .paper("0.005", "Zbontar et al. 2021, §2.2")
        .code("0.0051", "facebookresearch/barlowtwins main.py --lambd");
    d("projection", &BarlowTwinsParameters::projection, "width of the projector's three layers; the loss is D × D")
        .range(2, 16384).log()
        .paper("8192", "Zbontar et al. 2021, §2.2")
        .code("8192; 2048 and 512 on small Earth-observation images", "facebookresearch/barlowtwins main.py; zhu-xlab/SSL4EO-Review");
    describe_break_flags(d, &BarlowTwinsParameters::broken, and_view_flags({no_redundancy_term, no_head_norm}),
                         "Zbontar et al. 2021, §4", "facebookresearch/barlowtwins");
}

BarlowTwins::BarlowTwins(const Parameters& parameters, const MethodContext& context) : parameters_(parameters) {
    require_pairs("Barlow Twins", context.batch);
    encoder_ = register_module("encoder", context.make_backbone());
    const std::int64_t d = parameters_.projection;
    const bool norms = !has_flag(parameters_.broken, no_head_norm);
    projector_ = register_module(
        "projector", std::make_shared<models::ProjectionHead>(
                         std::vector<std::int64_t>{encoder_->feature_dim(), d, d, d},
                         norms ? models::barlow_twins_head : models::plain_head));
}

std::vector<Recipe> BarlowTwins::recipes() {
    return {{.name = "paper",
             .source = "Zbontar et al. 2021, §2.2; facebookresearch/barlowtwins main.py",
             .why = "batches of 2048, 1000 epochs; biases and norm layers go at 0.0048",
             .settings = recipe_settings("{name: lars, weight_decay: 1e-6, bias_rate: 0.024}",
                                         cosine_schedule(1000, 10, "0.001"),
                                         {{"method.projection", "8192"}, {"backbone.zero_init_residual", "true"}}),
             .rate = 0.2},
            small_data_recipe(0.001, {{"method.projection", "512"}})};
}

augment::ViewPlan BarlowTwins::views(const Parameters&, const augment::ImageTraits& traits, int size,
                                     const augment::PipelineSpec& augment) {
    if (augment.empty())
        return augment::presets().at("byol").views(traits, size); // the same pair
    return {{{"view 1", augment}, {"view 2", augment}}};
}

StepOutcome BarlowTwins::step(const Views& views) {
    const torch::Tensor features = encoder_->forward(views.images.at(0));
    const torch::Tensor z1 = projector_->forward(features);
    const torch::Tensor z2 = projector_->forward(encoder_->forward(views.images.at(1)));
    const BarlowTwinsTerms terms = barlow_twins_terms(z1, z2);
    StepOutcome outcome;
    outcome.loss = has_flag(parameters_.broken, no_redundancy_term) ? terms.on_diagonal
                                                                    : terms.on_diagonal + parameters_.lambda * terms.off_diagonal;
    outcome.terms = {{"invariance", terms.on_diagonal.detach()}, {"redundancy", terms.off_diagonal.detach()}};
    outcome.embeddings = features.detach().to(at::kFloat);
    add_pair_figures(z1, z2, outcome);
    return outcome;
}

} // namespace terrella::methods

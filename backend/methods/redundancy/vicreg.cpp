// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/redundancy/vicreg.h"

#include "augment/presets.h"
#include "methods/break_flags.h"
#include "methods/pair_figures.h"
#include "methods/recipe_settings.h"
#include "methods/similarity.h"

namespace terrella::methods {
namespace {

torch::Tensor in_full(const torch::Tensor& z) { return z.scalar_type() == at::kDouble ? z : z.to(at::kFloat); }

torch::Tensor missing_spread(const torch::Tensor& z) {
    return torch::relu(1 - (z.var(0, /*unbiased=*/true) + 1e-4).sqrt()).mean() / 2;
}

torch::Tensor repeated(const torch::Tensor& z) {
    const torch::Tensor centred = z - z.mean(0);
    const torch::Tensor covariance = centred.t().mm(centred) / (z.size(0) - 1); // [D, D]
    return (covariance.square().sum() - covariance.diagonal().square().sum()) / z.size(1);
}

} // namespace

VicRegTerms vicreg_terms(const torch::Tensor& x, const torch::Tensor& y) {
    const FullPrecision full_precision;
    if (x.dim() != 2 || x.sizes() != y.sizes() || x.size(0) < 2)
        throw Error(told("VICReg needs two equal sets of two or more embeddings"), "vicreg_terms",
                    told("Pass [B, D] twice, B ≥ 2"));
    const torch::Tensor a = in_full(x), b = in_full(y);
    return {torch::mse_loss(a, b), missing_spread(a) + missing_spread(b), repeated(a) + repeated(b)};
}

void VicRegParameters::describe(Describe<VicRegParameters>& d) {
    d("invariance", &VicRegParameters::invariance, "weight of the distance between the views")
        .at_least(0).at_most(1000)
        .paper("25", "Bardes et al. 2022, §4.2")
        .code("25", "facebookresearch/vicreg main_vicreg.py --sim-coeff");
    d("variance", &VicRegParameters::variance, "weight of the hinge that keeps each dimension's spread at 1")
        .at_least(0).at_most(1000)
        .paper("25", "Bardes et al. 2022, §4.2")
        .code("25", "facebookresearch/vicreg main_vicreg.py --std-coeff");
    d("covariance", &VicRegParameters::covariance, "weight of what dimensions repeat of each other")
        .at_least(0).at_most(1000)
        .paper("1", "Bardes et al. 2022, §4.2")
        .code("1", "facebookresearch/vicreg main_vicreg.py --cov-coeff");
    d("projection", &VicRegParameters::projection, "width of the expander's three layers")
        .range(2, 16384).log()
        .paper("8192", "Bardes et al. 2022, §4.2")
        .code("8192-8192-8192", "facebookresearch/vicreg main_vicreg.py --mlp");
    describe_break_flags(d, &VicRegParameters::broken, and_view_flags({no_variance_term, no_redundancy_term, no_head_norm}),
                         "Bardes et al. 2022, §6", "facebookresearch/vicreg");
}

VicReg::VicReg(const Parameters& parameters, const MethodContext& context) : parameters_(parameters) {
    require_pairs("VICReg", context.batch);
    if (has_flag(parameters_.broken, no_variance_term))
        parameters_.variance = 0;
    if (has_flag(parameters_.broken, no_redundancy_term))
        parameters_.covariance = 0;
    encoder_ = register_module("encoder", context.make_backbone());
    const std::int64_t d = parameters_.projection;
    const bool norms = !has_flag(parameters_.broken, no_head_norm);
    projector_ = register_module("projector",
                                 std::make_shared<models::ProjectionHead>(
                                     std::vector<std::int64_t>{encoder_->feature_dim(), d, d, d},
                                     norms ? models::byol_head : models::plain_head));
}

std::vector<Recipe> VicReg::recipes() {
    return {{.name = "paper",
             .source = "Bardes et al. 2022, §4.2; facebookresearch/vicreg main_vicreg.py",
             .why = "batches of 2048, 1000 epochs",
             .settings = recipe_settings("{name: lars, weight_decay: 1e-6}", cosine_schedule(1000, 10, "0.001"),
                                         {{"method.projection", "8192"}}),
             .rate = 0.2},
            small_data_recipe(0.0005, {{"method.projection", "512"}})};
}

augment::ViewPlan VicReg::views(const Parameters&, const augment::ImageTraits& traits, int size,
                                const augment::PipelineSpec& augment) {
    if (augment.empty())
        return augment::presets().at("byol").views(traits, size); // the same pair
    return {{{"view 1", augment}, {"view 2", augment}}};
}

StepOutcome VicReg::step(const Views& views) {
    const torch::Tensor features = encoder_->forward(views.images.at(0));
    const torch::Tensor x = projector_->forward(features);
    const torch::Tensor y = projector_->forward(encoder_->forward(views.images.at(1)));
    const VicRegTerms terms = vicreg_terms(x, y);
    StepOutcome outcome;
    outcome.loss = parameters_.invariance * terms.invariance + parameters_.variance * terms.variance +
                   parameters_.covariance * terms.covariance;
    outcome.terms = {{"invariance", terms.invariance.detach()},
                     {"variance", terms.variance.detach()},
                     {"covariance", terms.covariance.detach()}};
    outcome.embeddings = features.detach().to(at::kFloat);
    add_pair_figures(x, y, outcome);
    return outcome;
}

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/distillation/simsiam.h"

#include "methods/break_flags.h"
#include "methods/pair_figures.h"
#include "methods/recipe_settings.h"
#include "methods/similarity.h"

namespace terrella::methods {
namespace {

/// The loss as it stands, with whatever gradient z1 and z2 carry.
torch::Tensor negative_cosine(const torch::Tensor& p1, const torch::Tensor& z1, const torch::Tensor& p2, const torch::Tensor& z2) {
    return -(mean_cosine(p1, z2) + mean_cosine(p2, z1)) / 2;
}

} // namespace

torch::Tensor simsiam_loss(const torch::Tensor& p1, const torch::Tensor& z1, const torch::Tensor& p2, const torch::Tensor& z2) {
    return negative_cosine(p1, z1.detach(), p2, z2.detach());
}

void SimSiamParameters::describe(Describe<SimSiamParameters>& d) {
    d("projection", &SimSiamParameters::projection, "dimensions in which the loss compares")
        .range(2, 8192).log()
        .paper("2048", "Chen and He 2021, §3")
        .code("2048", "facebookresearch/simsiam main_simsiam.py --dim");
    d("prediction_hidden", &SimSiamParameters::prediction_hidden, "width of the predictor's bottleneck")
        .range(2, 8192).log()
        .paper("512", "Chen and He 2021, §3")
        .code("512", "facebookresearch/simsiam main_simsiam.py --pred-dim");
    d("constant_predictor_rate", &SimSiamParameters::constant_predictor_rate,
      "the predictor keeps the peak learning rate: it must follow representations that still move")
        .paper("true", "Chen and He 2021, §4.2")
        .code("true", "facebookresearch/simsiam README.md --fix-pred-lr");
    describe_break_flags(d, &SimSiamParameters::broken, and_view_flags({no_stop_gradient, no_predictor, no_head_norm}),
                         "Chen and He 2021, §4.1 to §4.4", "facebookresearch/simsiam");
}

SimSiam::SimSiam(const Parameters& parameters, const MethodContext& context)
    : parameters_(parameters), stop_gradient_(!has_flag(parameters.broken, no_stop_gradient)) {
    require_pairs("SimSiam", context.batch);
    encoder_ = register_module("encoder", context.make_backbone());
    const bool norms = !has_flag(parameters_.broken, no_head_norm);
    const std::int64_t width = encoder_->feature_dim(), d = parameters_.projection;
    const auto head = [&](const char* name, std::vector<std::int64_t> widths, const models::HeadPlan& plan) {
        return register_module(
            name, std::make_shared<models::ProjectionHead>(widths, norms ? plan : models::plain_head));
    };
    projector_ = head("projector", {width, width, width, d}, models::simsiam_projector);
    if (!has_flag(parameters_.broken, no_predictor))
        predictor_ = head("predictor", {d, parameters_.prediction_hidden, d}, models::simsiam_predictor);
}

std::vector<Recipe> SimSiam::recipes() {
    return {{.name = "paper",
             .source = "Chen and He 2021, §3 and §4, ImageNet",
             .why = "batches of 512 on ImageNet, 100 epochs; all weights decay",
             .settings = recipe_settings("{name: sgd, weight_decay: 1e-4, decay_all: true}", cosine_schedule(100, 0),
                                         {{"backbone.zero_init_residual", "true"}}),
             .rate = 0.05},
            small_data_recipe(0.0001, {{"method.projection", "512"}, {"method.prediction_hidden", "128"}})};
}

augment::ViewPlan SimSiam::views(const Parameters&, const augment::ImageTraits& traits, int size,
                                 const augment::PipelineSpec& augment) {
    const augment::PipelineSpec recipe = augment.empty() ? augment::moco_v2_recipe(traits, size) : augment;
    return {{{"view 1", recipe}, {"view 2", recipe}}};
}

bool SimSiam::scheduled(const std::string& parameter) const {
    return !parameters_.constant_predictor_rate || !parameter.starts_with("predictor.");
}

torch::Tensor SimSiam::predicted(const torch::Tensor& z) { return predictor_ ? predictor_->forward(z) : z; }

StepOutcome SimSiam::step(const Views& views) {
    // A pass a view, as published: each view is normalised by its own statistics.
    const torch::Tensor features = encoder_->forward(views.images.at(0));
    const torch::Tensor z1 = projector_->forward(features);
    const torch::Tensor z2 = projector_->forward(encoder_->forward(views.images.at(1)));
    const torch::Tensor p1 = predicted(z1), p2 = predicted(z2);
    StepOutcome outcome;
    outcome.loss = stop_gradient_ ? simsiam_loss(p1, z1, p2, z2) : negative_cosine(p1, z1, p2, z2);
    outcome.embeddings = features.detach().to(at::kFloat);
    add_pair_figures(z1, z2, outcome);
    return outcome;
}

} // namespace terrella::methods

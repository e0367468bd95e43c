// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/distillation/byol.h"

#include "augment/presets.h"
#include "methods/break_flags.h"
#include "methods/momentum_schedule.h"
#include "methods/pair_figures.h"
#include "methods/recipe_settings.h"
#include "methods/similarity.h"

namespace terrella::methods {

torch::Tensor byol_term(const torch::Tensor& p, const torch::Tensor& z) {
    const FullPrecision full_precision;
    if (p.dim() != 2 || p.sizes() != z.sizes())
        throw Error(told("Predictions and projections do not fit together"), "byol_term", told("Pass [B, D] twice"));
    return 2 - 2 * (unit_rows(p) * unit_rows(z.detach())).sum(1).mean();
}

torch::Tensor byol_loss(const torch::Tensor& p1, const torch::Tensor& z1, const torch::Tensor& p2, const torch::Tensor& z2) {
    return byol_term(p1, z2) + byol_term(p2, z1);
}

void ByolParameters::describe(Describe<ByolParameters>& d) {
    d("momentum", &ByolParameters::momentum,
      "how slowly the target follows at the start; it rises to 1 along a cosine. Batches below 256 want more")
        .range(0, 1)
        .paper("0.996 (1000 epochs), 0.99 (300 and less)", "Grill et al. 2020, §3.3 and appendix")
        .code("0.99, 0.996", "google-deepmind/deepmind-research byol/configs/byol.py");
    d("hidden", &ByolParameters::hidden, "width of the hidden layer of projector and predictor")
        .range(2, 16384).log()
        .paper("4096", "Grill et al. 2020, §3.3")
        .code("4096", "google-deepmind/deepmind-research byol/configs/byol.py");
    d("projection", &ByolParameters::projection, "dimensions in which the loss compares")
        .range(2, 8192).log()
        .paper("256", "Grill et al. 2020, §3.3")
        .code("256", "google-deepmind/deepmind-research byol/configs/byol.py");
    describe_break_flags(d, &ByolParameters::broken, and_view_flags({no_predictor, no_ema, frozen_teacher, no_head_norm}),
                         "Grill et al. 2020, table 5", "google-deepmind/deepmind-research byol");
}

Byol::Byol(const Parameters& parameters, const MethodContext& context)
    : parameters_(parameters), total_steps_(context.total_steps), momentum_(parameters.momentum) {
    require_pairs("BYOL", context.batch);
    encoder_ = register_module("encoder", context.make_backbone());
    target_encoder_ = register_module("target_encoder", context.make_backbone());
    const models::HeadPlan plan =
        has_flag(parameters_.broken, no_head_norm) ? models::plain_head : models::byol_head;
    const auto head = [&](const char* name, std::int64_t from) {
        return register_module(name, std::make_shared<models::ProjectionHead>(
                                         std::vector<std::int64_t>{from, parameters_.hidden, parameters_.projection}, plan));
    };
    projector_ = head("projector", encoder_->feature_dim());
    target_projector_ = head("target_projector", encoder_->feature_dim());
    if (!has_flag(parameters_.broken, no_predictor))
        predictor_ = head("predictor", parameters_.projection);
    begin_as_copy(*target_encoder_, *encoder_);
    begin_as_copy(*target_projector_, *projector_);
}

std::vector<Recipe> Byol::recipes() {
    return {{.name = "paper",
             .source = "Grill et al. 2020, §3.3, ImageNet, 1000 epochs",
             .why = "batches of 4096, long training",
             .settings = recipe_settings("{name: lars, weight_decay: 1.5e-6}", cosine_schedule(1000, 10),
                                         {{"method.momentum", "0.996"}}),
             .rate = 0.2},
            {.name = "100-epochs",
             .source = "google-deepmind/deepmind-research byol/configs/byol.py",
             .why = "shorter training: a higher rate and a quicker teacher",
             .settings = recipe_settings("{name: lars, weight_decay: 1e-6}", cosine_schedule(100, 10),
                                         {{"method.momentum", "0.99"}}),
             .rate = 0.45},
            small_data_recipe(0.0005, {{"method.hidden", "512"}})};
}

augment::ViewPlan Byol::views(const Parameters&, const augment::ImageTraits& traits, int size,
                              const augment::PipelineSpec& augment) {
    if (augment.empty())
        return augment::presets().at("byol").views(traits, size);
    return {{{"view 1", augment}, {"view 2", augment}}};
}

torch::Tensor Byol::predicted(const torch::Tensor& z) { return predictor_ ? predictor_->forward(z) : z; }

torch::Tensor Byol::target(const torch::Tensor& images) {
    const torch::NoGradGuard no_grad;
    return target_projector_->forward(target_encoder_->forward(images));
}

StepOutcome Byol::step(const Views& views) {
    const torch::Tensor &x1 = views.images.at(0), &x2 = views.images.at(1);
    const torch::Tensor features = encoder_->forward(x1);
    const torch::Tensor z1 = projector_->forward(features), z2 = projector_->forward(encoder_->forward(x2));
    StepOutcome outcome;
    outcome.loss = byol_loss(predicted(z1), target(x1), predicted(z2), target(x2));
    outcome.embeddings = features.detach().to(at::kFloat);
    add_pair_figures(z1, z2, outcome);
    return outcome;
}

void Byol::after_step(std::int64_t step) {
    momentum_ = has_flag(parameters_.broken, no_ema)           ? 0.0
                : has_flag(parameters_.broken, frozen_teacher) ? 1.0
                                                               : cosine_momentum(step, total_steps_, parameters_.momentum);
    ema_update(*target_encoder_, *encoder_, momentum_);
    ema_update(*target_projector_, *projector_, momentum_);
}

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/contrastive/moco_v3.h"

#include "augment/presets.h"
#include "methods/break_flags.h"
#include "methods/momentum_schedule.h"
#include "methods/pair_figures.h"
#include "methods/recipe_settings.h"
#include "methods/similarity.h"

#include <cmath>

namespace terrella::methods {

torch::Tensor moco_v3_term(const torch::Tensor& q, const torch::Tensor& k, double temperature) {
    const FullPrecision full_precision;
    if (q.dim() != 2 || q.sizes() != k.sizes())
        throw Error(told("Predictions and keys do not fit together"), "moco_v3_term", told("Pass [B, D] twice"));
    const torch::Tensor logits = unit_rows(q).mm(unit_rows(k.detach()).t()) / temperature; // [B, B]
    const torch::Tensor own = torch::arange(q.size(0), logits.options().dtype(at::kLong));
    return 2 * temperature * torch::nn::functional::cross_entropy(logits, own);
}

torch::Tensor moco_v3_loss(const torch::Tensor& q1, const torch::Tensor& k1, const torch::Tensor& q2,
                           const torch::Tensor& k2, double temperature) {
    return moco_v3_term(q1, k2, temperature) + moco_v3_term(q2, k1, temperature);
}

void MocoV3Parameters::describe(Describe<MocoV3Parameters>& d) {
    d("temperature", &MocoV3Parameters::temperature,
      "divides the cosines: the smaller, the more the nearest strangers count")
        .above(0).at_most(10).log()
        .paper("1.0 (ResNet-50), 0.2 (ViT)", "Chen et al. 2021, §4 and appendix")
        .code("1.0", "facebookresearch/moco-v3 main_moco.py --moco-t");
    d("momentum", &MocoV3Parameters::momentum,
      "how slowly the key network follows at the start; it rises to 1 along a cosine")
        .range(0, 1)
        .paper("0.99", "Chen et al. 2021, §4")
        .code("0.99 (0.996 for 1000 epochs)", "facebookresearch/moco-v3 CONFIG.md --moco-m --moco-m-cos");
    d("hidden", &MocoV3Parameters::hidden, "width of the hidden layer of projector and predictor")
        .range(2, 16384).log()
        .paper("4096", "Chen et al. 2021, §4")
        .code("4096", "facebookresearch/moco-v3 main_moco.py --moco-mlp-dim");
    d("projection", &MocoV3Parameters::projection, "dimensions in which the loss compares")
        .range(2, 8192).log()
        .paper("256", "Chen et al. 2021, §4")
        .code("256", "facebookresearch/moco-v3 main_moco.py --moco-dim");
    describe_break_flags(d, &MocoV3Parameters::broken,
                         and_view_flags({no_negatives, no_predictor, no_ema, frozen_teacher, no_head_norm}),
                         "Chen et al. 2021, §5", "facebookresearch/moco-v3");
}

MocoV3::MocoV3(const Parameters& parameters, const MethodContext& context)
    : parameters_(parameters), batch_(context.batch), total_steps_(context.total_steps),
      momentum_(parameters.momentum) {
    require_pairs("MoCo-v3", batch_);
    encoder_ = register_module("encoder", context.make_backbone());
    key_encoder_ = register_module("key_encoder", context.make_backbone());
    const bool norms = !has_flag(parameters_.broken, no_head_norm);
    const auto head = [&](const char* name, std::int64_t from, const models::HeadPlan& plan) {
        return register_module(name, std::make_shared<models::ProjectionHead>(
                                         std::vector<std::int64_t>{from, parameters_.hidden, parameters_.projection},
                                         norms ? plan : models::plain_head));
    };
    projector_ = head("projector", encoder_->feature_dim(), models::moco_v3_projector);
    key_projector_ = head("key_projector", encoder_->feature_dim(), models::moco_v3_projector);
    if (!has_flag(parameters_.broken, no_predictor))
        predictor_ = head("predictor", parameters_.projection, models::moco_v3_predictor);
    begin_as_copy(*key_encoder_, *encoder_);
    begin_as_copy(*key_projector_, *projector_);
}

std::vector<Recipe> MocoV3::recipes() {
    return {{.name = "paper",
             .source = "Chen et al. 2021; facebookresearch/moco-v3 CONFIG.md, ResNet-50, 100 epochs",
             .why = "residual networks in batches of 4096",
             .settings = recipe_settings("{name: lars, weight_decay: 1e-6}", cosine_schedule(100, 10),
                                         {{"method.temperature", "1"}, {"method.momentum", "0.99"}}),
             .rate = 0.6},
            {.name = "1000-epochs",
             .source = "facebookresearch/moco-v3 CONFIG.md, ResNet-50, 1000 epochs",
             .why = "long training asks for half the rate and a slower teacher",
             .settings = recipe_settings("{name: lars, weight_decay: 1.5e-6}", cosine_schedule(1000, 10),
                                         {{"method.temperature", "1"}, {"method.momentum", "0.996"}}),
             .rate = 0.3},
            small_data_recipe(0.0005, {{"method.hidden", "512"}})};
}

augment::ViewPlan MocoV3::views(const Parameters&, const augment::ImageTraits& traits, int size,
                                const augment::PipelineSpec& augment) {
    if (augment.empty())
        return augment::presets().at("byol").views(traits, size); // the same pair
    return {{{"view 1", augment}, {"view 2", augment}}};
}

torch::Tensor MocoV3::predicted(const torch::Tensor& z) { return predictor_ ? predictor_->forward(z) : z; }

torch::Tensor MocoV3::key(const torch::Tensor& images) {
    const torch::NoGradGuard no_grad;
    return key_projector_->forward(key_encoder_->forward(images));
}

StepOutcome MocoV3::step(const Views& views) {
    const torch::Tensor &x1 = views.images.at(0), &x2 = views.images.at(1);
    const torch::Tensor features = encoder_->forward(x1);
    const torch::Tensor q1 = predicted(projector_->forward(features));
    const torch::Tensor q2 = predicted(projector_->forward(encoder_->forward(x2)));
    const torch::Tensor k1 = key(x1), k2 = key(x2);
    StepOutcome outcome;
    outcome.loss = has_flag(parameters_.broken, no_negatives)
                       ? -2 * (mean_cosine(q1, k2) + mean_cosine(q2, k1))
                       : moco_v3_loss(q1, k1, q2, k2, parameters_.temperature);
    outcome.embeddings = features.detach().to(at::kFloat);
    add_pair_figures(q1, k2, outcome);
    return outcome;
}

void MocoV3::after_step(std::int64_t step) {
    momentum_ = has_flag(parameters_.broken, no_ema)           ? 0.0
                : has_flag(parameters_.broken, frozen_teacher) ? 1.0
                                                               : cosine_momentum(step, total_steps_, parameters_.momentum);
    ema_update(*key_encoder_, *encoder_, momentum_);
    ema_update(*key_projector_, *projector_, momentum_);
}

std::optional<double> MocoV3::trivial_loss() const {
    if (has_flag(parameters_.broken, no_negatives))
        return -4.0;
    return 4 * parameters_.temperature * std::log(static_cast<double>(batch_));
}

} // namespace terrella::methods

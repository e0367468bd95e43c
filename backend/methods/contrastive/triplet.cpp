// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/contrastive/triplet.h"

#include "methods/break_flags.h"
#include "methods/joined_views.h"
#include "methods/pair_figures.h"

namespace terrella::methods {

void TripletParameters::describe(Describe<TripletParameters>& d) {
    d("margin", &TripletParameters::margin, "by how much in cosine the positive must be nearer than the negative")
        .above(0).at_most(2)
        .paper("0.2 (squared distances of unit vectors, twice the cosine's)", "Schroff et al. 2015, §5.1")
        .code("0.05; 0.2 in SSL-for-RS", "KevinMusgrave/pytorch-metric-learning losses/triplet_margin_loss.py");
    d("mining", &TripletParameters::mining,
      "which triplets count: all inside the margin, hard (the negative is nearer), semi-hard (it is not, but inside the "
      "margin); hard alone can collapse early")
        .choices({"all", "hard", "semi-hard"})
        .paper("semi-hard", "Schroff et al. 2015, §3.2")
        .code("all", "KevinMusgrave/pytorch-metric-learning miners/triplet_margin_miner.py");
    d("projection", &TripletParameters::projection, "dimensions in which the loss compares")
        .range(2, 8192).log()
        .paper("128", "Schroff et al. 2015, §5.1")
        .code("not said", "KevinMusgrave/pytorch-metric-learning takes any");
    describe_break_flags(d, &TripletParameters::broken, and_view_flags({no_head_norm}), "Schroff et al. 2015, §3.2",
                         "KevinMusgrave/pytorch-metric-learning");
}

Triplet::Triplet(const Parameters& parameters, const MethodContext& context)
    : parameters_(parameters), mining_(parameters.mining == "all"    ? Mining::all
                                       : parameters.mining == "hard" ? Mining::hard
                                                                     : Mining::semi_hard) {
    require_pairs("The triplet loss", context.batch);
    encoder_ = register_module("encoder", context.make_backbone());
    const std::int64_t width = encoder_->feature_dim();
    const bool norms = !has_flag(parameters_.broken, no_head_norm);
    head_ = register_module("head", std::make_shared<models::ProjectionHead>(
                                        std::vector<std::int64_t>{width, width, parameters_.projection},
                                        norms ? models::byol_head : models::plain_head));
}

std::vector<Recipe> Triplet::recipes() { return {small_data_recipe(0.0005)}; }

augment::ViewPlan Triplet::views(const Parameters&, const augment::ImageTraits& traits, int size,
                                 const augment::PipelineSpec& augment) {
    const augment::PipelineSpec recipe = augment.empty() ? augment::simclr_recipe(traits, size) : augment;
    return {{{"view 1", recipe}, {"view 2", recipe}}};
}

StepOutcome Triplet::step(const Views& views) {
    // Both views in one pass: batch statistics of each alone would tell them apart.
    const torch::Tensor features = encoder_->forward(joined_views({views.images.at(0), views.images.at(1)}));
    const torch::Tensor z = head_->forward(features); // [2B, P]
    const torch::Tensor own = torch::arange(views.images[0].size(0), z.options().dtype(at::kLong)).repeat({2});
    StepOutcome outcome;
    outcome.loss = mined_triplet_loss(z, own, mining_, parameters_.margin);
    const std::vector<torch::Tensor> pair = z.chunk(2);
    outcome.embeddings = features.detach().chunk(2)[0].to(at::kFloat);
    add_pair_figures(pair[0], pair[1], outcome);
    return outcome;
}

} // namespace terrella::methods

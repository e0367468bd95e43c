// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/contrastive/simclr.h"

#include "methods/break_flags.h"
#include "methods/joined_views.h"
#include "methods/pair_figures.h"
#include "methods/recipe_settings.h"
#include "methods/similarity.h"

#include <cmath>

namespace terrella::methods {

void SimClrParameters::describe(Describe<SimClrParameters>& d) {
    d("temperature", &SimClrParameters::temperature, "divides the cosines: the smaller, the more the nearest strangers count")
        .above(0).at_most(10).log()
        .paper("0.1 (ImageNet), 0.5 (CIFAR-10)", "Chen et al. 2020, table 5 and appendix B.9")
        .code("0.1", "google-research/simclr run.py");
    d("head_layers", &SimClrParameters::head_layers, "linear layers of the projection head")
        .range(1, 4)
        .paper("2", "Chen et al. 2020, §2.1")
        .code("3", "google-research/simclr run.py num_proj_layers, as SimCLR v2");
    d("projection", &SimClrParameters::projection, "dimensions in which the loss compares")
        .range(2, 8192).log()
        .paper("128", "Chen et al. 2020, §2.1")
        .code("128", "google-research/simclr run.py proj_out_dim");
    d("head_norm", &SimClrParameters::head_norm, "batch norm in the head, also after its last layer")
        .advanced()
        .paper("not said", "Chen et al. 2020, §2.1")
        .code("true", "google-research/simclr model_util.py");
    d("joint_forward", &SimClrParameters::joint_forward,
      "both views in one forward pass, so that batch-norm statistics cover all of them; off: a pass a view")
        .advanced()
        .paper("true", "Chen et al. 2020, §2.2, global batch norm")
        .code("true", "google-research/simclr");
    describe_break_flags(d, &SimClrParameters::broken, and_view_flags({no_negatives, no_head_norm}),
                         "Chen et al. 2020, §3 and §5", "google-research/simclr");
}

SimClr::SimClr(const Parameters& parameters, const MethodContext& context)
    : parameters_(parameters), batch_(context.batch) {
    if (batch_ < 2)
        throw ConfigurationError(told("SimCLR needs other images to compare with, a batch of %1 has none", batch_),
                                 "batch", told("Choose a batch of 2 or more; 128 and up learn well"));
    encoder_ = register_module("encoder", context.make_backbone());
    const std::int64_t width = encoder_->feature_dim();
    std::vector<std::int64_t> widths(static_cast<std::size_t>(parameters_.head_layers), width);
    widths.push_back(parameters_.projection);
    const bool norms = parameters_.head_norm && !has_flag(parameters_.broken, no_head_norm);
    head_ = register_module("head", std::make_shared<models::ProjectionHead>(
                                        widths, norms ? models::simclr_head : models::plain_head));
}

std::vector<Recipe> SimClr::recipes() {
    return {{.name = "paper",
             .source = "Chen et al. 2020, §2.2, ImageNet",
             .why = "batches of 4096 on ImageNet, 100 to 1000 epochs",
             .settings = recipe_settings("{name: lars, weight_decay: 1e-6}", cosine_schedule(100, 10),
                                         {{"method.temperature", "0.1"}, {"method.head_layers", "2"}}),
             .rate = 0.3},
            {.name = "code",
             .source = "google-research/simclr run.py",
             .why = "the head of three layers that SimCLR v2 brought, batches of 512",
             .settings = recipe_settings("{name: lars, weight_decay: 1e-4}", cosine_schedule(100, 10),
                                         {{"method.temperature", "0.1"}, {"method.head_layers", "3"}}),
             .rate = 0.3},
            {.name = "cifar-10",
             .source = "Chen et al. 2020, appendix B.9; google-research/simclr README",
             .why = "images of 32 pixels, batches of 512",
             .settings = recipe_settings("{name: lars, weight_decay: 1e-4}", cosine_schedule(1000, 10),
                                         {{"method.temperature", "0.5"}}),
             .rate = 1.0,
             .batch = 512},
            small_data_recipe(0.0005)};
}

augment::ViewPlan SimClr::views(const Parameters&, const augment::ImageTraits& traits, int size,
                                const augment::PipelineSpec& augment) {
    const augment::PipelineSpec recipe = augment.empty() ? augment::simclr_recipe(traits, size) : augment;
    return {{{"view 1", recipe}, {"view 2", recipe}}};
}

StepOutcome SimClr::step(const Views& views) {
    const torch::Tensor &x1 = views.images.at(0), &x2 = views.images.at(1);
    torch::Tensor features, z1, z2;
    if (parameters_.joint_forward) {
        const torch::Tensor both = encoder_->forward(joined_views({x1, x2}));
        const std::vector<torch::Tensor> z = head_->forward(both).chunk(2);
        features = both.narrow(0, 0, x1.size(0));
        z1 = z[0];
        z2 = z[1];
    } else {
        features = encoder_->forward(x1);
        z1 = head_->forward(features);
        z2 = head_->forward(encoder_->forward(x2));
    }
    StepOutcome outcome;
    outcome.loss = has_flag(parameters_.broken, no_negatives) ? -mean_cosine(z1, z2) / parameters_.temperature
                                                              : nt_xent(z1, z2, parameters_.temperature);
    outcome.embeddings = features.detach().to(at::kFloat);
    add_pair_figures(z1, z2, outcome);
    return outcome;
}

std::optional<double> SimClr::trivial_loss() const {
    if (has_flag(parameters_.broken, no_negatives))
        return -1 / parameters_.temperature;
    return std::log(2.0 * static_cast<double>(batch_) - 1);
}

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/clustering/swav.h"

#include "methods/assignment_figures.h"
#include "methods/break_flags.h"
#include "methods/clustering/swav_loss.h"
#include "methods/joined_views.h"
#include "methods/pair_figures.h"
#include "methods/recipe_settings.h"
#include "methods/similarity.h"

#include <algorithm>
#include <cmath>

namespace terrella::methods {

void SwavParameters::describe(Describe<SwavParameters>& d) {
    d("prototypes", &SwavParameters::prototypes,
      "clusters; some ten times as many as kinds of images are expected. Batch and queue need as many samples")
        .range(2, 100'000).log()
        .paper("3000 (ImageNet, 1000 classes)", "Caron et al. 2020, appendix A.1")
        .code("3000", "facebookresearch/swav main_swav.py --nmb_prototypes");
    d("temperature", &SwavParameters::temperature, "divides the scores of the predictions")
        .above(0).at_most(10).log()
        .paper("0.1", "Caron et al. 2020, appendix A.1")
        .code("0.1", "facebookresearch/swav main_swav.py --temperature");
    d("epsilon", &SwavParameters::epsilon,
      "smooths the codes: the smaller, the harder; 0.03 or 0.02 where the loss stays at that of chance")
        .above(0).at_most(1).log()
        .paper("0.05", "Caron et al. 2020, appendix A.1")
        .code("0.05", "facebookresearch/swav main_swav.py --epsilon");
    d("iterations", &SwavParameters::iterations, "of Sinkhorn and Knopp's algorithm")
        .range(0, 100).advanced()
        .paper("3", "Caron et al. 2020, §3.1")
        .code("3", "facebookresearch/swav main_swav.py --sinkhorn_iterations");
    d("queue", &SwavParameters::queue,
      "embeddings of earlier batches that help to assign, a multiple of the batch; auto: as many as prototypes where the "
      "batch has fewer")
        .at_least(-1).at_most(1 << 22).keyword("auto", -1).keyword("off", 0)
        .paper("3840 (15 batches of 256), off for 4096", "Caron et al. 2020, §4.1")
        .code("3840 (batch 256), off", "facebookresearch/swav scripts/swav_200ep_bs256_pretrain.sh --queue_length");
    d("queue_epoch", &SwavParameters::queue_epoch, "epoch in which the queue begins, counted from 0")
        .at_least(0).advanced().unit("epochs")
        .paper("15", "Caron et al. 2020, §4.1")
        .code("15", "facebookresearch/swav main_swav.py --epoch_queue_starts");
    d("freeze_steps", &SwavParameters::freeze_steps, "first steps in which the prototypes stand still; auto: one epoch")
        .at_least(-1).keyword("auto", -1).unit("steps")
        .paper("one epoch", "Caron et al. 2020, appendix A.1")
        .code("313 (batch 4096), 5005 (batch 256): one epoch",
              "facebookresearch/swav main_swav.py --freeze_prototypes_niters");
    d("hidden", &SwavParameters::hidden, "width of the hidden layer of the projector")
        .range(2, 16384).log()
        .paper("2048", "Caron et al. 2020, appendix A.1")
        .code("2048", "facebookresearch/swav main_swav.py --hidden_mlp");
    d("projection", &SwavParameters::projection, "dimensions in which prototypes lie")
        .range(2, 8192).log()
        .paper("128", "Caron et al. 2020, appendix A.1")
        .code("128", "facebookresearch/swav main_swav.py --feat_dim");
    describe_crops(d, "6", "Caron et al. 2020, §3.2 and appendix A.1", "facebookresearch/swav main_swav.py");
    describe_break_flags(d, &SwavParameters::broken, and_view_flags({no_sinkhorn, no_head_norm}),
                         "Caron et al. 2020, §3.1", "facebookresearch/swav");
}

std::int64_t swav_queue_length(const SwavParameters& p, const MethodContext& context) {
    require_pairs("SwAV", context.batch);
    const std::int64_t batch = context.batch;
    if (p.prototypes > context.samples)
        throw ConfigurationError(
            told("%1 prototypes are more than the %2 images to learn from", p.prototypes, context.samples),
            "method.prototypes", told("Choose %1 or fewer", std::max<std::int64_t>(2, context.samples / 4)));
    if (p.queue < 0)
        return batch >= p.prototypes ? 0 : (p.prototypes + batch - 1) / batch * batch;
    if (p.queue % batch != 0) {
        const std::int64_t below = p.queue / batch * batch;
        throw ConfigurationError(
            told("A queue of %1 is no multiple of the batch of %2", p.queue, batch), "method.queue",
            below > 0 ? told("Choose %1 or %2, or auto", below, below + batch) : told("Choose %1, or auto", below + batch));
    }
    if (p.prototypes > batch + p.queue)
        throw ConfigurationError(
            told("%1 prototypes cannot share the %2 samples of batch and queue evenly", p.prototypes, batch + p.queue),
            "method.prototypes", told("Choose %1 prototypes at most, a larger batch, or queue: auto", batch + p.queue));
    return p.queue;
}

Swav::Swav(const Parameters& parameters, const MethodContext& context)
    : parameters_(parameters), steps_per_epoch_(std::max<std::int64_t>(context.steps_per_epoch, 1)) {
    const std::int64_t length = swav_queue_length(parameters_, context);
    if (parameters_.freeze_steps < 0)
        parameters_.freeze_steps = steps_per_epoch_;
    encoder_ = register_module("encoder", context.make_backbone());
    const bool norms = !has_flag(parameters_.broken, no_head_norm);
    head_ = register_module("head", std::make_shared<models::ProjectionHead>(
                                        std::vector<std::int64_t>{encoder_->feature_dim(), parameters_.hidden,
                                                                  parameters_.projection},
                                        norms ? models::swav_head : models::plain_head));
    prototypes_ = register_module("prototypes", torch::nn::Linear(torch::nn::LinearOptions(parameters_.projection,
                                                                                           parameters_.prototypes)
                                                                      .bias(false)));
    const std::int64_t added = context.batch * context.passes; // by an optimiser step
    steps_to_fill_ = added > 0 ? (length + added - 1) / added : 0;
    if (length > 0)
        queue_ = register_buffer("queue", torch::zeros({2, length, parameters_.projection}));
    steps_ = register_buffer("steps", torch::zeros({1}, torch::kLong));
    const torch::NoGradGuard no_grad;
    prototypes_->weight.copy_(unit_rows(prototypes_->weight));
}

std::vector<Recipe> Swav::recipes() {
    return {{.name = "paper",
             .source = "Caron et al. 2020, appendix A.1, ImageNet",
             .why = "batches of 4096; the prototypes stand still for an epoch",
             .settings = recipe_settings("{name: lars, weight_decay: 1e-6}", cosine_schedule(400, 10, "0.001"),
                                         {{"method.prototypes", "3000"}, {"method.epsilon", "0.05"}}),
             .rate = 4.8,
             .batch = 4096},
            {.name = "small-batch",
             .source = "Caron et al. 2020, §4.1; facebookresearch/swav, batches of 256",
             .why = "one machine: a queue of 3840 embeddings from epoch 15, no warm-up",
             .settings = recipe_settings(
                 "{name: lars, weight_decay: 1e-6}", cosine_schedule(200, 0, "0.001"),
                 {{"method.prototypes", "3000"}, {"method.queue", "3840"}, {"method.queue_epoch", "15"}}),
             .rate = 0.6},
            small_data_recipe(0.0005, {{"method.prototypes", "30"},
                                       {"method.epsilon", "0.02"}, // at 0.05 the loss of small batches stays near ln K
                                       {"method.queue", "off"},
                                       {"method.hidden", "512"},
                                       {"method.local_crops", "0"}})};
}

augment::ViewPlan Swav::views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                              const augment::PipelineSpec& augment) {
    return crop_views(crops_of(parameters), traits, size, augment);
}

StepOutcome Swav::step(const Views& views) {
    const std::int64_t batch = views.images.at(0).size(0), steps = steps_.item<std::int64_t>();
    const torch::Tensor features = features_by_size(*encoder_, views.images);
    const torch::Tensor z = unit_rows(head_->forward(features)); // [V·B, D]
    const FullPrecision full_precision;
    const torch::Tensor prototypes =
        steps < parameters_.freeze_steps ? prototypes_->weight.detach() : prototypes_->weight;
    const std::vector<torch::Tensor> scores = z.mm(prototypes.t()).split(batch), embeddings = z.detach().split(batch);
    const std::vector<torch::Tensor> assigning{scores[0].detach(), scores[1].detach()};
    torch::Tensor queue = steps / steps_per_epoch_ >= parameters_.queue_epoch ? queue_ : torch::Tensor();
    std::vector<torch::Tensor> codes;
    if (has_flag(parameters_.broken, no_sinkhorn))
        for (const torch::Tensor& s : assigning)
            codes.push_back((s / parameters_.epsilon).softmax(1));
    else
        codes = swav_codes(assigning, {embeddings[0], embeddings[1]}, prototypes_->weight.detach(), queue,
                           parameters_.epsilon, parameters_.iterations);
    StepOutcome outcome;
    outcome.loss = swav_loss(scores, codes, parameters_.temperature);
    const torch::NoGradGuard no_grad;
    const torch::Tensor used = torch::one_hot(torch::cat(codes).argmax(1), parameters_.prototypes).amax(0);
    outcome.terms = {{"prototypes used", used.to(at::kFloat).mean()}};
    outcome.embeddings = features.detach().narrow(0, 0, batch).to(at::kFloat);
    add_pair_figures(embeddings[0], embeddings[1], outcome);
    add_assignment_figures(torch::cat(assigning) / parameters_.temperature, outcome);
    return outcome;
}

void Swav::after_step(std::int64_t) {
    const torch::NoGradGuard no_grad;
    steps_.add_(1);
    prototypes_->weight.copy_(unit_rows(prototypes_->weight));
}

std::vector<Milestone> Swav::milestones() const {
    std::vector<Milestone> known;
    if (parameters_.freeze_steps > 0)
        known.push_back({parameters_.freeze_steps + 1, "prototypes-freed"});
    if (queue_.defined() && !has_flag(parameters_.broken, no_sinkhorn))
        known.push_back({parameters_.queue_epoch * steps_per_epoch_ + steps_to_fill_, "queue-filled"});
    return known;
}

std::optional<double> Swav::trivial_loss() const { return std::log(static_cast<double>(parameters_.prototypes)); }

} // namespace terrella::methods

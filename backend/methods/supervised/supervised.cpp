// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/supervised/supervised.h"

#include "methods/recipe_settings.h"
#include "methods/similarity.h"

#include <cmath>

namespace terrella::methods {

void SupervisedParameters::describe(Describe<SupervisedParameters>& d) {
    d("label_smoothing", &SupervisedParameters::label_smoothing, "share of each target that is spread over all classes")
        .at_least(0).below(1)
        .paper("0.1", "Szegedy et al. 2016, arXiv:1512.00567, §7")
        .code("0", "torchvision references/classification/train.py");
}

torch::Tensor labelled_cross_entropy(const torch::Tensor& logits, const torch::Tensor& labels, double smoothing) {
    const FullPrecision full_precision;
    if (logits.dim() != 2 || labels.dim() != 1 || logits.size(0) != labels.size(0))
        throw Error(told("Logits and labels do not fit together"), "labelled_cross_entropy",
                    told("Pass [B, C] and [B]"));
    const torch::Tensor wide = logits.scalar_type() == at::kDouble ? logits : logits.to(at::kFloat);
    namespace F = torch::nn::functional;
    const auto options = F::CrossEntropyFuncOptions().ignore_index(-1).label_smoothing(smoothing).reduction(torch::kSum);
    // The mean by hand: a batch without any label would be 0/0.
    return F::cross_entropy(wide, labels, options) / (labels >= 0).sum().clamp_min(1);
}

Supervised::Supervised(const Parameters& parameters, const MethodContext& context) : parameters_(parameters) {
    if (context.classes < 2)
        throw ConfigurationError(
            told("The method 'supervised' needs labels of two classes or more, the data has %1", context.classes),
            "method", told("Choose data with class folders, or a self-supervised method such as moco-v2"));
    encoder_ = register_module("encoder", context.make_backbone());
    classifier_ = register_module("classifier", torch::nn::Linear(encoder_->feature_dim(), context.classes));
}

std::vector<Recipe> Supervised::recipes() {
    return {{.name = "paper",
             .source = "Goyal et al. 2017, arXiv:1706.02677, §5.1, ImageNet",
             .why = "residual networks on ImageNet, in any size of batch",
             .settings = recipe_settings("{name: sgd, nesterov: true, weight_decay: 1e-4}",
                                         step_schedule(90, 5, "[0.3333, 0.6667, 0.8889]")),
             .rate = 0.1},
            small_data_recipe(0.0005)};
}

augment::ViewPlan Supervised::views(const Parameters&, const augment::ImageTraits& traits, int size,
                                    const augment::PipelineSpec& augment) {
    return {{{"image", augment.empty() ? augment::supervised_recipe(traits, size) : augment}}};
}

StepOutcome Supervised::step(const Views& views) {
    const torch::Tensor features = encoder_->forward(views.images.at(0));
    const torch::Tensor logits = classifier_->forward(features); // [B, C]
    StepOutcome outcome;
    outcome.loss = labelled_cross_entropy(logits, views.labels, parameters_.label_smoothing);
    const torch::NoGradGuard no_grad;
    const torch::Tensor labelled = views.labels >= 0;
    const torch::Tensor right = (logits.argmax(1) == views.labels).logical_and(labelled);
    outcome.terms = {{"labelled share", labelled.to(at::kFloat).mean()}};
    outcome.accuracy = right.sum().to(at::kFloat) / labelled.sum().clamp_min(1);
    outcome.embeddings = features.detach().to(at::kFloat);
    outcome.projections = logits.detach().to(at::kFloat);
    return outcome;
}

std::optional<double> Supervised::trivial_loss() const {
    return std::log(static_cast<double>(classifier_->options.out_features()));
}

} // namespace terrella::methods

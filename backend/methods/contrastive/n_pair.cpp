// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/contrastive/n_pair.h"

#include "methods/break_flags.h"
#include "methods/joined_views.h"
#include "methods/pair_figures.h"
#include "methods/similarity.h"

#include <cmath>
#include <map>

namespace terrella::methods {
namespace {

torch::Tensor wide(const torch::Tensor& x) { return x.scalar_type() == at::kDouble ? x : x.to(at::kFloat); }

} // namespace

torch::Tensor n_pair_loss(const torch::Tensor& anchors, const torch::Tensor& positives) {
    const FullPrecision full_precision;
    if (anchors.dim() != 2 || anchors.sizes() != positives.sizes())
        throw Error(told("Anchors and positives do not fit together"), "n_pair_loss", told("Pass [N, D] twice"));
    const torch::Tensor logits = wide(anchors).mm(wide(positives).t()); // [N, N]
    return torch::nn::functional::cross_entropy(logits, torch::arange(logits.size(0), logits.options().dtype(at::kLong)));
}

torch::Tensor class_pairs(const torch::Tensor& labels) {
    const torch::Tensor host = labels.cpu();
    std::map<std::int64_t, std::vector<std::int64_t>> rows; // of each class, two at most
    for (std::int64_t i = 0; i < host.size(0); ++i)
        if (auto& of_class = rows[host[i].item<std::int64_t>()]; of_class.size() < 2)
            of_class.push_back(i);
    std::vector<std::int64_t> anchors, positives;
    for (const auto& [label, two] : rows)
        if (two.size() == 2) {
            anchors.push_back(two[0]);
            positives.push_back(two[1]);
        }
    return torch::stack({torch::tensor(anchors, torch::kLong), torch::tensor(positives, torch::kLong)}).to(labels.device());
}

void NPairParameters::describe(Describe<NPairParameters>& d) {
    d("l2", &NPairParameters::l2, "weight of the mean squared length of the vectors")
        .range(0, 10)
        .paper("0.02", "Sohn 2016, §3.2.2")
        .code("0", "KevinMusgrave/pytorch-metric-learning losses/n_pairs_loss.py");
    d("normalise", &NPairParameters::normalise,
      "compare directions only; without a temperature the loss then stays near that of chance")
        .paper("false", "Sohn 2016, §3.2.2")
        .code("true", "KevinMusgrave/pytorch-metric-learning losses/n_pairs_loss.py");
    d("projection", &NPairParameters::projection, "dimensions in which the loss compares")
        .range(2, 8192).log()
        .paper("64 to 512", "Sohn 2016, §4")
        .code("not said", "KevinMusgrave/pytorch-metric-learning takes any");
    describe_break_flags(d, &NPairParameters::broken, and_view_flags({no_head_norm}), "Sohn 2016, §4",
                         "KevinMusgrave/pytorch-metric-learning");
}

NPair::NPair(const Parameters& parameters, const MethodContext& context)
    : parameters_(parameters), batch_(context.batch) {
    require_pairs("The N-pair loss", batch_);
    encoder_ = register_module("encoder", context.make_backbone());
    const std::int64_t width = encoder_->feature_dim();
    const bool norms = !has_flag(parameters_.broken, no_head_norm);
    head_ = register_module("head", std::make_shared<models::ProjectionHead>(
                                        std::vector<std::int64_t>{width, width, parameters_.projection},
                                        norms ? models::byol_head : models::plain_head));
}

std::vector<Recipe> NPair::recipes() { return {small_data_recipe(0.0005)}; }

augment::ViewPlan NPair::views(const Parameters&, const augment::ImageTraits& traits, int size,
                               const augment::PipelineSpec& augment) {
    const augment::PipelineSpec recipe = augment.empty() ? augment::simclr_recipe(traits, size) : augment;
    return {{{"anchor", recipe}, {"positive", recipe}}};
}

StepOutcome NPair::step(const Views& views) {
    const torch::Tensor features = encoder_->forward(joined_views({views.images.at(0), views.images.at(1)}));
    const torch::Tensor z = wide(head_->forward(features)); // [2B, P]
    const std::vector<torch::Tensor> pair = (parameters_.normalise ? unit_rows(z) : z).chunk(2);
    const torch::Tensor length = z.square().sum(1).mean();
    StepOutcome outcome;
    outcome.loss = n_pair_loss(pair[0], pair[1]);
    if (!parameters_.normalise)
        outcome.loss = outcome.loss + parameters_.l2 * length;
    outcome.terms = {{"squared length", length.detach()}};
    outcome.embeddings = features.detach().chunk(2)[0].to(at::kFloat);
    add_pair_figures(pair[0], pair[1], outcome);
    return outcome;
}

std::optional<double> NPair::trivial_loss() const { return std::log(static_cast<double>(batch_)); }

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/contrastive/inst_disc.h"

#include "augment/presets.h"
#include "base/text.h"
#include "base/threads.h"
#include "methods/break_flags.h"
#include "methods/draw_state.h"
#include "methods/recipe_settings.h"
#include "methods/similarity.h"

#include <cmath>

namespace terrella::methods {

void InstDiscParameters::describe(Describe<InstDiscParameters>& d) {
    d("temperature", &InstDiscParameters::temperature,
      "divides the cosines: the smaller, the more the nearest strangers count")
        .above(0).at_most(10).log()
        .paper("0.07", "Wu et al. 2018, §3.1")
        .code("0.07", "zhirongw/lemniscate.pytorch main.py --nce-t");
    d("negatives", &InstDiscParameters::negatives,
      "entries of the memory drawn against each image; all: the full softmax, exact and best for up to some 100,000 images")
        .at_least(0).at_most(1 << 20).keyword("all", 0)
        .paper("4096", "Wu et al. 2018, §4.1")
        .code("4096", "zhirongw/lemniscate.pytorch main.py --nce-k");
    d("momentum", &InstDiscParameters::momentum, "share of itself that an entry of the memory keeps")
        .range(0, 1)
        .paper("not said", "Wu et al. 2018, §3.1")
        .code("0.5", "zhirongw/lemniscate.pytorch main.py --nce-m");
    d("normaliser_batches", &InstDiscParameters::normaliser_batches,
      "first batches over which the constant Z is averaged; it is frozen afterwards")
        .range(1, 100'000).advanced()
        .paper("initial batches", "Wu et al. 2018, §3.2, eq. 7")
        .code("1", "zhirongw/lemniscate.pytorch lib/NCEAverage.py");
    d("projection", &InstDiscParameters::projection, "dimensions in which the loss compares")
        .range(2, 8192).log()
        .paper("128", "Wu et al. 2018, §4.1")
        .code("128", "zhirongw/lemniscate.pytorch main.py --low-dim");
    describe_break_flags(d, &InstDiscParameters::broken, and_view_flags({}), "Wu et al. 2018, §4.1",
                         "zhirongw/lemniscate.pytorch");
}

InstDisc::InstDisc(const Parameters& parameters, const MethodContext& context) : parameters_(parameters) {
    if (context.samples < 2)
        throw ConfigurationError(told("InstDisc tells training images apart, and there is only one"), "data",
                                 told("Choose data with more images"));
    const std::uint64_t bytes = 4 * static_cast<std::uint64_t>(context.samples) *
                                static_cast<std::uint64_t>(parameters_.projection + 3 * context.batch);
    if (const std::uint64_t memory = machine_memory(); memory > 0 && bytes > memory)
        throw ConfigurationError(told("A memory of %1 images needs %2 and this machine has %3", context.samples,
                                      bytes_text(bytes), bytes_text(memory)),
                                 "method.projection", told("Choose fewer dimensions or fewer images"));
    encoder_ = register_module("encoder", context.make_backbone());
    head_ = register_module("head", torch::nn::Linear(encoder_->feature_dim(), parameters_.projection));
    const double reach = 1 / std::sqrt(static_cast<double>(parameters_.projection) / 3); // rows of about unit length
    memory_ = register_buffer("memory", (torch::rand({context.samples, parameters_.projection}) * 2 - 1) * reach);
    normaliser_ = register_buffer("normaliser", torch::zeros({2}));
    draws_ = register_buffer("draws", fresh_draws());
}

std::vector<Recipe> InstDisc::recipes() {
    return {{.name = "paper",
             .source = "Wu et al. 2018, §4.1; zhirongw/lemniscate.pytorch main.py",
             .why = "batches of 256 on ImageNet",
             .settings = recipe_settings("{name: sgd, weight_decay: 1e-4}", step_schedule(200, 0, "[0.6, 0.8]"),
                                         {{"method.temperature", "0.07"}, {"method.negatives", "4096"}}),
             .rate = 0.03},
            small_data_recipe(0.0005, {{"method.negatives", "all"}})};
}

augment::ViewPlan InstDisc::views(const Parameters&, const augment::ImageTraits& traits, int size,
                                  const augment::PipelineSpec& augment) {
    // The other view is what the memory keeps.
    return {{{"image", augment.empty() ? augment::presets().at("instdisc").views(traits, size).views.front().pipeline
                                       : augment}}};
}

torch::Tensor InstDisc::drawn(const torch::Tensor& own) {
    RandomStream stream = next_draw(draws_);
    torch::Tensor rows = torch::empty({own.size(0), parameters_.negatives + 1}, torch::kLong);
    const auto entries = static_cast<std::uint64_t>(memory_.size(0));
    auto* row = rows.data_ptr<std::int64_t>();
    for (std::int64_t k = 0; k < rows.numel(); ++k)
        row[k] = static_cast<std::int64_t>(stream.below(entries));
    rows = rows.to(own.device());
    rows.select(1, 0).copy_(own);
    return rows;
}

/// The mean of the estimates of the first batches, without asking the device how many there were.
torch::Tensor InstDisc::normaliser(const torch::Tensor& exponentials) {
    const torch::NoGradGuard no_grad;
    const torch::Tensor estimate = estimated_normaliser(exponentials, memory_.size(0));
    torch::Tensor mean = normaliser_.narrow(0, 0, 1), count = normaliser_.narrow(0, 1, 1);
    const torch::Tensor open = (count < parameters_.normaliser_batches).to(at::kFloat);
    mean.add_((estimate - mean) * open / (count + 1));
    count.add_(open);
    return mean.clone();
}

StepOutcome InstDisc::step(const Views& views) {
    const torch::Tensor features = encoder_->forward(views.images.at(0));
    const torch::Tensor x = unit_rows(head_->forward(features));
    const torch::Tensor& own = views.indices;
    StepOutcome outcome;
    if (parameters_.negatives == 0) {
        const torch::Tensor logits = memory_logits(x, memory_, parameters_.temperature); // [B, N]
        outcome.loss = torch::nn::functional::cross_entropy(logits, own);
        outcome.accuracy = (logits.detach().argmax(1) == own).to(at::kFloat).mean();
    } else {
        const torch::Tensor exponentials = drawn_exponentials(x, memory_, drawn(own), parameters_.temperature);
        outcome.loss = instance_nce(exponentials / normaliser(exponentials), memory_.size(0));
        outcome.accuracy = (exponentials.detach().argmax(1) == 0).to(at::kFloat).mean();
    }
    const torch::NoGradGuard no_grad;
    const torch::Tensor kept = unit_rows(memory_.index_select(0, own));
    outcome.positives = (x.detach() * kept).sum(1); // its partner is what the memory holds of it
    outcome.terms = {{"positive similarity", outcome.positives.mean()}};
    outcome.embeddings = features.detach().to(at::kFloat);
    outcome.projections = x.detach();
    seen_.emplace_back(own, x.detach());
    return outcome;
}

void InstDisc::after_step(std::int64_t) {
    for (const auto& [own, x] : seen_)
        update_memory(memory_, own, x, parameters_.momentum);
    seen_.clear();
}

std::optional<double> InstDisc::trivial_loss() const {
    const auto k = static_cast<double>(parameters_.negatives);
    return k == 0 ? std::log(static_cast<double>(memory_.size(0))) : std::log(k + 1) + k * std::log1p(1 / k);
}

} // namespace terrella::methods

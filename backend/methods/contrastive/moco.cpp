// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/contrastive/moco.h"

#include "base/text.h"
#include "base/threads.h"
#include "methods/break_flags.h"
#include "methods/contrastive/info_nce.h"
#include "methods/draw_state.h"
#include "methods/similarity.h"

#include <algorithm>
#include <cmath>

namespace terrella::methods {
namespace {

constexpr std::int64_t published_queue = 65536;

void check_groups(std::int64_t groups, std::int64_t batch) {
    if (groups > 1 && batch / groups < 2)
        throw ConfigurationError(
            told("A batch of %1 cannot be normalised in %2 groups of two images or more", batch, groups),
            "method.key_bn_groups",
            batch >= 4 ? told("Choose %1 groups at most, or a larger batch", batch / 2)
                       : told("Choose a batch of 4 or more, or key_bn_groups: 1"));
}

} // namespace

std::int64_t queue_length(const MocoSettings& settings, const MethodContext& context) {
    const std::int64_t step = context.batch * (settings.symmetric ? 2 : 1);
    if (step < 1)
        throw ConfigurationError(told("The batch is empty"), "batch", told("Choose a batch of 2 or more"));
    if (settings.queue == 0)
        return std::max<std::int64_t>(std::min(context.samples / 4, published_queue) / step, 1) * step;
    if (!settings.truncate && settings.queue % step != 0) {
        const std::int64_t below = settings.queue / step * step, above = below + step;
        throw ConfigurationError(
            told("A queue of %1 is no multiple of the %2 keys that a step adds", settings.queue, step), "method.queue",
            below > 0 ? told("Choose %1 or %2, or auto", below, above) : told("Choose %1, or auto", above));
    }
    // The keys and, of each query, its logits with their gradient and softmax, in float32.
    const std::uint64_t bytes = 4 * static_cast<std::uint64_t>(settings.queue) *
                                static_cast<std::uint64_t>(2 * settings.projection + 3 * context.batch);
    if (const std::uint64_t memory = machine_memory(); memory > 0 && bytes > memory)
        throw ConfigurationError(told("A queue of %1 needs %2 and this machine has %3", settings.queue,
                                      bytes_text(bytes), bytes_text(memory)),
                                 "method.queue", told("Choose a shorter queue, or auto"));
    return settings.queue;
}

Moco::Moco(MocoSettings settings, const MethodContext& context) : settings_(std::move(settings)) {
    const std::int64_t length = queue_length(settings_, context);
    const std::int64_t keys = context.batch * context.passes * (settings_.symmetric ? 2 : 1); // an optimiser step
    steps_to_fill_ = (length + keys - 1) / keys;
    check_groups(settings_.key_bn_groups, context.batch);
    if (has_flag(settings_.broken, no_ema))
        settings_.momentum = 0;
    if (has_flag(settings_.broken, frozen_teacher))
        settings_.momentum = 1;
    encoder_ = register_module("encoder", context.make_backbone());
    const std::int64_t width = encoder_->feature_dim();
    std::vector<std::int64_t> widths{width, settings_.projection};
    if (settings_.hidden_layer)
        widths.insert(widths.begin(), width);
    head_ = register_module("head", std::make_shared<models::ProjectionHead>(widths, models::plain_head));
    key_encoder_ = register_module("key_encoder", context.make_backbone());
    key_head_ = register_module("key_head", std::make_shared<models::ProjectionHead>(widths, models::plain_head));
    begin_as_copy(*key_encoder_, *encoder_);
    begin_as_copy(*key_head_, *head_);
    queue_ = register_buffer("queue", random_queue(settings_.projection, length));
    queue_pointer_ = register_buffer("queue_pointer", torch::zeros({1}, torch::kLong));
    shuffle_ = register_buffer("shuffle", fresh_draws());
}

torch::Tensor Moco::permutation(std::int64_t count) {
    RandomStream stream = next_draw(shuffle_);
    torch::Tensor order = torch::arange(count, torch::kLong);
    shuffle(order.data_ptr<std::int64_t>(), order.data_ptr<std::int64_t>() + count, stream);
    return order.to(shuffle_.device());
}

torch::Tensor Moco::keys_of(const torch::Tensor& images) {
    const torch::NoGradGuard no_grad;
    if (settings_.key_bn_groups == 1)
        return unit_rows(key_head_->forward(key_encoder_->forward(images)));
    const torch::Tensor order = permutation(images.size(0));
    std::vector<torch::Tensor> keys;
    for (const torch::Tensor& group : images.index_select(0, order).tensor_split(settings_.key_bn_groups))
        keys.push_back(key_head_->forward(key_encoder_->forward(group.contiguous(images.suggest_memory_format()))));
    return unit_rows(torch::cat(keys).index_select(0, order.argsort()));
}

torch::Tensor Moco::loss_of(const torch::Tensor& logits) const {
    if (has_flag(settings_.broken, no_negatives))
        return -logits.select(1, 0).mean();
    const torch::Tensor first = torch::zeros({logits.size(0)}, logits.options().dtype(at::kLong));
    return torch::nn::functional::cross_entropy(logits, first);
}

void Moco::enqueue(const torch::Tensor& keys) {
    if (settings_.truncate)
        queue_enqueue_truncating(queue_, queue_pointer_, keys);
    else
        queue_enqueue(queue_, queue_pointer_, keys);
}

StepOutcome Moco::step(const Views& views) {
    const torch::Tensor &first = views.images.at(0), &second = views.images.at(1);
    const torch::Tensor features = encoder_->forward(first);
    const torch::Tensor query = unit_rows(head_->forward(features));
    const torch::Tensor key = keys_of(second);
    const torch::Tensor logits = info_nce_logits(query, key, queue_, settings_.temperature); // [B, 1 + K]
    StepOutcome outcome;
    outcome.loss = loss_of(logits);
    torch::Tensor enqueued = key;
    if (settings_.symmetric) {
        const torch::Tensor other_query = head_->forward(encoder_->forward(second));
        const torch::Tensor other_key = keys_of(first);
        outcome.loss =
            (outcome.loss + loss_of(info_nce_logits(other_query, other_key, queue_, settings_.temperature))) / 2;
        enqueued = torch::cat({key, other_key});
    }
    const torch::NoGradGuard no_grad;
    const torch::Tensor cosines = logits.detach() * settings_.temperature;
    outcome.terms = {{"positive similarity", cosines.select(1, 0).mean()},
                     {"negative similarity", cosines.narrow(1, 1, cosines.size(1) - 1).mean()}};
    outcome.accuracy = (logits.argmax(1) == 0).to(at::kFloat).mean();
    outcome.embeddings = features.detach().to(at::kFloat);
    outcome.projections = query.detach();
    outcome.positives = cosines.select(1, 0).to(at::kFloat);
    enqueue(enqueued); // after the loss: no key meets itself
    return outcome;
}

std::vector<Milestone> Moco::milestones() const { return {{steps_to_fill_, "queue-filled"}}; }

void Moco::after_step(std::int64_t) {
    // The published code moves the key encoder just before it is next used: the same weights at the same time.
    ema_update(*key_encoder_, *encoder_, settings_.momentum);
    ema_update(*key_head_, *head_, settings_.momentum);
}

std::optional<double> Moco::trivial_loss() const {
    if (has_flag(settings_.broken, no_negatives))
        return -1 / settings_.temperature;
    return std::log(static_cast<double>(queue_.size(1)) + 1);
}

} // namespace terrella::methods

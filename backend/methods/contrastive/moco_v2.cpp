// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/contrastive/moco_v2.h"

#include "base/random.h"
#include "base/text.h"
#include "base/threads.h"
#include "methods/similarity.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace terrella::methods {
namespace {

constexpr std::int64_t published_queue = 65536;

void check_groups(std::int64_t groups, std::int64_t batch) {
    if (groups > 1 && batch / groups < 2)
        throw ConfigurationError("A batch of " + std::to_string(batch) + " cannot be normalised in " +
                                     std::to_string(groups) + " groups of two images or more",
                                 "method.key_bn_groups",
                                 batch >= 4 ? "Choose " + std::to_string(batch / 2) + " groups at most, or a larger batch"
                                            : "Choose a batch of 4 or more, or key_bn_groups: 1");
}

} // namespace

void MocoV2Parameters::describe(Describe<MocoV2Parameters>& d) {
    d("temperature", &MocoV2Parameters::temperature, "divides the cosines: the smaller, the more the nearest strangers count")
        .above(0).at_most(10).log()
        .paper("0.2", "Chen et al. 2020 (MoCo-v2), §3")
        .code("0.07, and 0.2 in the v2 recipe", "facebookresearch/moco main_moco.py --moco-t");
    d("queue", &MocoV2Parameters::queue,
      "keys of earlier steps to tell apart, a multiple of the batch; auto: about a quarter of the training images, as "
      "more would hold keys of the same images")
        .at_least(0).at_most(1 << 22).keyword("auto", 0)
        .paper("65536", "He et al. 2020, §3.3 (ImageNet, 1.28 million images)")
        .code("65536", "facebookresearch/moco main_moco.py --moco-k");
    d("momentum", &MocoV2Parameters::momentum,
      "how slowly the key encoder follows; runs of few steps (small data) do better with 0.99")
        .range(0, 1)
        .paper("0.999", "He et al. 2020, §4.1")
        .code("0.999", "facebookresearch/moco main_moco.py --moco-m");
    d("projection", &MocoV2Parameters::projection, "dimensions in which the loss compares")
        .range(2, 8192).log()
        .paper("128", "He et al. 2020, §3.3")
        .code("128", "facebookresearch/moco main_moco.py --moco-dim");
    d("symmetric", &MocoV2Parameters::symmetric,
      "each view is query and key once, and the loss the mean of both; twice the work a step")
        .paper("false", "Chen et al. 2020 (MoCo-v2); symmetric in Chen and He 2021, table 4")
        .code("false", "facebookresearch/moco builder.py");
    d("key_bn_groups", &MocoV2Parameters::key_bn_groups,
      "parts of a batch of keys that are normalised apart under a permutation, so that batch statistics do not give the "
      "answer away; 1: off")
        .range(1, 64).advanced()
        .paper("8 (one a GPU)", "He et al. 2020, §3.3, shuffling batch norm")
        .code("number of GPUs", "facebookresearch/moco builder.py");
}

std::int64_t queue_length(const MocoV2Parameters& parameters, const MethodContext& context) {
    const std::int64_t step = context.batch * (parameters.symmetric ? 2 : 1);
    if (step < 1)
        throw ConfigurationError("The batch is empty", "batch", "Choose a batch of 2 or more");
    if (parameters.queue == 0)
        return std::max<std::int64_t>(std::min(context.samples / 4, published_queue) / step, 1) * step;
    if (parameters.queue % step != 0) {
        const std::int64_t below = parameters.queue / step * step, above = below + step;
        throw ConfigurationError("A queue of " + std::to_string(parameters.queue) + " is no multiple of the " +
                                     std::to_string(step) + " keys that a step adds",
                                 "method.queue",
                                 "Choose " + (below > 0 ? std::to_string(below) + " or " : std::string()) +
                                     std::to_string(above) + ", or auto");
    }
    // The keys and, of each query, its logits with their gradient and softmax, in float32.
    const std::uint64_t bytes = 4 * static_cast<std::uint64_t>(parameters.queue) *
                                static_cast<std::uint64_t>(2 * parameters.projection + 3 * context.batch);
    if (const std::uint64_t memory = machine_memory(); memory > 0 && bytes > memory)
        throw ConfigurationError("A queue of " + std::to_string(parameters.queue) + " needs " + bytes_text(bytes) +
                                     " and this machine has " + bytes_text(memory),
                                 "method.queue", "Choose a shorter queue, or auto");
    return parameters.queue;
}

MocoV2::MocoV2(const Parameters& parameters, const MethodContext& context) : parameters_(parameters) {
    const std::int64_t length = queue_length(parameters_, context);
    check_groups(parameters_.key_bn_groups, context.batch);
    encoder_ = register_module("encoder", context.make_backbone());
    const std::int64_t width = encoder_->feature_dim();
    const auto head = [&] {
        return std::make_shared<models::ProjectionHead>(std::vector<std::int64_t>{width, width, parameters_.projection},
                                                        models::plain_head);
    };
    head_ = register_module("head", head());
    key_encoder_ = register_module("key_encoder", context.make_backbone());
    key_head_ = register_module("key_head", head());
    begin_as_copy(*key_encoder_, *encoder_);
    begin_as_copy(*key_head_, *head_);
    queue_ = register_buffer("queue", random_queue(parameters_.projection, length));
    queue_pointer_ = register_buffer("queue_pointer", torch::zeros({1}, torch::kLong));
    shuffle_ = register_buffer("shuffle", torch::zeros({2}, torch::kLong));
    shuffle_[0] = torch::randint(std::int64_t{1} << 62, {}, torch::kLong);
}

augment::ViewPlan MocoV2::views(const Parameters&, const augment::ImageTraits& traits, int size,
                                const augment::PipelineSpec& augment) {
    const augment::PipelineSpec recipe = augment.empty() ? augment::moco_v2_recipe(traits, size) : augment;
    return {{{"query", recipe}, {"key", recipe}}};
}

torch::Tensor MocoV2::permutation(std::int64_t count) {
    // On the host whatever the device: a function of seed and counter alone, so that resuming draws the same.
    const torch::Tensor state = shuffle_.cpu();
    RandomStream stream{static_cast<std::uint64_t>(state[0].item<std::int64_t>()),
                        static_cast<std::uint64_t>(state[1].item<std::int64_t>())};
    torch::Tensor order = torch::arange(count, torch::kLong);
    shuffle(order.data_ptr<std::int64_t>(), order.data_ptr<std::int64_t>() + count, stream);
    shuffle_[1].add_(1);
    return order.to(shuffle_.device());
}

torch::Tensor MocoV2::keys_of(const torch::Tensor& images) {
    const torch::NoGradGuard no_grad;
    if (parameters_.key_bn_groups == 1)
        return unit_rows(key_head_->forward(key_encoder_->forward(images)));
    const torch::Tensor order = permutation(images.size(0));
    std::vector<torch::Tensor> keys;
    for (const torch::Tensor& group : images.index_select(0, order).tensor_split(parameters_.key_bn_groups))
        keys.push_back(key_head_->forward(key_encoder_->forward(group.contiguous(images.suggest_memory_format()))));
    return unit_rows(torch::cat(keys).index_select(0, order.argsort()));
}

StepOutcome MocoV2::step(const Views& views) {
    const torch::Tensor &first = views.images.at(0), &second = views.images.at(1);
    const torch::Tensor features = encoder_->forward(first);
    const torch::Tensor query = unit_rows(head_->forward(features));
    const torch::Tensor key = keys_of(second);
    const torch::Tensor logits = info_nce_logits(query, key, queue_, parameters_.temperature); // [B, 1 + K]
    const torch::Tensor positives = torch::zeros({logits.size(0)}, logits.options().dtype(at::kLong));
    StepOutcome outcome;
    outcome.loss = torch::nn::functional::cross_entropy(logits, positives);
    torch::Tensor enqueued = key;
    if (parameters_.symmetric) {
        const torch::Tensor other_query = head_->forward(encoder_->forward(second));
        const torch::Tensor other_key = keys_of(first);
        outcome.loss = (outcome.loss + info_nce(other_query, other_key, queue_, parameters_.temperature)) / 2;
        enqueued = torch::cat({key, other_key});
    }
    const torch::NoGradGuard no_grad;
    const torch::Tensor cosines = logits.detach() * parameters_.temperature;
    outcome.terms = {{"positive similarity", cosines.select(1, 0).mean()},
                     {"negative similarity", cosines.narrow(1, 1, cosines.size(1) - 1).mean()}};
    outcome.accuracy = (logits.argmax(1) == 0).to(at::kFloat).mean();
    outcome.embeddings = features.detach().to(at::kFloat);
    outcome.projections = query.detach();
    queue_enqueue(queue_, queue_pointer_, enqueued); // after the loss: no key meets itself
    return outcome;
}

void MocoV2::after_step(std::int64_t) {
    // The published code moves the key encoder just before it is next used: the same weights at the same time.
    ema_update(*key_encoder_, *encoder_, parameters_.momentum);
    ema_update(*key_head_, *head_, parameters_.momentum);
}

std::optional<double> MocoV2::trivial_loss() const { return std::log(static_cast<double>(queue_.size(1)) + 1); }

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/contrastive/info_nce.h"

#include "base/error.h"
#include "methods/similarity.h"

#include <algorithm>

namespace terrella::methods {
namespace {

void require_fitting(const torch::Tensor& queue, const torch::Tensor& pointer, const torch::Tensor& keys) {
    if (queue.dim() != 2 || keys.dim() != 2 || keys.size(1) != queue.size(0) || pointer.numel() != 1)
        throw Error(told("Keys and queue do not fit together"), "queue_enqueue", told("Pass [D, K], [1] and [B, D]"));
}

} // namespace

torch::Tensor info_nce_logits(const torch::Tensor& query, const torch::Tensor& key, const torch::Tensor& queue,
                              double temperature) {
    const FullPrecision full_precision;
    if (query.dim() != 2 || query.sizes() != key.sizes() || queue.dim() != 2 || queue.size(0) != query.size(1))
        throw Error(told("Queries, keys and queue do not fit together"), "info_nce",
                    told("Pass [B, D], [B, D] and [D, K]"));
    const torch::Tensor q = unit_rows(query);
    const torch::Tensor k = unit_rows(key.detach());
    // A copy: the queue moves on before the backward pass, which still needs what it was.
    const torch::Tensor strangers = queue.detach().to(q.scalar_type(), false, true);
    const torch::Tensor positive = (q * k).sum(1, true); // [B, 1]
    const torch::Tensor negative = q.mm(strangers);      // [B, K]
    return torch::cat({positive, negative}, 1).div_(temperature);
}

torch::Tensor info_nce(const torch::Tensor& query, const torch::Tensor& key, const torch::Tensor& queue,
                       double temperature) {
    const torch::Tensor logits = info_nce_logits(query, key, queue, temperature);
    const torch::Tensor first = torch::zeros({logits.size(0)}, logits.options().dtype(at::kLong));
    return torch::nn::functional::cross_entropy(logits, first);
}

void queue_enqueue(torch::Tensor& queue, torch::Tensor& pointer, const torch::Tensor& keys) {
    require_fitting(queue, pointer, keys);
    if (keys.size(0) < 1 || queue.size(1) % keys.size(0) != 0)
        throw Error(told("%1 keys do not divide a queue of %2", keys.size(0), queue.size(1)), "queue_enqueue",
                    told("Choose a queue that is a multiple of the batch, and drop incomplete batches"));
    const torch::NoGradGuard no_grad;
    const std::int64_t length = queue.size(1);
    // On the device, without asking for the pointer's value.
    const torch::Tensor columns = (pointer + torch::arange(keys.size(0), pointer.options())).remainder(length);
    queue.index_copy_(1, columns, keys.detach().t().to(queue.scalar_type()));
    pointer.add_(keys.size(0)).remainder_(length);
}

void queue_enqueue_truncating(torch::Tensor& queue, torch::Tensor& pointer, const torch::Tensor& keys) {
    require_fitting(queue, pointer, keys);
    const torch::NoGradGuard no_grad;
    const std::int64_t length = queue.size(1), first = pointer.item<std::int64_t>();
    const std::int64_t fitting = std::min(keys.size(0), length - first);
    queue.narrow(1, first, fitting).copy_(keys.narrow(0, 0, fitting).t());
    pointer.fill_(first + keys.size(0) >= length ? 0 : first + keys.size(0));
}

torch::Tensor random_queue(std::int64_t dimensions, std::int64_t length) {
    const torch::Tensor directions = torch::randn({dimensions, length});
    return directions / directions.norm(2, 0, true).clamp_min(1e-12);
}

} // namespace terrella::methods

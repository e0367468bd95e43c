// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/golden_case.h"
#include "methods/contrastive/info_nce.h"
#include "methods/contrastive/nt_xent.h"
#include "methods/similarity.h"

namespace terrella::conformance {
namespace {

torch::Tensor leaf(const GoldenCase& golden, const std::string& name) {
    return golden.in(name).clone().requires_grad_();
}

double temperature_of(const GoldenCase& golden) { return golden.params.at("temperature").get<double>(); }

Outputs simclr_nt_xent(const GoldenCase& golden) {
    const torch::Tensor z0 = leaf(golden, "z0"), z1 = leaf(golden, "z1");
    const torch::Tensor loss = methods::nt_xent(z0, z1, temperature_of(golden));
    loss.backward();
    return {{"loss", loss.detach()}, {"grad.z0", z0.grad()}, {"grad.z1", z1.grad()}};
}

Outputs simclr_multi_view(const GoldenCase& golden) {
    const torch::Tensor z = leaf(golden, "z");
    const torch::Tensor loss = methods::multi_view_nt_xent(z, golden.in("indexes"), temperature_of(golden));
    loss.backward();
    return {{"loss", loss.detach()}, {"grad.z", z.grad()}};
}

Outputs moco_infonce(const GoldenCase& golden) {
    const torch::Tensor q = leaf(golden, "q");
    const torch::Tensor &k = golden.in("k"), &queue = golden.in("queue");
    const torch::Tensor loss = methods::info_nce(q, k, queue, temperature_of(golden));
    loss.backward();
    Outputs out{{"loss", loss.detach()},
                {"grad.q", q.grad()},
                {"logits", methods::info_nce_logits(q, k, queue, temperature_of(golden)).detach()}};
    if (queue.size(1) % k.size(0) == 0) {
        torch::Tensor after = queue.clone(), pointer = torch::zeros({1}, torch::kLong);
        methods::queue_enqueue(after, pointer, methods::unit_rows(k));
        out["queue_after"] = after;
        out["ptr_after"] = pointer;
    }
    return out;
}

Outputs moco_queue(const GoldenCase& golden) {
    torch::Tensor queue = golden.in("queue").clone(), pointer = golden.in("ptr").clone();
    const torch::Tensor& keys = golden.in("keys"); // [steps, B, D]
    std::vector<torch::Tensor> queues, pointers;
    for (std::int64_t step = 0; step < keys.size(0); ++step) {
        methods::queue_enqueue(queue, pointer, keys[step]);
        queues.push_back(queue.clone());
        pointers.push_back(pointer.clone());
    }
    return {{"queue", torch::stack(queues)}, {"ptr", torch::cat(pointers)}};
}

} // namespace

CaseTable loss_cases() {
    return {{"simclr.nt_xent", simclr_nt_xent},
            {"simclr.multi_view", simclr_multi_view},
            {"moco.infonce", moco_infonce},
            {"moco.queue", moco_queue}};
}

} // namespace terrella::conformance

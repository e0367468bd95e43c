// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/golden_case.h"
#include "methods/contrastive/info_nce.h"
#include "methods/contrastive/nt_xent.h"
#include "methods/distillation/byol.h"
#include "methods/distillation/simsiam.h"
#include "methods/redundancy/barlow_twins.h"
#include "methods/redundancy/vicreg.h"
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

Outputs simsiam(const GoldenCase& golden) {
    const torch::Tensor p1 = leaf(golden, "p1"), p2 = leaf(golden, "p2");
    const torch::Tensor loss = methods::simsiam_loss(p1, golden.in("z1"), p2, golden.in("z2"));
    loss.backward();
    return {{"loss", loss.detach()}, {"grad.p1", p1.grad()}, {"grad.p2", p2.grad()}};
}

Outputs byol(const GoldenCase& golden) {
    const torch::Tensor p1 = leaf(golden, "p1"), p2 = leaf(golden, "p2");
    const torch::Tensor loss = methods::byol_loss(p1, golden.in("z1"), p2, golden.in("z2"));
    loss.backward();
    return {{"loss", loss.detach()},
            {"term12", methods::byol_term(p1, golden.in("z2")).detach()},
            {"grad.p1", p1.grad()},
            {"grad.p2", p2.grad()}};
}

Outputs barlow_twins(const GoldenCase& golden) {
    const torch::Tensor z1 = leaf(golden, "z1"), z2 = leaf(golden, "z2");
    const torch::Tensor loss = methods::barlow_twins_loss(z1, z2, golden.params.at("lambda"));
    loss.backward();
    const methods::BarlowTwinsTerms terms = methods::barlow_twins_terms(z1.detach(), z2.detach());
    return {{"loss", loss.detach()},
            {"on_diag", terms.on_diagonal},
            {"off_diag", terms.off_diagonal},
            {"grad.z1", z1.grad()},
            {"grad.z2", z2.grad()}};
}

Outputs vicreg(const GoldenCase& golden) {
    const torch::Tensor x = leaf(golden, "x"), y = leaf(golden, "y");
    const methods::VicRegTerms terms = methods::vicreg_terms(x, y);
    const auto weight = [&](const char* name) { return golden.params.at(name).get<double>(); };
    const torch::Tensor loss = weight("sim") * terms.invariance + weight("std") * terms.variance + weight("cov") * terms.covariance;
    loss.backward();
    return {{"loss", loss.detach()},
            {"invariance", terms.invariance.detach()},
            {"variance", terms.variance.detach()},
            {"covariance", terms.covariance.detach()},
            {"grad.x", x.grad()},
            {"grad.y", y.grad()}};
}

} // namespace

CaseTable loss_cases() {
    return {{"simclr.nt_xent", simclr_nt_xent},
            {"simclr.multi_view", simclr_multi_view},
            {"moco.infonce", moco_infonce},
            {"moco.queue", moco_queue},
            {"simsiam.loss", simsiam},
            {"byol.loss", byol},
            {"barlow_twins.loss", barlow_twins},
            {"vicreg.loss", vicreg}};
}

} // namespace terrella::conformance

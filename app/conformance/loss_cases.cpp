// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/golden_case.h"
#include "methods/clustering/swav_loss.h"
#include "methods/contrastive/info_nce.h"
#include "methods/contrastive/instance_memory.h"
#include "methods/contrastive/moco_v3.h"
#include "methods/contrastive/n_pair.h"
#include "methods/contrastive/nt_xent.h"
#include "methods/contrastive/tile2vec.h"
#include "methods/contrastive/triplet_loss.h"
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

Outputs moco_queue_truncate(const GoldenCase& golden) {
    torch::Tensor queue = golden.in("queue").t().clone(), pointer = torch::zeros({1}, torch::kLong); // [D, K]
    const torch::Tensor& keys = golden.in("keys");                                                    // [steps, B, D]
    std::vector<torch::Tensor> queues, pointers;
    for (std::int64_t step = 0; step < keys.size(0); ++step) {
        methods::queue_enqueue_truncating(queue, pointer, keys[step]);
        queues.push_back(queue.t().clone());
        pointers.push_back(pointer.clone());
    }
    return {{"queue", torch::stack(queues)}, {"ptr", torch::cat(pointers)}};
}

Outputs moco_v3(const GoldenCase& golden) {
    const torch::Tensor q1 = leaf(golden, "q1"), q2 = leaf(golden, "q2");
    const torch::Tensor loss = methods::moco_v3_loss(q1, golden.in("k1"), q2, golden.in("k2"), temperature_of(golden));
    loss.backward();
    return {{"loss", loss.detach()}, {"grad.q1", q1.grad()}, {"grad.q2", q2.grad()}};
}

Outputs triplet_margin(const GoldenCase& golden) {
    const torch::Tensor a = leaf(golden, "a"), p = leaf(golden, "p"), n = leaf(golden, "n");
    const double margin = golden.params.at("margin");
    const auto loss_by = [&](methods::TripletDistance distance) {
        return methods::triplet_margin_loss(a, p, n, margin, distance);
    };
    const torch::Tensor euclidean = loss_by(methods::TripletDistance::euclidean),
                        squared = loss_by(methods::TripletDistance::squared);
    const torch::Tensor loss = euclidean + squared;
    loss.backward();
    return {{"loss", loss.detach()},       {"euclidean", euclidean.detach()}, {"squared", squared.detach()},
            {"grad.a", a.grad()}, {"grad.p", p.grad()},              {"grad.n", n.grad()}};
}

Outputs mined_triplets(const GoldenCase& golden) {
    const torch::Tensor x = leaf(golden, "x");
    const std::string type = golden.params.at("type");
    const methods::Mining mining = type == "all"    ? methods::Mining::all
                                   : type == "hard" ? methods::Mining::hard
                                                    : methods::Mining::semi_hard;
    const double margin = golden.params.at("margin");
    const torch::Tensor loss = methods::mined_triplet_loss(x, golden.in("y"), mining, margin);
    loss.backward();
    return {{"loss", loss.detach()},
            {"grad.x", x.grad()},
            {"triplets", methods::mined_triplets(x.detach(), golden.in("y"), mining, margin)}};
}

Outputs n_pair(const GoldenCase& golden) {
    const torch::Tensor x = leaf(golden, "x");
    const torch::Tensor vectors = golden.params.at("normalize").get<bool>() ? methods::unit_rows(x) : x;
    const torch::Tensor pairs = methods::class_pairs(golden.in("y"));
    const torch::Tensor loss = methods::n_pair_loss(vectors.index_select(0, pairs[0]), vectors.index_select(0, pairs[1]));
    loss.backward();
    return {{"loss", loss.detach()}, {"grad.x", x.grad()}};
}

Outputs instdisc_full(const GoldenCase& golden) {
    const torch::Tensor x = leaf(golden, "x");
    torch::Tensor memory = golden.in("memory").clone();
    const torch::Tensor logits = methods::memory_logits(x, memory, golden.params.at("T"));
    const torch::Tensor loss = torch::nn::functional::cross_entropy(logits, golden.in("y"));
    loss.backward();
    methods::update_memory(memory, golden.in("y"), x.detach(), golden.params.at("momentum"));
    return {{"loss", loss.detach()}, {"logits", logits.detach()}, {"grad.x", x.grad()}, {"memory_after", memory}};
}

Outputs instdisc_nce(const GoldenCase& golden) {
    const torch::Tensor x = leaf(golden, "x"), y = golden.in("y");
    torch::Tensor memory = golden.in("memory").clone(), drawn = golden.in("idx").clone();
    drawn.select(1, 0).copy_(y);
    const torch::Tensor exponentials = methods::drawn_exponentials(x, memory, drawn, golden.params.at("T"));
    const double given = golden.params.at("Z");
    const torch::Tensor normaliser =
        given > 0 ? torch::full({1}, given) : methods::estimated_normaliser(exponentials, memory.size(0));
    const torch::Tensor p = exponentials / normaliser;
    const torch::Tensor loss = methods::instance_nce(p, memory.size(0));
    loss.backward();
    methods::update_memory(memory, y, x.detach(), golden.params.at("momentum"));
    return {{"loss", loss.detach()}, {"p", p.detach()},        {"Z", normaliser},
            {"grad.x", x.grad()},    {"memory_after", memory}};
}

Outputs tile2vec(const GoldenCase& golden) {
    const torch::Tensor anchor = leaf(golden, "anchor"), neighbour = leaf(golden, "neighbour"),
                        distant = leaf(golden, "distant");
    const methods::Tile2VecTerms terms =
        methods::tile2vec_terms(anchor, neighbour, distant, golden.params.at("margin"), golden.params.at("l2"));
    terms.loss.backward();
    return {{"loss", terms.loss.detach()},
            {"l_n", terms.neighbour.detach()},
            {"l_d", terms.distant.detach()},
            {"l_nd", (terms.neighbour + terms.distant).detach()},
            {"grad.anchor", anchor.grad()},
            {"grad.neighbour", neighbour.grad()},
            {"grad.distant", distant.grad()}};
}

Outputs swav_sinkhorn(const GoldenCase& golden) {
    return {{"q", methods::sinkhorn(golden.in("scores"), golden.params.at("epsilon"), golden.params.at("iterations"))}};
}

Outputs swav(const GoldenCase& golden) {
    const torch::Tensor output = leaf(golden, "output");
    std::int64_t crops = 0;
    for (const Json& count : golden.params.at("crops"))
        crops += count.get<std::int64_t>();
    const std::vector<torch::Tensor> scores = output.chunk(crops), embeddings = golden.in("embedding").chunk(crops);
    torch::Tensor queue = golden.has("queue") ? golden.in("queue").clone() : torch::Tensor();
    const std::vector<torch::Tensor> codes =
        methods::swav_codes({scores[0].detach(), scores[1].detach()}, {embeddings[0], embeddings[1]},
                            golden.in("prototypes"), queue, golden.params.at("epsilon"), golden.params.at("iterations"));
    const torch::Tensor loss = methods::swav_loss(scores, codes, temperature_of(golden));
    loss.backward();
    Outputs out{{"loss", loss.detach()}, {"grad.output", output.grad()}};
    if (queue.defined())
        out["queue_after"] = queue;
    return out;
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
            {"moco.queue_truncate", moco_queue_truncate},
            {"moco_v3.loss", moco_v3},
            {"triplet.margin", triplet_margin},
            {"pml.triplet_semihard", mined_triplets},
            {"npair.loss", n_pair},
            {"instdisc.full_softmax", instdisc_full},
            {"instdisc.nce", instdisc_nce},
            {"tile2vec.triplet", tile2vec},
            {"swav.sinkhorn", swav_sinkhorn},
            {"swav.loss", swav},
            {"simsiam.loss", simsiam},
            {"byol.loss", byol},
            {"barlow_twins.loss", barlow_twins},
            {"vicreg.loss", vicreg}};
}

} // namespace terrella::conformance

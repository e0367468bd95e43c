// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/contrastive/instance_memory.h"

#include "base/error.h"
#include "methods/similarity.h"

namespace terrella::methods {
namespace {

constexpr double published_epsilon = 1e-7;

torch::Tensor wide(const torch::Tensor& x) { return x.scalar_type() == at::kDouble ? x : x.to(at::kFloat); }

void require_fitting(const torch::Tensor& x, const torch::Tensor& memory) {
    if (x.dim() != 2 || memory.dim() != 2 || x.size(1) != memory.size(1))
        throw Error(told("Features and memory do not fit together"), "instance_memory", told("Pass [B, D] and [N, D]"));
}

} // namespace

torch::Tensor memory_logits(const torch::Tensor& x, const torch::Tensor& memory, double temperature) {
    const FullPrecision full_precision;
    require_fitting(x, memory);
    return wide(x).mm(memory.detach().t()) / temperature;
}

torch::Tensor drawn_exponentials(const torch::Tensor& x, const torch::Tensor& memory, const torch::Tensor& drawn,
                                 double temperature) {
    const FullPrecision full_precision;
    require_fitting(x, memory);
    if (drawn.dim() != 2 || drawn.size(0) != x.size(0))
        throw Error(told("Each feature needs its draws"), "drawn_exponentials", told("Pass [B, K + 1]"));
    // The same numbers in two ways: all products where they take less memory than copies of the drawn entries.
    if (memory.size(0) <= drawn.size(1) * x.size(1))
        return memory_logits(x, memory, temperature).gather(1, drawn).exp();
    const torch::Tensor entries =
        memory.detach().index_select(0, drawn.reshape(-1)).view({drawn.size(0), drawn.size(1), -1});
    return (entries.bmm(wide(x).unsqueeze(2)).squeeze(2) / temperature).exp();
}

torch::Tensor estimated_normaliser(const torch::Tensor& exponentials, std::int64_t entries) {
    return exponentials.detach().mean().mul(entries).reshape({1});
}

torch::Tensor instance_nce(const torch::Tensor& p, std::int64_t entries) {
    const FullPrecision full_precision;
    if (p.dim() != 2 || p.size(1) < 2 || entries < 1)
        throw Error(told("NCE needs the image's own entry and one more"), "instance_nce",
                    told("Pass [B, K + 1], K ≥ 1"));
    const double noise = static_cast<double>(p.size(1) - 1) / static_cast<double>(entries); // K · Pn
    const torch::Tensor own = p.select(1, 0), others = p.narrow(1, 1, p.size(1) - 1);
    const torch::Tensor right = (own / (own + (noise + published_epsilon))).log();
    const torch::Tensor wrong = (noise / (others + (noise + published_epsilon))).log();
    return -(right.sum() + wrong.sum()) / p.size(0);
}

void update_memory(torch::Tensor& memory, const torch::Tensor& y, const torch::Tensor& x, double momentum) {
    const torch::NoGradGuard no_grad;
    require_fitting(x, memory);
    const torch::Tensor mixed = memory.index_select(0, y) * momentum + wide(x.detach()) * (1 - momentum);
    memory.index_copy_(0, y, unit_rows(mixed));
}

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/clustering/swav_loss.h"

#include "base/error.h"
#include "methods/similarity.h"

namespace terrella::methods {
namespace {

torch::Tensor wide(const torch::Tensor& x) { return x.scalar_type() == at::kDouble ? x : x.to(at::kFloat); }

} // namespace

torch::Tensor sinkhorn(const torch::Tensor& scores, double epsilon, std::int64_t iterations) {
    const torch::NoGradGuard no_grad;
    const FullPrecision full_precision;
    // By logarithms: the published exp(scores/ε) leaves the range of float32 for small ε. Dividing by row and column
    // sums is what the published scaling comes to; its factors 1/K and 1/B cancel in the last division.
    torch::Tensor logs = wide(scores) / epsilon;
    if (iterations == 0)
        return logs.flatten().softmax(0).view_as(logs) * logs.size(0);
    for (std::int64_t i = 0; i < iterations; ++i) {
        logs = logs - logs.logsumexp(0, true);
        logs = logs - logs.logsumexp(1, true);
    }
    return logs.exp();
}

std::vector<torch::Tensor> swav_codes(const std::vector<torch::Tensor>& scores,
                                      const std::vector<torch::Tensor>& embeddings, const torch::Tensor& prototypes,
                                      torch::Tensor& queue, double epsilon, std::int64_t iterations) {
    const torch::NoGradGuard no_grad;
    const FullPrecision full_precision;
    const bool queued = queue.defined() && queue.numel() > 0;
    if (scores.size() != embeddings.size() ||
        (queued && (queue.dim() != 3 || queue.size(0) != static_cast<std::int64_t>(scores.size()))))
        throw Error(told("Scores, embeddings and queue do not fit together"), "swav_codes",
                    told("Pass A × [B, K], A × [B, D], [A, L, D]"));
    const bool full = queued && queue[0][-1].ne(0).any().item<bool>();
    std::vector<torch::Tensor> codes;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const std::int64_t batch = scores[i].size(0);
        torch::Tensor all = wide(scores[i]);
        if (queued) {
            torch::Tensor own = queue[static_cast<std::int64_t>(i)];
            if (own.size(0) % batch != 0)
                throw Error(told("The batch does not divide the queue"), "swav_codes",
                            told("Choose a queue that is a multiple of it"));
            if (full)
                all = torch::cat({own.mm(prototypes.t()), all});
            own.copy_(torch::cat({embeddings[i].to(own.scalar_type()), own.narrow(0, 0, own.size(0) - batch)}));
        }
        const torch::Tensor q = sinkhorn(all, epsilon, iterations);
        codes.push_back(q.narrow(0, q.size(0) - batch, batch));
    }
    return codes;
}

torch::Tensor swav_loss(const std::vector<torch::Tensor>& scores, const std::vector<torch::Tensor>& codes,
                        double temperature) {
    const FullPrecision full_precision;
    if (scores.size() < 2 || codes.empty() || codes.size() > scores.size())
        throw Error(told("Swapped prediction needs two crops or more"), "swav_loss",
                    told("Pass V × [B, K] and A × [B, K], A ≤ V"));
    torch::Tensor loss;
    for (std::size_t v = 0; v < scores.size(); ++v) {
        const torch::Tensor logs = (wide(scores[v]) / temperature).log_softmax(1);
        for (std::size_t i = 0; i < codes.size(); ++i)
            if (i != v) {
                const torch::Tensor one = -(codes[i].detach() * logs).sum(1).mean();
                loss = loss.defined() ? loss + one : one;
            }
    }
    return loss / static_cast<double>(codes.size() * (scores.size() - 1));
}

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/contrastive/triplet_loss.h"

#include "base/error.h"
#include "methods/similarity.h"

namespace terrella::methods {
namespace {

torch::Tensor wide(const torch::Tensor& x) { return x.scalar_type() == at::kDouble ? x : x.to(at::kFloat); }

torch::Tensor row_distance(const torch::Tensor& a, const torch::Tensor& b, TripletDistance distance) {
    const torch::Tensor difference = wide(a) - wide(b);
    return distance == TripletDistance::squared ? difference.square().sum(1) : (difference + 1e-6).norm(2, 1);
}

/// [3, T] of a matrix of cosines [N, N].
torch::Tensor triplets_of(const torch::Tensor& cosines, const torch::Tensor& labels, Mining mining, double margin) {
    const torch::NoGradGuard no_grad;
    const torch::Tensor same = labels.unsqueeze(0) == labels.unsqueeze(1);
    const torch::Tensor itself = torch::eye(labels.size(0), same.options()).to(at::kBool);
    const torch::Tensor positive = same.logical_and(itself.logical_not()).nonzero(); // [P, 2] anchor, positive
    const torch::Tensor anchor = positive.select(1, 0), partner = positive.select(1, 1);
    // [P, N]: pairs against all rows, which for two views is far smaller than the grid of all triplets.
    const torch::Tensor nearer = cosines.index({anchor, partner}).unsqueeze(1) - cosines.index_select(0, anchor);
    torch::Tensor wanted = same.index_select(0, anchor).logical_not().logical_and(nearer <= margin);
    if (mining == Mining::hard)
        wanted = wanted.logical_and(nearer <= 0);
    if (mining == Mining::semi_hard)
        wanted = wanted.logical_and(nearer > 0);
    const torch::Tensor found = wanted.nonzero(); // [T, 2] pair, negative
    const torch::Tensor pair = found.select(1, 0);
    return torch::stack({anchor.index_select(0, pair), partner.index_select(0, pair), found.select(1, 1)});
}

torch::Tensor cosines_of(const torch::Tensor& x, const torch::Tensor& labels) {
    if (x.dim() != 2 || labels.dim() != 1 || x.size(0) != labels.size(0))
        throw Error(told("Triplets need a label for each embedding"), "mined_triplets", told("Pass [N, D] and [N]"));
    const torch::Tensor unit = unit_rows(x);
    return unit.mm(unit.t());
}

} // namespace

torch::Tensor triplet_margin_loss(const torch::Tensor& a, const torch::Tensor& p, const torch::Tensor& n, double margin,
                                  TripletDistance distance) {
    const FullPrecision full_precision;
    if (a.dim() != 2 || a.sizes() != p.sizes() || a.sizes() != n.sizes())
        throw Error(told("Anchors, positives and negatives do not fit together"), "triplet_margin_loss",
                    told("Pass [B, D] thrice"));
    return torch::relu(row_distance(a, p, distance) - row_distance(a, n, distance) + margin).mean();
}

torch::Tensor mined_triplets(const torch::Tensor& x, const torch::Tensor& labels, Mining mining, double margin) {
    const FullPrecision full_precision;
    return triplets_of(cosines_of(x, labels).detach(), labels, mining, margin);
}

torch::Tensor mined_triplet_loss(const torch::Tensor& x, const torch::Tensor& labels, Mining mining, double margin) {
    const FullPrecision full_precision;
    const torch::Tensor cosines = cosines_of(x, labels);
    const torch::Tensor triplets = triplets_of(cosines.detach(), labels, mining, margin);
    const torch::Tensor near = cosines.index({triplets[0], triplets[1]}),
                        far = cosines.index({triplets[0], triplets[2]});
    const torch::Tensor each = torch::relu(far - near + margin);
    return each.sum() / (each.detach() > 0).sum().clamp_min(1);
}

} // namespace terrella::methods

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "evaluation/penalty_choice.h"

#include "base/random.h"
#include "evaluation/linear_probe.h"

#include <vector>

namespace terrella::evaluation {
namespace {

constexpr std::uint64_t part_stream = 0x6c696e6561722d63; // "linear-c"

struct Parts {
    std::vector<std::int64_t> fitted, judged;
};

Parts four_fifths(const torch::Tensor& y, std::int64_t classes, std::uint64_t seed) {
    std::vector<std::vector<std::int64_t>> members(static_cast<std::size_t>(classes));
    for (std::int64_t i = 0; i < y.numel(); ++i)
        members[static_cast<std::size_t>(y.data_ptr<std::int64_t>()[i])].push_back(i);
    Parts parts;
    RandomStream stream{seed, part_stream};
    for (auto& rows : members) {
        shuffle(rows.begin(), rows.end(), stream);
        const auto held = static_cast<std::ptrdiff_t>(rows.size() / 5);
        parts.judged.insert(parts.judged.end(), rows.begin(), rows.begin() + held);
        parts.fitted.insert(parts.fitted.end(), rows.begin() + held, rows.end());
    }
    return parts;
}

} // namespace

double choose_penalty(const torch::Tensor& x, const torch::Tensor& y, std::int64_t classes, std::uint64_t seed,
                      Progress* progress, const StopToken& stop) {
    const Parts parts = four_fifths(y.contiguous(), classes, seed);
    if (parts.judged.empty())
        return 1;
    const torch::Tensor fitted = torch::tensor(parts.fitted, torch::kInt64), judged = torch::tensor(parts.judged, torch::kInt64);
    const torch::Tensor rows = x.index_select(0, fitted), labels = y.index_select(0, fitted);
    const torch::Tensor unseen = x.index_select(0, judged), truth = y.index_select(0, judged);
    double chosen = 1;
    std::int64_t best = -1;
    int behind = 0;
    for (const double c : {1e-4, 1e-3, 1e-2, 1e-1, 1.0, 10.0}) {
        const LinearModel model = fit_logistic(rows, labels, classes, c, progress, stop);
        if (stop.stop_requested())
            return 1;
        const std::int64_t right = model.logits(unseen).argmax(1).eq(truth).sum().item<std::int64_t>();
        if (right > best) {
            best = right;
            chosen = c;
            behind = 0;
        } else if (right < best && ++behind == 2) {
            break;
        }
    }
    return chosen;
}

} // namespace terrella::evaluation

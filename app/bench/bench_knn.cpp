// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/threads.h"
#include "base/torch_compat.h"
#include "bench/measure.h"
#include "evaluation/knn.h"
#include "training/device.h"

namespace terrella::bench {

void bench_knn(const BenchSettings& settings, const Watch& watch, std::vector<BenchCase>& cases) {
    constexpr std::int64_t neighbours = 10'000, queries = 2'000, features = 512, classes = 10;
    const training::ThreadCountGuard threads(settings.threads > 0 ? static_cast<int>(settings.threads) : usable_cores());
    torch::manual_seed(0);
    const torch::Tensor train = torch::randn({neighbours, features}), test = torch::randn({queries, features});
    const torch::Tensor labels = torch::arange(neighbours).remainder(classes);
    cases.push_back(measured("knn of 2000 among 10000, 512 features, k 20", "float32", queries, watch,
                             [&] { (void)evaluation::knn_votes(train, labels, test, classes, {}, nullptr, watch.stop); }));
}

} // namespace terrella::bench

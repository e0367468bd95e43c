// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/torch_compat.h"
#include "bench/measure.h"
#include "training/device.h"

#include <algorithm>
#include <chrono>

namespace terrella::bench {
namespace {

/// The shortest of several calls over a third of a second, in seconds.
template <class Work>
double best_time(Work&& work) {
    using Clock = std::chrono::steady_clock;
    const auto seconds = [](Clock::time_point a, Clock::time_point b) { return std::chrono::duration<double>(b - a).count(); };
    work();
    double best = 1e30;
    const Clock::time_point begin = Clock::now();
    for (int i = 0; i < 3 || seconds(begin, Clock::now()) < 0.35; ++i) {
        const Clock::time_point before = Clock::now();
        work();
        best = std::min(best, seconds(before, Clock::now()));
    }
    return best;
}

double gemm_gflops(c10::ScalarType type) {
    constexpr std::int64_t n = 2048;
    const torch::Tensor a = torch::randn({n, n}).to(type), b = torch::randn({n, n}).to(type);
    torch::Tensor c = torch::empty({n, n}, a.options());
    return 2e-9 * static_cast<double>(n * n * n) / best_time([&] { torch::mm_out(c, a, b); });
}

} // namespace

MachinePeaks machine_peaks(int threads) {
    const torch::NoGradGuard no_gradient;
    const training::ThreadCountGuard guard(threads);
    MachinePeaks peaks;
    peaks.threads = threads;
    peaks.gemm_gflops_float32 = gemm_gflops(torch::kFloat);
    peaks.gemm_gflops_bfloat16 = gemm_gflops(torch::kBFloat16);
    constexpr std::int64_t floats = 64'000'000;
    const torch::Tensor from = torch::ones({floats});
    torch::Tensor to = torch::empty_like(from);
    peaks.copy_gb_s = 2 * 4e-9 * static_cast<double>(floats) / best_time([&] { to.copy_(from); });
    return peaks;
}

} // namespace terrella::bench

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "bench/bench.h"

#include <functional>
#include <string>
#include <vector>

namespace terrella::bench {

/// How long one case is measured.
struct Watch {
    double seconds = 5;
    StopToken stop;
};

/// Runs `step` twice to warm up, then for `watch.seconds` and at least three times. `images` a step.
BenchCase measured(std::string name, std::string precision, double images, const Watch& watch,
                   const std::function<void()>& step);

/// The value below which `share` (0 to 1) of the values lie, linear between neighbours. Not empty.
double quantile(std::vector<double> values, double share);

/// The machine's peaks with `threads` threads, about a second in all.
MachinePeaks machine_peaks(int threads);

// One kind of work each; the cases are added as they are done.
void bench_training(const BenchSettings& settings, const Watch& watch, std::vector<BenchCase>& cases);
void bench_augment(const BenchSettings& settings, const Watch& watch, std::vector<BenchCase>& cases);
void bench_read(const BenchSettings& settings, const Watch& watch, std::vector<BenchCase>& cases);
void bench_knn(const BenchSettings& settings, const Watch& watch, std::vector<BenchCase>& cases);

/// "13×64×64".
std::string shape_text(std::int64_t channels, std::int64_t size);
/// The settings' channels, or 13 and 3.
std::vector<int> channel_counts(const BenchSettings& settings);

} // namespace terrella::bench

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/progress.h"
#include "base/stop.h"

#include <cstdint>
#include <string>
#include <vector>

/// Throughput of this machine: the work that training does, measured through the classes that do it. Headers here are
/// free of LibTorch.
namespace terrella::bench {

struct BenchSettings {
    std::string what = "training"; // training, augment, read, knn
    std::int64_t batch = 128;
    std::int64_t size = 64;        // pixels a side
    std::int64_t channels = 0;     // 0: 13 and 3, one after the other
    std::int64_t threads = 0;      // 0: all cores for training and knn; one for augment and read, as figures a core
    double seconds = 5;            // of each case, at least
    std::string precision = "all"; // training: float32, bfloat16 or all
    std::string backbone = "resnet18";
    std::string method = "simclr";
    std::string device = "cpu";    // cpu, cuda
    bool peaks = true;             // measure the machine too
    std::string data;              // read, augment: a dataset to read; empty: scenes written to a temporary folder
                                   // (read), images in memory (augment)
};

/// One measured case. A step is a batch of source images with all their views.
struct BenchCase {
    std::string name;      // "simclr resnet18 13×64×64 batch 128"
    std::string precision; // "float32", "bfloat16"
    double images_per_s = 0; // source images, by the mean over all steps
    double p50_ms = 0, p99_ms = 0;
    std::int64_t steps = 0;
    double gflops = 0;     // multiplications and additions of the networks a second, 0 where not counted
};

/// What the machine can do at most, measured in the same run; 0 where it was not measured. Products are of 2048×2048
/// matrices, copies of 256 MB count bytes read and written.
struct MachinePeaks {
    int threads = 0;
    double gemm_gflops_float32 = 0, gemm_gflops_bfloat16 = 0, copy_gb_s = 0;
};

struct BenchReport {
    std::string what;
    std::vector<BenchCase> cases;
    MachinePeaks machine;
    bool complete = true; // false when stopped
};

/// The kinds of work that `what` may name.
const std::vector<std::string>& bench_kinds();
/// Measures. Throws ConfigurationError for unknown or impossible settings.
BenchReport run_bench(const BenchSettings& settings, Progress* progress = nullptr, const StopToken& stop = {});
/// As interfaces.md documents it.
Json to_json(const BenchReport& report);

} // namespace terrella::bench

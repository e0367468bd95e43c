// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"
#include "training/experiment.h"

namespace terrella::training {

/// Where and in which precision a run computes.
struct Compute {
    torch::Device device = torch::kCPU;
    bool bfloat16 = false; // activations, under autocast; losses, statistics, weights and optimiser stay float32
    int threads = 1;
    [[nodiscard]] const char* precision_name() const { return bfloat16 ? "bfloat16" : "float32"; }
};

/// Resolves 'auto': the first GPU when LibTorch has one, and bfloat16 where the device multiplies it faster than
/// float32 (GPUs; processors with AVX-512 BF16 or AMX). Throws ConfigurationError when CUDA is asked for and missing.
Compute resolve_compute(const Experiment& experiment);

/// Whether this processor has instructions for bfloat16 products; without them autocast is slower than float32.
bool cpu_is_fast_at_bfloat16();

/// Convolution weights in the order in which channels-last kernels read them; values stay the same. Call before an
/// optimiser takes the parameters.
void weights_to_channels_last(torch::nn::Module& module);

/// Sets the intra-op threads of the CALLING thread (LibTorch keeps the number per thread), and puts it back.
class ThreadCountGuard {
public:
    explicit ThreadCountGuard(int threads);
    ~ThreadCountGuard();
    ThreadCountGuard(const ThreadCountGuard&) = delete;
    ThreadCountGuard& operator=(const ThreadCountGuard&) = delete;

private:
    int before_;
};

} // namespace terrella::training

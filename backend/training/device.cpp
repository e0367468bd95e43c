// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/device.h"

#include "base/error.h"
#include "base/threads.h"

#include <ATen/Parallel.h>

namespace terrella::training {

bool cpu_is_fast_at_bfloat16() {
#if defined(__x86_64__) && defined(__GNUC__)
    return __builtin_cpu_supports("avx512bf16") != 0;
#else
    return false;
#endif
}

Compute resolve_compute(const Experiment& experiment) {
    Compute compute;
    const bool has_cuda = torch::cuda::is_available();
    if (experiment.device == "cuda" && !has_cuda)
        throw ConfigurationError(told("There is no GPU that this LibTorch can use"), "device: cuda",
                                 told("Set device to auto or cpu, or build against a LibTorch with CUDA"));
    if (has_cuda && experiment.device != "cpu")
        compute.device = torch::Device(torch::kCUDA, 0);
    compute.bfloat16 = experiment.precision == "bfloat16" ||
                       (experiment.precision == "auto" && (compute.device.is_cuda() || cpu_is_fast_at_bfloat16()));
    compute.threads = experiment.threads > 0 ? static_cast<int>(experiment.threads) : usable_cores();
    return compute;
}

void weights_to_channels_last(torch::nn::Module& module) {
    for (auto& item : module.named_parameters())
        if (torch::Tensor& value = item.value(); value.dim() == 4)
            value.set_data(value.contiguous(at::MemoryFormat::ChannelsLast));
}

ThreadCountGuard::ThreadCountGuard(int threads) : before_(at::get_num_threads()) { at::set_num_threads(threads); }
ThreadCountGuard::~ThreadCountGuard() { at::set_num_threads(before_); }

} // namespace terrella::training

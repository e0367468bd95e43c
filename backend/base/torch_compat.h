// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The differences between LibTorch 1.13 and 2.x, in one place. Header only: base itself links no LibTorch.

#include <ATen/autocast_mode.h>
#include <torch/torch.h>
#include <torch/version.h>

#define TERRELLA_TORCH_AT_LEAST(major, minor) \
    (TORCH_VERSION_MAJOR > (major) || (TORCH_VERSION_MAJOR == (major) && TORCH_VERSION_MINOR >= (minor)))

namespace terrella {

/// Runs the enclosed forward pass and loss in `dtype` where that is safe (convolutions and matrix products); does
/// nothing when `enabled` is false. Keep backward passes outside.
class AutocastGuard {
public:
    AutocastGuard(bool enabled, c10::DeviceType device, at::ScalarType dtype) : enabled_(enabled), device_(device) {
        if (!enabled_)
            return;
        was_on_ = is_on(device_);
        set_on(device_, true);
        set_dtype(device_, dtype);
        at::autocast::increment_nesting();
    }
    ~AutocastGuard() {
        if (!enabled_)
            return;
        if (at::autocast::decrement_nesting() == 0)
            at::autocast::clear_cache(); // else the next step would reuse stale low-precision weights
        set_on(device_, was_on_);
    }
    AutocastGuard(const AutocastGuard&) = delete;
    AutocastGuard& operator=(const AutocastGuard&) = delete;

    static bool is_on(c10::DeviceType device) {
#if TERRELLA_TORCH_AT_LEAST(2, 4)
        return at::autocast::is_autocast_enabled(device);
#else
        return device == c10::DeviceType::CPU ? at::autocast::is_cpu_enabled() : at::autocast::is_enabled();
#endif
    }
    static void set_on(c10::DeviceType device, bool on) {
#if TERRELLA_TORCH_AT_LEAST(2, 4)
        at::autocast::set_autocast_enabled(device, on);
#else
        device == c10::DeviceType::CPU ? at::autocast::set_cpu_enabled(on) : at::autocast::set_enabled(on);
#endif
    }
    static void set_dtype(c10::DeviceType device, at::ScalarType dtype) {
#if TERRELLA_TORCH_AT_LEAST(2, 4)
        at::autocast::set_autocast_dtype(device, dtype);
#else
        device == c10::DeviceType::CPU ? at::autocast::set_autocast_cpu_dtype(dtype)
                                       : at::autocast::set_autocast_gpu_dtype(dtype);
#endif
    }
    static at::ScalarType dtype(c10::DeviceType device) {
#if TERRELLA_TORCH_AT_LEAST(2, 4)
        return at::autocast::get_autocast_dtype(device);
#else
        return device == c10::DeviceType::CPU ? at::autocast::get_autocast_cpu_dtype()
                                              : at::autocast::get_autocast_gpu_dtype();
#endif
    }

private:
    bool enabled_, was_on_ = false;
    c10::DeviceType device_;
};

} // namespace terrella

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "models/conv2d.h"

#include "models/conv_products.h"
#include "models/layer_watch.h"

namespace terrella::models {

Conv2d::Conv2d(std::int64_t channels, std::int64_t filters, std::int64_t kernel, std::int64_t stride)
    : kernel_(kernel), stride_(stride) {
    weight = register_parameter("weight", torch::zeros({filters, channels, kernel, kernel})
                                              .contiguous(at::MemoryFormat::ChannelsLast));
}

void Conv2d::initialise() {
    const torch::NoGradGuard no_grad;
    // Drawn in logical order, whatever the memory order is.
    torch::Tensor drawn = torch::empty(weight.sizes(), weight.options().requires_grad(false));
    torch::nn::init::kaiming_normal_(drawn, 0, torch::kFanOut, torch::kReLU);
    weight.copy_(drawn);
}

torch::Tensor Conv2d::forward(const torch::Tensor& x) {
    torch::Tensor y;
    if (products_pay(x, weight, stride_)) {
        // Autocast knows torch::conv2d, not ours.
        const bool cast = AutocastGuard::is_on(c10::DeviceType::CPU);
        const at::ScalarType dtype = cast ? AutocastGuard::dtype(c10::DeviceType::CPU) : x.scalar_type();
        y = conv2d_by_products(cast ? x.to(dtype) : x,
                               cast ? at::autocast::cached_cast(dtype, weight, c10::DeviceType::CPU) : weight, stride_);
    } else {
        y = torch::conv2d(x, weight, {}, stride_, kernel_ / 2);
    }
    LayerWatch::saw(*this, y);
    return y;
}

} // namespace terrella::models

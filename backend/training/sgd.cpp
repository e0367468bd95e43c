// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/sgd.h"

namespace terrella::training {

void SgdSettings::describe(Describe<SgdSettings>& d) {
    d("lr", &SgdSettings::lr, "Learning rate at its peak; scale it with the batch (0.03 belongs to 256)")
        .above(0).log()
        .paper("0.03", "He et al. 2020, MoCo, §4, at batch 256")
        .code("0.03", "facebookresearch/moco main_moco.py");
    d("momentum", &SgdSettings::momentum, "Share of the last step's direction that is kept")
        .range(0, 1).paper("0.9", "He et al. 2020, MoCo, §4");
    d("nesterov", &SgdSettings::nesterov, "Look ahead along the momentum before stepping").advanced();
    d("weight_decay", &SgdSettings::weight_decay, "Pull of the weights towards zero")
        .at_least(0).log().paper("1e-4", "He et al. 2020, MoCo, §4");
    d("decay_all", &SgdSettings::decay_all, "Decay biases and norm layers too")
        .advanced().code("true", "facebookresearch/moco main_moco.py decays every parameter");
}

Sgd::Sgd(TrainedParameters parameters, const SgdSettings& settings)
    : Optimizer(std::move(parameters), settings.lr, settings.weight_decay), settings_(settings) {
    if (settings_.nesterov && settings_.momentum <= 0)
        throw ConfigurationError(
            told("Nesterov needs a momentum"), "optimizer.momentum is 0",
            told("Set optimizer.momentum above 0, for example 0.9, or optimizer.nesterov to false"));
}

std::vector<std::string> Sgd::state_names() const {
    return settings_.momentum > 0 ? std::vector<std::string>{"momentum_buffer"} : std::vector<std::string>{};
}

void Sgd::update(Part& part) {
    if (weight_decay() > 0 && !part.decaying_values.empty())
        torch::_foreach_add_(part.decaying_gradients, part.decaying_values, weight_decay());
    if (settings_.momentum > 0) {
        std::vector<torch::Tensor>& buffers = part.state[0];
        // The buffer is zero at the first step, so this is v = d there.
        torch::_foreach_mul_(buffers, settings_.momentum);
        torch::_foreach_add_(buffers, part.gradients, 1);
        if (settings_.nesterov)
            torch::_foreach_add_(part.gradients, buffers, settings_.momentum);
        else
            part.gradients = buffers;
    }
    torch::_foreach_add_(part.values, part.gradients, -part.rate);
}

} // namespace terrella::training

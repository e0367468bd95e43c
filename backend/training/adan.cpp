// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/adan.h"

#include <cmath>

namespace terrella::training {

void AdanSettings::describe(Describe<AdanSettings>& d) {
    d("lr", &AdanSettings::lr, "Learning rate at its peak").above(0).log()
        .paper("1e-3 · batch / 256", "Hu et al. 2023 (CMID), §4.1");
    const auto memory = [&](const char* key, double AdanSettings::*member, const char* meaning, const char* value) {
        d(key, member, meaning).at_least(0).below(1).advanced().paper(value, "Xie et al. 2022, §4; 1 minus its β");
    };
    memory("beta1", &AdanSettings::beta1, "Memory of the gradient's mean", "0.98");
    memory("beta2", &AdanSettings::beta2, "Memory of the gradient's change, and its weight", "0.92");
    memory("beta3", &AdanSettings::beta3, "Memory of the square", "0.99");
    d("eps", &AdanSettings::eps, "Keeps the division finite").above(0).log().advanced()
        .code("1e-8", "sail-sg/Adan adan.py");
    d("weight_decay", &AdanSettings::weight_decay, "Pull of the weights towards zero").at_least(0).log()
        .paper("0.02", "Xie et al. 2022, §4");
    d("decoupled", &AdanSettings::decoupled, "Decay before the step, as AdamW; else as a proximal step after it").advanced()
        .code("false", "sail-sg/Adan adan.py no_prox");
    d("decay_all", &AdanSettings::decay_all, "Decay biases and norm layers too").advanced();
}

Adan::Adan(TrainedParameters parameters, const AdanSettings& settings)
    : Optimizer(std::move(parameters), settings.lr, settings.weight_decay), settings_(settings) {}

void Adan::update(Part& part) {
    const double b1 = settings_.beta1, b2 = settings_.beta2, b3 = settings_.beta3;
    std::vector<torch::Tensor>&mean = part.state[0], &change = part.state[1], &square = part.state[2], &last = part.state[3];
    // δ takes the place of the last gradient while it is needed.
    if (part.step == 1)
        torch::_foreach_add_(last, part.gradients, 1);
    torch::_foreach_mul_(last, -1);
    torch::_foreach_add_(last, part.gradients, 1);
    torch::_foreach_mul_(mean, b1);
    torch::_foreach_add_(mean, part.gradients, 1 - b1);
    torch::_foreach_mul_(change, b2);
    torch::_foreach_add_(change, last, 1 - b2);
    torch::_foreach_mul_(last, b2);
    torch::_foreach_add_(last, part.gradients, 1); // g + β2 δ
    torch::_foreach_mul_(square, b3);
    torch::_foreach_addcmul_(square, last, last, 1 - b3);

    const auto t = static_cast<double>(part.step);
    const auto bias = [t](double beta) { return 1 - std::pow(beta, t); };
    if (settings_.decoupled && !part.decaying_values.empty())
        torch::_foreach_mul_(part.decaying_values, 1 - part.rate * weight_decay());
    std::vector<torch::Tensor> divisor = torch::_foreach_sqrt(square);
    torch::_foreach_div_(divisor, std::sqrt(bias(b3)));
    torch::_foreach_add_(divisor, settings_.eps);
    torch::_foreach_addcdiv_(part.values, mean, divisor, -part.rate / bias(b1));
    torch::_foreach_addcdiv_(part.values, change, divisor, -part.rate * b2 / bias(b2));
    if (!settings_.decoupled && !part.decaying_values.empty())
        torch::_foreach_div_(part.decaying_values, 1 + part.rate * weight_decay());
    torch::_foreach_zero_(last);
    torch::_foreach_add_(last, part.gradients, 1);
}

} // namespace terrella::training

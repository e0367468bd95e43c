// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/adam.h"

#include <cmath>

namespace terrella::training {
namespace {

template <class Settings>
void describe_moments(Describe<Settings>& d) {
    d("beta1", &Settings::beta1, "Memory of the gradient's mean")
        .at_least(0)
        .below(1)
        .advanced()
        .paper("0.9", "Kingma and Ba 2015, alg. 1");
    d("beta2", &Settings::beta2, "Memory of the gradient's square")
        .at_least(0)
        .below(1)
        .advanced()
        .paper("0.999", "Kingma and Ba 2015, alg. 1");
    d("eps", &Settings::eps, "Keeps the division finite")
        .above(0)
        .log()
        .advanced()
        .paper("1e-8", "Kingma and Ba 2015, alg. 1");
}

} // namespace

void AdamSettings::describe(Describe<AdamSettings>& d) {
    d("lr", &AdamSettings::lr, "Learning rate at its peak").above(0).log().paper("1e-3", "Kingma and Ba 2015, alg. 1");
    describe_moments(d);
    d("weight_decay", &AdamSettings::weight_decay, "Pull of the weights towards zero, added to the gradient")
        .at_least(0)
        .log();
    d("decay_all", &AdamSettings::decay_all, "Decay biases and norm layers too").advanced();
}

void AdamWSettings::describe(Describe<AdamWSettings>& d) {
    d("lr", &AdamWSettings::lr, "Learning rate at its peak")
        .above(0)
        .log()
        .paper("1e-3", "Loshchilov and Hutter 2019, §4");
    describe_moments(d);
    d("weight_decay", &AdamWSettings::weight_decay, "Pull of the weights towards zero, apart from the gradient")
        .at_least(0)
        .log()
        .code("0.05", "facebookresearch/mae main_pretrain.py");
    d("decay_all", &AdamWSettings::decay_all, "Decay biases and norm layers too").advanced();
}

Adam::Adam(TrainedParameters parameters, const AdamSettings& s)
    : Optimizer(std::move(parameters), s.lr, s.weight_decay), beta1_(s.beta1), beta2_(s.beta2), eps_(s.eps),
      decoupled_(false) {}

Adam::Adam(TrainedParameters parameters, const AdamWSettings& s)
    : Optimizer(std::move(parameters), s.lr, s.weight_decay), beta1_(s.beta1), beta2_(s.beta2), eps_(s.eps),
      decoupled_(true) {}

std::vector<std::string> Adam::state_names() const { return {"exp_avg", "exp_avg_sq"}; }

void Adam::update(Part& part) {
    if (weight_decay() > 0 && !part.decaying_values.empty()) {
        if (decoupled_)
            torch::_foreach_mul_(part.decaying_values, 1 - part.rate * weight_decay());
        else
            torch::_foreach_add_(part.decaying_gradients, part.decaying_values, weight_decay());
    }
    std::vector<torch::Tensor>&mean = part.state[0], &square = part.state[1];
    torch::_foreach_mul_(mean, beta1_);
    torch::_foreach_add_(mean, part.gradients, 1 - beta1_);
    torch::_foreach_mul_(square, beta2_);
    torch::_foreach_addcmul_(square, part.gradients, part.gradients, 1 - beta2_);

    const auto t = static_cast<double>(part.step);
    const double mean_bias = 1 - std::pow(beta1_, t), square_bias = 1 - std::pow(beta2_, t);
    std::vector<torch::Tensor> divisor = torch::_foreach_sqrt(square);
    torch::_foreach_div_(divisor, std::sqrt(square_bias));
    torch::_foreach_add_(divisor, eps_);
    torch::_foreach_addcdiv_(part.values, mean, divisor, -part.rate / mean_bias);
}

} // namespace terrella::training

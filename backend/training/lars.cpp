// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/lars.h"

namespace terrella::training {
namespace {

TrainedParameters with_bias_rate(TrainedParameters parameters, double bias_rate) {
    for (NamedParameter& parameter : parameters.all)
        if (!parameter.decays)
            parameter.relative_rate = bias_rate;
    return parameters;
}

} // namespace

void LarsSettings::describe(Describe<LarsSettings>& d) {
    d("lr", &LarsSettings::lr, "Learning rate at its peak, before the trust ratio; scale it with the batch (0.3 belongs to 256)")
        .above(0).log()
        .paper("0.3 · batch / 256", "Chen et al. 2020, SimCLR, §2.2")
        .code("0.2 · batch / 256", "facebookresearch/barlowtwins main.py, vicreg main_vicreg.py");
    d("momentum", &LarsSettings::momentum, "Share of the last step's direction that is kept")
        .range(0, 1).paper("0.9", "You et al. 2017, §5");
    d("weight_decay", &LarsSettings::weight_decay, "Pull of the weights towards zero")
        .at_least(0).log().paper("1e-6", "Chen et al. 2020, SimCLR, §2.2");
    d("trust", &LarsSettings::trust, "How far a tensor may move, relative to its own norm, at a rate of 1")
        .above(0).log().advanced().paper("0.001", "You et al. 2017, §5");
    d("variant", &LarsSettings::variant,
      "published: the ratio to gradient and decay together; lightly: to the sum of their norms, and Nesterov is possible")
        .choices({"published", "lightly"}).advanced();
    d("nesterov", &LarsSettings::nesterov, "Look ahead along the momentum before stepping").advanced();
    d("decay_all", &LarsSettings::decay_all, "Decay and scale biases and norm layers too").advanced();
    d("bias_rate", &LarsSettings::bias_rate,
      "Rate of biases and norm layers, which no trust ratio slows down, over that of the weights")
        .above(0)
        .at_most(1)
        .log()
        .advanced()
        .code("0.0048 / 0.2 for Barlow Twins", "facebookresearch/barlowtwins main.py --learning-rate-biases");
}

Lars::Lars(TrainedParameters parameters, const LarsSettings& settings)
    : Optimizer(with_bias_rate(std::move(parameters), settings.bias_rate), settings.lr, settings.weight_decay),
      settings_(settings) {}

void Lars::update(Part& part) {
    const bool lightly = settings_.variant == "lightly";
    std::vector<torch::Tensor>& gradients = part.decaying_gradients;
    if (!gradients.empty()) {
        const std::vector<torch::Tensor> weight_norms = torch::_foreach_norm(part.decaying_values, 2);
        std::vector<torch::Tensor> divisors;
        if (lightly) {
            divisors = torch::_foreach_norm(gradients, 2);
            for (std::size_t i = 0; i < divisors.size(); ++i)
                divisors[i] = divisors[i] + weight_decay() * weight_norms[i] + 1e-8;
        }
        if (weight_decay() > 0)
            torch::_foreach_add_(gradients, part.decaying_values, weight_decay());
        if (!lightly)
            divisors = torch::_foreach_norm(gradients, 2);
        // On the device, all tensors at once: no norm is fetched.
        const torch::Tensor weights = torch::stack(weight_norms), divisor = torch::stack(divisors); // [tensors]
        const torch::Tensor both = weights.gt(0).logical_and(divisor.gt(0));
        const torch::Tensor ratios = torch::where(both, settings_.trust * weights / divisor, torch::ones_like(weights));
        for (std::size_t i = 0; i < gradients.size(); ++i)
            gradients[i].mul_(ratios[static_cast<std::int64_t>(i)]);
    }
    std::vector<torch::Tensor>& buffers = part.state[0];
    torch::_foreach_mul_(buffers, settings_.momentum);
    torch::_foreach_add_(buffers, part.gradients, 1);
    if (settings_.nesterov)
        torch::_foreach_add_(part.gradients, buffers, settings_.momentum);
    torch::_foreach_add_(part.values, settings_.nesterov ? part.gradients : buffers, -part.rate);
}

} // namespace terrella::training

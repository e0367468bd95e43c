// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/golden_case.h"

#include "methods/method.h"
#include "methods/momentum_schedule.h"
#include "training/adam.h"
#include "training/adan.h"
#include "training/lars.h"
#include "training/schedules.h"
#include "training/sgd.h"

namespace terrella::conformance {
namespace {

using training::NamedParameter;
using training::TrainedParameters;

/// Runs an optimiser over the recorded gradients; out.p<i> holds the parameter after each step.
template <class Optimizer, class Settings>
Outputs optimised(const GoldenCase& golden, const Settings& settings, bool exclude_1d = false, double clip = 0) {
    TrainedParameters parameters;
    std::vector<torch::Tensor> gradients;
    for (int i = 0; golden.has("p" + std::to_string(i)); ++i) {
        const std::string name = "p" + std::to_string(i);
        // The recorded optimisers decay every tensor unless they say otherwise.
        const torch::Tensor value = golden.in(name).clone().set_requires_grad(true);
        parameters.all.push_back({name, value, !exclude_1d || value.dim() > 1});
        gradients.push_back(golden.in("g" + std::to_string(i)));
    }
    Optimizer optimizer(parameters, settings);
    std::vector<std::vector<torch::Tensor>> after(parameters.all.size());
    for (std::int64_t step = 0; step < gradients.at(0).size(0); ++step) {
        for (std::size_t i = 0; i < after.size(); ++i)
            parameters.all[i].value.mutable_grad() = gradients[i][step].clone();
        if (clip > 0)
            training::clip_gradients(optimizer.gradients(), clip);
        optimizer.step(settings.lr);
        for (std::size_t i = 0; i < after.size(); ++i)
            after[i].push_back(parameters.all[i].value.detach().clone());
    }
    Outputs outputs;
    for (std::size_t i = 0; i < after.size(); ++i)
        outputs[parameters.all[i].name] = torch::stack(after[i]); // [steps, …]
    return outputs;
}

Outputs sgd(const GoldenCase& golden) {
    training::SgdSettings settings;
    settings.lr = golden.params.at("lr");
    settings.momentum = golden.params.at("momentum");
    settings.nesterov = golden.params.at("nesterov");
    settings.weight_decay = golden.params.at("weight_decay");
    return optimised<training::Sgd>(golden, settings);
}

template <class Settings>
Outputs adam(const GoldenCase& golden) {
    Settings settings;
    settings.lr = golden.params.at("lr");
    settings.beta1 = golden.params.at("betas").at(0);
    settings.beta2 = golden.params.at("betas").at(1);
    settings.eps = golden.params.at("eps");
    settings.weight_decay = golden.params.at("weight_decay");
    return optimised<training::Adam>(golden, settings);
}

Outputs lars(const GoldenCase& golden) {
    training::LarsSettings settings;
    settings.lr = golden.params.at("lr");
    settings.momentum = golden.params.at("momentum");
    settings.weight_decay = golden.params.at("weight_decay");
    settings.trust = golden.params.at("eta");
    return optimised<training::Lars>(golden, settings, golden.params.at("exclude_1d").get<bool>());
}

Outputs lars_lightning(const GoldenCase& golden) {
    training::LarsSettings settings;
    settings.lr = golden.params.at("lr");
    settings.momentum = golden.params.at("momentum");
    settings.weight_decay = golden.params.at("weight_decay");
    settings.trust = golden.params.at("trust_coefficient");
    settings.nesterov = golden.params.at("nesterov");
    settings.variant = "lightly";
    return optimised<training::Lars>(golden, settings);
}

Outputs adan(const GoldenCase& golden) {
    training::AdanSettings settings;
    settings.lr = golden.params.at("lr");
    settings.beta1 = golden.params.at("betas").at(0);
    settings.beta2 = golden.params.at("betas").at(1);
    settings.beta3 = golden.params.at("betas").at(2);
    settings.eps = golden.params.at("eps");
    settings.weight_decay = golden.params.at("weight_decay");
    settings.decoupled = golden.params.at("no_prox");
    return optimised<training::Adan>(golden, settings, false, golden.params.at("max_grad_norm"));
}

Outputs clipped(const GoldenCase& golden) {
    std::vector<torch::Tensor> gradients;
    for (int i = 0; golden.has("g" + std::to_string(i)); ++i)
        gradients.push_back(golden.in("g" + std::to_string(i)).clone());
    Outputs outputs;
    outputs["norm"] = training::clip_gradients(gradients, golden.params.at("clip"));
    for (std::size_t i = 0; i < gradients.size(); ++i)
        outputs["g" + std::to_string(i)] = gradients[i];
    return outputs;
}

/// A module of one weight and one bias, as the recorded networks are.
struct Linear final : torch::nn::Module {
    Linear(const torch::Tensor& weight_value, const torch::Tensor& bias_value)
        : weight(register_parameter("weight", weight_value.clone())),
          bias(register_parameter("bias", bias_value.clone())) {}
    torch::Tensor weight, bias;
};

Outputs ema(const GoldenCase& golden) {
    Linear target(golden.in("weight"), golden.in("bias"));
    const torch::Tensor &weights = golden.in("online_weight"), &biases = golden.in("online_bias");
    std::vector<torch::Tensor> weight_after, bias_after;
    for (std::int64_t step = 0; step < weights.size(0); ++step) {
        const Linear online(weights[step], biases[step]);
        methods::ema_update(target, online, golden.params.at("momentum"));
        weight_after.push_back(target.weight.detach().clone());
        bias_after.push_back(target.bias.detach().clone());
    }
    return {{"weight", torch::stack(weight_after)}, {"bias", torch::stack(bias_after)}};
}

/// One value a step from a function of the step.
template <class Function>
Outputs values_over(std::int64_t steps, Function&& value_at) {
    std::vector<float> values;
    for (std::int64_t step = 0; step < steps; ++step)
        values.push_back(static_cast<float>(value_at(step)));
    return {{"values", torch::tensor(values)}};
}

Outputs momentum(const GoldenCase& golden) {
    const Json& p = golden.params;
    const std::int64_t steps = p.at("steps");
    const double base = p.at("base");
    const bool closed = p.at("kind") == "lightly";
    return values_over(steps, [&](std::int64_t step) {
        return closed ? methods::closed_cosine_momentum(step, steps, base) : methods::cosine_momentum(step, steps, base);
    });
}

Outputs lightly_warmup(const GoldenCase& golden) {
    const Json& p = golden.params;
    const std::int64_t steps = p.at("steps");
    return values_over(steps, [&](std::int64_t step) {
        return training::lightly_warmup_cosine(step, steps, p.at("warmup"), p.at("start"), p.at("end"));
    });
}

Outputs linear_warmup_cosine(const GoldenCase& golden) {
    const Json& p = golden.params;
    const std::int64_t steps = p.at("max");
    return values_over(steps, [&](std::int64_t step) {
        return training::linear_warmup_cosine(step, steps, p.at("warmup"), p.at("lr"), p.at("warmup_start"),
                                              p.at("eta_min"));
    });
}

Outputs moco_v2(const GoldenCase& golden) {
    const Json& p = golden.params;
    const std::int64_t epochs = p.at("epochs");
    const auto milestones = p.at("milestones").get<std::vector<std::int64_t>>();
    return values_over(epochs, [&](std::int64_t epoch) {
        return training::moco_v2_rate(epoch, epochs, p.at("lr"), p.at("cosine"), milestones);
    });
}

Outputs warmup_cosine(const GoldenCase& golden) {
    const Json& p = golden.params;
    const std::int64_t epochs = p.at("epochs"), steps_per_epoch = p.at("steps_per_epoch");
    const std::string kind = p.at("kind");
    double rate = p.at("lr"), least = 0;
    if (kind == "barlow" || kind == "vicreg") {
        rate *= p.at("batch").get<double>() / 256;
        least = 0.001 * rate;
    } else if (kind == "mae") {
        least = p.at("min_lr");
    }
    return values_over(epochs * steps_per_epoch, [&](std::int64_t step) {
        return training::warmup_cosine(static_cast<double>(step) / static_cast<double>(steps_per_epoch),
                                       static_cast<double>(epochs), p.at("warmup_epochs"), rate, least);
    });
}

} // namespace

CaseTable optimizer_cases() {
    return {
        {"sgd", sgd},
        {"adam", adam<training::AdamSettings>},
        {"adamw", adam<training::AdamWSettings>},
        {"lars", lars},
        {"lars_lightning", lars_lightning},
        {"adan", adan},
        {"clip_grad_norm", clipped},
        {"ema.update", ema},
        {"schedule.lightly_warmup", lightly_warmup},
        {"schedule.linear_warmup_cosine", linear_warmup_cosine},
        {"schedule.mocov2", moco_v2},
        {"schedule.momentum", momentum},
        {"schedule.warmup_cosine", warmup_cosine},
    };
}

} // namespace terrella::conformance

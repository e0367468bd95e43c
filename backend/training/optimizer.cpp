// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/optimizer.h"

#include "base/error.h"

#include <map>
#include <set>

namespace terrella::training {

TrainedParameters trained_parameters(const torch::nn::Module& module) {
    TrainedParameters found;
    std::set<const void*> seen; // a shared network is listed once a name
    for (const auto& item : module.named_parameters()) {
        const torch::Tensor& value = item.value();
        if (value.requires_grad() && seen.insert(value.unsafeGetTensorImpl()).second)
            found.all.push_back({item.key(), value, value.dim() > 1});
    }
    return found;
}

Optimizer::Optimizer(TrainedParameters parameters, double rate, double weight_decay)
    : parameters_(std::move(parameters)), rate_(rate), weight_decay_(weight_decay), steps_(parameters_.all.size(), 0) {}

void Optimizer::step(double rate) {
    const torch::NoGradGuard no_gradient;
    const std::vector<std::string> names = state_names();
    state_.resize(names.size(), std::vector<torch::Tensor>(steps_.size()));

    // By number of steps and rate: one, unless a parameter had no gradient in some step or has a rate of its own.
    std::map<std::pair<std::int64_t, double>, Part> parts;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        const NamedParameter& parameter = parameters_.all[i];
        const torch::Tensor gradient = parameter.value.grad();
        if (!gradient.defined())
            continue;
        const double own_rate = (parameter.scheduled ? rate : rate_) * parameter.relative_rate;
        Part& part = parts[{++steps_[i], own_rate}];
        part.state.resize(names.size());
        part.values.push_back(parameter.value);
        part.gradients.push_back(gradient);
        if (parameter.decays) {
            part.decaying_values.push_back(parameter.value);
            part.decaying_gradients.push_back(gradient);
        }
        for (std::size_t k = 0; k < names.size(); ++k) {
            if (!state_[k][i].defined())
                state_[k][i] = torch::zeros_like(parameter.value);
            part.state[k].push_back(state_[k][i]);
        }
    }
    for (auto& [key, part] : parts) {
        part.step = key.first;
        part.rate = key.second;
        update(part);
    }
}

void Optimizer::clear_gradients() {
    for (const NamedParameter& parameter : parameters_.all)
        parameter.value.mutable_grad().reset();
}

std::vector<torch::Tensor> Optimizer::gradients() const {
    std::vector<torch::Tensor> found;
    for (const NamedParameter& parameter : parameters_.all)
        if (parameter.value.grad().defined())
            found.push_back(parameter.value.grad());
    return found;
}

models::TensorFile Optimizer::state() const {
    models::TensorFile file;
    const std::vector<std::string> names = state_names();
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        if (steps_[i] == 0)
            continue;
        const std::string& name = parameters_.all[i].name;
        file.metadata[name + ".step"] = std::to_string(steps_[i]);
        for (std::size_t k = 0; k < names.size(); ++k)
            file.tensors.emplace_back(name + "." + names[k], state_[k][i]);
    }
    return file;
}

void Optimizer::load_state(const models::TensorFile& file) {
    const torch::NoGradGuard no_gradient;
    const std::vector<std::string> names = state_names();
    std::vector<std::vector<torch::Tensor>> state(names.size(), std::vector<torch::Tensor>(steps_.size()));
    std::vector<std::int64_t> steps(steps_.size(), 0);
    std::size_t used = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const NamedParameter& parameter = parameters_.all[i];
        const auto step = file.metadata.find(parameter.name + ".step");
        if (step == file.metadata.end())
            continue; // it had not moved yet
        steps[i] = std::stoll(step->second);
        for (std::size_t k = 0; k < names.size(); ++k) {
            const std::string key = parameter.name + "." + names[k];
            const torch::Tensor& saved = file.at(key);
            if (saved.sizes() != parameter.value.sizes())
                throw DataError(told("The optimiser's state of %1 has another shape", parameter.name), key,
                                told("It was saved by a run with another network: begin a new run"));
            state[k][i] = torch::empty_like(parameter.value).copy_(saved);
            ++used;
        }
    }
    if (used != file.tensors.size())
        throw DataError(told("The optimiser's state holds tensors that this optimiser does not know"),
                        std::to_string(file.tensors.size()) + " saved, " + std::to_string(used) + " known",
                        told("It was saved with another optimiser: begin a new run"));
    steps_ = std::move(steps);
    state_ = std::move(state);
}

torch::Tensor gradient_norm(const std::vector<torch::Tensor>& gradients) {
    const torch::NoGradGuard no_gradient;
    if (gradients.empty())
        return torch::zeros({});
    return torch::stack(torch::_foreach_norm(gradients, 2)).norm();
}

torch::Tensor clip_gradients(const std::vector<torch::Tensor>& gradients, double limit) {
    const torch::NoGradGuard no_gradient;
    const torch::Tensor norm = gradient_norm(gradients);
    // A tensor factor, so that a GPU need not wait for the host.
    const torch::Tensor factor = (limit / (norm + 1e-6)).clamp_max(1.0);
    for (torch::Tensor gradient : gradients)
        gradient.mul_(factor);
    return norm;
}

} // namespace terrella::training

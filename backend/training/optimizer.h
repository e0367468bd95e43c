// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/safetensors.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace terrella::training {

/// A parameter that learns. `name` is its name in the module: checkpoints hold its state as `<name>.momentum_buffer`.
struct NamedParameter {
    std::string name;
    torch::Tensor value;
    bool decays = true;    // weight decay applies
    bool scheduled = true; // else its rate stays the peak
    double relative_rate = 1; // times the rate of the others
};

/// What an optimiser moves, in the order of the module.
struct TrainedParameters {
    std::vector<NamedParameter> all;
};

/// The parameters of a module that require a gradient, each once. Weight decay leaves out tensors of one dimension,
/// which are biases and the scales and shifts of norm layers.
TrainedParameters trained_parameters(const torch::nn::Module& module);

/// One optimiser with its state by parameter name. Own classes rather than LibTorch's: there the state is keyed by
/// address and the options of a group are not restored (see the tests), so that a resumed run would differ.
class Optimizer {
public:
    /// `weight_decay` >= 0 acts on the parameters that decay.
    Optimizer(TrainedParameters parameters, double rate, double weight_decay);
    virtual ~Optimizer() = default;

    /// Moves every parameter that has a gradient, at learning rate `rate` > 0; those that are not scheduled at the peak
    /// rate. Uses the gradients up: they hold
    /// intermediate values afterwards, call `clear_gradients` before the next backward pass.
    void step(double rate);
    /// Drops all gradients, so that the next backward pass starts from nothing whatever came before.
    void clear_gradients();

    [[nodiscard]] double peak_rate() const { return rate_; }
    [[nodiscard]] const std::vector<NamedParameter>& parameters() const { return parameters_.all; }
    /// The gradients that are there, in order of the parameters.
    [[nodiscard]] std::vector<torch::Tensor> gradients() const;

    /// Everything that the next step depends on, by `<parameter>.<state>`. Tensors are those in use, not copies.
    [[nodiscard]] models::TensorFile state() const;
    /// Takes the state back. Throws DataError when a tensor is missing, unknown or of another shape.
    void load_state(const models::TensorFile& file);

protected:
    /// The parameters with a gradient that share their number of finished steps and their rate, as lists for the foreach
    /// operations.
    struct Part {
        std::int64_t step = 0; // this one, from 1
        double rate = 0;
        std::vector<torch::Tensor> values, gradients;
        std::vector<std::vector<torch::Tensor>> state; // [state_names().size()], zeros before the first step
        std::vector<torch::Tensor> decaying_values, decaying_gradients; // those of them that decay
    };
    virtual void update(Part& part) = 0;
    /// Names of the tensors kept for each parameter.
    [[nodiscard]] virtual std::vector<std::string> state_names() const = 0;
    [[nodiscard]] double weight_decay() const { return weight_decay_; }

private:
    TrainedParameters parameters_;
    double rate_, weight_decay_;
    std::vector<std::int64_t> steps_;                // per parameter, finished
    std::vector<std::vector<torch::Tensor>> state_;  // [state][parameter], undefined before the first step
};

/// The l2 norm of all gradients together. Returns a scalar tensor on their device; zero when there are none.
torch::Tensor gradient_norm(const std::vector<torch::Tensor>& gradients);

/// Scales the gradients in place so that their common l2 norm is at most `limit` > 0 (Pascanu et al. 2013): factor
/// min(1, limit / (norm + 1e-6)). Returns the norm before.
torch::Tensor clip_gradients(const std::vector<torch::Tensor>& gradients, double limit);

} // namespace terrella::training

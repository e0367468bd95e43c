// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/formula_weights.h"

#include "base/random.h"
#include "models/safetensors.h"

#include <cmath>
#include <string>

namespace terrella::conformance {
namespace {

enum class Rule { skip, norm, bias, mean, variance, token, weight };

Rule rule_of(const std::string& name, const torch::Tensor& tensor) {
    const std::string part = name.substr(name.rfind('.') + 1);
    if (part == "num_batches_tracked")
        return Rule::skip;
    if (part == "running_mean")
        return Rule::mean;
    if (part == "running_var")
        return Rule::variance;
    if (part == "weight" && tensor.dim() == 1)
        return Rule::norm;
    if (part.find("token") != std::string::npos || part.find("pos_embed") != std::string::npos)
        return Rule::token;
    if (tensor.dim() > 1)
        return Rule::weight;
    return part == "bias" || part == "in_proj_bias" ? Rule::bias : Rule::token;
}

} // namespace

double formula_uniform(std::uint64_t tensor, std::uint64_t element) {
    return static_cast<double>(splitmix64((tensor << 40) + element) >> 40) * 0x1.0p-24;
}

void fill_by_formula(torch::nn::Module& module) {
    const torch::NoGradGuard no_grad;
    std::uint64_t number = 0;
    for (auto& [name, tensor] : models::state_of(module).tensors) {
        const Rule rule = rule_of(name, tensor);
        if (rule == Rule::skip)
            continue;
        torch::Tensor values = torch::empty(tensor.sizes(), torch::kDouble);
        auto* value = values.data_ptr<double>();
        const double fan_in = tensor.dim() > 1 ? static_cast<double>(tensor.numel() / tensor.size(0)) : 1;
        for (std::int64_t j = 0; j < tensor.numel(); ++j) {
            const double u = formula_uniform(number, static_cast<std::uint64_t>(j));
            switch (rule) {
            case Rule::norm: value[j] = 1 + 0.2 * (u - 0.5); break;
            case Rule::bias:
            case Rule::mean: value[j] = 0.2 * (u - 0.5); break;
            case Rule::variance: value[j] = 0.75 + 0.5 * u; break;
            case Rule::token: value[j] = 0.1 * (2 * u - 1); break;
            default: value[j] = (2 * u - 1) * std::sqrt(3 / fan_in);
            }
        }
        tensor.copy_(values);
        ++number;
    }
}

} // namespace terrella::conformance

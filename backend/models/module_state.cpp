// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "base/text.h"
#include "models/safetensors.h"

#include <set>

namespace terrella::models {
namespace {

/// In the order of Python's state_dict: a module's parameters, then its buffers, then its children.
void collect(const torch::nn::Module& module, const std::string& prefix, TensorFile& file) {
    for (const auto& item : module.named_parameters(false))
        if (item.value().defined())
            file.tensors.emplace_back(prefix + item.key(), item.value().detach());
    for (const auto& item : module.named_buffers(false))
        if (item.value().defined())
            file.tensors.emplace_back(prefix + item.key(), item.value().detach());
    for (const auto& child : module.named_children())
        collect(*child.value(), prefix + child.key() + ".", file);
}

std::string shape_text(const torch::Tensor& tensor) {
    std::vector<std::string> sizes;
    for (const std::int64_t size : tensor.sizes())
        sizes.push_back(std::to_string(size));
    return "[" + join(sizes, ", ") + "]";
}

Message some_of(const std::vector<std::string>& names) {
    constexpr std::size_t shown = 4;
    const std::vector<std::string> first(names.begin(), names.begin() + std::min(shown, names.size()));
    const std::string quoted = "'" + join(first, "', '") + "'";
    return names.size() > shown ? told("%1 and %2 more", quoted, names.size() - shown) : Message(quoted);
}

} // namespace

TensorFile state_of(const torch::nn::Module& module) {
    TensorFile file;
    collect(module, "", file);
    return file;
}

void load_state(torch::nn::Module& module, const TensorFile& file, const std::string& prefix) {
    const TensorFile own = state_of(module);
    std::set<std::string> known;
    std::vector<std::string> missing, unknown;
    std::vector<std::pair<torch::Tensor, torch::Tensor>> copies;
    for (const auto& [name, target] : own.tensors) {
        known.insert(prefix + name);
        const torch::Tensor* source = file.find(prefix + name);
        if (!source) {
            missing.push_back(prefix + name);
            continue;
        }
        if (source->sizes() != target.sizes())
            throw DataError(told("Tensor '%1' has the shape %2, the network needs %3", prefix + name,
                                 shape_text(*source), shape_text(target)),
                            "weights",
                            told("Choose the backbone, band count and heads that the weights were made with"));
        if (source->is_floating_point() != target.is_floating_point())
            throw DataError(told("Tensor '%1' mixes up integer and real numbers", prefix + name), "weights",
                            told("Export the weights again"));
        copies.emplace_back(target, *source);
    }
    for (const auto& [name, tensor] : file.tensors)
        if (name.starts_with(prefix) && !known.contains(name))
            unknown.push_back(name);
    if (!missing.empty())
        throw DataError(told("The weights lack %1", some_of(missing)), "weights",
                        unknown.empty() ? told("Choose the backbone that the weights were made with")
                                        : told("The weights have instead %1", some_of(unknown)));
    if (!unknown.empty())
        throw DataError(told("The network has no %1", some_of(unknown)), "weights",
                        told("Choose the backbone that the weights were made with"));
    // Only now, so that a refused file leaves the network as it was.
    const torch::NoGradGuard no_grad;
    for (auto& [target, source] : copies)
        target.copy_(source);
}

} // namespace terrella::models

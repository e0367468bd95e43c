// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/diagnosis.h"

#include <ATen/record_function.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

namespace terrella::training {
namespace {

bool all_finite(const torch::Tensor& tensor) {
    return !tensor.is_floating_point() || torch::isfinite(tensor).all().item<bool>();
}

std::string layer_of(const std::string& parameter) {
    const auto dot = parameter.rfind('.');
    return dot == std::string::npos ? parameter : parameter.substr(0, dot);
}

/// What the callbacks share during one watched pass. LibTorch takes plain functions, hence the thread's pointer.
struct Watch {
    std::map<const void*, std::string> layers; // by memory of the weights
    std::vector<torch::Tensor> casts;          // kept, so that their memory is not given to something else
    std::string last_layer, found;
};
thread_local Watch* watch = nullptr;

struct Operands final : at::ObserverContext {
    std::string layer;              // whose weights go in
    std::vector<const void*> memory;
};

const void* memory_of(const torch::Tensor& tensor) {
    return tensor.defined() && tensor.has_storage() ? tensor.storage().data() : nullptr;
}

std::unique_ptr<at::ObserverContext> operation_begins(const at::RecordFunction& function) {
    auto operands = std::make_unique<Operands>();
    if (watch == nullptr)
        return operands;
    for (const c10::IValue& input : function.inputs()) {
        if (!input.isTensor())
            continue;
        operands->memory.push_back(memory_of(input.toTensor()));
        const auto layer = watch->layers.find(operands->memory.back());
        if (layer != watch->layers.end() && operands->layer.empty())
            operands->layer = layer->second;
    }
    return operands;
}

/// Memory that is not written yet, constants, and masks hold what they like.
bool may_be_infinite(std::string_view name) {
    for (const std::string_view part : {"empty", "fill", "full", "resize", "scalar_tensor", "set_"})
        if (name.find(part) != std::string_view::npos)
            return true;
    return false;
}

void operation_ended(const at::RecordFunction& function, at::ObserverContext* context) {
    if (watch == nullptr || !watch->found.empty())
        return;
    const at::DisableRecordFunctionGuard do_not_watch_ourselves;
    const auto& operands = static_cast<const Operands&>(*context);
    std::string_view name = function.name();
    if (const auto colons = name.rfind("::"); colons != std::string_view::npos)
        name.remove_prefix(colons + 2);
    if (!operands.layer.empty())
        watch->last_layer = operands.layer;
    for (const c10::IValue& output : function.outputs()) {
        if (!output.isTensor() || !output.toTensor().defined() || may_be_infinite(name))
            continue;
        const torch::Tensor& tensor = output.toTensor();
        const void* memory = memory_of(tensor);
        const bool in_place = name.ends_with('_');
        if (!in_place && std::find(operands.memory.begin(), operands.memory.end(), memory) != operands.memory.end())
            continue; // a view: it shows what was there
        if (!operands.layer.empty() && (name == "_to_copy" || name == "clone" || name == "contiguous")) {
            watch->layers[memory] = operands.layer; // autocast computes with copies of the weights
            watch->casts.push_back(tensor);
        }
        if (all_finite(tensor))
            continue;
        watch->found = !operands.layer.empty()        ? operands.layer + " (" + std::string(name) + ")"
                       : !watch->last_layer.empty()   ? std::string(name) + ", after " + watch->last_layer
                                                      : std::string(name);
        return;
    }
}

class WatchGuard {
public:
    explicit WatchGuard(Watch& own)
        : handle_(at::addThreadLocalCallback(at::RecordFunctionCallback(operation_begins, operation_ended)
                                                 .needsInputs(true)
                                                 .needsOutputs(true)
                                                 .scopes({at::RecordScope::FUNCTION}))) {
        watch = &own;
    }
    ~WatchGuard() {
        watch = nullptr;
        at::removeCallback(handle_);
    }
    WatchGuard(const WatchGuard&) = delete;
    WatchGuard& operator=(const WatchGuard&) = delete;

private:
    at::CallbackHandle handle_;
};

} // namespace

std::string first_non_finite(const torch::nn::Module& module, const std::function<void()>& forward) {
    const torch::NoGradGuard no_gradient;
    Watch own;
    for (const auto& item : module.named_parameters())
        own.layers.emplace(memory_of(item.value()), layer_of(item.key()));
    const WatchGuard guard(own);
    forward();
    return own.found;
}

std::string non_finite_state(const torch::nn::Module& module) {
    for (const auto& item : module.named_parameters())
        if (!all_finite(item.value()))
            return item.key();
    for (const auto& item : module.named_buffers())
        if (!all_finite(item.value()))
            return item.key();
    return {};
}

} // namespace terrella::training

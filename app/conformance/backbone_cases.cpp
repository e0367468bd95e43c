// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/formula_weights.h"
#include "conformance/golden_case.h"
#include "models/backbone.h"
#include "models/catalogue.h"

#include <algorithm>

namespace terrella::conformance {
namespace {

std::shared_ptr<models::Backbone> filled_backbone(const GoldenCase& golden) {
    auto backbone = models::backbones()
                        .at(golden.params.at("model").get<std::string>())
                        .make_empty(Json::object(), golden.params.at("in_chans").get<int>());
    fill_by_formula(*backbone);
    return backbone;
}

/// The figures by which the cases describe a map [B, D, H, W]: see the README on `backbones`.
void describe_map(const std::string& name, const torch::Tensor& map, Outputs& out) {
    out[name + ".shape"] = torch::tensor(map.sizes().vec());
    out[name + ".mean"] = map.to(torch::kDouble).mean().to(torch::kFloat).reshape({-1});
    out[name + ".std"] = map.to(torch::kDouble).std(false).to(torch::kFloat).reshape({-1});
    torch::Tensor corner = map[0];
    for (std::int64_t dim = 0; dim < corner.dim(); ++dim)
        corner = corner.narrow(dim, 0, std::min<std::int64_t>(corner.size(dim), 4));
    out[name + ".slice"] = corner.contiguous();
}

Outputs resnet(const GoldenCase& golden) {
    const torch::NoGradGuard no_grad;
    const auto backbone = filled_backbone(golden);
    backbone->eval();
    Outputs out;
    for (const auto& [name, map] : backbone->stages(golden.in("x")))
        describe_map(name, map, out);
    out["pooled"] = backbone->forward(golden.in("x"));
    return out;
}

Outputs resnet_train_mode(const GoldenCase& golden) {
    const auto backbone = filled_backbone(golden);
    backbone->train();
    const torch::Tensor x = golden.in("x").clone().requires_grad_();
    const torch::Tensor pooled = backbone->forward(x);
    (pooled * golden.in("cotangent")).sum().backward();
    const auto parameters = backbone->named_parameters();
    const auto buffers = backbone->named_buffers();
    Outputs out{{"pooled", pooled.detach()}, {"grad.x", x.grad()}};
    out["grad.conv1.weight"] = parameters["conv1.weight"].grad().narrow(0, 0, 8);
    out["grad.layer1.0.bn1.weight"] = parameters["layer1.0.bn1.weight"].grad();
    out["grad.layer4.0.downsample.0.weight.sum"] =
        parameters["layer4.0.downsample.0.weight"].grad().abs().sum().reshape({1});
    for (const char* name : {"bn1.running_mean", "bn1.running_var", "layer4.1.bn2.running_var"})
        out[name] = buffers[name];
    return out;
}

} // namespace

CaseTable backbone_cases() { return {{"resnet", resnet}, {"resnet.train_mode", resnet_train_mode}}; }

} // namespace terrella::conformance

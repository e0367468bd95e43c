// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue.h"

#include "models/resnet.h"

namespace terrella::models {
namespace {

BackboneEntry resnet(std::string name, const ResNetPlan& plan) {
    const auto make = [plan](Initialise initialise) {
        return [plan, initialise](const Json& values, int channels) -> std::shared_ptr<Backbone> {
            return std::make_shared<ResNet>(plan, channels, from_json<ResNetParameters>(values), initialise);
        };
    };
    return {std::move(name),
            "convolutional",
            "He et al. 2016, arXiv:1512.03385",
            &schema_of<ResNetParameters>(),
            make(Initialise::published),
            make(Initialise::none),
            [plan](const Json& values, int channels, int size) {
                return resnet_cost(plan, from_json<ResNetParameters>(values), channels, size);
            }};
}

} // namespace

const Registry<BackboneEntry>& backbones() {
    static const Registry<BackboneEntry> registry = [] {
        Registry<BackboneEntry> list("backbone");
        list.add(resnet("resnet18", resnet18_plan));
        list.add(resnet("resnet34", resnet34_plan));
        list.add(resnet("resnet50", resnet50_plan));
        return list;
    }();
    return registry;
}

BackboneCost cost_of(const Selected& backbone, int channels, int size) {
    return backbones().at(backbone.name).cost(backbone.values, channels, size);
}

} // namespace terrella::models

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/resnet.h"

#include "base/error.h"
#include "base/files.h"
#include "models/layer_watch.h"
#include "models/safetensors.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

using namespace terrella;
using namespace terrella::models;

namespace {

std::filesystem::path shared_folder() {
    const char* given = std::getenv("TERRELLA_SHARED");
    return given ? std::filesystem::path(given) : std::filesystem::path(TERRELLA_SOURCE_DIR).parent_path() / "shared";
}

std::shared_ptr<Backbone> backbone(const std::string& name, int channels, const Json& values = Json::object()) {
    return backbones().at(name).make(values, channels);
}

} // namespace

TEST(ResNet, names_and_shapes_are_torchvisions) {
    const auto folder = shared_folder() / "golden" / "state_dict_keys";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "no golden folder at " << folder;
    const std::vector<std::tuple<const char*, const char*, int>> models{{"resnet18_in3", "resnet18", 3},
                                                                        {"resnet18_in13", "resnet18", 13},
                                                                        {"resnet18_in2", "resnet18", 2},
                                                                        {"resnet34_in4", "resnet34", 4},
                                                                        {"resnet50_in3", "resnet50", 3},
                                                                        {"resnet50_in13", "resnet50", 13}};
    for (const auto& [file, name, channels] : models) {
        const Json expected = Json::parse(read_file(folder / (std::string(file) + ".json"))).at("tensors");
        const auto network = backbones().at(name).make_empty(Json::object(), channels);
        const TensorFile state = state_of(*network);
        std::size_t k = 0;
        for (const Json& tensor : expected) {
            if (tensor[0].get<std::string>().starts_with("fc."))
                continue;
            ASSERT_LT(k, state.tensors.size()) << file;
            EXPECT_EQ(state.tensors[k].first, tensor[0].get<std::string>()) << file;
            EXPECT_EQ(state.tensors[k].second.sizes().vec(), tensor[1].get<std::vector<std::int64_t>>()) << tensor[0];
            ++k;
        }
        EXPECT_EQ(k, state.tensors.size()) << file;
    }
}

TEST(ResNet, stage_maps_halve_and_the_features_are_their_mean) {
    const torch::NoGradGuard no_grad;
    const auto network = backbone("resnet18", 13);
    network->eval();
    const torch::Tensor x = torch::randn({2, 13, 64, 64});
    const auto maps = network->stages(x);
    const std::vector<std::pair<std::string, std::vector<std::int64_t>>> expected{{"stem", {2, 64, 16, 16}},
                                                                                  {"layer1", {2, 64, 16, 16}},
                                                                                  {"layer2", {2, 128, 8, 8}},
                                                                                  {"layer3", {2, 256, 4, 4}},
                                                                                  {"layer4", {2, 512, 2, 2}}};
    ASSERT_EQ(maps.size(), expected.size());
    for (std::size_t k = 0; k < maps.size(); ++k) {
        EXPECT_EQ(maps[k].first, expected[k].first);
        EXPECT_EQ(maps[k].second.sizes().vec(), expected[k].second) << maps[k].first;
    }
    EXPECT_EQ(network->feature_dim(), 512);
    EXPECT_TRUE(torch::allclose(network->forward(x), maps.back().second.mean({2, 3})));
}

TEST(ResNet, the_small_stem_keeps_the_resolution) {
    const torch::NoGradGuard no_grad;
    const auto network = backbone("resnet50", 4, {{"stem", "small"}});
    const auto maps = network->stages(torch::randn({2, 4, 16, 16}));
    EXPECT_EQ(maps[0].second.sizes().vec(), (std::vector<std::int64_t>{2, 64, 16, 16}));
    EXPECT_EQ(maps[4].second.sizes().vec(), (std::vector<std::int64_t>{2, 2048, 2, 2}));
    EXPECT_EQ(state_of(*network).at("conv1.weight").sizes().vec(), (std::vector<std::int64_t>{64, 4, 3, 3}));
}

TEST(ResNet, initialisation_has_the_published_spread) {
    torch::manual_seed(1);
    const auto network = backbone("resnet18", 13);
    const TensorFile state = state_of(*network);
    for (const char* name : {"conv1.weight", "layer2.0.conv1.weight", "layer4.1.conv2.weight", "layer3.0.downsample.0.weight"}) {
        const torch::Tensor w = state.at(name);
        const double expected = std::sqrt(2.0 / static_cast<double>(w.size(0) * w.size(2) * w.size(3)));
        EXPECT_NEAR(w.std().item<double>() / expected, 1, 0.02) << name;
        EXPECT_NEAR(w.mean().item<double>() / expected, 0, 0.02) << name;
    }
    EXPECT_TRUE(torch::equal(state.at("layer4.1.bn2.weight"), torch::ones({512})));
    const TensorFile zeroed = state_of(*backbone("resnet18", 3, {{"zero_init_residual", true}}));
    EXPECT_TRUE(torch::equal(zeroed.at("layer4.1.bn2.weight"), torch::zeros({512})));
    EXPECT_TRUE(torch::equal(zeroed.at("layer4.1.bn1.weight"), torch::ones({512})));
    const TensorFile deep = state_of(*backbone("resnet50", 3, {{"zero_init_residual", true}}));
    EXPECT_TRUE(torch::equal(deep.at("layer4.1.bn3.weight"), torch::zeros({2048})));
    EXPECT_TRUE(torch::equal(deep.at("layer4.1.bn2.weight"), torch::ones({512})));
}

TEST(ResNet, the_same_seed_gives_the_same_network) {
    torch::manual_seed(7);
    const TensorFile a = state_of(*backbone("resnet18", 3));
    torch::manual_seed(7);
    const TensorFile b = state_of(*backbone("resnet18", 3));
    for (std::size_t k = 0; k < a.tensors.size(); ++k)
        EXPECT_TRUE(torch::equal(a.tensors[k].second, b.tensors[k].second)) << a.tensors[k].first;
}

TEST(ResNet, an_empty_network_draws_nothing) {
    torch::manual_seed(7);
    const torch::Tensor expected = torch::randn({3});
    torch::manual_seed(7);
    (void)backbones().at("resnet18").make_empty(Json::object(), 3);
    EXPECT_TRUE(torch::equal(torch::randn({3}), expected));
}

TEST(ResNet, the_cost_is_that_of_the_network_as_built) {
    for (const char* name : {"resnet18", "resnet34", "resnet50"})
        for (const char* stem : {"standard", "small"})
            for (const int size : {33, 64}) {
                const Selected selected{name, {{"stem", stem}}};
                const auto network = backbones().at(name).make_empty(selected.values, 5);
                network->eval();
                std::int64_t parameters = 0, products = 0;
                for (const torch::Tensor& p : network->parameters())
                    parameters += p.numel();
                const LayerWatch watch([&](const torch::nn::Module& layer, const torch::Tensor& out) {
                    if (dynamic_cast<const Conv2d*>(&layer))
                        products += out.numel() * layer.named_parameters(false)["weight"].numel() / out.size(1);
                });
                const torch::NoGradGuard no_grad;
                const torch::Tensor features = network->forward(torch::zeros({1, 5, size, size}));
                const BackboneCost cost = cost_of(selected, 5, size);
                EXPECT_EQ(cost.parameters, parameters) << name << " " << stem << " " << size;
                EXPECT_EQ(cost.multiply_accumulates, products) << name << " " << stem << " " << size;
                EXPECT_EQ(cost.feature_dim, features.size(1)) << name;
            }
}

TEST(ResNet, no_band_at_all_and_unknown_names_are_refused) {
    EXPECT_THROW(backbone("resnet18", 0), ConfigurationError);
    EXPECT_THROW(backbone("resnet18", 3, {{"stem", "tiny"}}), ConfigurationError);
    try {
        cost_of(Selected{"resnet19"}, 3, 64);
        FAIL();
    } catch (const ConfigurationError& error) {
        EXPECT_NE(error.remedy().find("resnet18"), std::string::npos) << error.remedy();
    }
}

TEST(LayerWatch, names_the_first_layer_whose_output_is_not_finite) {
    const auto network = backbone("resnet18", 3);
    const torch::NoGradGuard no_grad;
    network->named_parameters()["layer2.1.conv1.weight"].fill_(std::numeric_limits<float>::quiet_NaN());
    const torch::nn::Module* first = nullptr;
    {
        const LayerWatch watch([&](const torch::nn::Module& layer, const torch::Tensor& out) {
            if (!first && !out.isfinite().all().item<bool>())
                first = &layer;
        });
        network->forward(torch::randn({2, 3, 32, 32}));
    }
    std::string name;
    for (const auto& item : network->named_modules())
        if (item.value().get() == first)
            name = item.key();
    EXPECT_EQ(name, "layer2.1.conv1");
}

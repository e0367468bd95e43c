// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/training/tiny_run.h"

#include "training/adam.h"
#include "training/adan.h"
#include "training/catalogue.h"
#include "training/lars.h"
#include "training/sgd.h"

namespace terrella::training {
namespace {

using namespace terrella::test;

struct TwoLayers final : torch::nn::Module {
    TwoLayers() {
        torch::manual_seed(1);
        first = register_module("first", torch::nn::Linear(6, 5));
        norm = register_module("norm", torch::nn::BatchNorm1d(5));
        second = register_module("second", torch::nn::Linear(5, 1));
    }
    torch::Tensor loss(int step) {
        torch::manual_seed(100 + step);
        return second->forward(norm->forward(first->forward(torch::randn({8, 6})))).square().mean();
    }
    torch::nn::Linear first{nullptr}, second{nullptr};
    torch::nn::BatchNorm1d norm{nullptr};
};

std::unique_ptr<Optimizer> made(const std::string& name, const torch::nn::Module& module) {
    if (name == "adam")
        return std::make_unique<Adam>(trained_parameters(module), AdamSettings{.lr = 0.01, .weight_decay = 0.1});
    if (name == "adamw")
        return std::make_unique<Adam>(trained_parameters(module), AdamWSettings{.lr = 0.01, .weight_decay = 0.1});
    if (name == "lars")
        return std::make_unique<Lars>(trained_parameters(module), LarsSettings{.lr = 0.05, .weight_decay = 0.01});
    if (name == "adan")
        return std::make_unique<Adan>(trained_parameters(module), AdanSettings{.lr = 0.01, .weight_decay = 0.1});
    return std::make_unique<Sgd>(trained_parameters(module),
                                 SgdSettings{.lr = 0.05, .nesterov = name == "nesterov", .weight_decay = 0.01});
}

void run(TwoLayers& net, Optimizer& optimizer, int from, int to) {
    for (int step = from; step < to; ++step) {
        optimizer.clear_gradients();
        net.loss(step).backward();
        optimizer.step(0.01);
    }
}

std::vector<torch::Tensor> values(const torch::nn::Module& module) {
    std::vector<torch::Tensor> all;
    for (const auto& parameter : module.parameters())
        all.push_back(parameter.detach().clone());
    return all;
}

class EveryOptimizer : public testing::TestWithParam<std::string> {};

TEST_P(EveryOptimizer, continues_from_its_saved_state_to_the_bit) {
    TwoLayers unbroken;
    const auto whole = made(GetParam(), unbroken);
    run(unbroken, *whole, 0, 6);

    TwoLayers half;
    const auto before = made(GetParam(), half);
    run(half, *before, 0, 3);
    const models::TensorFile saved = models::parse_safetensors(models::safetensors_bytes(before->state()), "test");
    const auto after = made(GetParam(), half); // fresh, as after a restart
    after->load_state(saved);
    run(half, *after, 3, 6);
    const auto x = values(unbroken), y = values(half);
    for (std::size_t i = 0; i < x.size(); ++i)
        EXPECT_TRUE(torch::equal(x[i], y[i])) << "parameter " << i;
}

TEST_P(EveryOptimizer, without_its_state_goes_another_way) {
    TwoLayers unbroken, half;
    const auto whole = made(GetParam(), unbroken), before = made(GetParam(), half);
    run(unbroken, *whole, 0, 6);
    run(half, *before, 0, 3);
    run(half, *made(GetParam(), half), 3, 6);
    EXPECT_FALSE(torch::equal(unbroken.first->weight, half.first->weight));
}

TEST_P(EveryOptimizer, agrees_with_libtorchs_own) {
    if (GetParam() == "lars" || GetParam() == "adan")
        GTEST_SKIP() << "LibTorch has none: golden cases compare it with the published code";
    TwoLayers ours, theirs;
    TrainedParameters all = trained_parameters(ours);
    for (NamedParameter& parameter : all.all)
        parameter.decays = true; // LibTorch's default has one group
    std::unique_ptr<Optimizer> own;
    std::unique_ptr<torch::optim::Optimizer> reference;
    if (GetParam() == "adam") {
        own = std::make_unique<Adam>(all, AdamSettings{.lr = 0.01, .weight_decay = 0.1});
        reference = std::make_unique<torch::optim::Adam>(theirs.parameters(),
                                                         torch::optim::AdamOptions(0.01).weight_decay(0.1));
    } else if (GetParam() == "adamw") {
        own = std::make_unique<Adam>(all, AdamWSettings{.lr = 0.01, .weight_decay = 0.1});
        reference = std::make_unique<torch::optim::AdamW>(theirs.parameters(),
                                                          torch::optim::AdamWOptions(0.01).weight_decay(0.1));
    } else {
        const bool nesterov = GetParam() == "nesterov";
        own = std::make_unique<Sgd>(all, SgdSettings{.lr = 0.01, .nesterov = nesterov, .weight_decay = 0.01});
        reference = std::make_unique<torch::optim::SGD>(
            theirs.parameters(), torch::optim::SGDOptions(0.01).momentum(0.9).weight_decay(0.01).nesterov(nesterov));
    }
    for (int step = 0; step < 5; ++step) {
        run(ours, *own, step, step + 1);
        reference->zero_grad();
        theirs.loss(step).backward();
        reference->step();
    }
    const auto x = values(ours), y = values(theirs);
    for (std::size_t i = 0; i < x.size(); ++i)
        EXPECT_TRUE(torch::allclose(x[i], y[i], 1e-5, 1e-7)) << "parameter " << i << "\n" << x[i] - y[i];
}

INSTANTIATE_TEST_SUITE_P(All, EveryOptimizer, testing::Values("sgd", "nesterov", "adam", "adamw", "lars", "adan"),
                         [](const auto& each) { return each.param; });

TEST(TrainedParameters, leave_norms_and_biases_out_of_weight_decay) {
    const TwoLayers net;
    for (const NamedParameter& parameter : trained_parameters(net).all)
        EXPECT_EQ(parameter.decays, parameter.name == "first.weight" || parameter.name == "second.weight")
            << parameter.name;
}

TEST(TrainedParameters, leave_frozen_networks_out) {
    TwoLayers net;
    for (auto& parameter : net.second->parameters())
        parameter.requires_grad_(false);
    EXPECT_EQ(trained_parameters(net).all.size(), 4U);
}

TEST(Optimizer, leaves_a_parameter_without_gradient_and_its_decay_alone) {
    TwoLayers net;
    Sgd optimizer(trained_parameters(net), {.lr = 0.1, .weight_decay = 0.5});
    const torch::Tensor before = net.first->weight.detach().clone();
    optimizer.clear_gradients();
    net.second->weight.mutable_grad() = torch::ones_like(net.second->weight);
    optimizer.step(0.1);
    EXPECT_TRUE(torch::equal(before, net.first->weight));
    EXPECT_EQ(optimizer.state().tensors.size(), 1U); // no state for what never moved
}

TEST(Optimizer, names_its_state_after_the_parameters) {
    TwoLayers net;
    const auto optimizer = made("sgd", net);
    run(net, *optimizer, 0, 1);
    EXPECT_NE(optimizer->state().find("first.weight.momentum_buffer"), nullptr);
    const auto adam = made("adam", net);
    run(net, *adam, 0, 2);
    EXPECT_NE(adam->state().find("norm.bias.exp_avg_sq"), nullptr);
    EXPECT_EQ(adam->state().metadata.at("norm.bias.step"), "2");
}

TEST(Optimizer, refuses_the_state_of_another_optimizer) {
    TwoLayers net;
    const auto sgd = made("sgd", net);
    run(net, *sgd, 0, 1);
    EXPECT_THROW(made("adam", net)->load_state(sgd->state()), DataError);
}

TEST(Optimizer, moves_what_is_not_scheduled_at_the_peak_rate) {
    TwoLayers net;
    TrainedParameters parameters = trained_parameters(net);
    for (NamedParameter& parameter : parameters.all)
        parameter.scheduled = !parameter.name.starts_with("second.");
    Sgd optimizer(parameters, {.lr = 0.5, .momentum = 0, .weight_decay = 0});
    const torch::Tensor first = net.first->weight.detach().clone(), second = net.second->weight.detach().clone();
    for (auto& parameter : net.parameters())
        parameter.mutable_grad() = torch::ones_like(parameter);
    optimizer.step(0.1);
    EXPECT_TRUE(torch::allclose(net.first->weight, first - 0.1));
    EXPECT_TRUE(torch::allclose(net.second->weight, second - 0.5));
}

TEST(Lars, a_step_is_as_long_as_the_tensor_whatever_the_gradient) {
    for (const double scale : {1e-4, 1.0, 1e4}) {
        TwoLayers net;
        Lars optimizer(trained_parameters(net), {.lr = 1, .momentum = 0, .weight_decay = 0, .trust = 0.01});
        const torch::Tensor before = net.first->weight.detach().clone();
        optimizer.clear_gradients();
        net.first->weight.mutable_grad() = scale * torch::randn_like(before);
        optimizer.step(1);
        EXPECT_NEAR((net.first->weight - before).norm().item<double>() / before.norm().item<double>(), 0.01, 1e-5) << scale;
    }
}

TEST(Lars, moves_biases_and_norms_at_their_own_rate_as_two_groups_would) {
    TwoLayers net, slow;
    Lars optimizer(trained_parameters(net), {.lr = 0.2, .weight_decay = 1e-6, .bias_rate = 0.024});
    Lars same_rate(trained_parameters(slow), {.lr = 0.2, .weight_decay = 1e-6});
    run(net, optimizer, 0, 1);
    run(slow, same_rate, 0, 1);
    TwoLayers start;
    for (const auto& item : net.named_parameters()) {
        const torch::Tensor moved = item.value() - start.named_parameters()[item.key()],
                            usual = slow.named_parameters()[item.key()] - start.named_parameters()[item.key()];
        EXPECT_TRUE(torch::allclose(moved, item.value().dim() > 1 ? usual : 0.024 * usual, 1e-4, 1e-7)) << item.key();
    }
}

TEST(Sgd, refuses_nesterov_without_momentum) {
    const TwoLayers net;
    EXPECT_THROW(Sgd(trained_parameters(net), {.momentum = 0, .nesterov = true}), ConfigurationError);
}

TEST(OptimizerCatalogue, makes_each_from_its_own_defaults) {
    const TwoLayers net;
    for (const OptimizerEntry& entry : optimizers().entries())
        EXPECT_GT(entry.make(entry.schema->defaults(), trained_parameters(net))->peak_rate(), 0) << entry.name;
}

TEST(OptimizerCatalogue, decays_everything_when_asked_to) {
    TwoLayers net;
    const auto optimizer =
        optimizers().at("sgd").make({{"decay_all", true}, {"weight_decay", 1.0}}, trained_parameters(net));
    for (auto& parameter : net.parameters())
        parameter.mutable_grad() = torch::zeros_like(parameter);
    optimizer->step(0.5);
    EXPECT_TRUE(torch::allclose(net.norm->weight, torch::full({5}, 0.5)));
}

TEST(ClipGradients, scales_all_to_a_common_norm) {
    std::vector<torch::Tensor> gradients{torch::full({4}, 3.0), torch::full({4}, 4.0)};
    EXPECT_NEAR(clip_gradients(gradients, 1.0).item<double>(), 10.0, 1e-5);
    EXPECT_NEAR(gradient_norm(gradients).item<double>(), 1.0, 1e-5);
    EXPECT_NEAR(gradients[1][0].item<double>() / gradients[0][0].item<double>(), 4.0 / 3.0, 1e-6);
}

TEST(ClipGradients, leaves_small_ones_alone) {
    std::vector<torch::Tensor> gradients{torch::full({4}, 0.1)};
    clip_gradients(gradients, 1.0);
    EXPECT_TRUE(torch::equal(gradients[0], torch::full({4}, 0.1)));
    EXPECT_EQ(gradient_norm({}).item<double>(), 0);
}

} // namespace
} // namespace terrella::training

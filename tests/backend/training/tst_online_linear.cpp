// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiny_run.h"
#include "training/online_linear.h"
#include "training/trainer.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace terrella::training {
namespace {

using namespace terrella::test;

constexpr std::int64_t width = 6, classes = 3;

struct Rows {
    torch::Tensor features, labels;
};

/// Three clouds of unlike scale and far from the origin.
Rows clouds(std::int64_t count, std::uint64_t seed) {
    torch::manual_seed(seed);
    const torch::Tensor labels = torch::randint(classes, {count}, torch::kLong);
    torch::Tensor features = torch::randn({count, width}) * 0.4 + torch::one_hot(labels, width).to(torch::kFloat) * 2;
    features = features * torch::tensor({1e-3, 1.0, 50.0, 1.0, 1.0, 1e3}).to(torch::kFloat) + 7;
    return {features, labels};
}

OnlineLinear trained(int steps, std::uint64_t seed = 0) {
    OnlineLinear probe(width, classes, torch::kCPU);
    for (int i = 0; i < steps; ++i) {
        const Rows batch = clouds(32, seed + static_cast<std::uint64_t>(i));
        probe.learn(batch.features, batch.labels);
    }
    return probe;
}

TEST(OnlineLinear, learns_to_tell_clouds_of_any_scale_apart) {
    const Rows unseen = clouds(500, 1000);
    EXPECT_LT(trained(0).accuracy(unseen.features, unseen.labels), 0.5);
    EXPECT_GT(trained(100).accuracy(unseen.features, unseen.labels), 0.97);
}

TEST(OnlineLinear, steps_along_the_gradient_that_autograd_finds) {
    OnlineLinear probe = trained(3);
    const auto before = probe.state();
    const Rows batch = clouds(16, 77);
    probe.learn(batch.features, batch.labels);
    const auto after = probe.state();
    const auto part = [](const auto& state, const std::string& name) {
        return std::ranges::find(state, "linear." + name, [](const auto& item) { return item.first; })->second;
    };

    torch::Tensor weight = part(before, "weight").clone().requires_grad_(),
                  bias = part(before, "bias").clone().requires_grad_();
    const torch::Tensor inputs = (batch.features - part(after, "mean")) / (part(after, "variance") + 1e-8).sqrt() /
                                 std::sqrt(static_cast<double>(width));
    torch::cross_entropy_loss(torch::nn::functional::linear(inputs, weight, bias), batch.labels).backward();
    const torch::Tensor velocity = 0.9 * part(before, "weight_velocity") + weight.grad();
    EXPECT_TRUE(torch::allclose(part(after, "weight"), part(before, "weight") - velocity, 1e-5, 1e-6));
    const torch::Tensor bias_velocity = 0.9 * part(before, "bias_velocity") + bias.grad();
    EXPECT_TRUE(torch::allclose(part(after, "bias"), part(before, "bias") - bias_velocity, 1e-5, 1e-6));
}

TEST(OnlineLinear, rows_without_label_teach_nothing) {
    OnlineLinear one = trained(5), other = trained(5);
    const Rows batch = clouds(16, 3);
    one.learn(batch.features, batch.labels);
    other.learn(torch::cat({batch.features, torch::full({4, width}, 1e6)}),
                torch::cat({batch.labels, torch::full({4}, -1, torch::kLong)}));
    other.learn(batch.features, torch::full({16}, -1, torch::kLong));
    const auto ours = one.state(), theirs = other.state();
    for (std::size_t i = 0; i < ours.size(); ++i)
        EXPECT_TRUE(torch::equal(ours[i].second, theirs[i].second)) << ours[i].first;
}

TEST(OnlineLinear, continues_from_its_state_in_the_same_bits_and_leaves_other_tensors) {
    OnlineLinear unbroken = trained(4), continued(width, classes, torch::kCPU);
    auto tensors = unbroken.state();
    tensors.emplace_back("momentum.conv1", torch::ones({2}));
    continued.take_state(tensors);
    ASSERT_EQ(tensors.size(), 1U);
    EXPECT_EQ(tensors[0].first, "momentum.conv1");
    const Rows batch = clouds(32, 99);
    unbroken.learn(batch.features, batch.labels);
    continued.learn(batch.features, batch.labels);
    const auto ours = unbroken.state(), theirs = continued.state();
    for (std::size_t i = 0; i < ours.size(); ++i)
        EXPECT_TRUE(torch::equal(ours[i].second, theirs[i].second)) << ours[i].first;
}

TEST(OnlineLinear, changes_nothing_of_the_run_beside_which_it_learns) {
    std::vector<torch::Tensor> weights;
    for (const bool beside : {false, true}) {
        Experiment experiment = tiny_experiment();
        experiment.monitor.linear = beside;
        Trainer trainer(experiment, tiny_data());
        bool learned = false;
        trainer.set_probe([&](Encoder&, const TrainingData&, const OnlineLinear* linear) -> HeldOutAccuracy {
            learned = linear != nullptr;
            return {};
        });
        TrainingControl control;
        ASSERT_EQ(trainer.run(control).state, RunState::finished);
        EXPECT_EQ(learned, beside);
        std::vector<torch::Tensor> all;
        for (const torch::Tensor& parameter : trainer.encoder().backbone->parameters())
            all.push_back(parameter.detach().flatten());
        weights.push_back(torch::cat(all));
    }
    EXPECT_TRUE(torch::equal(weights[0], weights[1]));
}

} // namespace
} // namespace terrella::training

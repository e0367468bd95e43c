// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Training on a graphics processor; skipped where LibTorch has none.
#include "backend/methods/quick_values.h"
#include "backend/training/tiny_run.h"

#include "methods/catalogue.h"

namespace terrella::training {
namespace {

using namespace terrella::test;

class Gpu : public testing::Test {
protected:
    void SetUp() override {
        if (!torch::cuda::is_available())
            GTEST_SKIP() << "this LibTorch sees no GPU";
        // float32 is compared with the processor's float32, so not in the 10 bits of TF32.
        at::globalContext().setAllowTF32CuDNN(false);
        at::globalContext().setAllowTF32CuBLAS(false);
    }
};

Experiment experiment_of(const std::string& method, const std::string& device) {
    Experiment experiment = tiny_experiment();
    experiment.method = {method, tests::quick_values(method)};
    experiment.device = device;
    experiment.schedule.warmup_epochs = 0;
    experiment.optimizer = {"sgd", {{"lr", 0.01}}};
    return experiment;
}

Memory run(const Experiment& experiment, std::int64_t stop_after = 0,
           const std::optional<std::filesystem::path>& checkpoints = {}, bool resume = false) {
    Trainer trainer(experiment, tiny_data(40), checkpoints);
    Memory memory;
    TrainingControl control;
    memory.on_step = [&](const StepReport& report) {
        if (report.step == stop_after)
            control.stop();
    };
    trainer.add_observer(memory);
    const RunResult result = trainer.run(control, resume);
    EXPECT_EQ(result.state, stop_after > 0 ? RunState::stopped : RunState::finished) << result.message.text();
    memory.on_step = nullptr; // refers to this frame
    return memory;
}

TEST_F(Gpu, is_what_auto_takes) {
    Experiment experiment = experiment_of("simclr", "auto");
    experiment.precision = "auto";
    const Memory memory = run(experiment);
    ASSERT_EQ(memory.starts.size(), 1U);
    EXPECT_EQ(memory.starts[0].device, "cuda:0");
    EXPECT_EQ(memory.starts[0].precision, "bfloat16");
}

TEST_F(Gpu, trains_every_method_as_the_processor_does) {
    for (const methods::MethodEntry& entry : methods::methods().entries()) {
        if (entry.needs_neighbours)
            continue; // these images lie nowhere
        SCOPED_TRACE(entry.name);
        const Memory expected = run(experiment_of(entry.name, "cpu")), got = run(experiment_of(entry.name, "cuda"));
        ASSERT_EQ(got.steps.size(), expected.steps.size());
        ASSERT_GE(got.steps.size(), 4U);
        // The same weights, views and order of the batch; then the step, whose rounding batch norms of eight images
        // magnify.
        const auto near = [&](std::size_t i, double tolerance) {
            EXPECT_NEAR(got.steps[i].loss, expected.steps[i].loss, tolerance * (1 + std::abs(expected.steps[i].loss)))
                << "step " << i + 1;
        };
        near(0, 5e-4);
        near(1, 2e-2);
        for (const StepReport& step : got.steps)
            EXPECT_TRUE(std::isfinite(step.loss)) << "step " << step.step;
    }
}

TEST_F(Gpu, trains_every_method_in_bfloat16) {
    for (const methods::MethodEntry& entry : methods::methods().entries()) {
        if (entry.needs_neighbours)
            continue;
        SCOPED_TRACE(entry.name);
        Experiment experiment = experiment_of(entry.name, "cuda");
        experiment.precision = "bfloat16";
        for (const StepReport& step : run(experiment).steps)
            EXPECT_TRUE(std::isfinite(step.loss)) << "step " << step.step;
    }
}

TEST_F(Gpu, goes_on_from_a_checkpoint) {
    const Experiment experiment = experiment_of("moco-v2", "cuda");
    const TemporaryFolder folder;
    const Memory whole = run(experiment);
    run(experiment, 3, folder.path());
    const Memory rest = run(experiment, 0, folder.path(), true);
    ASSERT_EQ(rest.steps.size() + 3, whole.steps.size());
    for (std::size_t i = 0; i < rest.steps.size(); ++i) {
        EXPECT_EQ(rest.steps[i].step, whole.steps[i + 3].step);
        EXPECT_NEAR(rest.steps[i].loss, whole.steps[i + 3].loss, 5e-3 * (1 + std::abs(whole.steps[i + 3].loss)));
    }
}

TEST_F(Gpu, encoder_can_go_on_on_the_processor) {
    const TemporaryFolder folder;
    Experiment experiment = experiment_of("simclr", "cuda");
    run(experiment, 3, folder.path());
    // Where a run computes is no part of what it computes.
    experiment.device = "cpu";
    const Memory rest = run(experiment, 0, folder.path(), true);
    ASSERT_FALSE(rest.steps.empty());
    EXPECT_EQ(rest.steps.front().step, 4);
    EXPECT_TRUE(std::isfinite(rest.steps.back().loss));
}

} // namespace
} // namespace terrella::training

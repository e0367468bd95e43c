// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/training/tiny_run.h"

#include "models/safetensors.h"
#include "training/device.h"

#include <ATen/Parallel.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace terrella::training {
namespace {

using namespace terrella::test;

TEST(Trainer, tells_everything_in_order) {
    Experiment experiment = tiny_experiment();
    Trainer trainer(experiment, tiny_data());
    Memory memory;
    trainer.add_observer(memory);
    trainer.set_probe([](training::Encoder& encoder, const TrainingData&, const OnlineLinear*) -> HeldOutAccuracy {
        EXPECT_EQ(encoder.method, "simclr");
        return {0.75, {}};
    });
    TrainingControl control;
    const RunResult result = trainer.run(control);
    EXPECT_EQ(result.state, RunState::finished) << result.message.text();
    EXPECT_EQ(result.steps, 4);
    EXPECT_EQ(result.epochs, 2);
    EXPECT_EQ(result.knn, 0.75);
    ASSERT_EQ(memory.starts.size(), 1U);
    EXPECT_EQ(memory.starts[0].total_steps, 4);
    EXPECT_EQ(memory.starts[0].steps_per_epoch, 2);
    EXPECT_EQ(memory.starts[0].loss_name, "NT-Xent");
    ASSERT_EQ(memory.steps.size(), 4U);
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(memory.steps[i].step, static_cast<std::int64_t>(i) + 1);
        EXPECT_TRUE(std::isfinite(memory.steps[i].loss));
        EXPECT_EQ(memory.steps[i].gradient_norm.has_value(), (i + 1) % 2 == 0) << "step " << i + 1;
    }
    EXPECT_DOUBLE_EQ(memory.steps[1].epoch, 1.0);
    ASSERT_EQ(memory.epochs.size(), 2U);
    double mean = 0;
    for (int i = 0; i < 2; ++i)
        mean += memory.steps[static_cast<std::size_t>(i)].loss / 2;
    EXPECT_NEAR(memory.epochs[0].loss, mean, 1e-12);
    EXPECT_EQ(memory.epochs[1].knn, 0.75);
    ASSERT_EQ(memory.results.size(), 1U);
}

TEST(Trainer, measures_the_spread_of_embeddings_against_a_full_sphere) {
    Experiment experiment = tiny_experiment();
    experiment.monitor.every = 1;
    experiment.schedule.epochs = 1;
    Trainer trainer(experiment, tiny_data());
    Memory memory;
    trainer.add_observer(memory);
    TrainingControl control;
    trainer.run(control);
    ASSERT_FALSE(memory.steps.empty());
    double spread = -1, share = -1, wait = -1;
    for (const auto& [name, value] : memory.steps[0].health) {
        spread = name == "feature_std" ? value : spread;
        share = name == "feature_std_share" ? value : share;
        wait = name == "data_wait" ? value : wait;
    }
    EXPECT_GT(spread, 0);
    EXPECT_GT(share, spread);
    EXPECT_LE(share, 1.3);
    EXPECT_GE(wait, 0);
    EXPECT_LE(wait, 1);
}

TEST(Trainer, repeats_itself_to_the_bit) {
    std::string first;
    for (int time = 0; time < 2; ++time) {
        Trainer trainer(tiny_experiment(), tiny_data());
        Memory memory;
        trainer.add_observer(memory);
        TrainingControl control;
        EXPECT_EQ(trainer.run(control).state, RunState::finished);
        if (time == 0)
            first = numbers_of(memory.steps);
        else
            EXPECT_EQ(numbers_of(memory.steps), first);
    }
}

TEST(Trainer, learns_labels_of_patterns_that_differ) {
    Experiment experiment = tiny_experiment();
    experiment.method = {"supervised"};
    experiment.optimizer = {"adamw", {{"lr", 0.001}}};
    experiment.schedule.epochs = 10;
    Trainer trainer(experiment, tiny_data());
    Memory memory;
    trainer.add_observer(memory);
    TrainingControl control;
    trainer.run(control);
    EXPECT_LT(memory.epochs.back().loss, 0.6 * memory.epochs.front().loss);
}

TEST(Trainer, tells_once_what_went_wrong_while_reading_and_was_made_good) {
    const auto dataset = std::make_shared<TinyDataset>(20);
    dataset->grumbles = {"Of the pack 2 damaged samples were read from the files instead"};
    Trainer trainer(tiny_experiment(), tiny_data(dataset));
    Memory memory;
    trainer.add_observer(memory);
    TrainingControl control;
    EXPECT_EQ(trainer.run(control).state, RunState::finished);
    EXPECT_EQ(std::ranges::count(memory.messages, dataset->grumbles.front()), 1);
}

TEST(Trainer, stops_at_the_next_step_boundary) {
    Trainer trainer(tiny_experiment(), tiny_data());
    Memory memory;
    TrainingControl control;
    memory.on_step = [&](const StepReport& report) {
        if (report.step == 3)
            control.stop();
    };
    trainer.add_observer(memory);
    const RunResult result = trainer.run(control);
    EXPECT_EQ(result.state, RunState::stopped);
    EXPECT_EQ(result.steps, 3);
    EXPECT_EQ(memory.steps.size(), 3U);
}

TEST(Trainer, waits_while_paused_and_goes_on) {
    Trainer trainer(tiny_experiment(), tiny_data());
    Memory memory;
    TrainingControl control;
    std::atomic<int> finished{0};
    memory.on_step = [&](const StepReport& report) {
        finished = static_cast<int>(report.step);
        if (report.step == 2)
            control.pause(true);
    };
    trainer.add_observer(memory);
    RunResult result;
    const auto began = std::chrono::steady_clock::now();
    std::thread worker([&] { result = trainer.run(control); });
    while (!control.paused())
        std::this_thread::yield();
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    EXPECT_EQ(finished, 2); // nothing moved meanwhile
    control.pause(false);
    worker.join();
    EXPECT_EQ(result.state, RunState::finished) << result.message.text();
    EXPECT_EQ(result.steps, 4);
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - began;
    EXPECT_LT(result.seconds, wall.count() - 0.15); // pauses do not count as training
}

TEST(Trainer, stops_while_paused) {
    TrainingControl control;
    control.pause(true);
    std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        control.stop();
    });
    Trainer trainer(tiny_experiment(), tiny_data());
    const RunResult result = trainer.run(control);
    other.join();
    EXPECT_EQ(result.state, RunState::stopped);
    EXPECT_EQ(result.steps, 0);
    control.pause(true); // stopping is final
    EXPECT_FALSE(control.paused());
}

TEST(Trainer, reports_a_failing_observer_and_ends) {
    Trainer trainer(tiny_experiment(), tiny_data());
    Memory memory;
    memory.on_step = [](const StepReport& report) {
        if (report.step == 2)
            throw Error("Cannot write: no space left", "metrics.jsonl", "Free space");
    };
    trainer.add_observer(memory);
    TrainingControl control;
    const RunResult result = trainer.run(control);
    EXPECT_EQ(result.state, RunState::failed);
    EXPECT_NE(result.message.text().find("no space left"), std::string::npos) << result.message.text();
    ASSERT_EQ(memory.results.size(), 1U);
}

TEST(Trainer, accumulates_to_the_gradient_of_the_larger_batch) {
    // Batch norm would see smaller batches; with images that are all alike its statistics are the same for any batch.
    const auto weights_after = [](std::int64_t batch, std::int64_t accumulate) {
        auto dataset = std::make_shared<TinyDataset>(20);
        dataset->alike = true;
        Experiment experiment = tiny_experiment();
        experiment.method = {"supervised"};
        experiment.augment.all = {{"normalise"}};
        experiment.backbone = {"resnet18", {{"stem", "small"}}}; // maps of more than one pixel: their variance is not 0
        experiment.optimizer = {"sgd", {{"lr", 0.001}}};
        experiment.batch = batch;
        experiment.accumulate = accumulate;
        experiment.schedule.epochs = 1;
        Trainer trainer(experiment, tiny_data(dataset));
        TrainingControl control;
        const RunResult result = trainer.run(control);
        EXPECT_EQ(result.state, RunState::finished) << result.message.text();
        EXPECT_EQ(result.steps, 16 / (batch * accumulate));
        std::vector<torch::Tensor> all;
        for (const auto& parameter : trainer.encoder().backbone->parameters())
            all.push_back(parameter.detach().flatten());
        return torch::cat(all);
    };
    const torch::Tensor whole = weights_after(8, 1), halves = weights_after(4, 2);
    EXPECT_LT((whole - halves).abs().max().item<double>(), 1e-4);
    EXPECT_GT((whole - weights_after(4, 1)).abs().max().item<double>(), 1e-3); // the test can tell them apart
}

TEST(Trainer, bfloat16_keeps_weights_and_losses_in_float32) {
    Experiment experiment = tiny_experiment();
    experiment.precision = "bfloat16";
    experiment.backbone = {"resnet18", {{"stem", "small"}}};
    Trainer trainer(experiment, tiny_data());
    Memory memory;
    trainer.add_observer(memory);
    TrainingControl control;
    const RunResult result = trainer.run(control);
    EXPECT_EQ(result.state, RunState::finished) << result.message.text();
    EXPECT_EQ(memory.starts[0].precision, "bfloat16");
    for (const auto& [name, tensor] : models::state_of(*trainer.encoder().backbone).tensors)
        EXPECT_TRUE(tensor.scalar_type() == torch::kFloat || tensor.scalar_type() == torch::kLong) << name;
    // Close to float32 at the first step, where the weights are the same.
    experiment.precision = "float32";
    Trainer exact(experiment, tiny_data());
    Memory exact_memory;
    exact.add_observer(exact_memory);
    TrainingControl other;
    exact.run(other);
    EXPECT_NEAR(memory.steps[0].loss, exact_memory.steps[0].loss, 0.05 * exact_memory.steps[0].loss);
}

TEST(Trainer, keeps_gradients_finite_in_bfloat16_on_maps_of_one_pixel) {
    // 16 px through the standard stem: oneDNN's weight gradient of layer4's first convolution was garbage there.
    Experiment experiment = tiny_experiment();
    experiment.precision = "bfloat16";
    experiment.monitor.every = 1;
    experiment.schedule.epochs = 4;
    Trainer trainer(experiment, tiny_data());
    Memory memory;
    trainer.add_observer(memory);
    TrainingControl control;
    const RunResult result = trainer.run(control);
    EXPECT_EQ(result.state, RunState::finished) << result.message.text();
    for (const StepReport& step : memory.steps)
        EXPECT_LT(step.gradient_norm.value_or(1e9), 1e4) << "step " << step.step;
}

TEST(Trainer, leaves_the_callers_thread_count_as_it_was) {
    const int before = at::get_num_threads();
    at::set_num_threads(2);
    Experiment experiment = tiny_experiment();
    experiment.threads = 1;
    experiment.schedule.epochs = 1;
    Trainer trainer(experiment, tiny_data());
    Memory memory;
    int during = 0;
    memory.on_step = [&](const StepReport&) { during = at::get_num_threads(); };
    trainer.add_observer(memory);
    TrainingControl control;
    trainer.run(control);
    EXPECT_EQ(during, 1);
    EXPECT_EQ(at::get_num_threads(), 2);
    at::set_num_threads(before);
}

// What users do wrong.

TEST(Trainer, refuses_a_batch_larger_than_the_data) {
    Experiment experiment = tiny_experiment();
    experiment.batch = 64;
    const std::string text = message_of<ConfigurationError>([&] { Trainer(experiment, tiny_data()); });
    EXPECT_NE(text.find("batch 64"), std::string::npos) << text;
    EXPECT_NE(text.find("16"), std::string::npos) << text; // what would fit
}

TEST(Trainer, refuses_more_accumulation_than_an_epoch_has_batches) {
    Experiment experiment = tiny_experiment();
    experiment.accumulate = 4;
    const std::string text = message_of<ConfigurationError>([&] { Trainer(experiment, tiny_data()); });
    EXPECT_NE(text.find("accumulate 4"), std::string::npos) << text;
}

TEST(Trainer, refuses_a_queue_that_does_not_fit_the_batch) {
    Experiment experiment = tiny_experiment();
    experiment.method = {"moco-v2", {{"queue", 20}}};
    const std::string text = message_of<ConfigurationError>([&] { Trainer(experiment, tiny_data()); });
    EXPECT_NE(text.find("queue"), std::string::npos) << text;
}

TEST(Trainer, refuses_unlabelled_data_where_the_method_needs_labels) {
    auto dataset = std::make_shared<TinyDataset>(20);
    dataset->samples_[3].label = -1;
    Experiment experiment = tiny_experiment();
    experiment.method = {"supervised"};
    const std::string text = message_of<ConfigurationError>([&] { Trainer(experiment, tiny_data(dataset)); });
    EXPECT_NE(text.find("1 samples without a label"), std::string::npos) << text;
}

TEST(Trainer, refuses_data_without_neighbours_where_the_method_needs_them) {
    Experiment experiment = tiny_experiment();
    experiment.method = {"tile2vec"};
    const std::string text = message_of<ConfigurationError>([&] { Trainer(experiment, tiny_data()); });
    EXPECT_NE(text.find("large raster"), std::string::npos) << text;
    auto dataset = std::make_shared<TinyDataset>(20);
    dataset->info_.targets = {"neighbours"}; // of which none lies in the training part
    EXPECT_NE(message_of<ConfigurationError>([&] { Trainer(experiment, tiny_data(dataset)); }).find("data.split.train"),
              std::string::npos);
}

TEST(Trainer, fills_pixels_without_data) {
    auto dataset = std::make_shared<TinyDataset>(20);
    dataset->spoil = [](std::size_t, data::Sample& sample) { sample.image.at(0, 0, 0) = std::nanf(""); };
    Trainer trainer(tiny_experiment(), tiny_data(dataset));
    TrainingControl control;
    const RunResult result = trainer.run(control);
    EXPECT_EQ(result.state, RunState::finished) << result.message.text();
    EXPECT_TRUE(std::isfinite(result.loss.value()));
}

TEST(Trainer, counts_and_names_files_that_cannot_be_read) {
    auto dataset = std::make_shared<TinyDataset>(20);
    dataset->spoil = [](std::size_t index, data::Sample&) {
        if (index == 7)
            throw DataError("The image is truncated", "sample/7", "Copy it again");
    };
    Trainer trainer(tiny_experiment(), tiny_data(dataset));
    Memory memory;
    trainer.add_observer(memory);
    TrainingControl control;
    const RunResult result = trainer.run(control);
    EXPECT_EQ(result.state, RunState::finished) << result.message.text();
    ASSERT_EQ(memory.warnings.size(), 1U);
    EXPECT_EQ(memory.warnings[0].rule, "broken-files");
    EXPECT_EQ(memory.warnings[0].severity, Severity::note);
    EXPECT_NE(memory.warnings[0].seen.text().find("sample/7"), std::string::npos) << memory.warnings[0].seen.text();
}

TEST(Trainer, data_that_become_unreadable_fail_the_run_as_the_datas_fault) {
    auto dataset = std::make_shared<TinyDataset>(20);
    dataset->spoil = [](std::size_t, data::Sample&) { throw DataError("The disk was removed", "sample", "Connect it"); };
    Trainer trainer(tiny_experiment(), tiny_data(dataset));
    TrainingControl control;
    const RunResult result = trainer.run(control);
    EXPECT_EQ(result.state, RunState::failed);
    EXPECT_TRUE(result.bad_data);
    EXPECT_NE(result.message.text().find("The disk was removed"), std::string::npos) << result.message.text();
}

TEST(Trainer, tells_at_the_start_which_files_are_no_part_of_the_data) {
    auto dataset = std::make_shared<TinyDataset>(20);
    dataset->info_.broken = {{"a/torn.png", "the file is cut off"}, {"a/notes.docx", "no image format"}};
    TrainingData data = tiny_data(dataset);
    data.split.notes = {"Class 'rare' has one sample"};
    Trainer trainer(tiny_experiment(), std::move(data));
    Memory memory;
    trainer.add_observer(memory);
    TrainingControl control;
    const RunResult result = trainer.run(control);
    EXPECT_EQ(result.state, RunState::finished) << result.message.text();
    ASSERT_EQ(memory.warnings.size(), 1U);
    EXPECT_EQ(memory.warnings[0].rule, "broken-files");
    EXPECT_EQ(memory.warnings[0].step, 0);
    EXPECT_EQ(memory.warnings[0].seen.text().find("2 files"), 0U) << memory.warnings[0].seen.text();
    EXPECT_EQ(memory.messages, (std::vector<std::string>{"Class 'rare' has one sample", "Left out a/torn.png: the file is cut off",
                                                         "Left out a/notes.docx: no image format"}));
}

TEST(Trainer, warns_of_a_queue_longer_than_the_training_part) {
    Experiment experiment = tiny_experiment();
    experiment.method = {"moco-v2", {{"queue", 64}}};
    Trainer trainer(experiment, tiny_data()); // 16 images to train on
    Memory memory;
    trainer.add_observer(memory);
    TrainingControl control;
    trainer.run(control);
    ASSERT_FALSE(memory.warnings.empty());
    EXPECT_EQ(memory.warnings[0].rule, "stale-queue");
    EXPECT_NE(memory.warnings[0].seen.text().find("64"), std::string::npos) << memory.warnings[0].seen.text();
}

} // namespace
} // namespace terrella::training

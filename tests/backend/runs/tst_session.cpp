// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/runs/session_fixture.h"

#include "runs/run_folder.h"
#include "runs/run_lock.h"
#include "runs/session.h"
#include "runs/tensorboard.h"
#include "training/encoder_file.h"

#include <fstream>
#include <optional>

namespace terrella::runs {
namespace {

using namespace terrella::test;
using namespace terrella::training;
namespace fs = std::filesystem;

RunResult train(const Experiment& experiment, const fs::path& folder, bool resume = false, Memory* memory = nullptr,
                std::int64_t stop_after = 0) {
    TrainingControl control;
    Memory own;
    Memory& watched = memory != nullptr ? *memory : own;
    const auto chained = watched.on_step;
    watched.on_step = [&](const StepReport& report) {
        if (chained)
            chained(report);
        if (report.step == stop_after)
            control.stop();
    };
    return train_run(experiment, folder, resume, {&watched}, control);
}

TEST(TrainRun, writes_the_folder_of_the_interfaces) {
    const TemporaryFolder root;
    const fs::path folder = root.path() / "run";
    Memory memory;
    const RunResult result = train(session_experiment(), folder, false, &memory);
    ASSERT_EQ(result.state, RunState::finished) << result.message.text();
    EXPECT_TRUE(result.knn.has_value());
    for (const char* name : {"experiment.yaml", "environment.json", "metrics.jsonl", "warnings.jsonl", "log.txt",
                             "encoder.safetensors", "checkpoints/latest", "checkpoints/step-00000006/model.safetensors",
                             "checkpoints/step-00000006/state.safetensors", "checkpoints/step-00000006/state.json"})
        EXPECT_TRUE(fs::exists(folder / name)) << name;
    ASSERT_EQ(memory.results.size(), 1U);

    const Json environment = Json::parse(read_file(folder / "environment.json"));
    EXPECT_EQ(environment.at("threads"), 1);
    EXPECT_EQ(environment.at("device"), "cpu");
    EXPECT_TRUE(environment.at("program").contains("revision"));
    EXPECT_TRUE(environment.at("host").contains("processor"));
    EXPECT_EQ(environment.at("training").at("total_steps"), 6);
    EXPECT_EQ(environment.at("training").at("loss_name"), "InfoNCE");
    EXPECT_NEAR(environment.at("training").at("trivial_loss").get<double>(), std::log(17.0), 1e-12); // queue of 16

    const RunRecord record = read_run(folder);
    EXPECT_EQ(record.state, RunState::finished);
    ASSERT_EQ(record.steps.size(), 6U);
    EXPECT_EQ(record.steps.back().momentum, 0.9); // of the key network
    EXPECT_EQ(record.epochs.size(), 2U);
    EXPECT_EQ(record.epochs.back().knn, result.knn);
    EXPECT_FALSE(record.resumable);
    EXPECT_EQ(experiment_yaml(record.experiment), read_file(folder / "experiment.yaml"));

    const training::Encoder encoder = training::read_encoder(folder / "encoder.safetensors");
    EXPECT_EQ(encoder.selected.name, "resnet18");
    EXPECT_EQ(encoder.bands.size(), 13U);
    EXPECT_EQ(encoder.mean.size(), 13U);
    EXPECT_EQ(encoder.size, 16);

    int with_scalars = 0, with_momentum = 0;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().starts_with("events.out.tfevents."))
            for (const TensorBoardEvent& event : read_events(entry.path())) {
                with_scalars += event.scalars.empty() ? 0 : 1;
                for (const auto& [tag, value] : event.scalars)
                    with_momentum += tag == "momentum" && value == 0.9F ? 1 : 0;
            }
    EXPECT_EQ(with_scalars, 6);
    EXPECT_EQ(with_momentum, 6);
}

TEST(TrainRun, stopped_and_resumed_leaves_the_folder_of_an_unbroken_run) {
    const TemporaryFolder root;
    const Experiment experiment = session_experiment();
    train(experiment, root.path() / "whole");
    const RunResult stopped = train(experiment, root.path() / "broken", false, nullptr, 3);
    EXPECT_EQ(stopped.state, RunState::stopped);
    EXPECT_TRUE(read_run(root.path() / "broken").resumable);
    EXPECT_TRUE(fs::exists(root.path() / "broken" / "encoder.safetensors"));
    const RunResult result = train(experiment, root.path() / "broken", true);
    EXPECT_EQ(result.state, RunState::finished) << result.message.text();
    EXPECT_EQ(metrics_of(root.path() / "broken"), metrics_of(root.path() / "whole"));
    EXPECT_TRUE(newest_state(root.path() / "broken") == newest_state(root.path() / "whole"));
    EXPECT_TRUE(read_file(root.path() / "broken" / "encoder.safetensors") ==
                read_file(root.path() / "whole" / "encoder.safetensors"));
}

TEST(TrainRun, on_a_full_disk_fails_with_its_last_checkpoint_whole) {
    const TemporaryFolder root;
    const fs::path folder = root.path() / "run";
    Memory memory;
    std::optional<FullDisk> full;
    memory.on_step = [&](const StepReport& report) {
        if (report.step == 4)
            full.emplace();
    };
    const RunResult result = train(session_experiment(), folder, false, &memory);
    full.reset();
    EXPECT_EQ(result.state, RunState::failed);
    EXPECT_NE(result.message.text().find("metrics.jsonl"), std::string::npos) << result.message.text();
    EXPECT_TRUE(read_run(folder).resumable);
    const RunResult continued = train(session_experiment(), folder, true);
    EXPECT_EQ(continued.state, RunState::finished) << continued.message.text();
    train(session_experiment(), root.path() / "whole");
    EXPECT_EQ(metrics_of(folder), metrics_of(root.path() / "whole"));
    EXPECT_TRUE(newest_state(folder) == newest_state(root.path() / "whole"));
}

// What users do wrong.

TEST(TrainRun, refuses_a_second_run_of_the_same_name) {
    const TemporaryFolder root;
    fs::create_directory(root.path() / "run");
    std::ofstream(root.path() / "run" / "experiment.yaml") << "name: earlier\n";
    const std::string text = message_of<ConfigurationError>([&] { train(session_experiment(), root.path() / "run"); });
    EXPECT_NE(text.find("--resume"), std::string::npos) << text;
    EXPECT_EQ(read_file(root.path() / "run" / "experiment.yaml"), "name: earlier\n");
}

TEST(TrainRun, refuses_a_folder_that_holds_something_else) {
    const TemporaryFolder root;
    std::ofstream(root.path() / "photo.jpg") << "dear";
    message_of<ConfigurationError>([&] { train(session_experiment(), root.path()); });
    EXPECT_EQ(read_file(root.path() / "photo.jpg"), "dear");
}

TEST(TrainRun, refuses_a_folder_in_use) {
    const TemporaryFolder root;
    write_atomically(root.path() / "experiment.yaml", experiment_yaml(session_experiment()));
    const RunLock other(root.path());
    const std::string text = message_of<ConfigurationError>([&] { train(session_experiment(), root.path(), true); });
    EXPECT_NE(text.find("in use"), std::string::npos) << text;
}

TEST(TrainRun, refuses_to_continue_with_a_changed_experiment) {
    const TemporaryFolder root;
    write_atomically(root.path() / "experiment.yaml", experiment_yaml(session_experiment()));
    Experiment changed = session_experiment();
    changed.schedule.epochs = 7;
    changed.threads = 2; // may change
    const std::string text = message_of<ConfigurationError>([&] { train(changed, root.path(), true); });
    EXPECT_NE(text.find("schedule.epochs (2 there, 7 asked for)"), std::string::npos) << text;
    EXPECT_EQ(text.find("threads"), std::string::npos) << text;
}

TEST(TrainRun, refuses_to_continue_what_is_not_there) {
    const TemporaryFolder root;
    message_of<ConfigurationError>([&] { train(session_experiment(), root.path() / "none", true); });
    EXPECT_FALSE(fs::exists(root.path() / "none"));
}

TEST(TrainRun, leaves_no_folder_when_the_data_are_missing) {
    const TemporaryFolder root;
    Experiment experiment = session_experiment();
    experiment.data.path = "/nowhere/images";
    const std::string text = message_of<DataError>([&] { train(experiment, root.path() / "run"); });
    EXPECT_NE(text.find("/nowhere/images"), std::string::npos) << text;
    EXPECT_FALSE(fs::exists(root.path() / "run"));
}

TEST(TrainRun, leaves_no_folder_when_the_settings_do_not_fit_the_data) {
    const TemporaryFolder root;
    Experiment experiment = session_experiment();
    experiment.batch = 64;
    message_of<ConfigurationError>([&] { train(experiment, root.path() / "run"); });
    EXPECT_FALSE(fs::exists(root.path() / "run"));
}

TEST(TrainRun, stopped_before_the_first_step_leaves_nothing) {
    const TemporaryFolder root;
    TrainingControl control;
    control.stop();
    const RunResult result = train_run(session_experiment(), root.path() / "run", false, {}, control);
    EXPECT_EQ(result.state, RunState::stopped);
    EXPECT_EQ(result.steps, 0);
    EXPECT_FALSE(fs::exists(root.path() / "run"));
}

TEST(TrainRun, in_a_folder_that_cannot_be_made_says_so) {
    const TemporaryFolder root;
    std::ofstream(root.path() / "file") << "x";
    const std::string text = message_of<Error>([&] { train(session_experiment(), root.path() / "file" / "run"); });
    EXPECT_NE(text.find("file/run"), std::string::npos) << text;
}

TEST(TrainRun, takes_a_folder_that_cannot_be_used_for_a_mistake_in_the_command) {
    const TemporaryFolder root;
    fs::create_symlink("loop", root.path() / "loop"); // to itself
    const std::string looped = message_of<ConfigurationError>([&] { train(session_experiment(), root.path() / "loop"); });
    EXPECT_NE(looped.find("loop"), std::string::npos) << looped;
    fs::create_symlink("nowhere", root.path() / "dangling");
    message_of<ConfigurationError>([&] { train(session_experiment(), root.path() / "dangling"); });
    EXPECT_FALSE(fs::exists(root.path() / "nowhere"));
    const std::string name(300, 'x');
    const std::string text = message_of<ConfigurationError>([&] { train(session_experiment(), root.path() / name); });
    EXPECT_NE(text.find("shorter"), std::string::npos) << text;
}

} // namespace
} // namespace terrella::runs

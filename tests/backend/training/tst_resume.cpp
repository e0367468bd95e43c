// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/methods/quick_values.h"
#include "backend/training/tiny_run.h"

#include "base/files.h"
#include "training/checkpoint.h"

namespace terrella::training {
namespace {

using namespace terrella::test;
namespace fs = std::filesystem;

struct Session {
    RunResult result;
    Memory memory;
};

/// Trains in `folder`, stopping after `stop_after` steps when it is not 0.
void train(Session& session, const Experiment& experiment, const fs::path& folder, bool resume,
           std::int64_t stop_after = 0, TrainingData data = tiny_data()) {
    Trainer trainer(experiment, std::move(data), folder);
    TrainingControl control;
    session.memory.on_step = [&](const StepReport& report) {
        if (report.step == stop_after)
            control.stop();
    };
    trainer.set_probe([](training::Encoder& encoder, const TrainingData&, const OnlineLinear*) -> HeldOutAccuracy {
        // Depends on the weights, and leaves evaluation mode behind.
        encoder.backbone->eval();
        return {0.5 + 0.1 * std::tanh(encoder.backbone->parameters().front().sum().item<double>()), {}};
    });
    trainer.add_observer(session.memory);
    session.result = trainer.run(control, resume);
}

std::string state_bytes(const fs::path& folder, std::int64_t step) {
    const fs::path at = CheckpointStore(folder, 3).folder_of(step);
    return read_file(at / "model.safetensors") + read_file(at / "state.safetensors");
}

class EveryMethod : public testing::TestWithParam<std::string> {};

TEST_P(EveryMethod, stopped_and_resumed_ends_in_the_same_bits) {
    Experiment experiment = tiny_experiment();
    experiment.method = {GetParam(), tests::quick_values(GetParam())};
    experiment.monitor.linear = true; // its classifier belongs to the state
    if (GetParam() == "supervised")
        experiment.optimizer = {"adamw"};
    const TemporaryFolder unbroken, broken;
    Session whole;
    train(whole, experiment, unbroken.path(), false);
    ASSERT_EQ(whole.result.state, RunState::finished) << whole.result.message.text();

    std::string numbers, epochs;
    Session last;
    // In the middle of an epoch and at its end.
    for (const std::int64_t stop : {1, 2, 0}) {
        Session part;
        train(part, experiment, broken.path(), stop != 1, stop);
        numbers += numbers_of(part.memory.steps);
        for (const EpochReport& epoch : part.memory.epochs)
            epochs += std::to_string(epoch.epoch) + " " + std::to_string(epoch.loss) + " " +
                      std::to_string(*epoch.knn) + "\n";
        last.result = part.result;
    }
    EXPECT_EQ(last.result.state, RunState::finished) << last.result.message.text();
    EXPECT_EQ(numbers, numbers_of(whole.memory.steps));
    std::string whole_epochs;
    for (const EpochReport& epoch : whole.memory.epochs)
        whole_epochs +=
            std::to_string(epoch.epoch) + " " + std::to_string(epoch.loss) + " " + std::to_string(*epoch.knn) + "\n";
    EXPECT_EQ(epochs, whole_epochs);
    EXPECT_TRUE(state_bytes(unbroken.path(), 4) == state_bytes(broken.path(), 4));
    EXPECT_EQ(last.result.loss, whole.result.loss);
    EXPECT_EQ(last.result.knn, whole.result.knn);
}

INSTANTIATE_TEST_SUITE_P(All, EveryMethod, testing::Values("supervised", "simclr", "moco-v2", "inst-disc", "swav", "deep-cluster"), [](const auto& each) {
    std::string name = each.param;
    std::erase(name, '-');
    return name;
});

TEST(Resume, health_rules_go_on_from_what_they_knew) {
    Experiment experiment = tiny_experiment();
    experiment.method = {"byol", {{"hidden", 16}, {"projection", 8}, {"break", {"frozen-teacher"}}}};
    experiment.schedule.epochs = 25;
    for (const std::int64_t stop : {20, 45}) { // before the warning of step 42, and after it
        const TemporaryFolder folder;
        Session first, second;
        train(first, experiment, folder.path(), false, stop);
        train(second, experiment, folder.path(), true);
        std::vector<std::int64_t> told;
        for (const Session* session : {&first, &second})
            for (const Warning& warning : session->memory.warnings)
                if (warning.rule == "frozen-teacher")
                    told.push_back(warning.step);
        EXPECT_EQ(told, std::vector<std::int64_t>{42}) << "stopped at " << stop;
    }
}

TEST(Resume, with_accumulation_stops_between_steps) {
    Experiment experiment = tiny_experiment();
    experiment.accumulate = 2;
    const TemporaryFolder unbroken, broken;
    Session whole, first, second;
    train(whole, experiment, unbroken.path(), false);
    train(first, experiment, broken.path(), false, 1);
    train(second, experiment, broken.path(), true);
    EXPECT_TRUE(state_bytes(unbroken.path(), 2) == state_bytes(broken.path(), 2));
}

TEST(Resume, takes_the_checkpoint_before_a_damaged_one_and_says_so) {
    Experiment experiment = tiny_experiment();
    const TemporaryFolder folder, unbroken;
    Session first, second, whole;
    train(first, experiment, folder.path(), false, 3); // saved at 2 (epoch) and 3 (stop)
    EXPECT_EQ(first.memory.checkpoints, (std::vector<std::int64_t>{2, 3}));
    const fs::path file = CheckpointStore(folder.path(), 3).folder_of(3) / "model.safetensors";
    fs::resize_file(file, fs::file_size(file) / 2);
    train(second, experiment, folder.path(), true);
    EXPECT_EQ(second.result.state, RunState::finished) << second.result.message.text();
    EXPECT_EQ(second.memory.starts.at(0).first_step, 2);
    ASSERT_EQ(second.memory.warnings.size(), 1U);
    EXPECT_EQ(second.memory.warnings[0].rule, "damaged-checkpoint");
    EXPECT_NE(second.memory.warnings[0].seen.text().find("step-00000003"), std::string::npos)
        << second.memory.warnings[0].seen.text();
    ASSERT_FALSE(second.memory.messages.empty());
    EXPECT_NE(second.memory.messages[0].find("step 2"), std::string::npos) << second.memory.messages[0];
    train(whole, experiment, unbroken.path(), false);
    EXPECT_TRUE(state_bytes(unbroken.path(), 4) == state_bytes(folder.path(), 4));
}

TEST(Resume, takes_the_checkpoint_before_one_with_incomplete_notes) {
    for (const char* key : {"experiment", "split", "time_s"}) {
        const TemporaryFolder folder;
        Session first, second;
        train(first, tiny_experiment(), folder.path(), false, 3); // saved at 2 (epoch) and 3 (stop)
        const CheckpointStore store(folder.path(), 3);
        Snapshot spoiled = store.read(3);
        spoiled.notes[key] = Json::array(); // as another program or version might leave it
        store.write(spoiled);
        train(second, tiny_experiment(), folder.path(), true);
        EXPECT_EQ(second.result.state, RunState::finished) << second.result.message.text();
        EXPECT_EQ(second.memory.starts.at(0).first_step, 2) << key;
        ASSERT_EQ(second.memory.warnings.size(), 1U) << key;
        EXPECT_NE(second.memory.warnings[0].seen.text().find("step-00000003"), std::string::npos)
            << second.memory.warnings[0].seen.text();
    }
}

TEST(Resume, fails_when_no_checkpoint_can_be_read) {
    const TemporaryFolder folder;
    Session first, second;
    train(first, tiny_experiment(), folder.path(), false, 2);
    fs::remove(CheckpointStore(folder.path(), 3).folder_of(2) / "state.safetensors");
    EXPECT_THROW(train(second, tiny_experiment(), folder.path(), true), DataError);
}

TEST(Resume, without_a_checkpoint_begins_at_the_first_step) {
    const TemporaryFolder folder;
    Session session;
    train(session, tiny_experiment(), folder.path(), true);
    EXPECT_EQ(session.result.state, RunState::finished);
    EXPECT_EQ(session.memory.starts.at(0).first_step, 0);
}

TEST(Resume, of_a_finished_run_does_nothing) {
    const TemporaryFolder folder;
    Session first, second;
    train(first, tiny_experiment(), folder.path(), false);
    train(second, tiny_experiment(), folder.path(), true);
    EXPECT_EQ(second.result.state, RunState::finished);
    EXPECT_EQ(second.result.steps, 4);
    EXPECT_TRUE(second.memory.steps.empty());
}

TEST(Resume, refuses_a_changed_experiment_and_names_the_keys) {
    const TemporaryFolder folder;
    Session first, second;
    train(first, tiny_experiment(), folder.path(), false, 2);
    Experiment changed = tiny_experiment();
    changed.optimizer.values["lr"] = 0.5;
    changed.seed = 3;
    const std::string text = message_of<ConfigurationError>([&] { train(second, changed, folder.path(), true); });
    EXPECT_NE(text.find("optimizer.lr (0.03 before, 0.5 now)"), std::string::npos) << text;
    EXPECT_NE(text.find("seed"), std::string::npos) << text;
}

TEST(Resume, refuses_other_data) {
    const TemporaryFolder folder;
    Session first, second;
    train(first, tiny_experiment(), folder.path(), false, 2);
    auto other = std::make_shared<TinyDataset>(20);
    other->samples_[3].id = "sample/renamed";
    const std::string text =
        message_of<DataError>([&] { train(second, tiny_experiment(), folder.path(), true, 0, tiny_data(other)); });
    EXPECT_NE(text.find("data have changed"), std::string::npos) << text;
}

TEST(NonFinite, loss_stops_the_run_names_the_layer_and_keeps_the_checkpoint) {
    Experiment experiment = tiny_experiment();
    experiment.method = {"supervised"};
    experiment.checkpoint.every_epochs = 0.5; // each step
    Session bad;
    // A rate that throws the weights out of the range of numbers.
    experiment.optimizer.values = {{"lr", 1e30}};
    const TemporaryFolder spoiled;
    train(bad, experiment, spoiled.path(), false);
    EXPECT_EQ(bad.result.state, RunState::failed);
    ASSERT_EQ(bad.memory.warnings.size(), 1U);
    const Warning& alarm = bad.memory.warnings[0];
    EXPECT_EQ(alarm.rule, "non-finite");
    EXPECT_EQ(alarm.severity, Severity::alarm);
    EXPECT_NE(alarm.seen.text().find("layer encoder."), std::string::npos) << alarm.seen.text();
    EXPECT_FALSE(alarm.remedy.empty());
    const std::vector<std::int64_t> steps = CheckpointStore(spoiled.path(), 3).steps();
    ASSERT_FALSE(steps.empty());
    EXPECT_NO_THROW((void)CheckpointStore(spoiled.path(), 3).read(steps.back()));
    EXPECT_LT(steps.back(), alarm.step); // nothing was saved after it
}

TEST(NonFinite, image_is_named) {
    auto dataset = std::make_shared<TinyDataset>(20);
    dataset->spoil = [](std::size_t index, data::Sample& sample) {
        if (index == 11)
            sample.image.at(1, 4, 4) = std::numeric_limits<float>::infinity();
    };
    Experiment experiment = tiny_experiment();
    experiment.augment.all = {{"normalise"}};
    const TemporaryFolder folder;
    Session session;
    train(session, experiment, folder.path(), false, 0, tiny_data(dataset));
    EXPECT_EQ(session.result.state, RunState::failed);
    ASSERT_FALSE(session.memory.warnings.empty());
    EXPECT_NE(session.memory.warnings[0].seen.text().find("sample/11"), std::string::npos)
        << session.memory.warnings[0].seen.text();
}

} // namespace
} // namespace terrella::training

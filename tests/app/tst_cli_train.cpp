// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_process.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>

namespace {

using namespace terrella::tests;
using nlohmann::json;
namespace fs = std::filesystem;

/// A run of seconds: ten scenes of 16 pixels a batch.
class CliTrain : public testing::Test {
protected:
    CliTrain() {
        std::ofstream(folder / "tiny.yaml") << "name: tiny\n"
                                               "seed: 3\n"
                                               "data: {path: synthetic, samples: 50, size: 16}\n"
                                               "method: {name: simclr}\n"
                                               "schedule: {epochs: 2, warmup_epochs: 0}\n"
                                               "batch: 10\n"
                                               "precision: float32\n"
                                               "threads: 1\n";
    }
    CliResult cli(const std::vector<std::string>& arguments) { return run_cli(folder, arguments); }
    static std::string bytes(const fs::path& path) {
        EXPECT_TRUE(fs::exists(path)) << path;
        return text_of(path);
    }

    const TemporaryFolder folder{"cli-train"};
};

TEST_F(CliTrain, prints_a_line_an_epoch_and_fills_the_run_folder) {
    const CliResult result = cli({"train", "--config", "tiny.yaml"});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_NE(result.out.find("epoch 1/2"), std::string::npos) << result.out;
    EXPECT_NE(result.out.find("epoch 2/2"), std::string::npos) << result.out;
    const fs::path run = folder / "runs/tiny";
    for (const char* name : {"experiment.yaml", "metrics.jsonl", "encoder.safetensors", "checkpoints/latest"})
        EXPECT_TRUE(fs::exists(run / name)) << name;

    const CliResult again = cli({"train", "--config", "tiny.yaml", "--json", "--quiet", "--set", "schedule.epochs=1"});
    ASSERT_EQ(again.status, 0) << again.err;
    const json document = again.document();
    for (const char* key : {"run", "state", "steps", "epochs", "loss", "knn", "warnings", "seconds"})
        EXPECT_TRUE(document.contains(key)) << key;
    EXPECT_EQ(document["run"], "runs/tiny-2") << "a run of the same name gets a folder of its own";
    EXPECT_EQ(document["state"], "finished");
    EXPECT_EQ(document["steps"], 4);

    const CliResult evaluated = cli({"evaluate", "linear", "--run", "runs/tiny", "--json"});
    ASSERT_EQ(evaluated.status, 0) << evaluated.err;
    EXPECT_TRUE(fs::exists(run / "evaluation/linear.json"));
    EXPECT_EQ(json::parse(bytes(run / "evaluation/linear.json"))["top1"], evaluated.document()["top1"]);
    const CliResult baseline = cli({"evaluate", "linear", "--run", "runs/tiny", "--weights", "random", "--json"});
    ASSERT_EQ(baseline.status, 0) << baseline.err;
    EXPECT_EQ(baseline.document()["split"], evaluated.document()["split"]);
    EXPECT_EQ(baseline.document()["weights"], "random");
}

TEST_F(CliTrain, a_grid_makes_a_run_of_every_combination_and_goes_on_where_it_was) {
    const std::vector<std::string> command{"train", "--config", "tiny.yaml", "--run", "study", "--json", "--quiet",
                                           "--set", "schedule.epochs=1", "--set", "monitor.knn=false",
                                           "--grid", "seed=1,2", "--grid", "method.temperature=0.1,0.5"};
    const CliResult first = cli(command);
    ASSERT_EQ(first.status, 0) << first.err;
    const json runs = first.document()["runs"];
    ASSERT_EQ(runs.size(), 4U);
    EXPECT_EQ(runs[1]["run"], "study/tiny-seed1-temperature0.5");
    EXPECT_NE(runs[0]["loss"], runs[1]["loss"]);
    const auto written = fs::last_write_time(folder / "study/tiny-seed1-temperature0.1/metrics.jsonl");

    fs::remove_all(folder / "study/tiny-seed2-temperature0.5"); // as if it had not come to it
    const CliResult again = cli(command);
    ASSERT_EQ(again.status, 0) << again.err;
    EXPECT_EQ(again.document()["runs"][0]["loss"], runs[0]["loss"]);
    EXPECT_EQ(again.document()["runs"][3]["loss"], runs[3]["loss"]) << "the same seed ends the same";
    EXPECT_EQ(fs::last_write_time(folder / "study/tiny-seed1-temperature0.1/metrics.jsonl"), written);
}

TEST_F(CliTrain, begins_a_run_with_what_a_warning_of_another_proposes) {
    ASSERT_EQ(cli({"train", "--config", "tiny.yaml", "--quiet"}).status, 0);
    const CliResult silent = cli({"train", "--change-of", "runs/tiny"});
    EXPECT_EQ(silent.status, 2);
    EXPECT_NE(silent.err.find("no warning that proposes a change"), std::string::npos) << silent.err;

    std::ofstream(folder / "runs/tiny/warnings.jsonl")
        << R"({"step": 3, "rule": "complete-collapse", "severity": "warning", "seen": "s", "why": "w", "try": "t",)"
        << R"( "change": [{"key": "optimizer.lr", "value": "0.002"}, {"key": "schedule.epochs", "value": "1"}]})" << "\n";
    const CliResult changed = cli({"train", "--change-of", "runs/tiny", "--set", "optimizer.momentum=0.8", "--json"});
    ASSERT_EQ(changed.status, 0) << changed.err;
    EXPECT_EQ(changed.document()["steps"], 4) << "one epoch, as the change says";
    const fs::path run = folder / "runs/tiny-2";
    EXPECT_EQ(fs::weakly_canonical(changed.document()["run"].get<std::string>()), fs::weakly_canonical(run));
    const std::string experiment = bytes(run / "experiment.yaml");
    for (const char* line : {"lr: 0.002", "momentum: 0.8", "seed: 3", "parent: tiny\n", "complete-collapse: optimizer.lr=0.002"})
        EXPECT_NE(experiment.find(line), std::string::npos) << line << "\n" << experiment;

    const CliResult other = cli({"train", "--change-of", "runs/tiny", "--rule", "diverging"});
    EXPECT_EQ(other.status, 2);
    EXPECT_NE(other.err.find("complete-collapse"), std::string::npos) << "it says what there is: " << other.err;
}

TEST_F(CliTrain, a_recipe_sets_what_a_publication_gives_and_the_user_comes_after_it) {
    const CliResult result = cli({"train", "--config", "tiny.yaml", "--set", "method=vicreg", "--set", "method.projection=16",
                                  "--recipe", "paper", "--set", "schedule.epochs=1", "--set", "schedule.warmup_epochs=0",
                                  "--quiet"});
    ASSERT_EQ(result.status, 0) << result.err;
    const std::string experiment = bytes(folder / "runs/tiny/experiment.yaml");
    for (const char* line : {"name: lars", "lr: 0.0078125", "weight_decay: 1e-06", "shape: cosine", "final_fraction: 0.001", "epochs: 1\n", "projection: 16"})
        EXPECT_NE(experiment.find(line), std::string::npos) << line << "\n" << experiment;

    const CliResult unknown = cli({"train", "--config", "tiny.yaml", "--recipe", "papre"});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_NE(unknown.err.find("paper"), std::string::npos) << unknown.err;
}

TEST_F(CliTrain, a_failed_run_of_a_grid_does_not_end_the_others) {
    const CliResult result = cli({"train", "--config", "tiny.yaml", "--run", "study", "--json", "--quiet", "--set",
                                  "schedule.epochs=1", "--grid", "batch=100,10"});
    EXPECT_EQ(result.status, 2) << result.err;
    EXPECT_NE(result.err.find("larger than the data"), std::string::npos) << result.err;
    ASSERT_EQ(result.document()["runs"].size(), 2U) << result.out;
    EXPECT_EQ(result.document()["runs"][0]["state"], "failed");
    EXPECT_EQ(result.document()["runs"][1]["state"], "finished");
    EXPECT_EQ(cli({"train", "--config", "tiny.yaml", "--grid", "seed"}).status, 2);
}

TEST_F(CliTrain, a_filter_and_a_list_stay_with_the_run) {
    std::ofstream(folder / "out.csv") << "id,rule,reason\nsynthetic/000001,duplicate,\"the same, twice\"\n";
    const CliResult result = cli({"train", "--config", "tiny.yaml", "--run", "chosen", "--set", "data.filter=class:Forest,River,Highway",
                                  "--exclude", "out.csv", "--set", "batch=4", "--set", "schedule.epochs=1", "--json"});
    ASSERT_EQ(result.status, 0) << result.err;
    const std::string experiment = bytes(folder / "chosen/experiment.yaml");
    EXPECT_NE(experiment.find("filter: class:Forest,River,Highway"), std::string::npos) << experiment;
    EXPECT_NE(experiment.find("synthetic/000001"), std::string::npos) << experiment;
    const std::string log = bytes(folder / "chosen/log.txt");
    EXPECT_NE(log.find("keeps 15 of 50 samples"), std::string::npos) << log;
    EXPECT_NE(log.find("1 sample left out"), std::string::npos) << log;
    fs::remove(folder / "out.csv"); // the run holds what it needs
    const CliResult evaluated = cli({"evaluate", "knn", "--run", "chosen", "--k", "1", "--json"});
    ASSERT_EQ(evaluated.status, 0) << evaluated.err;
    EXPECT_EQ(evaluated.document()["train"].get<int>() + evaluated.document()["test"].get<int>(), 14);
    const CliResult embedded = cli({"embed", "--run", "chosen", "--out", "f.safetensors", "--json"});
    EXPECT_EQ(embedded.document()["samples"], 14) << embedded.err;
    const CliResult elsewhere = cli({"embed", "--run", "chosen", "--data", "synthetic", "--out", "g.safetensors", "--json"});
    EXPECT_EQ(elsewhere.document()["samples"], 50) << "other data are not filtered by the run's classes: " << elsewhere.err;
}

TEST_F(CliTrain, ctrl_c_leaves_a_checkpoint_and_the_resumed_run_ends_in_the_same_bits) {
    const std::vector<std::string> whole{"train", "--config", "tiny.yaml", "--run", "whole", "--set", "schedule.epochs=8", "--json"};
    ASSERT_EQ(cli(whole).status, 0);

    CliProcess process(folder, {"train", "--config", "tiny.yaml", "--run", "cut", "--set", "schedule.epochs=8"});
    ASSERT_TRUE(process.wait_until([&] { return !text_of(folder / "cut/metrics.jsonl").empty(); })) << process.err();
    process.interrupt();
    ASSERT_EQ(process.wait(), 130) << process.err();
    EXPECT_NE(process.err().find("terrella-cli train --run cut --resume"), std::string::npos) << process.err();
    EXPECT_TRUE(fs::exists(folder / "cut/checkpoints/latest"));

    const CliResult early = cli({"evaluate", "knn", "--run", "cut", "--json"});
    EXPECT_EQ(early.status, 0) << "a stopped run can be evaluated: " << early.err;
    const CliResult resumed = cli({"train", "--run", "cut", "--resume", "--json"});
    ASSERT_EQ(resumed.status, 0) << resumed.err;
    EXPECT_EQ(resumed.document()["state"], "finished");
    EXPECT_EQ(resumed.document()["steps"], 32);
    EXPECT_EQ(bytes(folder / "cut/encoder.safetensors"), bytes(folder / "whole/encoder.safetensors"));
}

TEST_F(CliTrain, a_run_without_an_exported_encoder_is_evaluated_from_its_newest_whole_checkpoint) {
    ASSERT_EQ(cli({"train", "--config", "tiny.yaml", "--quiet"}).status, 0);
    const json exported = cli({"evaluate", "knn", "--run", "runs/tiny", "--json"}).document();
    fs::remove(folder / "runs/tiny/encoder.safetensors");
    const CliResult result = cli({"evaluate", "knn", "--run", "runs/tiny", "--json"});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(result.document()["confusion"], exported["confusion"]);
    EXPECT_NE(result.document()["weights"].get<std::string>().find("step-"), std::string::npos);

    std::vector<fs::path> checkpoints;
    for (const auto& entry : fs::directory_iterator(folder / "runs/tiny/checkpoints"))
        if (entry.is_directory())
            checkpoints.push_back(entry.path());
    std::sort(checkpoints.begin(), checkpoints.end());
    ASSERT_GE(checkpoints.size(), 2U);
    fs::resize_file(checkpoints.back() / "model.safetensors", 1000);
    const CliResult older = cli({"evaluate", "knn", "--run", "runs/tiny", "--json"});
    ASSERT_EQ(older.status, 0) << older.err;
    EXPECT_NE(older.document()["weights"].get<std::string>().find(checkpoints.front().filename().string()), std::string::npos)
        << older.document()["weights"];
}

TEST_F(CliTrain, another_backbone_than_that_of_the_weights_is_refused) {
    ASSERT_EQ(cli({"train", "--config", "tiny.yaml", "--quiet", "--set", "schedule.epochs=1"}).status, 0);
    const CliResult file = cli({"evaluate", "knn", "--weights", "runs/tiny/encoder.safetensors", "--backbone", "resnet50", "--data",
                                "synthetic", "--set", "data.samples=50", "--set", "data.size=16"});
    EXPECT_EQ(file.status, 2);
    EXPECT_NE(file.err.find("resnet18, not a resnet50"), std::string::npos) << file.err;
    const CliResult run = cli({"evaluate", "knn", "--run", "runs/tiny", "--backbone", "resnet50"});
    EXPECT_EQ(run.status, 2);
    EXPECT_NE(run.err.find("resnet18, not a resnet50"), std::string::npos) << run.err;
}

TEST_F(CliTrain, a_full_disk_ends_in_a_message_and_leaves_no_half_checkpoint) {
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 1'000'000; // a checkpoint needs more; the log and the records do not
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    const CliResult result = cli({"train", "--config", "tiny.yaml", "--json"}); // inherits the limit
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
    EXPECT_EQ(result.status, 1) << result.err;
    EXPECT_EQ(result.document()["state"], "failed");
    EXPECT_NE(result.err.find("model.safetensors"), std::string::npos) << result.err;
    EXPECT_NE(result.err.find("no checkpoint yet"), std::string::npos) << result.err;
    EXPECT_TRUE(fs::is_empty(folder / "runs/tiny/checkpoints"));
}

TEST_F(CliTrain, a_reader_that_goes_away_does_not_end_the_run) {
    const std::string program = std::string(TERRELLA_BIN_DIR) + "/terrella-cli";
    const std::string command = "cd '" + folder.path().string() + "' && { '" + program +
                                "' train --config tiny.yaml --quiet --json; echo $? > status.txt; } | true";
    ASSERT_EQ(std::system(command.c_str()), 0); // NOLINT(cert-env33-c): a pipe as a shell makes it
    EXPECT_EQ(text_of(folder / "status.txt"), "0\n");
    EXPECT_TRUE(fs::exists(folder / "runs/tiny/encoder.safetensors"));
}

TEST_F(CliTrain, output_that_is_lost_is_told) {
    const std::string command = std::string(TERRELLA_BIN_DIR) + "/terrella-cli methods --json > /dev/full 2> '" +
                                (folder / "told.txt").string() + "'";
    EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 1); // NOLINT(cert-env33-c)
    EXPECT_NE(text_of(folder / "told.txt").find("could not be written"), std::string::npos);
}

TEST_F(CliTrain, wrong_settings_for_the_data_end_before_the_first_step) {
    const CliResult large = cli({"train", "--config", "tiny.yaml", "--set", "batch=5000"});
    EXPECT_EQ(large.status, 2);
    EXPECT_NE(large.err.find("5000"), std::string::npos) << large.err;
    EXPECT_FALSE(fs::exists(folder / "runs/tiny")) << "nothing is left behind";
    for (const char* queue : {"33", "4194300"}) { // no multiple of the batch; more than any machine here holds
        const CliResult result = cli({"train", "--config", "tiny.yaml", "--set", "method=moco-v2", "--set",
                                      std::string("method.queue=") + queue, "--set", "method.projection=8192"});
        EXPECT_EQ(result.status, 2) << queue;
        EXPECT_NE(result.err.find("method.queue"), std::string::npos) << result.err;
        EXPECT_FALSE(fs::exists(folder / "runs/tiny"));
    }
}

TEST_F(CliTrain, resuming_with_a_changed_experiment_names_what_differs) {
    ASSERT_EQ(cli({"train", "--config", "tiny.yaml", "--run", "one", "--quiet"}).status, 0);
    const CliResult result = cli({"train", "--config", "tiny.yaml", "--run", "one", "--resume", "--set", "method.temperature=0.9"});
    EXPECT_EQ(result.status, 2) << result.err;
    EXPECT_NE(result.err.find("temperature"), std::string::npos) << result.err;
    const CliResult taken = cli({"train", "--config", "tiny.yaml", "--run", "one"});
    EXPECT_EQ(taken.status, 2) << taken.err;
    EXPECT_NE(taken.err.find("--resume"), std::string::npos) << taken.err;
}

} // namespace

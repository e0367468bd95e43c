// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/training/tiny_run.h"

#include "base/files.h"
#include "runs/json_lines.h"
#include "runs/recorder.h"
#include "runs/report_json.h"
#include "runs/run_folder.h"
#include "runs/run_lock.h"
#include "runs/session.h"

#include <chrono>
#include <fstream>
#include <limits>

namespace terrella::runs {
namespace {

using namespace terrella::test;
using namespace terrella::training;
namespace fs = std::filesystem;

StepReport step_report(std::int64_t step) {
    StepReport report;
    report.step = step;
    report.epoch = static_cast<double>(step) / 2;
    report.time_s = 0.125 * static_cast<double>(step);
    report.loss = 3.0 / static_cast<double>(step);
    report.terms = {{"alignment", 0.1}, {"uniformity", -2.5}};
    report.lr = 0.03;
    report.accuracy = 0.25;
    report.health = {{"feature_std", 0.088}};
    report.images_per_s = 120;
    return report;
}

/// A folder of four steps in two epochs, written by the recorder.
void record_run(const fs::path& folder, std::int64_t first = 0, std::int64_t last = 4) {
    if (first == 0)
        write_atomically(folder / "experiment.yaml", experiment_yaml(Experiment{}));
    Recorder recorder(folder);
    RunStart start;
    start.total_steps = 4;
    start.steps_per_epoch = 2;
    start.epochs = 2;
    start.first_step = first;
    start.device = "cpu";
    start.precision = "float32";
    start.threads = 2;
    recorder.started(start);
    for (std::int64_t step = first + 1; step <= last; ++step) {
        recorder.step_finished(step_report(step));
        if (step == 1)
            recorder.warned({1, "data-starved", Severity::warning, "seen", "why", "remedy"});
        if (step % 2 == 0) {
            EpochReport epoch;
            epoch.epoch = step / 2;
            epoch.step = step;
            epoch.loss = 1.5;
            epoch.knn = 0.5 + 0.1 * static_cast<double>(epoch.epoch);
            epoch.seconds = 0.25;
            recorder.epoch_finished(epoch);
        }
    }
    RunResult result;
    result.steps = last;
    recorder.ended(result);
}

TEST(ReportJson, gives_back_every_field) {
    StepReport report = step_report(3);
    report.momentum = 0.99;
    report.gradient_norm = 1.5;
    report.spectrum = {1, 0.5, 0.01};
    report.embedding_spectrum = {1, 0.25};
    report.cosines = {{0, 3, 7}, {0, 0, 4}};
    const StepReport back = step_from_json(to_json(report));
    EXPECT_EQ(back.embedding_spectrum, report.embedding_spectrum);
    EXPECT_EQ(back.cosines, report.cosines);
    EXPECT_EQ(to_json(back), to_json(report));
    EXPECT_EQ(back.terms, report.terms);
    EXPECT_EQ(back.momentum, 0.99);
    EXPECT_FALSE(epoch_from_json(to_json(report)));

    const Warning warning{7, "non-finite", Severity::alarm, "a", "b", "c", {{"optimizer.lr", "0.003"}, {"method.break", "[]"}}};
    EXPECT_EQ(warning_from_json(to_json(warning)).change, warning.change);
    EXPECT_EQ(to_json(warning_from_json(to_json(warning))), to_json(warning));
    RunResult result;
    result.state = RunState::failed;
    result.loss = 0.5;
    result.message = "why";
    EXPECT_EQ(to_json(result_from_json(to_json(result))), to_json(result));
}

TEST(ReportJson, keeps_the_parts_of_what_a_warning_says) {
    const Warning warning{7,
                          "overfitting",
                          Severity::note,
                          told("kNN fell to %1", 0),
                          "a reason",
                          told("Set %1", told("%1 to %2", "a", "b"))};
    Json line = to_json(warning);
    EXPECT_EQ(line["seen"], "kNN fell to 0") << "readable without the parts";
    EXPECT_EQ(line["try"], "Set a to b");
    const Warning back = warning_from_json(line);
    EXPECT_EQ(back.seen, warning.seen);
    EXPECT_EQ(back.why, warning.why);
    EXPECT_EQ(back.remedy, warning.remedy);

    line["seen"] = "edited";
    EXPECT_EQ(warning_from_json(line).seen, Message("edited")) << "the text counts";
    line.erase("parts"); // as earlier versions wrote it
    EXPECT_EQ(warning_from_json(line).remedy, Message("Set a to b"));
    for (const char* odd : {"3", "[]", R"({"seen": 3, "why": {}, "try": [1]})"}) {
        line["parts"] = Json::parse(odd);
        EXPECT_EQ(warning_from_json(line).remedy.text(), "Set a to b") << odd;
    }
}

TEST(ReportJson, writes_the_keys_of_the_interfaces) {
    const Json line = to_json(step_report(3));
    for (const char* key : {"step", "epoch", "time", "loss", "terms", "lr", "health"})
        EXPECT_TRUE(line.contains(key)) << key;
    const Json warning = to_json(Warning{});
    for (const char* key : {"step", "rule", "severity", "seen", "why", "try"})
        EXPECT_TRUE(warning.contains(key)) << key;
    const Json result = to_json(RunResult{});
    for (const char* key : {"state", "steps", "epochs", "loss", "knn", "warnings", "seconds"})
        EXPECT_TRUE(result.contains(key)) << key;
}

TEST(ReportJson, writes_numbers_that_are_not_finite_as_null) {
    StepReport report = step_report(1);
    report.loss = std::numeric_limits<double>::infinity();
    const Json line = to_json(report);
    EXPECT_TRUE(line["loss"].is_null());
    EXPECT_TRUE(std::isnan(step_from_json(line).loss));
}

TEST(RunFolder, is_read_as_it_was_recorded) {
    const TemporaryFolder folder;
    record_run(folder.path());
    const RunRecord record = read_run(folder.path());
    ASSERT_EQ(record.steps.size(), 4U);
    EXPECT_EQ(to_json(record.steps[1]), to_json(step_report(2)));
    ASSERT_EQ(record.epochs.size(), 2U);
    EXPECT_EQ(record.epochs[1].epoch, 2);
    EXPECT_EQ(record.epochs[1].knn, 0.7);
    EXPECT_EQ(record.epochs[1].seconds, 0.25);
    ASSERT_EQ(record.warnings.size(), 1U);
    EXPECT_EQ(record.warnings[0].remedy.text(), "remedy");
    EXPECT_EQ(record.knn, 0.7);
    EXPECT_EQ(record.state, RunState::stopped);
    EXPECT_FALSE(record.result);
    EXPECT_FALSE(record.resumable); // no checkpoint
    EXPECT_EQ(record.name, folder.path().filename().string());
}

TEST(RunFolder, torn_at_every_byte_of_its_last_line_reads_what_is_whole) {
    const TemporaryFolder folder;
    record_run(folder.path());
    for (const char* name : {"metrics.jsonl", "warnings.jsonl"}) {
        const std::string whole = read_file(folder.path() / name);
        const std::size_t last_line = whole.rfind('\n', whole.size() - 2) + 1; // 0 when there is one line
        const std::size_t lines = read_json_lines(folder.path() / name).size();
        for (std::size_t size = last_line; size <= whole.size(); ++size) {
            std::ofstream(folder.path() / name, std::ios::binary | std::ios::trunc) << whole.substr(0, size);
            const RunRecord record = read_run(folder.path());
            const std::size_t found = name[0] == 'm' ? record.steps.size() : record.warnings.size();
            ASSERT_EQ(found, size == whole.size() ? lines : lines - 1) << name << " torn at byte " << size;
        }
    }
}

TEST(RunFolder, continued_after_a_tear_has_the_records_of_an_unbroken_run) {
    const TemporaryFolder unbroken;
    record_run(unbroken.path());
    const std::string expected = read_file(unbroken.path() / "metrics.jsonl");
    const std::size_t third_line = expected.find('\n', expected.find('\n') + 1) + 1;
    for (std::size_t size = third_line; size <= expected.size(); size += 7) {
        const TemporaryFolder folder;
        record_run(folder.path(), 0, 4);
        fs::resize_file(folder.path() / "metrics.jsonl", size);
        record_run(folder.path(), 2); // continues from the checkpoint of step 2
        ASSERT_EQ(read_file(folder.path() / "metrics.jsonl"), expected) << "torn at byte " << size;
        ASSERT_EQ(read_file(folder.path() / "warnings.jsonl"), read_file(unbroken.path() / "warnings.jsonl"));
    }
}

TEST(RunFolder, takes_the_newest_evaluation_of_each_kind) {
    const TemporaryFolder folder;
    record_run(folder.path());
    fs::create_directory(folder.path() / "evaluation");
    std::ofstream(folder.path() / "evaluation" / "knn.json") << R"({"protocol": "knn", "top1": 0.81})";
    std::ofstream(folder.path() / "evaluation" / "linear.json") << R"({"protocol": "linear", "top1": 0.92})";
    std::ofstream(folder.path() / "evaluation" / "linear-old.json") << R"({"protocol": "linear", "top1": 0.11})";
    std::ofstream(folder.path() / "evaluation" / "torn.json") << R"({"protocol": "linear", "to)";
    fs::last_write_time(folder.path() / "evaluation" / "linear-old.json",
                        fs::file_time_type::clock::now() - std::chrono::hours(1));
    const RunRecord record = read_run(folder.path());
    EXPECT_EQ(record.knn, 0.81);
    EXPECT_EQ(record.linear, 0.92);
}

TEST(RunFolder, that_is_none_is_refused) {
    const TemporaryFolder folder;
    const std::string text = message_of<DataError>([&] { (void)read_run(folder.path()); });
    EXPECT_NE(text.find("experiment.yaml"), std::string::npos) << text;
    std::ofstream(folder.path() / "experiment.yaml") << "batch: many\n";
    message_of<DataError>([&] { (void)read_run(folder.path()); });
}

TEST(RunFolder, is_running_while_its_lock_is_held) {
    const TemporaryFolder folder;
    record_run(folder.path());
    {
        const RunLock lock(folder.path());
        EXPECT_EQ(read_run(folder.path()).state, RunState::running);
        EXPECT_TRUE(RunLock::is_held(folder.path())); // asking did not take it away
        const std::string text = message_of<ConfigurationError>([&] { const RunLock second(folder.path()); });
        EXPECT_NE(text.find("in use"), std::string::npos) << text;
    }
    EXPECT_FALSE(RunLock::is_held(folder.path()));
    EXPECT_NO_THROW(const RunLock again(folder.path()));
}

TEST(ListRuns, puts_the_newest_first_and_leaves_out_other_folders) {
    const TemporaryFolder root;
    const auto now = fs::file_time_type::clock::now();
    int age = 0;
    for (const char* name : {"new", "old", "older"}) {
        fs::create_directory(root.path() / name);
        std::ofstream(root.path() / name / "experiment.yaml") << "";
        fs::last_write_time(root.path() / name / "experiment.yaml", now - std::chrono::minutes(age++));
    }
    fs::create_directory(root.path() / "something else");
    const auto found = list_runs(root.path());
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].filename(), "new");
    EXPECT_EQ(found[2].filename(), "older");
    EXPECT_TRUE(list_runs("/nowhere").empty());
}

TEST(FreeRunFolder, counts_on_when_the_name_is_taken) {
    const TemporaryFolder root;
    EXPECT_EQ(free_run_folder(root.path(), "moco"), root.path() / "moco");
    fs::create_directory(root.path() / "moco");
    fs::create_directory(root.path() / "moco-2");
    EXPECT_EQ(free_run_folder(root.path(), "moco"), root.path() / "moco-3");
}

TEST(Recorder, throws_when_the_disk_is_full) {
    const TemporaryFolder folder;
    Recorder recorder(folder.path());
    RunStart start;
    start.steps_per_epoch = 2;
    recorder.started(start);
    recorder.step_finished(step_report(1));
    std::string text;
    {
        const FullDisk full;
        text = message_of<Error>([&] { recorder.step_finished(step_report(3)); });
    }
    EXPECT_NE(text.find("metrics.jsonl"), std::string::npos) << text;
}

} // namespace
} // namespace terrella::runs

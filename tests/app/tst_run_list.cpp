// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/json.h"
#include "jobs/run_list.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <fstream>

using namespace terrella;
using namespace terrella::jobs;
namespace fs = std::filesystem;

namespace {

// No raw strings in this file: moc 6.4 loses its way in them.
std::string stepLine(int step, double loss) {
    const Json line{
        {"step", step}, {"epoch", step / 10.0},    {"time", step}, {"loss", loss}, {"terms", Json::object()},
        {"lr", 0.1},    {"health", Json::object()}};
    return line.dump() + "\n";
}

fs::path makeRun(const fs::path& root, const std::string& name, int steps) {
    const fs::path folder = root / name;
    fs::create_directories(folder);
    training::Experiment experiment;
    experiment.name = name;
    std::ofstream(folder / "experiment.yaml") << training::experiment_yaml(experiment);
    std::ofstream metrics(folder / "metrics.jsonl");
    for (int i = 1; i <= steps; ++i)
        metrics << stepLine(i, 1.0 / i);
    return folder;
}

} // namespace

class TestRunList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_missing_folder_holds_no_runs() { QCOMPARE(scanRuns("/nowhere/at/all", {}, {}).size(), 0u); }

    void every_run_is_a_line_and_other_folders_are_none() {
        QTemporaryDir dir;
        const fs::path root = dir.path().toStdString();
        makeRun(root, "a", 20);
        makeRun(root, "b", 0);
        fs::create_directories(root / "notes");
        const auto runs = scanRuns(root, {}, {});
        QCOMPARE(runs.size(), 2u);
        const RunSummary& a = runs[0].name == "a" ? runs[0] : runs[1];
        QCOMPARE(a.epoch, 2.0);
        QCOMPARE(*a.loss, 0.05);
        QCOMPARE(a.time_s, 20.0);
        QCOMPARE(a.method, std::string("moco-v2"));
        QCOMPARE(a.state, training::RunState::stopped); // no result, no lock: it was killed
    }

    void a_damaged_run_is_listed_with_its_trouble() {
        QTemporaryDir dir;
        const fs::path root = dir.path().toStdString();
        const fs::path folder = makeRun(root, "broken", 3);
        std::ofstream(folder / "experiment.yaml") << "name: x\nepohcs: 3\n";
        const auto runs = scanRuns(root, {}, {});
        QCOMPARE(runs.size(), 1u);
        QCOMPARE(runs[0].name, std::string("broken"));
        QVERIFY2(runs[0].trouble.text().find("epohcs") != std::string::npos, runs[0].trouble.text().c_str());
    }

    void what_did_not_change_is_not_read_again_and_what_did_is() {
        QTemporaryDir dir;
        const fs::path root = dir.path().toStdString();
        const fs::path folder = makeRun(root, "a", 2);
        auto known = scanRuns(root, {}, {});
        known[0].method = "remembered";
        QCOMPARE(scanRuns(root, known, {})[0].method, std::string("remembered"));
        std::ofstream(folder / "metrics.jsonl", std::ios::app) << stepLine(3, 0.5);
        const auto again = scanRuns(root, known, {});
        QCOMPARE(again[0].method, std::string("moco-v2"));
        QCOMPARE(*again[0].loss, 0.5);
    }

    void a_baseline_measured_beside_a_run_does_not_pass_for_its_own() {
        QTemporaryDir dir;
        const fs::path root = dir.path().toStdString();
        const fs::path folder = makeRun(root, "a", 2);
        fs::create_directories(folder / "evaluation" / "baseline");
        write_atomically(folder / "evaluation" / "knn.json", Json({{"protocol", "knn"}, {"top1", 0.7}}).dump());
        write_atomically(baselineFile(folder, "knn"), Json({{"protocol", "knn"}, {"top1", 0.3}}).dump());
        QCOMPARE(*scanRuns(root, {}, {})[0].knn, 0.7);
        QCOMPARE(*baselineAccuracy(folder, "knn"), 0.3);
        QVERIFY(!baselineAccuracy(folder, "linear"));
    }

    void a_torn_environment_says_nothing() {
        QTemporaryDir dir;
        const fs::path folder = makeRun(dir.path().toStdString(), "a", 2);
        QVERIFY(!runStart(folder));
        std::ofstream(folder / "environment.json") << "{\"training\": {\"total_steps\": 40, \"loss_na";
        QVERIFY(!runStart(folder));
        std::ofstream(folder / "environment.json")
            << Json({{"training",
                      {{"total_steps", 40},
                       {"loss_name", "InfoNCE"},
                       {"trivial_loss", nullptr},
                       {"milestones", {{{"step", 12}, {"name", "queue-filled"}}, {{"step", "x"}}, 7}}}}})
                   .dump();
        const auto start = runStart(folder);
        QVERIFY(start.has_value());
        QCOMPARE(start->total_steps, 40);
        QVERIFY(!start->trivial_loss);
        QCOMPARE(start->milestones, (std::vector<methods::Milestone>{{12, "queue-filled"}}));
    }
};

QTEST_GUILESS_MAIN(TestRunList)
#include "tst_run_list.moc"

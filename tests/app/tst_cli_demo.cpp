// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_process.h"

#include <gtest/gtest.h>

namespace {

using namespace terrella::tests;
using nlohmann::json;
namespace fs = std::filesystem;

// Training ends after its first seconds here; how well it learns is measured elsewhere.
TEST(CliDemo, ends_in_a_report_beside_its_run_also_when_training_is_cut_short) {
    const TemporaryFolder folder{"cli-demo"};
    const CliResult result = run_cli(folder, {"demo", "--out", "results", "--train-seconds", "1", "--set", "data.samples=100", "--set",
                                                "data.size=32", "--set", "batch=16", "--set", "method.queue=32", "--set", "threads=1", "--json"});
    ASSERT_EQ(result.status, 0) << result.err;
    const json document = result.document();
    for (const char* key : {"report", "run", "knn", "knn_random", "linear", "linear_random", "seconds"})
        EXPECT_TRUE(document.contains(key)) << key;
    EXPECT_EQ(document["state"], "stopped");
    EXPECT_GT(fs::file_size(folder / "results/report.html"), 100000U);
    EXPECT_TRUE(fs::exists(folder / "results/demo/encoder.safetensors"));
    EXPECT_NE(result.err.find("slow"), std::string::npos) << result.err;
}

TEST(CliDemo, names_a_wrong_key) {
    const TemporaryFolder folder{"cli-demo"};
    const CliResult result = run_cli(folder, {"demo", "--set", "schedule.epoch=3"});
    EXPECT_EQ(result.status, 2);
    EXPECT_NE(result.err.find("epochs"), std::string::npos) << result.err;
    EXPECT_FALSE(fs::exists(folder / "terrella-demo"));
}

TEST(CliDemo, names_a_folder_that_cannot_be_made) {
    const TemporaryFolder folder{"cli-demo"};
    const CliResult result = run_cli(folder, {"demo", "--out", "/dev/null/demo"});
    EXPECT_EQ(result.status, 2);
    EXPECT_NE(result.err.find("/dev/null/demo"), std::string::npos) << result.err;
}

} // namespace

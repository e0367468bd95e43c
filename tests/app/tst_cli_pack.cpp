// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_process.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace {

using namespace terrella::tests;
using nlohmann::json;
namespace fs = std::filesystem;

class CliPack : public testing::Test {
protected:
    CliPack() {
        if (const char* set = std::getenv("TERRELLA_CACHE"))
            before_ = set;
        ::setenv("TERRELLA_CACHE", (folder / "cache").c_str(), 1);
    }
    ~CliPack() override { ::setenv("TERRELLA_CACHE", before_.c_str(), 1); }

    CliResult cli(const std::vector<std::string>& arguments) const { return run_cli(folder, arguments); }
    [[nodiscard]] std::size_t packs(const std::string& ending) const {
        std::size_t count = 0;
        std::error_code none;
        for (const auto& file : fs::directory_iterator(folder / "cache/packs", none))
            count += file.path().extension() == ending ? 1 : 0;
        return count;
    }

    TemporaryFolder folder{"cli-pack"};

private:
    std::string before_;
};

TEST_F(CliPack, packs_is_told_by_inspect_checked_again_and_removed) {
    ASSERT_EQ(cli({"datasets", "synthesize", "scenes", "--kind", "bigearthnet", "--samples", "12", "--size", "24", "--quiet"}).status, 0);
    const json forecast = cli({"datasets", "pack", "scenes", "--forecast", "--json", "--quiet"}).document();
    EXPECT_GT(forecast["forecast"]["bytes"], 12 * 24 * 24 * 4);
    EXPECT_GT(forecast["forecast"]["free_bytes"], 0);
    EXPECT_FALSE(fs::exists(folder / "cache/packs"));

    const CliResult result = cli({"datasets", "pack", "scenes", "--json"});
    ASSERT_EQ(result.status, 0) << result.err;
    const json document = result.document();
    for (const char* key : {"path", "pack", "samples", "packed", "resumed", "bytes", "forecast", "unreadable", "complete", "seconds"})
        EXPECT_TRUE(document.contains(key)) << key;
    EXPECT_EQ(document["packed"], 12);
    EXPECT_EQ(document["complete"], true);
    EXPECT_EQ(document["bytes"], fs::file_size(document["pack"].get<std::string>()));
    EXPECT_NE(result.err.find("free"), std::string::npos) << result.err;

    const json inspected = cli({"datasets", "inspect", "scenes", "--json", "--quiet"}).document();
    EXPECT_EQ(inspected["pack"]["complete"], true);
    EXPECT_EQ(inspected["pack"]["samples"], 12);
    EXPECT_EQ(inspected["pack"]["problem"], nullptr);
    EXPECT_TRUE(inspected["broken"].empty());

    // A damaged pack is found and made anew.
    const fs::path pack = document["pack"].get<std::string>();
    fs::resize_file(pack, fs::file_size(pack) - 1);
    EXPECT_NE(cli({"datasets", "inspect", "scenes", "--quick"}).out.find("truncated"), std::string::npos);
    const CliResult again = cli({"datasets", "pack", "scenes"});
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_NE(again.err.find("made anew"), std::string::npos) << again.err;
    EXPECT_NE(again.out.find("12 of 12 samples"), std::string::npos) << again.out;

    EXPECT_EQ(cli({"datasets", "pack", "scenes", "--remove"}).status, 0);
    EXPECT_EQ(packs(".pack"), 0U);
}

TEST_F(CliPack, an_interrupted_packing_ends_with_130_and_goes_on) {
    ASSERT_EQ(cli({"datasets", "synthesize", "few", "--samples", "20", "--size", "32", "--quiet"}).status, 0);
    // Thousands of files without the time to draw them.
    for (const auto& file : fs::recursive_directory_iterator(folder / "few"))
        if (file.is_regular_file())
            for (int i = 0; i < 150; ++i) {
                const fs::path copy = folder / "many" / file.path().parent_path().filename() / (std::to_string(i) + file.path().filename().string());
                fs::create_directories(copy.parent_path());
                fs::create_hard_link(file.path(), copy);
            }
    CliProcess process(folder, {"datasets", "pack", "many", "--quiet"});
    ASSERT_TRUE(process.wait_until([&] { return packs(".part") > 0; })) << process.err();
    process.interrupt();
    const int status = process.wait();
    if (status == 0)
        GTEST_SKIP() << "all was packed before it could be interrupted";
    EXPECT_EQ(status, 130) << process.err();
    EXPECT_EQ(packs(".pack"), 0U);
    const CliResult result = cli({"datasets", "pack", "many", "--json", "--quiet"});
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(result.document()["packed"], 3000);
    EXPECT_EQ(packs(".pack"), 1U);
    EXPECT_EQ(packs(".part"), 0U);
}

TEST_F(CliPack, what_cannot_be_packed_says_why) {
    const CliResult synthetic = cli({"datasets", "pack", "synthetic"});
    EXPECT_EQ(synthetic.status, 2);
    EXPECT_NE(synthetic.err.find("datasets synthesize"), std::string::npos) << synthetic.err;
    EXPECT_EQ(cli({"datasets", "pack", "nowhere"}).status, 3);
    const CliResult key = cli({"datasets", "pack", "nowhere", "--set", "data.sizes=3"});
    EXPECT_EQ(key.status, 2);
    EXPECT_NE(key.err.find("data.size"), std::string::npos) << key.err;
}

} // namespace

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "bench/bench.h"
#include "bench/measure.h"
#include "data/synthetic.h"
#include "methods/catalogue.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <thread>

namespace terrella::bench {
namespace {

BenchSettings small(const std::string& what) {
    BenchSettings settings;
    settings.what = what;
    settings.batch = 4;
    settings.size = 32;
    settings.channels = 2;
    settings.threads = 1;
    settings.seconds = 0.02;
    settings.peaks = false;
    return settings;
}

TEST(Quantile, is_linear_between_neighbours) {
    EXPECT_DOUBLE_EQ(quantile({4, 1, 3, 2}, 0), 1);
    EXPECT_DOUBLE_EQ(quantile({4, 1, 3, 2}, 0.5), 2.5);
    EXPECT_DOUBLE_EQ(quantile({4, 1, 3, 2}, 1), 4);
    EXPECT_DOUBLE_EQ(quantile({7}, 0.99), 7);
}

TEST(Measured, counts_only_the_steps_after_warming_up) {
    int calls = 0;
    const BenchCase result = measured("x", "float32", 10, {0.0, {}}, [&] {
        ++calls;
        std::this_thread::sleep_for(std::chrono::milliseconds(calls <= 2 ? 50 : 5));
    });
    EXPECT_EQ(result.steps, 3);
    EXPECT_EQ(calls, 5);
    EXPECT_GE(result.p50_ms, 5);
    EXPECT_LE(result.p50_ms, result.p99_ms);
    EXPECT_LE(result.images_per_s, 10 / 0.005);
    EXPECT_GT(result.images_per_s, 0);
}

TEST(Bench, says_what_is_wrong_with_its_settings) {
    const auto refusal = [](const std::function<void(BenchSettings&)>& change) -> std::string {
        BenchSettings settings = small("augment");
        change(settings);
        try {
            run_bench(settings);
        } catch (const ConfigurationError& error) {
            return error.what();
        }
        return "accepted";
    };
    EXPECT_NE(refusal([](auto& s) { s.what = "agument"; }).find("augment"), std::string::npos);
    EXPECT_NE(refusal([](auto& s) { s.batch = 1; }).find("--batch"), std::string::npos);
    EXPECT_NE(refusal([](auto& s) { s.size = 0; }).find("--size"), std::string::npos);
    EXPECT_NE(refusal([](auto& s) { s.channels = -3; }).find("--channels"), std::string::npos);
    EXPECT_NE(refusal([](auto& s) { s.threads = -1; }).find("--threads"), std::string::npos);
    EXPECT_NE(refusal([](auto& s) { s.seconds = 0; }).find("--seconds"), std::string::npos);
    EXPECT_NE(refusal([](auto& s) { s.precision = "float16"; }).find("bfloat16"), std::string::npos);
    EXPECT_NE(refusal([](auto& s) { s.what = "training", s.method = "simclrr"; }).find("simclr"), std::string::npos);
    EXPECT_NE(refusal([](auto& s) { s.what = "training", s.backbone = "resnet19"; }).find("resnet18"), std::string::npos);
}

TEST(Bench, trains_in_both_precisions) {
    for (const char* method : {"simclr", "moco-v2", "supervised"}) {
        BenchSettings settings = small("training");
        settings.size = 16;
        settings.batch = 8; // MoCo-v2 splits it for its batch norm
        settings.method = method;
        const BenchReport report = run_bench(settings);
        ASSERT_EQ(report.cases.size(), 2U) << method;
        EXPECT_EQ(report.cases[0].precision, "float32");
        EXPECT_EQ(report.cases[1].precision, "bfloat16");
        for (const BenchCase& one : report.cases) {
            EXPECT_GE(one.steps, 3);
            EXPECT_GT(one.images_per_s, 0);
            EXPECT_GT(one.gflops, 0);
        }
    }
}

TEST(Bench, steps_every_method) {
    for (const std::string& method : methods::methods().names()) {
        BenchSettings settings = small("training");
        settings.size = 16;
        settings.batch = 8;
        settings.precision = "float32";
        settings.method = method;
        EXPECT_GE(run_bench(settings).cases.at(0).steps, 3) << method;
    }
}

TEST(Bench, documents_what_it_measured) {
    BenchSettings settings = small("augment");
    settings.peaks = true;
    const Json document = to_json(run_bench(settings));
    EXPECT_EQ(document.at("what"), "augment");
    ASSERT_EQ(document.at("cases").size(), 1U);
    const Json& one = document.at("cases")[0];
    EXPECT_NE(one.at("name").get<std::string>().find("2×32×32"), std::string::npos);
    EXPECT_EQ(one.at("precision"), "float32");
    EXPECT_GT(one.at("images_per_s").get<double>(), 0);
    EXPECT_LE(one.at("step_ms").at("p50").get<double>(), one.at("step_ms").at("p99").get<double>());
    const Json& machine = document.at("machine");
    EXPECT_EQ(machine.at("threads"), 1);
    for (const char* key : {"gemm_gflops_float32", "gemm_gflops_bfloat16", "copy_gb_s"})
        EXPECT_GT(machine.at(key).get<double>(), 0) << key;
}

TEST(Bench, reads_scenes_and_searches_neighbours) {
    BenchSettings settings = small("read");
    settings.size = 16;
    EXPECT_EQ(run_bench(settings).cases.size(), 2U);
    settings.data = "/nowhere/at/all";
    EXPECT_THROW(run_bench(settings), DataError);
    EXPECT_EQ(run_bench(small("knn")).cases.size(), 1U);
}

TEST(Bench, augments_what_it_reads_from_files) {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("terrella-tst-bench-" + std::to_string(getpid()));
    data::SyntheticSettings scenes;
    scenes.samples = 10;
    scenes.size = 24;
    data::write_synthetic(scenes, folder);
    BenchSettings settings = small("augment");
    settings.size = 16;
    settings.threads = 2;
    settings.data = folder.string();
    const BenchReport report = run_bench(settings);
    ASSERT_EQ(report.cases.size(), 1U); // the files say how many bands there are
    EXPECT_NE(report.cases[0].name.find("two views 13×16×16 of 13×24×24 files"), std::string::npos) << report.cases[0].name;
    EXPECT_GT(report.cases[0].images_per_s, 0);

    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().filename().string().find('1') != std::string::npos)
            std::filesystem::resize_file(entry.path(), 100);
    EXPECT_THROW(run_bench(settings), DataError) << "a broken file is told, whichever thread reads it";
    std::filesystem::remove_all(folder);
    settings.data = "/nowhere/at/all";
    EXPECT_THROW(run_bench(settings), DataError);
}

TEST(Bench, stops_when_asked_and_says_so) {
    StopSource source;
    source.request_stop();
    for (const std::string& what : bench_kinds()) {
        BenchSettings settings = small(what);
        settings.peaks = true;
        const BenchReport report = run_bench(settings, nullptr, source.get_token());
        EXPECT_FALSE(report.complete) << what;
        EXPECT_TRUE(to_json(report).at("machine").at("copy_gb_s").is_null()) << what;
    }
}

} // namespace
} // namespace terrella::bench

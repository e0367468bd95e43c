// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "conformance/comparison.h"
#include "conformance/golden_case.h"
#include "conformance/runner.h"
#include "models/safetensors.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <unistd.h>

namespace {

using namespace terrella;
using namespace terrella::conformance;
namespace fs = std::filesystem;

constexpr float nan_value = std::numeric_limits<float>::quiet_NaN();

/// A folder of golden cases made here, removed at the end.
class GoldenFolder : public testing::Test {
protected:
    GoldenFolder() {
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    ~GoldenFolder() override { fs::remove_all(folder); }

    /// A confusion case: the smallest with exact integers and fractions.
    models::TensorFile confusion(const torch::Tensor& oa) {
        models::TensorFile file;
        file.tensors = {{"in.pred", torch::tensor({0, 1, 1, 1}, torch::kInt64)},
                        {"in.targets", torch::tensor({0, 1, 0, 1}, torch::kInt64)},
                        {"out.matrix", torch::tensor({1, 1, 0, 2}, torch::kInt64).view({2, 2})},
                        {"out.oa", oa}};
        file.metadata = {{"case", "confusion"}, {"params", R"({"num_classes": 2, "ignore": null})"},
                         {"tolerance", "1e-6"}, {"source", "by hand"}};
        return file;
    }
    void write(const std::string& name, const models::TensorFile& file) { models::write_safetensors(folder / name, file); }

    const fs::path folder = fs::temp_directory_path() / ("terrella-golden-" + std::to_string(getpid()));
};

TEST(Comparison, allows_the_tolerance_times_the_greatest_expected_value) {
    const torch::Tensor expected = torch::tensor({100.0F, 0.0F});
    EXPECT_TRUE(compare(torch::tensor({100.0F, 0.009F}), expected, 1e-4).passed);
    EXPECT_FALSE(compare(torch::tensor({100.0F, 0.011F}), expected, 1e-4).passed);
}

TEST(Comparison, takes_a_scale_of_at_least_a_thousandth) {
    const torch::Tensor expected = torch::zeros({2});
    EXPECT_TRUE(compare(torch::full({2}, 0.9e-6F), expected, 1e-3).passed);
    EXPECT_FALSE(compare(torch::full({2}, 1.1e-6F), expected, 1e-3).passed);
}

TEST(Comparison, names_the_first_differing_index_with_both_values) {
    const Comparison result = compare(torch::tensor({{1.0F, 2.0F}, {3.5F, 9.0F}}), torch::tensor({{1.0F, 2.0F}, {3.0F, 4.0F}}), 1e-3);
    EXPECT_FALSE(result.passed);
    EXPECT_NE(result.detail.find("at [1, 0] got 3.5, expected 3;"), std::string::npos) << result.detail;
    EXPECT_NE(result.detail.find("2 of 4 differ"), std::string::npos) << result.detail;
}

TEST(Comparison, never_passes_a_value_that_is_not_finite) {
    const torch::Tensor one = torch::ones({1});
    for (const float bad : {nan_value, std::numeric_limits<float>::infinity()}) {
        EXPECT_FALSE(compare(torch::full({1}, bad), one, 1e9).passed) << bad;
        EXPECT_FALSE(compare(one, torch::full({1}, bad), 1e9).passed) << bad;
        EXPECT_FALSE(compare(torch::full({1}, bad), torch::full({1}, bad), 0).passed) << bad;
    }
}

TEST(Comparison, wants_equal_shapes) {
    const Comparison result = compare(torch::ones({2, 1}), torch::ones({2}), 1);
    EXPECT_FALSE(result.passed);
    EXPECT_EQ(result.detail, "shape [2, 1], expected [2]");
}

TEST(Comparison, wants_integers_and_exact_cases_equal_to_the_last_bit) {
    EXPECT_FALSE(compare(torch::tensor({7}, torch::kInt64), torch::tensor({8}, torch::kInt64), 10).passed);
    const torch::Tensor expected = torch::tensor({0.1F});
    EXPECT_FALSE(compare(torch::nextafter(expected, torch::ones({1})), expected, 0).passed);
    EXPECT_TRUE(compare(expected, expected, 0).passed);
    EXPECT_TRUE(compare(torch::tensor({0.1}, torch::kFloat64), expected, 0).passed) << "the file stores float32";
}

TEST_F(GoldenFolder, a_right_case_passes_and_a_wrong_one_fails) {
    write("confusion.s0.safetensors", confusion(torch::tensor(0.75F)));
    write("confusion.s1.safetensors", confusion(torch::tensor(0.76F)));
    const ConformanceReport report = run_conformance(folder);
    EXPECT_EQ(totals_line(report), "1 passed, 1 failed, 0 skipped");
    EXPECT_EQ(report.cases[0].variant, "s0");
    EXPECT_NE(report.cases[1].detail.find("oa: at [] got 0.75, expected 0.75999"), std::string::npos) << report.cases[1].detail;
}

TEST_F(GoldenFolder, a_case_with_nan_never_passes) {
    write("confusion.s0.safetensors", confusion(torch::tensor(nan_value)));
    EXPECT_EQ(totals_line(run_conformance(folder)), "0 passed, 1 failed, 0 skipped");
}

TEST_F(GoldenFolder, an_unknown_case_is_skipped_and_listed) {
    models::TensorFile file = confusion(torch::tensor(0.75F));
    file.metadata["case"] = "no.such.case";
    write("no.such.case.s0.safetensors", file);
    const ConformanceReport report = run_conformance(folder);
    EXPECT_EQ(totals_line(report), "0 passed, 0 failed, 1 skipped");
    EXPECT_EQ(case_line(report.cases[0]), "skipped  no.such.case.s0  unknown case");
}

TEST_F(GoldenFolder, outputs_that_are_not_computed_are_counted_and_alone_do_not_pass) {
    models::TensorFile file = confusion(torch::tensor(0.75F));
    file.tensors.emplace_back("out.new_figure", torch::tensor(1.0F));
    write("confusion.s0.safetensors", file);
    file.tensors = {file.tensors[0], file.tensors[1], file.tensors.back()};
    write("confusion.s1.safetensors", file);
    const ConformanceReport report = run_conformance(folder);
    EXPECT_EQ(totals_line(report), "1 passed, 0 failed, 1 skipped");
    EXPECT_EQ(report.cases[0].not_computed, std::vector<std::string>{"new_figure"});
    EXPECT_EQ(report.outputs_skipped, 1);
}

TEST_F(GoldenFolder, a_damaged_file_fails_and_the_others_still_run) {
    write("confusion.s1.safetensors", confusion(torch::tensor(0.75F)));
    std::ofstream(folder / "confusion.s0.safetensors") << "not safetensors at all";
    models::TensorFile file = confusion(torch::tensor(0.75F));
    file.metadata["tolerance"] = "nan";
    write("confusion.s2.safetensors", file);
    file = confusion(torch::tensor(0.75F));
    file.tensors.erase(file.tensors.begin()); // without in.pred
    write("confusion.s3.safetensors", file);
    EXPECT_EQ(totals_line(run_conformance(folder)), "1 passed, 3 failed, 0 skipped");
}

TEST_F(GoldenFolder, a_folder_without_cases_is_an_error) {
    EXPECT_THROW(run_conformance(folder), DataError);
    EXPECT_THROW(run_conformance(folder / "missing"), DataError);
}

TEST(Golden, every_case_of_the_reference_that_is_known_passes) {
    const char* given = std::getenv("TERRELLA_SHARED");
    const fs::path golden = (given ? fs::path(given) : fs::path(TERRELLA_SOURCE_DIR) / ".." / "shared") / "golden";
    if (!fs::exists(golden))
        GTEST_SKIP() << "no golden cases at " << golden;
    std::string failures;
    const ConformanceReport report = run_conformance(golden, [&](const CaseReport& one) {
        if (one.state == CaseState::failed)
            failures += case_line(one) + "\n";
    });
    EXPECT_EQ(report.failed, 0) << failures;
    EXPECT_GE(report.passed, 100) << totals_line(report);
}

} // namespace

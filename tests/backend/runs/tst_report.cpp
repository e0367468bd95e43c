// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/runs/session_fixture.h"
#include "base/error.h"
#include "runs/evaluate_run.h"
#include "runs/report.h"
#include "runs/session.h"
#include "training/control.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using namespace terrella;

// One tiny run with kNN of itself and of its untrained baseline, made once for all tests.
class Report : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder_ = fs::temp_directory_path() / ("terrella-report-" + std::to_string(::getpid()));
        fs::remove_all(folder_);
        training::TrainingControl control;
        const auto result = runs::train_run(test::session_experiment(), folder_ / "run", false, {}, control);
        ASSERT_EQ(result.state, training::RunState::finished) << result.message.text();
        runs::EvaluationRequest request;
        request.run_dir = folder_ / "run";
        for (const char* weights : {"", "random"}) {
            request.weights = weights;
            runs::evaluate(request);
        }
        runs::ReportSettings settings;
        settings.samples = 2;
        settings.queries = 3;
        settings.neighbours = 4;
        ASSERT_TRUE(runs::write_report(folder_ / "run", folder_ / "report.html", settings));
        html_ = read_file(folder_ / "report.html");
    }
    static void TearDownTestSuite() { fs::remove_all(folder_); }

    static std::size_t count(const std::string& words) {
        std::size_t found = 0;
        for (auto at = html_.find(words); at != std::string::npos; at = html_.find(words, at + 1))
            ++found;
        return found;
    }

    static inline fs::path folder_;
    static inline std::string html_;
};

TEST_F(Report, loads_nothing_from_elsewhere) {
    for (const char* reference : {"http://", "https://", "<script", "<link", "url(", "@import"})
        EXPECT_EQ(count(reference), 0U) << reference;
    EXPECT_GT(count("src=\"data:image/png;base64,"), 0U);
    EXPECT_EQ(count("src="), count("src=\"data:image/png;base64,"));
}

TEST_F(Report, shows_both_encoders_curves_and_the_experiment) {
    for (const char* words : {"Random initialisation", "moco-v2 (this run)", "nothing learned", "kNN accuracy (%)",
                              "loss (nats)", "momentum: 0.9", "libtorch"})
        EXPECT_GT(count(words), 0U) << words;
}

TEST_F(Report, draws_each_view_on_its_sample) {
    EXPECT_EQ(count("<polygon"), 4U) << "two samples, two views each";
    EXPECT_EQ(count("class=\"view "), 4U);
}

TEST_F(Report, shows_the_neighbours_of_each_query_for_both_encoders) {
    EXPECT_EQ(count("<div class=\"thumb \">"), 3U * 2 * 4);
    EXPECT_EQ(count("<div class=\"thumb query\"><img"), 3U);
    EXPECT_EQ(count(">✓<") + count(">✗<"), 3U * 2 * 4);
}

TEST_F(Report, closes_what_it_opens) {
    for (const char* element : {"section", "div", "table", "figure", "svg", "details", "pre"})
        EXPECT_EQ(count(std::string("<") + element + ">") + count(std::string("<") + element + " "),
                  count(std::string("</") + element + ">"))
            << element;
}

TEST_F(Report, is_not_written_when_stopped) {
    StopSource source;
    source.request_stop();
    EXPECT_FALSE(runs::write_report(folder_ / "run", folder_ / "stopped.html", {}, nullptr, source.get_token()));
    EXPECT_FALSE(fs::exists(folder_ / "stopped.html"));
}

TEST_F(Report, of_a_folder_that_is_no_run_is_refused) {
    EXPECT_THROW(runs::write_report(folder_, folder_ / "none.html"), DataError);
    EXPECT_FALSE(fs::exists(folder_ / "none.html"));
}

} // namespace

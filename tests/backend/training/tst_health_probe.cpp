// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/training/tiny_run.h"

#include "methods/catalogue.h"
#include "models/catalogue.h"
#include "training/catalogue.h"
#include "training/device.h"
#include "training/health_figures.h"
#include "training/health_probe.h"
#include "training/row_window.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <numeric>

namespace terrella::training {
namespace {

using namespace terrella::test;

TEST(RowWindow, keeps_the_newest_rows_of_the_last_batches) {
    RowWindow window(100);
    EXPECT_FALSE(window.rows().defined());
    for (int batch = 0; batch < 12; ++batch)
        window.add(torch::full({5, 3}, batch));
    EXPECT_EQ(window.rows().size(0), 40) << "eight batches";
    EXPECT_EQ(window.rows()[0][0].item<float>(), 4);
    window.add(torch::full({130, 3}, 20));
    EXPECT_EQ(window.rows().size(0), 100);
    EXPECT_EQ(window.rows().min().item<float>(), 20);
    window.add(torch::ones({6, 2}));
    EXPECT_EQ(window.rows().sizes(), (std::vector<std::int64_t>{6, 2})) << "rows of another width begin anew";
}

TEST(RowWindow, goes_on_from_its_rows_as_one_part) {
    RowWindow unbroken(30), resumed(30);
    for (int batch = 0; batch < 7; ++batch)
        unbroken.add(torch::full({8, 2}, batch));
    resumed.add(unbroken.rows());
    for (RowWindow* window : {&unbroken, &resumed})
        window->add(torch::full({8, 2}, 9));
    EXPECT_TRUE(torch::equal(unbroken.rows(), resumed.rows()));
}

struct TinyRun {
    RunResult result;
    Memory memory;
    explicit TinyRun(Experiment experiment, TrainingData data = tiny_data()) {
        Trainer trainer(std::move(experiment), std::move(data));
        trainer.add_observer(memory);
        TrainingControl control;
        result = trainer.run(control);
    }
};

TEST(HealthProbe, measures_every_figure_that_training_declares) {
    Experiment experiment = tiny_experiment();
    const TinyRun run(experiment);
    ASSERT_GE(run.memory.steps.size(), 4U);
    const StepReport& measured = run.memory.steps.at(3);
    for (const HealthFigure& figure : health_figures())
        if (figure.room == "training") {
            const std::string name = figure.name == "gradient_norm.*" ? "gradient_norm.layer1" : figure.name;
            const auto value = value_of(measured, name);
            ASSERT_TRUE(value) << name;
            EXPECT_TRUE(std::isfinite(*value)) << name;
        }
    for (const auto& [name, value] : measured.health)
        if (!name.ends_with("_std")) {
            EXPECT_NE(health_figure(name), nullptr) << name << " is not declared";
        }
    EXPECT_TRUE(run.memory.steps.at(2).health.empty()) << "every second step is measured";
    EXPECT_EQ(*value_of(measured, "non_finite"), 0);
    EXPECT_GT(*value_of(measured, "update_to_weight"), 0);

    const std::vector<double>& spectrum = measured.spectrum;
    ASSERT_FALSE(spectrum.empty());
    EXPECT_EQ(spectrum.front(), 1);
    EXPECT_TRUE(std::ranges::is_sorted(spectrum, std::greater{}));
    EXPECT_EQ(measured.embedding_spectrum.front(), 1);
    EXPECT_TRUE(std::ranges::is_sorted(measured.embedding_spectrum, std::greater{}));
}

TEST(HealthProbe, counts_the_cosines_of_partners_and_of_strangers) {
    const TinyRun run(tiny_experiment());
    const StepReport& measured = run.memory.steps.at(3);
    ASSERT_FALSE(measured.cosines.empty());
    const auto total = [](const std::vector<std::int64_t>& counts) {
        return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    };
    const std::int64_t rows = total(measured.cosines.positives); // a partner each
    EXPECT_EQ(rows, 4 * tiny_experiment().batch) << "the batches of four steps";
    EXPECT_EQ(total(measured.cosines.negatives), rows * (rows - 1) / 2) << "each pair once";
    EXPECT_TRUE(run.memory.steps.at(2).cosines.empty()) << "every second step is measured";
}

TEST(HealthProbe, puts_cosines_of_equal_rows_into_the_last_bin) {
    methods::MethodContext context;
    context.make_backbone = [] { return models::backbones().at("resnet18").make(Json::object(), 3); };
    context.batch = context.samples = 16;
    const auto method = methods::methods().at("simclr").make(Json::object(), context);
    const auto optimizer = optimizers().at("sgd").make(Json::object(), trained_parameters(*method));
    HealthProbe probe(*method, *optimizer);
    methods::StepOutcome outcome;
    outcome.projections = torch::ones({16, 7}) / 3;
    outcome.positives = torch::full({16}, 1.0000001F);
    probe.remember(outcome);
    const HealthProbe::Geometry found = probe.geometry();
    ASSERT_FALSE(found.cosines.empty());
    EXPECT_EQ(found.cosines.negatives.back(), 16 * 15 / 2);
    EXPECT_EQ(found.cosines.positives.back(), 16);
}

TEST(HealthProbe, gradients_of_the_stages_make_up_those_of_all) {
    const TinyRun run(tiny_experiment());
    const StepReport& measured = run.memory.steps.at(3);
    double squares = 0;
    int stages = 0;
    for (const auto& [name, value] : measured.health)
        if (name.starts_with("gradient_norm.")) {
            squares += value * value;
            ++stages;
        }
    EXPECT_EQ(stages, 6) << "stem, four layers, head";
    EXPECT_NEAR(std::sqrt(squares), *measured.gradient_norm, 1e-4 * *measured.gradient_norm);
}

TEST(HealthProbe, tells_the_share_of_the_weights_that_a_step_moves) {
    // Plain gradient descent: the step is lr times the gradient, and the weights of a network hardly change by it.
    Experiment experiment = tiny_experiment();
    experiment.optimizer = {"sgd", {{"momentum", 0}, {"weight_decay", 0}, {"lr", 1e-3}}};
    experiment.schedule.shape = "constant";
    experiment.schedule.warmup_epochs = 0;
    const TinyRun run(experiment);
    const StepReport &first = run.memory.steps.at(1), &second = run.memory.steps.at(3);
    const double weights = 1e-3 * *first.gradient_norm / *value_of(first, "update_to_weight");
    EXPECT_NEAR(1e-3 * *second.gradient_norm / *value_of(second, "update_to_weight"), weights, 1e-3 * weights);
    EXPECT_GT(weights, 10);
}

TEST(HealthProbe, costs_at_most_three_percent_when_every_tenth_step_is_measured) {
    // In processor time, which other programs do not change; ResNet-18 on 128 images of 13 bands and 64 pixels.
    const ThreadCountGuard threads(1);
    methods::MethodContext context;
    context.make_backbone = [] { return models::backbones().at("resnet18").make(Json::object(), 13); };
    context.batch = 128;
    context.samples = 1280;
    const auto method = methods::methods().at("simclr").make(Json::object(), context);
    weights_to_channels_last(*method);
    const auto optimizer = optimizers().at("sgd").make(Json::object(), trained_parameters(*method));
    HealthProbe probe(*method, *optimizer);
    methods::Views views;
    for (int view = 0; view < 2; ++view)
        views.images.push_back(torch::randn({128, 13, 64, 64}).contiguous(at::MemoryFormat::ChannelsLast));
    double step_s = 0, probe_s = 0;
    for (int step = 0; step < 2; ++step) { // the first one fills caches
        const auto began = std::clock();
        const methods::StepOutcome outcome = method->step(views);
        outcome.loss.backward();
        const auto stepped = std::clock();
        probe.remember(outcome);
        double sum = 0;
        for (const auto& [name, value] : probe.scalars(outcome))
            sum += value.to(torch::kDouble).item<double>();
        EXPECT_EQ(probe.geometry().ranks.size(), 4U);
        probe.before_update();
        const auto measured = std::clock();
        optimizer->step(0.01);
        const auto updated = std::clock();
        sum += probe.update_to_weight();
        EXPECT_TRUE(std::isfinite(sum));
        optimizer->clear_gradients();
        step_s = static_cast<double>(stepped - began + updated - measured) / CLOCKS_PER_SEC;
        probe_s = static_cast<double>(measured - stepped + std::clock() - updated) / CLOCKS_PER_SEC;
    }
    RecordProperty("percent", std::to_string(100 * probe_s / (10 * step_s)));
    std::printf("a step %.0f ms, its figures %.0f ms: %.2f %% at every 10th\n", 1e3 * step_s, 1e3 * probe_s,
                100 * probe_s / (10 * step_s));
    EXPECT_LT(probe_s, 0.03 * 10 * step_s);
}

/// SimSiam on images that differ by little, at a rate at which a collapse takes few steps.
Experiment small_simsiam(std::vector<std::string> flags) {
    Experiment experiment = tiny_experiment();
    experiment.method = {"simsiam", {{"projection", 64}, {"prediction_hidden", 16}, {"break", std::move(flags)}}};
    experiment.batch = 16;
    experiment.schedule.epochs = 30;
    experiment.schedule.warmup_epochs = 0;
    experiment.schedule.shape = "constant";
    experiment.optimizer.values = {{"lr", 0.05}};
    experiment.monitor.every = 4;
    experiment.monitor.knn = false;
    return experiment;
}

bool is_collapse(const Warning& warning) { return warning.rule.ends_with("-collapse"); }

TEST(HealthMonitor, finds_simsiam_without_its_stop_gradient_collapsed) {
    const TinyRun run(small_simsiam({"no-stop-gradient"}), tiny_data(80));
    const auto found = std::ranges::find_if(run.memory.warnings, is_collapse);
    ASSERT_NE(found, run.memory.warnings.end()) << numbers_of(run.memory.steps);
    ASSERT_EQ(found->change.size(), 1U);
    EXPECT_EQ(found->change[0], (Change{"method.break", "[]"}));
}

TEST(HealthMonitor, is_silent_about_simsiam_as_published) {
    const TinyRun run(small_simsiam({}), tiny_data(80));
    EXPECT_EQ(run.result.state, RunState::finished) << run.result.message.text();
    for (const Warning& warning : run.memory.warnings)
        ADD_FAILURE() << warning.rule << ": " << warning.seen.text();
}

} // namespace
} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/data/colour_baseline.h"
#include "backend/training/tiny_run.h"
#include "data/synthetic.h"

#include "runs/evaluate_run.h"
#include "runs/session.h"

#include <gtest/gtest.h>

namespace terrella {
namespace {

double nearest_neighbour_accuracy(const std::filesystem::path& run_dir, const std::string& weights) {
    runs::EvaluationRequest request;
    request.protocol = "knn";
    request.run_dir = run_dir;
    request.weights = weights;
    return runs::evaluate(request).top1;
}

} // namespace

// What tells the embedded scenes apart is spatial: an encoder learns it in a minute, colours do not hold it.
TEST(SceneFeatures, a_briefly_trained_encoder_is_far_above_colours_and_random_initialisation) {
    constexpr int scenes = 2500;
    const test::TemporaryFolder root;
    training::Experiment experiment;
    experiment.data.samples = scenes;
    experiment.method = {"supervised"};
    experiment.batch = 64;
    experiment.view_size = 32;
    experiment.optimizer = {"adamw", {{"lr", 0.001}}};
    experiment.schedule.epochs = 8;
    experiment.threads = 1; // beside other tests one thread alone does not wait for its fellow
    experiment.monitor.knn = false;
    training::TrainingControl control;
    const auto folder = root.path() / "run";
    ASSERT_EQ(runs::train_run(experiment, folder, false, {}, control).state, training::RunState::finished);

    data::SyntheticSettings settings;
    settings.samples = scenes;
    const double trained = nearest_neighbour_accuracy(folder, ""), random = nearest_neighbour_accuracy(folder, "random"),
                 colours = test::colour_neighbour_accuracy(*data::synthetic_dataset(settings), 15);
    RecordProperty("trained", std::to_string(trained));
    EXPECT_GT(trained, random + 0.2) << "random initialisation reaches " << random;
    EXPECT_GT(trained, colours + 0.15) << "band means and deviations reach " << colours;
}

} // namespace terrella

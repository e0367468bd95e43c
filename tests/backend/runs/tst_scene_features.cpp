// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/training/tiny_run.h"

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

// The shapes of the embedded scenes can be learned in seconds.
TEST(SceneFeatures, a_briefly_trained_encoder_is_far_above_random_initialisation) {
    const test::TemporaryFolder root;
    training::Experiment experiment;
    experiment.data.samples = 1500;
    experiment.method = {"supervised"};
    experiment.batch = 64;
    experiment.view_size = 32;
    experiment.optimizer = {"sgd", {{"lr", 0.06}}};
    experiment.schedule.epochs = 10;
    experiment.threads = 1; // beside other tests one thread alone does not wait for its fellow
    experiment.monitor.knn = false;
    training::TrainingControl control;
    const auto folder = root.path() / "run";
    ASSERT_EQ(runs::train_run(experiment, folder, false, {}, control).state, training::RunState::finished);

    const double trained = nearest_neighbour_accuracy(folder, ""), random = nearest_neighbour_accuracy(folder, "random");
    EXPECT_GT(trained, random + 0.15) << "random initialisation reaches " << random;
}

} // namespace terrella

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "base/parameters.h"
#include "base/progress.h"
#include "base/stop.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace terrella::evaluation {

/// Weighted kNN on frozen features (Wu et al. 2018, §3.4): k neighbours vote exp(cos/T).
struct KnnSettings {
    std::int64_t k = 20;
    double temperature = 0.07;
    static void describe(Describe<KnnSettings>& d);
};

/// Linear classifier on frozen features.
struct LinearSettings {
    std::string solver = "lbfgs";  // lbfgs: exact multinomial logistic regression; sgd: as published
    double c = 0;                  // inverse weight of the penalty ‖W‖²/(2C), lbfgs; 0: chosen on a fifth of the training part
    bool standardise = true;       // features to zero mean and unit deviation of the training part
    std::int64_t epochs = 100;     // sgd
    double lr = 30;                // sgd
    std::int64_t batch = 256;      // sgd
    static void describe(Describe<LinearSettings>& d);
};

/// What an evaluation found; `evaluation/<protocol>….json` and `--json` write it whole. Free of LibTorch.
struct EvaluationResult {
    std::string protocol;                             // "knn", "linear"
    double top1 = 0;                                  // 0 to 1
    double top5 = 0;
    std::vector<std::pair<std::string, double>> per_class; // recall, 0 to 1
    std::vector<std::vector<std::int64_t>> confusion; // rows truth, columns prediction
    std::vector<std::string> classes;
    std::int64_t train = 0, test = 0;                 // samples
    std::string split;                                // hash
    std::string weights;                              // what was evaluated
    Json settings;
    std::int64_t broken = 0;                          // samples that could not be read and were left out
    bool complete = true;                             // false when it was stopped: the figures mean nothing then
    double seconds = 0;
};
Json to_json(const EvaluationResult& result);

} // namespace terrella::evaluation

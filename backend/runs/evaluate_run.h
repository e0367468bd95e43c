// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"
#include "data/settings.h"
#include "evaluation/evaluate.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace terrella::runs {

/// Which encoder is evaluated on which data. Free of LibTorch: the CLI and the workbench fill it in.
struct EvaluationRequest {
    std::string protocol = "knn";                  // "knn" or "linear"
    std::optional<std::filesystem::path> run_dir;  // a run's encoder on the run's data and split …
    std::string weights;                           // … or a file, or "random" for the untrained baseline (with a run: of its backbone)
    std::optional<Selected> backbone;              // for weights that do not say, and for "random" without a run; none: resnet18
    std::optional<data::DataSettings> data;        // instead of the run's
    double label_fraction = 1;                     // of the training part's labels, drawn class by class, above 0
    std::optional<std::int64_t> seed;              // instead of the run's; without a run 0
    evaluation::KnnSettings knn;
    evaluation::LinearSettings linear;
};

/// Evaluates and, for a run, writes `evaluation/<protocol>[-…].json` into its folder. Throws ConfigurationError and
/// DataError with what is missing. Stopped early, the result says so (`complete` is false) and nothing is written.
evaluation::EvaluationResult evaluate(const EvaluationRequest& request, Progress* progress = nullptr,
                                      const StopToken& stop = {});

/// The name of the file that `evaluate` writes: "knn", "linear-sgd", "knn-random", "linear-labels-0.1", ….
std::string evaluation_name(const EvaluationRequest& request);

/// Which encoder turns which data into features, and where they go.
struct EmbeddingRequest {
    std::optional<std::filesystem::path> run_dir;
    std::string weights;
    std::optional<Selected> backbone;
    std::optional<data::DataSettings> data;
    std::optional<std::int64_t> seed;
    std::filesystem::path out;                     // *.safetensors
};

struct EmbeddingResult {
    std::int64_t samples = 0, dimensions = 0;
    std::vector<data::BrokenFile> broken;          // left out
    std::string weights;
    bool complete = true;                          // false when it was stopped: nothing was written
    double seconds = 0;
};

/// Writes the features of every sample: tensors "features" [N, D] float32, "labels" [N] int64 (−1 unlabelled) and
/// "held_out" [N] int64 (1 for the held-out part); metadata "ids" and "classes" (JSON lists of text, ids in the order
/// of the rows), "backbone", "method", "weights", "data", "split". Throws as `evaluate`.
EmbeddingResult embed(const EmbeddingRequest& request, Progress* progress = nullptr, const StopToken& stop = {});

} // namespace terrella::runs

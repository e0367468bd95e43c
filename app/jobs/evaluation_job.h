// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evaluation/evaluate.h"
#include "jobs/job_runner.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace terrella::jobs {

/// One protocol on a run's encoder, and on the same backbone freshly initialised.
struct AccuracyPair {
    std::string protocol; // "knn", "linear"
    evaluation::EvaluationResult run, random;
};

/// Measures what the encoder of `run_dir` learned, with each of `protocols` and the untrained baseline beside it, on
/// the run's held-out part. The run's results are written to its folder, the baseline's as
/// `evaluation/baseline/<protocol>.json`.
JobId startEvaluation(JobRunner& runner, const std::filesystem::path& run_dir, std::vector<std::string> protocols,
                      QObject* receiver, std::function<void(const std::vector<AccuracyPair>&)> done,
                      std::function<void(const ErrorInfo&)> failed);

} // namespace terrella::jobs

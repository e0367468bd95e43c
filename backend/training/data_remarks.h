// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "training/experiment.h"
#include "training/report.h"
#include "training/trainer.h"

#include <string>
#include <vector>

namespace terrella::training {

/// What is odd about the data and how the experiment uses them, but does not stop a run.
struct DataRemarks {
    std::vector<Message> messages;     // for the log: files left out by name, classes with one image
    std::vector<Warning> warnings;     // of step 0: "broken-files", "doubtful-data", "stale-queue"
};

/// Told once, when a run begins: files that opening the data found broken or refused, notes on the split, a queue that
/// is longer than the training part.
DataRemarks data_remarks(const Experiment& experiment, const TrainingData& data);

} // namespace terrella::training

// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/stop.h"
#include "runs/report.h"
#include "training/encoder_file.h"
#include "training/trainer.h"

#include <string>
#include <utility>
#include <vector>

namespace terrella::runs {

/// Training samples beside the views that the experiment's method draws from them, with each view's outline on its
/// source.
std::string samples_section(const training::Experiment& experiment, const training::TrainingData& data,
                            const ReportSettings& settings);

/// Held-out samples with their nearest training samples by the cosine of each encoder's features.
std::string neighbours_section(const std::vector<std::pair<std::string, training::Encoder*>>& encoders,
                               const training::TrainingData& data, const ReportSettings& settings, Progress* progress,
                               const StopToken& stop);

} // namespace terrella::runs

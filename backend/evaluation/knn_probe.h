// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/evaluate.h"
#include "training/trainer.h"

#include <cstdint>

namespace terrella::evaluation {

/// The trainer's probe: weighted kNN accuracy (top-1, 0 to 1) on the held-out part, the training part being the
/// neighbours. At most `max_samples` of each part are used, drawn once with `seed` and balanced over the classes, so
/// that the figure can be compared from epoch to epoch. None where there are no labels or no held-out part.
training::MonitorProbe knn_probe(const KnnSettings& settings, std::int64_t max_samples, std::uint64_t seed);

} // namespace terrella::evaluation

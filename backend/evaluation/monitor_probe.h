// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "training/trainer.h"

#include <cstdint>

namespace terrella::evaluation {

/// The trainer's probe on the held-out part: weighted kNN accuracy with the training part as neighbours, if
/// `settings.knn`, and that of the classifier that learns beside. At most `settings.knn_samples` of each part are used,
/// drawn once with `seed` and balanced over the classes, so that figures can be compared from epoch to epoch. None
/// where there are no labels or no held-out part.
training::MonitorProbe monitor_probe(const training::MonitorSettings& settings, std::uint64_t seed);

} // namespace terrella::evaluation

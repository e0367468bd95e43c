// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"
#include "data/dataset.h"
#include "data/statistics.h"
#include "training/experiment.h"

#include <array>

/// What an experiment makes of its samples: the same for training as for whoever shows it. Free of LibTorch.
namespace terrella::training {

/// Height and width of the decoded samples. Throws ConfigurationError when the images differ in size and no common size
/// is set, DataError when the size can only be told by reading and the first sample is broken.
std::array<int, 2> common_size(const data::Dataset& dataset, const Experiment& experiment);

/// What the operations know of the data; mean and deviation are those of `statistics` in the unit range.
augment::ImageTraits image_traits(const data::Dataset& dataset, const Experiment& experiment,
                                  const data::DatasetStatistics& statistics);

/// Side of a view in pixels.
int side_of_views(const Experiment& experiment, const augment::ImageTraits& traits);

/// The views that the experiment's method draws of a sample. Throws ConfigurationError for an unknown method.
augment::ViewPlan view_plan(const Experiment& experiment, const augment::ImageTraits& traits);

/// Pixels of a view along which the backbone sees one patch: a transformer's patch, a residual network's total stride;
/// 0 when it cannot be told.
int receptive_patch(const Selected& backbone);

} // namespace terrella::training
